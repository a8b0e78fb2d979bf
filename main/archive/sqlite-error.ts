import Sqlite from "better-sqlite3";
import { ArchiveError, type ErrorKind } from "../model/error.ts";

const KIND_BY_CODE: Readonly<Record<string, ErrorKind>> = {
  SQLITE_BUSY: "archive-in-use",
  SQLITE_LOCKED: "archive-in-use",
  SQLITE_CORRUPT: "archive-damaged",
  SQLITE_NOTADB: "archive-damaged",
  SQLITE_FULL: "disk-full",
  SQLITE_READONLY: "archive-not-writable",
  SQLITE_CANTOPEN: "archive-not-writable",
  SQLITE_IOERR: "archive-not-writable",
};

/** Turns SQLite's own errors into kinds; anything else is passed on as it came. */
export function translateSqliteError(thrown: unknown): unknown {
  if (!(thrown instanceof Sqlite.SqliteError)) return thrown;
  const primary = thrown.code.split("_").slice(0, 2).join("_");
  const kind = KIND_BY_CODE[primary];
  return kind === undefined ? thrown : new ArchiveError(kind, thrown.message, { cause: thrown });
}

/** Runs `work`, translating SQLite's errors. */
export function withSqliteErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw translateSqliteError(thrown);
  }
}
