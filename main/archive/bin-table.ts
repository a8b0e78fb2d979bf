import type { Database } from "better-sqlite3";
import type { BinnedDocument } from "../model/custody.ts";

/** Documents thrown away: kept whole, out of every list, until they are put back or the bin is emptied. */
export type BinTable = {
  readonly put: (documentKey: number, at: string) => void;
  readonly take: (documentKey: number) => void;
  readonly holds: (documentKey: number) => boolean;
  /** Newest first. */
  readonly all: () => readonly (BinnedDocument & { readonly key: number; readonly sha256: string })[];
};

export function openBinTable(database: Database, actor: string | null): BinTable {
  const put = database.prepare("INSERT INTO bin (document_key, at, actor) VALUES (?, ?, ?)");
  const take = database.prepare("DELETE FROM bin WHERE document_key = ?");
  const holds = database.prepare("SELECT 1 FROM bin WHERE document_key = ?").pluck();
  const all = database.prepare<[], BinnedDocument & { key: number; sha256: string }>(
    `SELECT document.key, document.id, source.sha256, source.file, bin.at, bin.actor, reference_number AS referenceNumber,
       document_type AS documentType, issue_date AS issueDate, issuing_body AS issuingBody, abstract
     FROM bin JOIN document ON document.key = bin.document_key JOIN source ON source.key = document.source_key
     ORDER BY bin.at DESC, document.key DESC`,
  );
  return {
    put: (documentKey, at) => {
      put.run(documentKey, at, actor);
    },
    take: (documentKey) => {
      take.run(documentKey);
    },
    holds: (documentKey) => holds.get(documentKey) !== undefined,
    all: () => all.all(),
  };
}
