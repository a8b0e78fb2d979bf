import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { DocumentPage } from "../model/page.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { pagesOf } from "./page-content.ts";
import type { PageFiles } from "./page-files.ts";

/** A4 in points: the size a page is given until it has been read. */
const A4 = { width: 595.28, height: 841.89 };

/**
 * The pages a document stands on, in order; empty for one that did not come in pages (text, Word). Opens no file where
 * the pages were kept at import. Throws `document-not-found`.
 */
export async function getPages(context: EngineContext, files: PageFiles, id: string): Promise<readonly DocumentPage[]> {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const [first, last] = pagesOf(source, row);
  const kept = context.archive.pages.ofSource(source.key);
  if (kept.length > 0) {
    return kept
      .filter(({ number }) => number >= first && number <= last)
      .map(({ turn: _turn, ...page }) => ({ ...page, start: startOf(source, row, page.number) }));
  }
  return isPdf(context, source) ? pagesOfOldPdf(files, source, row, [first, last]) : [];
}

/** A PDF taken in before pages were kept: all its pages have a text layer, and are supposed to be of the first one's size. */
async function pagesOfOldPdf(
  files: PageFiles,
  source: SourceRow,
  row: DocumentRow,
  [first, last]: readonly [number, number],
): Promise<readonly DocumentPage[]> {
  const { width, height } = (await files.readTextLayer(source, first)) ?? A4;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const number = first + i;
    return { number, start: startOf(source, row, number), width, height, origin: "text-layer", doubtful: 0 };
  });
}

function startOf(source: SourceRow, row: DocumentRow, number: number): number {
  return Math.max(0, (source.pages[number - 1] ?? source.text.length) - row.span[0]);
}

function isPdf(context: EngineContext, source: SourceRow): boolean {
  return context.archive.originals.find(source.sha256)?.mediaType === "application/pdf";
}
