import type { Database } from "better-sqlite3";

/** One text unit of an original: a whole file, or one line of a bulk file. */
export type SourceRow = {
  readonly key: number;
  readonly sha256: string;
  /** 0 for a whole file, the line number (from 1) in a bulk file, the place (from 1) of a file inside a mail or a ZIP. */
  readonly entry: number;
  /** True for a line of a bulk file: known to be one document. */
  readonly isLine: boolean;
  readonly externalId: string | null;
  /** Name the file came in under. */
  readonly file: string;
  readonly text: string;
  readonly pages: readonly number[];
  /** Fields given by the other system, by name. */
  readonly given: Readonly<Record<string, string>>;
  readonly importedAt: string;
  /** Offsets where a person says the documents begin; null where the reader's own division stands. */
  readonly division: readonly number[] | null;
};

/** A source as it comes in. */
export type NewSource = Omit<SourceRow, "key" | "division" | "isLine">;

export type SourceTable = {
  readonly get: (key: number) => SourceRow | undefined;
  /** What a source came in as and when, without its text. */
  readonly nameOf: (key: number) => { readonly file: string; readonly importedAt: string };
  /** Offsets where the pages of a source begin, without its text. */
  readonly pagesOf: (key: number) => readonly number[];
  readonly insert: (row: NewSource) => number;
  /** The text as people have corrected it, with where its pages begin now. */
  readonly setText: (key: number, text: string, pages: readonly number[]) => void;
  readonly setDivision: (key: number, starts: readonly number[] | null) => void;
  readonly hasEntry: (sha256: string, entry: number) => boolean;
  /** Keys of all sources, oldest first; erased ones are left out. */
  readonly keys: () => readonly number[];
  readonly count: () => number;
  /** Of them those above a key, at most `limit`. */
  readonly keysAfter: (key: number, limit: number) => readonly number[];
};

type Row = {
  key: number;
  sha256: string;
  entry: number;
  is_line: number;
  external_id: string | null;
  file: string;
  text: string;
  pages: string;
  given: string;
  imported_at: string;
  division: string | null;
};

export function openSourceTable(database: Database): SourceTable {
  const get = database.prepare<[number], Row>(
    `SELECT source.*, media_type = 'application/jsonl' AS is_line
     FROM source JOIN original USING (sha256) WHERE source.key = ?`,
  );
  const nameOf = database.prepare<[number], { file: string; importedAt: string }>(
    "SELECT file, imported_at AS importedAt FROM source WHERE key = ?",
  );
  const pagesOf = database.prepare("SELECT pages FROM source WHERE key = ?").pluck();
  const insert = database.prepare(
    `INSERT INTO source (sha256, entry, external_id, file, text, pages, given, imported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setText = database.prepare("UPDATE source SET text = ?, pages = ? WHERE key = ?");
  const setDivision = database.prepare("UPDATE source SET division = ? WHERE key = ?");
  const hasEntry = database.prepare("SELECT 1 FROM source WHERE sha256 = ? AND entry = ?").pluck();
  const keys = database.prepare("SELECT key FROM source WHERE entry >= 0 ORDER BY key").pluck();
  const count = database.prepare("SELECT count(*) FROM source WHERE entry >= 0").pluck();
  const keysAfter = database
    .prepare("SELECT key FROM source WHERE key > ? AND entry >= 0 ORDER BY key LIMIT ?")
    .pluck();
  return {
    get: (key) => {
      const row = get.get(key);
      return row && toSource(row);
    },
    nameOf: (key) => nameOf.get(key) ?? { file: "", importedAt: "" },
    pagesOf: (key) => JSON.parse((pagesOf.get(key) as string | undefined) ?? "[]") as number[],
    insert: (row) =>
      Number(
        insert.run(
          row.sha256,
          row.entry,
          row.externalId,
          row.file,
          row.text,
          JSON.stringify(row.pages),
          JSON.stringify(row.given),
          row.importedAt,
        ).lastInsertRowid,
      ),
    setText: (key, text, pages) => {
      setText.run(text, JSON.stringify(pages), key);
    },
    setDivision: (key, starts) => {
      setDivision.run(starts === null ? null : JSON.stringify(starts), key);
    },
    hasEntry: (sha256, entry) => hasEntry.get(sha256, entry) !== undefined,
    keys: () => keys.all() as number[],
    count: () => count.get() as number,
    keysAfter: (key, limit) => keysAfter.all(key, limit) as number[],
  };
}

function toSource(row: Row): SourceRow {
  return {
    key: row.key,
    sha256: row.sha256,
    entry: row.entry,
    isLine: row.is_line === 1,
    externalId: row.external_id,
    file: row.file,
    text: row.text,
    pages: JSON.parse(row.pages) as number[],
    given: JSON.parse(row.given) as Record<string, string>,
    importedAt: row.imported_at,
    division: row.division === null ? null : (JSON.parse(row.division) as number[]),
  };
}
