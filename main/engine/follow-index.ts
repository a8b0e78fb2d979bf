import type { IndexableRow } from "../archive/document-table.ts";
import type { IndexedDocument } from "../search/open-search.ts";
import type { EngineContext } from "./context.ts";

/** Documents handed to the index at a time. */
const BATCH = 500;

/**
 * Brings the search index up to the archive. The archive's change counter says what is missing, so a crash
 * between the two, or another process writing the archive, only means a little more to do here.
 */
export function followIndex(context: EngineContext): void {
  const { archive, index } = context;
  if (index.appliedSequence() === archive.sequence()) return;
  // An index ahead of the archive belongs to another state of it (a restored backup).
  if (index.appliedSequence() > archive.sequence()) index.clear();
  for (;;) {
    const rows = archive.documents.changedAfter(index.appliedSequence(), BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const upsert = rows.filter((row) => !row.gone).map((row) => toIndexed(context, row));
    const remove = rows.filter((row) => row.gone).map((row) => row.key);
    index.apply({ upsert, remove }, last.changed);
  }
}

function toIndexed(context: EngineContext, row: IndexableRow): IndexedDocument {
  return {
    key: row.key,
    id: row.id,
    ...(row.externalId === null ? {} : { externalId: row.externalId }),
    file: row.file,
    referenceNumber: row.referenceNumber,
    documentType: row.documentType,
    issueDate: row.issueDate,
    issuingBody: row.issuingBody,
    abstract: row.abstract,
    signer: row.signer,
    text: row.text,
    citedNumbers: context.archive.citations.citedNumbers(row.key),
  };
}
