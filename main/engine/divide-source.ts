import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { Division } from "../model/archived-document.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { followIndex } from "./follow-index.ts";
import { storeCitations } from "./link-store.ts";
import { readSourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { dividedDocumentId, storeEnclosures, toDocumentValues, toReading, touchDocument } from "./store-documents.ts";

/** How the file that a document came in is divided now. Throws `document-not-found`. */
export function describeDivision(context: EngineContext, id: string): Division {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const starts = context.archive.documents.ofSource(source.key).map((document) => document.span[0]);
  return { file: source.file, text: source.text, starts, byPerson: source.division !== null };
}

/**
 * Divides a file's text where a person says (null: as the reader does) and reads the parts again. A document that
 * begins where one began before keeps its id, corrections and history; one that is no more leaves the archive's
 * lists but keeps its row, so that dividing back brings it back. Returns the ids in order.
 * Throws `document-not-found`, `value-invalid`.
 */
export function divideSource(context: EngineContext, id: string, starts: readonly number[] | null): readonly string[] {
  const row = findDocument(context, id);
  const stored = getSource(context, row);
  const source: SourceRow = { ...stored, division: starts === null ? null : checkStarts(starts, stored.text) };
  const results = readSourceText(source, context.vocabulary());
  const ids = context.archive.write(() => {
    context.archive.sources.setDivision(source.key, source.division);
    const touched = new Set<string>();
    const placed = placeDocuments(context, source, results, touched);
    resolveLinks(context, touched);
    return placed;
  });
  followIndex(context);
  return ids;
}

function checkStarts(starts: readonly number[], text: string): readonly number[] {
  const sorted = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const parts = sorted.map((start, i) => text.slice(start, sorted[i + 1] ?? text.length));
  const isWhole = sorted.every((start) => Number.isInteger(start) && start >= 0 && start < text.length);
  if (!isWhole || parts.some((part) => part.trim() === "")) throw new ArchiveError("value-invalid", "division");
  return sorted;
}

function placeDocuments(
  context: EngineContext,
  source: SourceRow,
  results: readonly ReadResult[],
  touched: Set<string>,
): readonly string[] {
  const { documents, citations, identities, history } = context.archive;
  const live = documents.ofSource(source.key);
  const known = [...live, ...documents.goneOfSource(source.key)];
  const at = context.options.clock().toISOString();
  for (const row of live) {
    touchDocument(row, touched);
    for (const lookup of identities.lookupsCitedBy(row.key)) touched.add(lookup);
    citations.deleteOf(row.key);
    citations.deleteEnclosuresOf(row.key);
  }
  const keys = results.map((result, ordinal) => {
    const before = known.find((row) => row.span[0] === result.document.span[0]);
    return before
      ? replaceDocument(context, source, before, result, ordinal, at, touched)
      : addDocument(context, source, result, ordinal, at, touched);
  });
  for (const row of live.filter((document) => !keys.includes(document.key))) {
    documents.markGone(row.key, at);
    history.add(row.key, { at, kind: "divided", field: null, before: row.span.join("-"), after: null });
  }
  storeEnclosures(context, source.text, results, keys);
  return documents.ofSource(source.key).map((row) => row.id);
}

function replaceDocument(
  context: EngineContext,
  source: SourceRow,
  row: DocumentRow,
  { document, citations }: ReadResult,
  ordinal: number,
  at: string,
  touched: Set<string>,
): number {
  const { documents, history } = context.archive;
  const reading = toReading(document);
  documents.updateReading(row.key, reading);
  const fields = fieldsInForce(context, { ...row, reading }, source);
  const values = toDocumentValues(fields);
  documents.updateValues(row.key, values);
  documents.place(row.key, ordinal, document.span);
  if (row.span.join("-") !== document.span.join("-")) {
    const [before, after] = [row.span.join("-"), document.span.join("-")];
    history.add(row.key, { at, kind: "divided", field: null, before, after });
  }
  touchDocument({ ...values, id: row.id }, touched);
  storeCitations(context, row.key, fields.values, source.text, citations, touched);
  return row.key;
}

function addDocument(
  context: EngineContext,
  source: SourceRow,
  { document, citations }: ReadResult,
  ordinal: number,
  at: string,
  touched: Set<string>,
): number {
  const { documents, history } = context.archive;
  const reading = toReading(document);
  const values = toDocumentValues(reading);
  const id = dividedDocumentId(source.sha256, source.entry, document.span[0]);
  const key = documents.insert({ id, sourceKey: source.key, ordinal, span: document.span, reading, ...values });
  history.add(key, { at, kind: "divided", field: null, before: null, after: document.span.join("-") });
  touchDocument(values, touched);
  storeCitations(context, key, reading.values, source.text, citations, touched);
  return key;
}
