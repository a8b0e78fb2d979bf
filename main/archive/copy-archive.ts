import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { ArchiveError } from "../model/error.ts";
import { type HistoryMark, openHistoryTable } from "./history-table.ts";
import { DATABASE_FILE } from "./open-archive.ts";
import { openOriginalTable } from "./original-table.ts";
import { translateSqliteError } from "./sqlite-error.ts";

/** Pages copied in one go: 64 MB of them. */
const STEP_PAGES = 16_384;

/**
 * Copies the database of the archive in `directory`, as it is at this moment and whatever is written meanwhile, to the file `to`;
 * returns the originals that it needs. For a thread of custody. Throws what SQLite says.
 */
export async function copyDatabase(
  directory: string,
  to: string,
): Promise<readonly { readonly sha256: string; readonly size: number }[]> {
  const database = new Sqlite(join(directory, DATABASE_FILE), { readonly: true, fileMustExist: true });
  try {
    // One moment for the whole copy: without it, each commit of the program would begin the copy anew.
    database.exec("BEGIN");
    const originals = openOriginalTable(database).sizes();
    await database.backup(to, { progress: () => STEP_PAGES });
    return originals;
  } catch (thrown) {
    throw translateSqliteError(thrown);
  } finally {
    database.close();
  }
}

/** What a copied database holds, and the last row of its history. */
export type CheckedCopy = { readonly documents: number; readonly history: HistoryMark | null };

/**
 * Opens a copied database and reads every page of it: whole as SQLite understands it, in one file, with no log beside it. Returns how
 * much it holds. That the rows are those that were written, `inspectArchive` tells. Throws `backup-invalid`.
 */
export function checkCopy(file: string): CheckedCopy {
  const copy = new Sqlite(file, { fileMustExist: true });
  try {
    copy.pragma("journal_mode = DELETE");
    const [said] = copy.prepare("PRAGMA quick_check(1)").pluck().all() as string[];
    if (said !== "ok") throw new ArchiveError("backup-invalid", said ?? file);
    const documents = copy.prepare("SELECT count(*) FROM document").pluck().get() as number;
    return { documents, history: openHistoryTable(copy, null).last() };
  } catch (thrown) {
    throw translateSqliteError(thrown);
  } finally {
    copy.close();
  }
}
