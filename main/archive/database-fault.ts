import type { Database } from "better-sqlite3";
import { findBrokenSeals } from "./seal.ts";

/** Something wrong with an archive's database. */
export type DatabaseFault = {
  readonly kind: "database-damaged" | "foreign-key-broken" | "row-changed";
  readonly id?: string;
  readonly message: string;
};

/** Rows named one by one; when there are more, the file was written by another program as a whole. */
const MOST_BROKEN_SEALS = 1000;

/** Proves a database by SQLite's own checks, its foreign keys and the seals of its rows. */
export function findDatabaseFaults(database: Database): readonly DatabaseFault[] {
  const faults: DatabaseFault[] = [];
  try {
    for (const message of database.prepare("PRAGMA integrity_check").pluck().all() as string[]) {
      if (message !== "ok") faults.push({ kind: "database-damaged", message });
    }
    for (const row of database.prepare("PRAGMA foreign_key_check").all() as { table: string; rowid: number }[]) {
      faults.push({ kind: "foreign-key-broken", message: `${row.table} row ${row.rowid}` });
    }
    for (const { table, key, what } of findBrokenSeals(database, MOST_BROKEN_SEALS)) {
      faults.push({ kind: "row-changed", id: `${table}:${key}`, message: `${table} row ${key} was ${what}` });
    }
  } catch (thrown) {
    faults.push({ kind: "database-damaged", message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
  return faults;
}
