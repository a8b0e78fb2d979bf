import type { EngineContext } from "./context.ts";
import { correctWord, type ReadTextLayer, withdrawWord } from "./correct-word.ts";
import { describeDocument } from "./describe-document.ts";
import type { Engine } from "./engine.ts";
import { exportSearchablePdf } from "./export-searchable-pdf.ts";
import type { PageFiles } from "./page-files.ts";
import { getPages } from "./page-list.ts";
import { getPagePicture } from "./page-picture.ts";
import { getPageWords } from "./page-words.ts";
import { recogniseAgain } from "./recognise-again.ts";
import { createRecogniser } from "./recognise-pages.ts";

/** The use cases of the page as it is. */
export function composePages(
  context: EngineContext,
  files: PageFiles,
): Pick<
  Engine,
  "getPages" | "pageWords" | "pagePicture" | "correctWord" | "withdrawWord" | "recogniseAgain" | "exportSearchablePdf"
> {
  const readTextLayer: ReadTextLayer = (source, page) => files.readTextLayer(source, page);
  return {
    getPages: (id) => getPages(context, files, id),
    pageWords: (id, page) => getPageWords(context, files, id, page),
    pagePicture: (id, page, width) => getPagePicture(context, files, id, page, width),
    correctWord: async (id, target, word) => {
      await correctWord(context, readTextLayer, id, target, word);
      return describeDocument(context, id);
    },
    withdrawWord: async (id, target) => {
      await withdrawWord(context, readTextLayer, id, target);
      return describeDocument(context, id);
    },
    recogniseAgain: async (id, work) => {
      await recogniseAgain(context, createRecogniser(context, files), id, work);
      return describeDocument(context, id);
    },
    exportSearchablePdf: (id, work) => exportSearchablePdf(context, files, id, work),
  };
}
