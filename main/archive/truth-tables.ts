import type { Database } from "better-sqlite3";

/** A value of a row as JSON can hold it. */
export type TruthValue = string | number | null | { readonly base64: string };

/** A row of a table of the truth, by its columns. */
export type TruthRow = Readonly<Record<string, TruthValue>>;

/** The tables that hold the truth, as they are: for an export that forgets nothing, also of tables yet to come. */
export type TruthTables = {
  /** In the order of their names. */
  readonly names: readonly string[];
  /** In the order of their keys; nothing may be written to the archive until the last row was read. */
  readonly rows: (name: string) => Iterable<TruthRow>;
  /** The originals whose bytes should be there, with the name (or path) the first of their texts came in under. */
  readonly originals: () => Iterable<TruthOriginal>;
  /** Version of the tables' schema. */
  readonly schema: number;
};

export type TruthOriginal = {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly file: string;
};

/** Tables that are no truth, and why: they are told in every export. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  commit_count: "counts the commits of one archive's file",
  custody_choice: "where backups go on the machine the export was made on",
  duplicate_band: "found anew from the documents",
  duplicate_pair: "found anew from the documents",
  duplicate_progress: "found anew from the documents",
  duplicate_sketch: "found anew from the documents",
  job_page: "pages of imports that had not come to their end",
  recent_search: "what was typed lately; nothing rests on it",
  seal: "made anew where the export is taken in",
  watched_file: "a folder of the machine the export was made on",
  watched_folder: "a folder of the machine the export was made on",
};

/** Rows that are left out of tables that are kept: imports that had not come to their end. */
const KEPT_ROWS: Readonly<Record<string, string>> = {
  import_batch: "WHERE finished_at IS NOT NULL",
  job: "WHERE batch_key IN (SELECT key FROM import_batch WHERE finished_at IS NOT NULL)",
};

type Cell = string | number | null | Buffer;

export function openTruthTables(database: Database): TruthTables {
  const originals = database.prepare<[], TruthOriginal>(
    `SELECT sha256, size, media_type AS mediaType,
       coalesce((SELECT file FROM source WHERE source.sha256 = original.sha256 ORDER BY key LIMIT 1),
         (SELECT path FROM job WHERE job.sha256 = original.sha256 ORDER BY key LIMIT 1), '') AS file
     FROM original WHERE complete >= 0 ORDER BY sha256`,
  );
  return {
    names: listTruthTables(database),
    rows: (name) => readRows(database, name),
    originals: () => originals.iterate(),
    schema: database.pragma("user_version", { simple: true }) as number,
  };
}

/** Names of the tables that hold the truth. */
export function listTruthTables(database: Database): readonly string[] {
  const all = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return (all as string[]).filter((name) => !name.startsWith("sqlite_") && LEFT_OUT[name] === undefined);
}

/** Columns of a table, and those of its key in order. */
export function columnsOf(
  database: Database,
  table: string,
): { readonly all: readonly string[]; readonly key: readonly string[] } {
  const columns = database.pragma(`table_info(${table})`) as readonly { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return { all: columns.map(({ name }) => name), key: key.map(({ name }) => name) };
}

function* readRows(database: Database, table: string): Generator<TruthRow> {
  const { key } = columnsOf(database, table);
  const order = key.length > 0 ? key.map((column) => `"${column}"`).join(", ") : "rowid";
  const rows = database.prepare<[], Record<string, Cell>>(
    `SELECT * FROM "${table}" ${KEPT_ROWS[table] ?? ""} ORDER BY ${order}`,
  );
  for (const row of rows.iterate()) {
    yield Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toTruth(value)]));
  }
}

function toTruth(value: Cell): TruthValue {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value;
}
