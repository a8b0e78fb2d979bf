import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { loadLayoutRules } from "../../main/engine/print-document.ts";
import { openPageFile } from "../../main/ingest/open-page-file.ts";
import type { PageScan } from "../../main/ingest/page-file.ts";
import type { Letter } from "../../main/layout/letter.ts";
import { renderPdf } from "../../main/layout/render-pdf.ts";
import { chooseRules } from "../../main/layout/rules.ts";
import { RESOURCES_DIRECTORY } from "../factories/vocabulary.ts";

/** A printed page: its pixels at 300 dpi and the text that stands on it, in reading order. */
export type PrintedPage = { readonly scan: PageScan; readonly text: string };

const require = createRequire(import.meta.url);

/** The folder of the fonts that letters are printed in. */
export const FONTS_DIRECTORY = join(dirname(require.resolve("@expo-google-fonts/tinos/package.json")));

/** A letter as PDF. */
export async function printLetter(letter: Letter): Promise<Uint8Array> {
  const rules = chooseRules(loadLayoutRules(RESOURCES_DIRECTORY), letter.regime, letter.issueDate).rules;
  return renderPdf(letter, rules, { fontsDirectory: FONTS_DIRECTORY });
}

/** The pages of a PDF of ours, as a printer would put them on paper; at most `most`. */
export async function printPages(pdf: Uint8Array, most = Number.POSITIVE_INFINITY): Promise<readonly PrintedPage[]> {
  const file = await openPageFile(pdf, "letter.pdf");
  try {
    const pages: PrintedPage[] = [];
    for (let page = 1; page <= Math.min(most, file.pageCount); page++) {
      const layer = await file.readTextLayer(page);
      pages.push({ scan: await file.scanPage(page), text: layer?.text ?? "" });
    }
    return pages;
  } finally {
    await file.close();
  }
}
