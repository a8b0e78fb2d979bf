import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

const MARK_FILE = "archive.mark";

/**
 * How many commits the archive has had, counted in the database and, after each commit, in a file beside it. SQLite
 * drops a damaged end of its log without a word; a mark ahead of the database tells that commits have gone with it.
 */
export type CommitMark = {
  /** Counts the commit under way; call last inside its transaction. */
  readonly count: () => number;
  /** Notes that the commit of that count is on the disk. */
  readonly note: (count: number) => void;
  /** Commits that were on the disk once and are no more; looking makes it 0 again. */
  readonly takeLost: () => number;
  readonly close: () => void;
};

export function openCommitMark(directory: string, database: Database): CommitMark {
  const increment = database.prepare("UPDATE commit_count SET count = count + 1 RETURNING count").pluck();
  const raise = database.prepare("UPDATE commit_count SET count = max(count, ?)");
  const file = join(directory, MARK_FILE);
  const marked = readMark(file);
  const counted = database.prepare("SELECT count FROM commit_count").pluck().get() as number;
  let lost = Math.max(0, marked - counted);
  if (lost > 0) database.transaction(() => raise.run(marked)).immediate();
  // "r+" alone would not make the file, "w+" would empty it.
  closeSync(openSync(file, "a"));
  const descriptor = openSync(file, "r+");
  return {
    count: () => increment.get() as number,
    note: (count) => {
      try {
        // Of one length, so that a torn write of a shorter number over a longer one cannot make a third.
        writeSync(descriptor, String(count).padStart(15, "0"), 0);
      } catch {
        // The commit stands; a mark behind it only says less.
      }
    },
    takeLost: () => {
      const found = lost;
      lost = 0;
      return found;
    },
    close: () => closeSync(descriptor),
  };
}

function readMark(file: string): number {
  try {
    return Number(/^\d{15}$/.exec(readFileSync(file, "utf8"))?.[0] ?? 0);
  } catch {
    return 0;
  }
}
