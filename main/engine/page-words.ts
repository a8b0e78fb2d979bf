import type { DocumentWord } from "../model/page.ts";
import { isWithin, type Span, shiftSpan } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { pageSpan, readPageContent } from "./page-content.ts";
import type { CorrectedWord } from "./page-correction.ts";
import type { PageFiles } from "./page-files.ts";

/**
 * The words of a page of the file with their boxes, in reading order; spans count in the document's own text. Words out
 * of a text layer are read from the original. Throws `document-not-found`, `invalid-request` for a page that is not.
 */
export async function getPageWords(
  context: EngineContext,
  files: PageFiles,
  id: string,
  page: number,
): Promise<readonly DocumentWord[]> {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const [start] = pageSpan(source, page);
  const content = await readPageContent(context, source, page, (number) => files.readTextLayer(source, number));
  return content.words.map((word) => toDocumentWord(word, start, row.span));
}

function toDocumentWord(word: CorrectedWord, pageStart: number, document: Span): DocumentWord {
  const span = shiftSpan(word.span, pageStart);
  return {
    text: word.text,
    box: word.box,
    confidence: word.confidence,
    span: isWithin(span, document) ? shiftSpan(span, -document[0]) : null,
    read: word.correction?.before ?? null,
  };
}
