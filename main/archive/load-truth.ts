import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { ArchiveError } from "../model/error.ts";
import { makeSchema, migrate, SCHEMA_VERSION } from "./migrations/migrate.ts";
import { installSeals } from "./seal.ts";
import { columnsOf, listTruthTables, type TruthRow, type TruthValue } from "./truth-tables.ts";

/** The rows of one table on their way in; `from` names where they stand, for the error. */
export type IncomingTable = {
  readonly name: string;
  readonly from: string;
  readonly rows: AsyncIterable<unknown>;
};

/**
 * Makes an archive's database in an empty folder out of the rows of its tables, written under `schema`, and brings it up
 * to this program. Throws `archive-newer`, and `export-changed` for what cannot be rows of these tables.
 */
export async function loadTruth(
  file: { readonly directory: string; readonly name: string },
  schema: number,
  tables: Iterable<IncomingTable>,
): Promise<void> {
  const database = new Sqlite(join(file.directory, file.name));
  try {
    // Rows come table by table; the whole is checked when it is there.
    database.pragma("foreign_keys = OFF");
    makeSchema(database, schema);
    database.exec("BEGIN IMMEDIATE");
    // Each row is sealed as it comes in: all at once would be seconds in which nobody could cancel.
    if (schema === SCHEMA_VERSION) installSeals(database);
    const known = new Set(listTruthTables(database));
    for (const table of tables) {
      if (!known.has(table.name)) throw new ArchiveError("export-changed", table.from);
      await fillTable(database, table);
    }
    database.exec("COMMIT");
    if (schema !== SCHEMA_VERSION) migrate(database);
  } finally {
    database.close();
  }
}

async function fillTable(database: Database, { name, from, rows }: IncomingTable): Promise<void> {
  const { all } = columnsOf(database, name);
  database.exec(`DELETE FROM "${name}"`);
  const insert = database.prepare(
    `INSERT INTO "${name}" (${all.map((column) => `"${column}"`).join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
  );
  for await (const row of rows) {
    if (!isRow(row, all)) throw new ArchiveError("export-changed", from);
    try {
      insert.run(...all.map((column) => toCell(row[column] as TruthValue)));
    } catch (thrown) {
      // A full disk is another matter than a row that its table refuses.
      const isRefused = (thrown as { code?: string }).code?.startsWith("SQLITE_CONSTRAINT");
      throw isRefused ? new ArchiveError("export-changed", from, { cause: thrown }) : thrown;
    }
  }
}

function isRow(value: unknown, columns: readonly string[]): value is TruthRow {
  if (typeof value !== "object" || value === null) return false;
  return (
    Object.keys(value).length === columns.length &&
    columns.every((column) => isValue((value as Readonly<Record<string, unknown>>)[column]))
  );
}

function isValue(value: unknown): value is TruthValue {
  if (typeof value === "object" && value !== null) return typeof (value as { base64?: unknown }).base64 === "string";
  return value === null || typeof value === "string" || typeof value === "number";
}

function toCell(value: TruthValue): string | number | null | Buffer {
  return typeof value === "object" && value !== null ? Buffer.from(value.base64, "base64") : value;
}
