import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { EngineContext } from "./context.ts";
import { type Alignment, alignTexts } from "./page-align.ts";
import { pageSpan } from "./page-content.ts";
import { readSourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";
import { renewReading } from "./reread-archive.ts";
import { resolveLinks } from "./resolve-links.ts";
import { storeEnclosures } from "./store-documents.ts";

/** Where each offset of a source's text went when pages of it got other text. */
type Move = (offset: number) => number;

/**
 * Puts other text in the place of some pages' text and lets everything that rests on it follow: where pages and
 * documents begin, a person's division, readings, citations and links. Ids, field corrections and history stay.
 * Call inside a write transaction, and bring the index up after it. Returns the documents whose own text changed.
 */
export function rewriteSource(
  context: EngineContext,
  before: SourceRow,
  pageTexts: ReadonlyMap<number, string>,
): readonly DocumentRow[] {
  const { archive } = context;
  const { source, move } = replacePages(before, pageTexts);
  const live = archive.documents.ofSource(before.key);
  const moved = live.map((row) => [move(row.span[0]), move(row.span[1])] as const);
  const isChanged = (row: DocumentRow, i: number): boolean =>
    before.text.slice(...row.span) !== source.text.slice(...(moved[i] as readonly [number, number]));
  const changed = live.filter(isChanged);
  archive.sources.setText(source.key, source.text, source.pages);
  archive.sources.setDivision(source.key, source.division);
  for (const row of archive.documents.goneOfSource(source.key)) {
    archive.documents.setSpan(row.key, [move(row.span[0]), move(row.span[1])]);
  }
  const starts = moved.map(([start]) => start);
  storeReadings(context, source, live, readAsDivided(context, source, starts), new Set(changed));
  return changed;
}

function storeReadings(
  context: EngineContext,
  source: SourceRow,
  live: readonly DocumentRow[],
  results: readonly ReadResult[],
  changed: ReadonlySet<DocumentRow>,
): void {
  const { documents, citations } = context.archive;
  const touched = new Set<string>();
  live.forEach((row, i) => {
    const result = results[i] as ReadResult;
    const isOther = renewReading(context, source, row, result, touched);
    // The index takes what counts as changed: also a document whose fields are as they were.
    if (changed.has(row) && !isOther) documents.place(row.key, row.ordinal, result.document.span);
    else documents.setSpan(row.key, result.document.span);
    citations.deleteEnclosuresOf(row.key);
  });
  const keys = live.map((row) => row.key);
  storeEnclosures(context, source.text, results, keys);
  resolveLinks(context, touched);
}

/** Reads the text into the documents it had: where today's rules would divide it otherwise, ids must not move. */
function readAsDivided(context: EngineContext, source: SourceRow, starts: readonly number[]): readonly ReadResult[] {
  const results = readSourceText(source, context.vocabulary());
  const isSame = results.length === starts.length && results.every(({ document }, i) => document.span[0] === starts[i]);
  return isSame ? results : readSourceText({ ...source, division: starts }, context.vocabulary());
}

function replacePages(
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
