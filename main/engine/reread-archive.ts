import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce } from "./describe-document.ts";
import { storeCitations } from "./link-store.ts";
import { readSourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { toDocumentValues, toReading, touchDocument } from "./store-documents.ts";

/**
 * Reads every stored text again with today's rules and renews fields and citations; a person's corrections
 * stay. A source whose documents would now be divided otherwise keeps its reading: ids must not move.
 */
export function rereadArchive(context: EngineContext): void {
  const { sources, documents, bin } = context.archive;
  for (const sourceKey of sources.keys()) {
    const source = sources.get(sourceKey);
    if (!source) continue;
    const binned = documents.goneOfSource(sourceKey).filter((row) => bin.holds(row.key));
    const rows = [...documents.ofSource(sourceKey), ...binned].sort((a, b) => a.span[0] - b.span[0]);
    const results = readSourceText(source, context.vocabulary());
    if (results.length !== rows.length) {
      context.options.log(`reread: ${source.file} would be divided into ${results.length}, kept at ${rows.length}`);
      continue;
    }
    context.archive.write(() => {
      const touched = new Set<string>();
      rows.forEach((row, i) => {
        if (binned.includes(row)) return;
        rereadDocument(context, source, row, results[i] as ReadResult, touched);
      });
      resolveLinks(context, touched);
    });
  }
}

function rereadDocument(
  context: EngineContext,
  source: SourceRow,
  row: DocumentRow,
  result: ReadResult,
  touched: Set<string>,
): void {
  if (!renewReading(context, source, row, result, touched)) return;
  const at = context.options.clock().toISOString();
  context.archive.history.add(row.key, { at, kind: "reread", field: null, before: null, after: null });
}

/**
 * Puts a new reading in the place of a document's own, with its citations; a person's corrections stay. Call inside a
 * write transaction and resolve the touched links after. Returns false when the reading is the one it had.
 */
export function renewReading(
  context: EngineContext,
  source: SourceRow,
  row: DocumentRow,
  result: ReadResult,
  touched: Set<string>,
): boolean {
  const { documents, citations, identities } = context.archive;
  const reading = toReading(result.document);
  touchDocument(row, touched);
  for (const identity of identities.lookupsCitedBy(row.key)) touched.add(identity);
  const fields = fieldsInForce(context, { ...row, reading }, source);
  const values = toDocumentValues(fields);
  const isOther = JSON.stringify(reading) !== JSON.stringify(row.reading);
  if (isOther) {
    documents.updateReading(row.key, reading);
    documents.updateValues(row.key, values);
  }
  touchDocument(values, touched);
  citations.deleteOf(row.key);
  storeCitations(context, row.key, fields.values, source.text, result.citations, touched);
  return isOther;
}
