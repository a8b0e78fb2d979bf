import type { SourceRow } from "../archive/source-table.ts";
import { type Alignment, alignTexts } from "./page-align.ts";
import { pageSpan } from "./page-content.ts";

/** Where a place that a document begins or ends at went, when pages of its source got other text. */
export type Move = (offset: number) => number;

/** A source with other texts for some of its pages, and where the beginnings of documents went. */
export function replacePages(
  before: SourceRow,
  pageTexts: ReadonlyMap<number, string>,
): { readonly source: SourceRow; readonly move: Move } {
  const pages: number[] = [];
  let text = before.text.slice(0, before.pages[0]);
  before.pages.forEach((_, i) => {
    const [start, end] = pageSpan(before, i + 1);
    pages.push(text.length);
    text += pageTexts.get(i + 1) ?? before.text.slice(start, end);
    text += before.text.slice(end, before.pages[i + 1]);
  });
  const move = moveStarts(before, { text, pages }, pageTexts);
  const division = before.division === null ? null : [...new Set(before.division.map(move))];
  return { source: { ...before, text, pages, division }, move };
}

/** Moves places where documents begin: to the beginning of a page where they began one, else of a line. */
function moveStarts(
  before: Pick<SourceRow, "text" | "pages">,
  after: Pick<SourceRow, "text" | "pages">,
  pageTexts: ReadonlyMap<number, string>,
): Move {
  const alignments = new Map<number, Alignment>();
  const alignmentOf = (page: number, text: string): Alignment => {
    const known = alignments.get(page) ?? alignTexts(before.text.slice(...pageSpan(before, page)), text);
    alignments.set(page, known);
    return known;
  };
  return (offset) => {
    const page = before.pages.findLastIndex((start) => start <= offset) + 1;
    const [start, end] = pageSpan(before, page);
    const [newStart, newEnd] = pageSpan(after, page);
    if (offset >= end) return newEnd + (offset - end);
    const text = pageTexts.get(page);
    if (text === undefined || offset === start) return newStart + (offset - start);
    return lineStart(after.text, newStart + alignmentOf(page, text).place(offset - start));
  };
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\n\f\r]/.test(text[start - 1] as string)) start--;
  return start;
}
