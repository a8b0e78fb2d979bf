import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import { ArchiveError } from "../model/error.ts";
import { UNFINISHED } from "./backup-set.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/**
 * Makes a folder's content under a passing name beside it, so that what an interruption leaves is never taken for a
 * whole one. The folder may be there, empty.
 */
export async function intoEmpty<T>(destination: string, work: (folder: string) => Promise<T>): Promise<T> {
  const passing = `${destination}${UNFINISHED}`;
  let made: string | undefined;
  try {
    made = await mkdir(destination, { recursive: true });
    if ((await readdir(destination)).length > 0) throw new ArchiveError("destination-not-empty", destination);
    await rm(passing, { recursive: true, force: true });
    await mkdir(passing);
    const done = await work(passing);
    await syncToDisk(passing);
    await rmdir(destination);
    await rename(passing, destination);
    await syncToDisk(dirname(destination));
    return done;
  } catch (thrown) {
    await removeIfPossible(passing);
    if (made !== undefined) await removeIfPossible(made);
    throw toDestinationError(translateSqliteError(thrown), destination);
  }
}

/** What a disk that is gone or write-protected does not let go of must not hide what went wrong. */
export async function removeIfPossible(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/** What went wrong while writing to a place the user named, as a kind. */
export function toDestinationError(thrown: unknown, destination: string): unknown {
  if (thrown instanceof ArchiveError) {
    // Said of the copy that was being written; the archive is only read.
    const isOfCopy = thrown.kind === "archive-not-writable" || thrown.kind === "archive-missing";
    return isOfCopy ? new ArchiveError("destination-unwritable", destination, { cause: thrown }) : thrown;
  }
  const code = (thrown as NodeJS.ErrnoException).code;
  if (code === "ENOSPC" || code === "EDQUOT") return new ArchiveError("disk-full", destination, { cause: thrown });
  if (code === undefined || code.startsWith("SQLITE_")) return thrown;
  return new ArchiveError("destination-unwritable", destination, { cause: thrown });
}
