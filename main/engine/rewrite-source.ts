import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import { completeEnclosures } from "../citations/complete-enclosures.ts";
import { findEnclosures } from "../citations/find-enclosures.ts";
import type { FieldMap, ReadDocument } from "../model/document.ts";
import { type Span, shiftSpan } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { type Move, replacePages } from "./page-replacement.ts";
import { readSourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";
import { renewReading } from "./reread-archive.ts";
import { resolveLinks } from "./resolve-links.ts";
import { storeEnclosures } from "./store-documents.ts";

/**
 * Puts other text in the place of some pages' text and lets everything that rests on it follow: where pages and
 * documents begin, a person's division, readings, citations and links. Documents stay divided as they are; ids, field
 * corrections and history stay. Only documents whose own text changed are read again, the others move along.
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
  archive.sources.setText(source.key, source.text, source.pages);
  archive.sources.setDivision(source.key, source.division);
  for (const row of archive.documents.goneOfSource(source.key)) {
    archive.documents.setSpan(row.key, [move(row.span[0]), move(row.span[1])]);
  }
  const places = live.map((row) => placeOf(before, source, row, move));
  for (const place of places) if (!place.isChanged) moveDocument(context, place);
  storeReadings(context, source, places);
  return places.filter(({ isChanged }) => isChanged).map(({ row }) => row);
}

type Place = { readonly row: DocumentRow; readonly span: Span; readonly isChanged: boolean };

function placeOf(before: SourceRow, after: SourceRow, row: DocumentRow, move: Move): Place {
  const span: Span = [move(row.span[0]), move(row.span[1])];
  return { row, span, isChanged: before.text.slice(...row.span) !== after.text.slice(...span) };
}

/** Moves what counts in the source's text along with a document that says what it said before. */
function moveDocument(context: EngineContext, { row, span }: Place): void {
  const { documents, citations, linkWords } = context.archive;
  const by = span[0] - row.span[0];
  if (by === 0) return;
  documents.setSpan(row.key, span);
  documents.updateReading(row.key, { ...row.reading, evidence: shiftEvidence(row.reading.evidence, by) });
  citations.moveMentions(row.key, by);
  linkWords.moveMentions(row.key, by);
}

function shiftEvidence(evidence: FieldMap, by: number): FieldMap {
  return Object.fromEntries(
    Object.entries(evidence).map(([name, field]) => [
      name,
      field.span === null ? field : { ...field, span: shiftSpan(field.span, by) },
    ]),
  );
}

function storeReadings(context: EngineContext, source: SourceRow, places: readonly Place[]): void {
  const { documents, citations } = context.archive;
  const touched = new Set<string>();
  const results = readChanged(context, source, places);
  places.forEach(({ row, isChanged }, i) => {
    citations.deleteEnclosuresOf(row.key);
    if (!isChanged) return;
    const result = results[i] as ReadResult;
    const isOther = renewReading(context, source, row, result, touched);
    // The index takes what counts as changed: also a document whose fields are as they were.
    if (isOther) documents.setSpan(row.key, result.document.span);
    else documents.place(row.key, row.ordinal, result.document.span);
  });
  const keys = places.map(({ row }) => row.key);
  storeEnclosures(context, source.text, results, keys);
  resolveLinks(context, touched);
}

/** What each document says now: read again where its text changed, as stored where it did not. */
function readChanged(context: EngineContext, source: SourceRow, places: readonly Place[]): readonly ReadResult[] {
  const results = places.map(({ row, span, isChanged }): ReadResult => {
    if (!isChanged) return storedResult(context, row, span);
    // Up to its end and from its beginning on, the text is this one document.
    const part = { ...source, text: source.text.slice(0, span[1]), division: [span[0]] };
    return readSourceText(part, context.vocabulary())[0] as ReadResult;
  });
  if (source.division !== null || results.length < 2) return results;
  const completed = completeEnclosures(results, findEnclosures(source.text, results));
  return results.map(({ citations }, i) => ({ document: completed[i] as ReadDocument, citations }));
}

function storedResult(context: EngineContext, row: DocumentRow, span: Span): ReadResult {
  const { values, evidence } = row.reading;
  const fields = shiftEvidence(evidence, span[0] - row.span[0]);
  const citations = context.archive.citations.from(row.key).filter(({ status }) => status !== "added");
  return { document: { ...values, fields, span }, citations: citations.map(({ mention }) => mention) };
}
