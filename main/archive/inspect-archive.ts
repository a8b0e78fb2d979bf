import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { VerifyFault } from "../model/custody.ts";
import { findDatabaseFaults } from "./database-fault.ts";
import { findChainFault } from "./history-chain.ts";
import { DATABASE_FILE } from "./open-archive.ts";
import { addSealFunction } from "./seal.ts";
import { withSqliteErrors } from "./sqlite-error.ts";

/**
 * What is wrong with the database and the history of the archive in `directory`, which is only read and may be in use: all
 * is of one moment. Takes long for a big one. Throws `archive-damaged` for a file that cannot be opened at all.
 */
export function inspectArchive(directory: string): readonly VerifyFault[] {
  return withSqliteErrors(() => {
    const database = new Sqlite(join(directory, DATABASE_FILE), { readonly: true, fileMustExist: true });
    try {
      addSealFunction(database);
      database.exec("BEGIN");
      const faults = findDatabaseFaults(database);
      return [...faults, ...findHistoryFault(() => findChainFault(database))];
    } finally {
      database.close();
    }
  });
}

/** A history that cannot even be read is broken too. */
function findHistoryFault(find: () => string | null): readonly VerifyFault[] {
  try {
    const message = find();
    return message === null ? [] : [{ kind: "history-broken", message }];
  } catch (thrown) {
    return [{ kind: "database-damaged", message: thrown instanceof Error ? thrown.message : String(thrown) }];
  }
}
