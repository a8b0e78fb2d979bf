import type { Database } from "better-sqlite3";

/** Rows that outlive what they speak of: the history of an erased document, and what it was looked up by. */
const KEPT = new Set(["document", "source", "original", "history", "cited_identity"]);

/**
 * Erases all that was read from an original, whose documents must all be out of the lists already. The rows of its
 * documents stay, empty, for their history to hang on; the same bytes may come in again as new. Call inside a write
 * transaction; the stored file goes after it has been committed.
 */
export function eraseOriginal(database: Database, sha256: string): void {
  const sources = database.prepare("SELECT key FROM source WHERE sha256 = ?").pluck().all(sha256) as number[];
  const documents = sources.flatMap(
    (key) => database.prepare("SELECT key FROM document WHERE source_key = ?").pluck().all(key) as number[],
  );
  for (const [table, column, to] of listReferences(database)) {
    const keys = to === "document" ? documents : to === "source" ? sources : [];
    const remove = database.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`);
    for (const key of keys) remove.run(key);
  }
  const emptyDocument = database.prepare(
    `UPDATE document SET id = 'erased:' || key, reading = '{}', regime = NULL, document_type = NULL,
       reference_number = NULL, issue_date = NULL, issuing_body = NULL, abstract = NULL, signer = NULL,
       number_key = NULL, law_key = NULL, doubt = NULL, ordinal = 0, span_start = 0, span_end = 0,
       changed = (SELECT max(changed) + 1 FROM document) WHERE key = ?`,
  );
  for (const key of documents) emptyDocument.run(key);
  // A negative entry leaves room for the same bytes coming in again.
  database
    .prepare(
      `UPDATE source SET entry = -key, external_id = NULL, file = '', text = '', pages = '[0]', given = '{}', division = NULL
       WHERE sha256 = ?`,
    )
    .run(sha256);
  database.prepare("UPDATE original SET complete = -1 WHERE sha256 = ?").run(sha256);
}

/** Every column that refers to a document or a source, as [table, column, what it refers to]. */
function listReferences(database: Database): readonly (readonly [string, string, string])[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return tables
    .filter((table) => !KEPT.has(table))
    .flatMap((table) =>
      (database.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[]).map(
        ({ table: to, from }) => [table, from, to] as const,
      ),
    );
}
