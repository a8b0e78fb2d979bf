import type { DocumentRow } from "../archive/document-table.ts";
import type { PackedContent } from "../archive/pack-reading.ts";
import type { PageRow } from "../archive/page-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import { ArchiveError } from "../model/error.ts";
import type { PageReading } from "../model/page.ts";
import type { Span } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { alignTexts } from "./page-align.ts";
import { type CorrectedContent, correctContent } from "./page-correction.ts";

/** Range of a page's text in its source's text, without the form feed that parts it from the next. */
export function pageSpan(source: Pick<SourceRow, "text" | "pages">, page: number): Span {
  const start = source.pages[page - 1];
  if (start === undefined) throw new ArchiveError("invalid-request", `page ${page}`);
  const next = source.pages[page];
  return [start, next === undefined ? source.text.length : Math.max(start, next - 1)];
}

/** First and last page of the file that hold a part of a document; a document may begin and end within a page. */
export function pagesOf(source: Pick<SourceRow, "text" | "pages">, row: Pick<DocumentRow, "span">): Span {
  const holds = (page: number): boolean => {
    const [start, end] = pageSpan(source, page);
    return start < row.span[1] && end > row.span[0];
  };
  const numbers = source.pages.map((_, i) => i + 1).filter(holds);
  return [numbers[0] ?? 1, numbers.at(-1) ?? 1];
}

/**
 * A page's text and words as they stand now, spans counting in the page's own text. `readTextLayer` is asked for a page
 * whose words are not kept; null when the page has none to read.
 */
export async function readPageContent(
  context: EngineContext,
  source: SourceRow,
  page: number,
  readTextLayer: (page: number) => Promise<PageReading | null>,
): Promise<CorrectedContent> {
  const stored = storedContent(context, source, page);
  if (stored !== null) return stored;
  const [start, end] = pageSpan(source, page);
  const text = source.text.slice(start, end);
  const layer = await readTextLayer(page);
  return layer === null ? { text, words: [], unplaced: [] } : correctContent(fitToText(layer, text), []);
}

/** The same for a page whose words are kept; null for one whose words stand in the original only. */
export function storedContent(
  context: EngineContext,
  source: Pick<SourceRow, "key">,
  page: number,
): CorrectedContent | null {
  const reading = context.archive.pages.reading(source.key, page);
  if (reading === null) return null;
  return correctContent(reading, context.archive.wordCorrections.ofPage(source.key, page));
}

/**
 * The words of a page's text layer with their places in the text that was stored of it: it may have been put in order
 * by an earlier version of the program, and letters of old fonts are stored as Unicode.
 */
export function fitToText(layer: PackedContent, text: string): PackedContent {
  if (layer.text === text) return layer;
  const alignment = alignTexts(layer.text, text);
  const words = layer.words.map((word) => {
    const span = alignment.span(word.span);
    return { ...word, span, text: text.slice(span[0], span[1]) };
  });
  return { text, words: words.filter((word) => word.text.trim() !== "") };
}

/** A row of the page table; for a PDF that was taken in before pages were kept, null. */
export function findPage(context: EngineContext, source: Pick<SourceRow, "key">, page: number): PageRow | null {
  return context.archive.pages.get(source.key, page) ?? null;
}
