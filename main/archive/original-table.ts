import type { Database } from "better-sqlite3";

export type OriginalRow = {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly storedAt: string;
  /** False while a bulk file is still being taken in. */
  readonly complete: boolean;
};

/** Which originals the archive holds. */
export type OriginalTable = {
  readonly find: (sha256: string) => OriginalRow | undefined;
  /** Name the first of its texts came in under. */
  readonly fileOf: (sha256: string) => string | undefined;
  /** True also for one that was erased. */
  readonly isKnown: (sha256: string) => boolean;
  readonly all: () => readonly OriginalRow[];
  /** The same, hashes and sizes in bytes alone: quick also for a big archive. */
  readonly sizes: () => readonly { readonly sha256: string; readonly size: number }[];
  /** Of them those above a hash, in order, at most `limit`. */
  readonly sizesAfter: (sha256: string, limit: number) => readonly { readonly sha256: string; readonly size: number }[];
  readonly count: () => number;
  readonly insert: (row: OriginalRow) => void;
  readonly markComplete: (sha256: string) => void;
  /** Originals that were erased; their bytes must be gone too. */
  readonly erased: () => readonly string[];
};

type Row = { sha256: string; size: number; media_type: string; stored_at: string; complete: number };

export function openOriginalTable(database: Database): OriginalTable {
  const find = database.prepare<[string], Row>("SELECT * FROM original WHERE sha256 = ? AND complete >= 0");
  const all = database.prepare<[], Row>("SELECT * FROM original WHERE complete >= 0 ORDER BY sha256");
  const fileOf = database.prepare("SELECT file FROM source WHERE sha256 = ? ORDER BY key LIMIT 1").pluck();
  const sizes = database.prepare<[], { sha256: string; size: number }>(
    "SELECT sha256, size FROM original WHERE complete >= 0 ORDER BY sha256",
  );
  const sizesAfter = database.prepare<[string, number], { sha256: string; size: number }>(
    "SELECT sha256, size FROM original WHERE sha256 > ? AND complete >= 0 ORDER BY sha256 LIMIT ?",
  );
  // Each out of an index: quick also for a big archive.
  const count = database
    .prepare("SELECT (SELECT count(*) FROM original) - (SELECT count(*) FROM original WHERE complete = -1)")
    .pluck();
  const insert = database.prepare(
    // Bytes that were erased once may come in again.
    `INSERT INTO original (sha256, size, media_type, stored_at, complete) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET complete = excluded.complete, stored_at = excluded.stored_at, checked_at = NULL
     WHERE complete = -1`,
  );
  const markComplete = database.prepare("UPDATE original SET complete = 1 WHERE sha256 = ?");
  const erased = database.prepare("SELECT sha256 FROM original WHERE complete = -1").pluck();
  const known = database.prepare("SELECT 1 FROM original WHERE sha256 = ?").pluck();
  return {
    isKnown: (sha256) => known.get(sha256) !== undefined,
    erased: () => erased.all() as string[],
    find: (sha256) => {
      const row = find.get(sha256);
      return row && toOriginal(row);
    },
    all: () => all.all().map(toOriginal),
    fileOf: (sha256) => fileOf.get(sha256) as string | undefined,
    sizes: () => sizes.all(),
    sizesAfter: (sha256, limit) => sizesAfter.all(sha256, limit),
    count: () => count.get() as number,
    insert: (row) => {
      insert.run(row.sha256, row.size, row.mediaType, row.storedAt, row.complete ? 1 : 0);
    },
    markComplete: (sha256) => {
      markComplete.run(sha256);
    },
  };
}

function toOriginal(row: Row): OriginalRow {
  return {
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    storedAt: row.stored_at,
    complete: row.complete === 1,
  };
}
