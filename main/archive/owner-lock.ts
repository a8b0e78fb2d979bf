import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";

const FOLDER = "owners";
const SUFFIX = ".lock";

/** A running program's hold on the jobs it has taken; the system lets go of it when the program ends, however it ends. */
export type OwnerLock = {
  readonly token: string;
  readonly release: () => void;
};

/**
 * Takes a name of its own for this program. The hold is SQLite's lock on a file of that name: unlike a process number
 * it cannot belong to a stranger who got the same number later, and it works alike on every system.
 */
export function takeOwnerLock(directory: string): OwnerLock {
  const folder = join(directory, FOLDER);
  mkdirSync(folder, { recursive: true });
  const token = `${process.pid}-${randomBytes(6).toString("hex")}`;
  const file = join(folder, token + SUFFIX);
  const database = new Sqlite(file);
  lock(database);
  return {
    token,
    release: () => {
      database.close();
      rmSync(file, { force: true });
    },
  };
}

/** True while the program of that token runs. The lock file of one that has ended is removed. */
export function isOwnerAlive(directory: string, token: string): boolean {
  const file = join(directory, FOLDER, token + SUFFIX);
  let database: Database | undefined;
  try {
    database = new Sqlite(file, { fileMustExist: true, timeout: 0 });
    lock(database);
  } catch (thrown) {
    database?.close();
    return thrown instanceof Sqlite.SqliteError && thrown.code.startsWith("SQLITE_BUSY");
  }
  database.close();
  rmSync(file, { force: true });
  return false;
}

/** True when a program that had the archive open is gone without having let go of it: killed, crashed, or the power went. */
export function endedUncleanly(directory: string): boolean {
  return listOwners(directory).filter((token) => !isOwnerAlive(directory, token)).length > 0;
}

/** Tokens that have a lock file, of programs running or dead. */
export function listOwners(directory: string): readonly string[] {
  try {
    return readdirSync(join(directory, FOLDER))
      .filter((name) => name.endsWith(SUFFIX))
      .map((name) => name.slice(0, -SUFFIX.length));
  } catch {
    return [];
  }
}

function lock(database: Database): void {
  database.pragma("locking_mode = EXCLUSIVE");
  database.exec("BEGIN EXCLUSIVE");
}
