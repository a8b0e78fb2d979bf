import type { Database } from "better-sqlite3";
import type { HistoryEntry } from "../model/archived-document.ts";

/** What happened to each document; rows are only added. */
export type HistoryTable = {
  readonly add: (documentKey: number, entry: HistoryEntry) => void;
  /** Newest first. */
  readonly of: (documentKey: number) => readonly HistoryEntry[];
};

export function openHistoryTable(database: Database): HistoryTable {
  const add = database.prepare(
    "INSERT INTO history (document_key, at, kind, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const of = database.prepare<[number], HistoryEntry>(
    "SELECT at, kind, field, before, after FROM history WHERE document_key = ? ORDER BY key DESC",
  );
  return {
    add: (documentKey, entry) => {
      add.run(documentKey, entry.at, entry.kind, entry.field, entry.before, entry.after);
    },
    of: (documentKey) => of.all(documentKey),
  };
}
