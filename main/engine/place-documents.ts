import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce } from "./describe-document.ts";
import { storeCitations } from "./link-store.ts";
import type { ReadResult } from "./read-text.ts";
import { dividedDocumentId, storeEnclosures, toDocumentValues, toReading, touchDocument } from "./store-documents.ts";

/**
 * Puts a source's documents in the places a reading gives them: one that begins where one began before keeps its id,
 * corrections and history; one that is no more leaves the lists; one in the bin stays there. Call inside a write
 * transaction and resolve the touched links after. Returns the ids in order.
 */
export function placeDocuments(
  context: EngineContext,
  source: SourceRow,
  results: readonly ReadResult[],
  touched: Set<string>,
): readonly string[] {
  const { documents, citations, identities, history, bin } = context.archive;
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
      : addDocument(context, source, result, ordinal, freeId(source, result.document.span[0], known), at, touched);
  });
  for (const row of live.filter((document) => !keys.includes(document.key))) {
    documents.markGone(row.key, at);
    history.add(row.key, { at, kind: "divided", field: null, before: row.span.join("-"), after: null });
  }
  storeEnclosures(context, source.text, results, keys);
  for (const key of keys.filter(bin.holds)) {
    documents.markGone(key, at);
    citations.deleteOf(key);
    citations.deleteEnclosuresOf(key);
  }
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

/** A document that began here once may have moved on, with its id, when a word before it was corrected. */
function freeId({ sha256, entry, text }: SourceRow, start: number, known: readonly DocumentRow[]): string {
  const taken = new Set(known.map((row) => row.id));
  let id = dividedDocumentId(sha256, entry, start);
  // No document begins beyond the text: those ids are free for this.
  for (let at = start + text.length; taken.has(id); at += text.length) id = dividedDocumentId(sha256, entry, at);
  return id;
}

function addDocument(
  context: EngineContext,
  source: SourceRow,
  { document, citations }: ReadResult,
  ordinal: number,
  id: string,
  at: string,
  touched: Set<string>,
): number {
  const { documents, history } = context.archive;
  const reading = toReading(document);
  const values = toDocumentValues(reading);
  const key = documents.insert({ id, sourceKey: source.key, ordinal, span: document.span, reading, ...values });
  history.add(key, { at, kind: "divided", field: null, before: null, after: document.span.join("-") });
  touchDocument(values, touched);
  storeCitations(context, key, reading.values, source.text, citations, touched);
  return key;
}
