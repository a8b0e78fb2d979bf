/**
 * Seals: for each row of the tables that hold the truth, a short hash of everything in it, written by the program
 * whenever it writes the row. A row changed past the program (by a disk, another tool, a person with an SQL prompt) no
 * longer matches its seal. The triggers are temporary: they live in this program's connection, not in the file, so that
 * a tool without them can still read and even write the file, and verify shows what it wrote.
 */
import { hash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** What changes by itself, can be derived again, or proves itself (the history by its chain): not sealed. */
const UNSEALED =
  /^(sqlite_|seal$|history$|history_head$|commit_count$|custody_|job|import_|duplicate_(band|progress|sketch)$|recent_search$)/;

/** Enough to tell any damage; forging one is not what seals are against. */
const SEAL_BYTES = 8;

type SealedTable = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] };

type Value = string | number | bigint | Uint8Array | null;

/** One unit separator between values, so that what stands in one cannot pass for the end of another's. */
function sealOf(...values: readonly Value[]): Uint8Array {
  let said = "";
  for (const [i, value] of values.entries()) {
    const text = value instanceof Uint8Array ? `b${Buffer.from(value).toString("latin1")}` : `${typeof value} ${value}`;
    said += `${i === 0 ? "" : "\u001f"}${text.length}:${text}`;
  }
  return hash("sha256", said, "buffer").subarray(0, SEAL_BYTES);
}

function listTables(database: Database): readonly SealedTable[] {
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return (names as string[])
    .filter((name) => !UNSEALED.test(name))
    .map((name) => {
      const columns = database.pragma(`table_info(${name})`) as readonly { name: string; pk: number }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) };
    });
}

function keyOf({ key }: SealedTable, row: string): string {
  return key.map((column) => `CAST(${row}."${column}" AS TEXT)`).join(" || char(31) || ");
}

function sealOfRow({ columns }: SealedTable, row: string): string {
  return `vk_seal(${columns.map((column) => `${row}."${column}"`).join(", ")})`;
}

/** Teaches the connection to compute seals; before anything else here. */
export function addSealFunction(database: Database): void {
  database.function("vk_seal", { deterministic: true, varargs: true }, sealOf as (...values: unknown[]) => unknown);
}

/** From now on every row this connection writes is sealed. Call once the schema is in place. */
export function installSeals(database: Database): void {
  for (const table of listTables(database)) {
    const put = `INSERT INTO seal (name, key, hash) VALUES ('${table.name}', ${keyOf(table, "NEW")}, ${sealOfRow(table, "NEW")})
      ON CONFLICT (name, key) DO UPDATE SET hash = excluded.hash;`;
    const drop = `DELETE FROM seal WHERE name = '${table.name}' AND key = ${keyOf(table, "OLD")};`;
    const trigger = (event: string, work: string): string =>
      `CREATE TEMP TRIGGER seal_${table.name}_${event} AFTER ${event} ON main."${table.name}" BEGIN ${work} END;`;
    database.exec(trigger("INSERT", put) + trigger("UPDATE", drop + put) + trigger("DELETE", drop));
  }
}

/** Seals every row anew: after a migration has rewritten rows, or added columns. */
export function sealAll(database: Database): void {
  database.exec("DELETE FROM seal");
  for (const table of listTables(database)) {
    database.exec(
      `INSERT INTO seal (name, key, hash) SELECT '${table.name}', ${keyOf(table, "t")}, ${sealOfRow(table, "t")}
       FROM main."${table.name}" AS t`,
    );
  }
}

/** A row that is not as this program wrote it: changed, added or removed. */
export type BrokenSeal = {
  readonly table: string;
  readonly key: string;
  readonly what: "changed" | "added" | "removed";
};

/** Compares every sealed row with its seal; at most `limit` findings. */
export function findBrokenSeals(database: Database, limit: number): readonly BrokenSeal[] {
  const found: BrokenSeal[] = [];
  for (const table of listTables(database)) {
    const rows = database.prepare<[number], { key: string; sealed: number }>(
      `SELECT ${keyOf(table, "t")} AS key, seal.hash IS NOT NULL AS sealed
       FROM main."${table.name}" AS t LEFT JOIN seal ON seal.name = '${table.name}' AND seal.key = ${keyOf(table, "t")}
       WHERE seal.hash IS NOT ${sealOfRow(table, "t")} LIMIT ?`,
    );
    for (const { key, sealed } of rows.all(limit)) {
      found.push({ table: table.name, key, what: sealed ? "changed" : "added" });
    }
    const removed = database
      .prepare(
        `SELECT seal.key FROM seal WHERE seal.name = '${table.name}' AND NOT EXISTS
         (SELECT 1 FROM main."${table.name}" AS t WHERE ${sameKey(table)}) LIMIT ?`,
      )
      .pluck();
    for (const key of removed.all(limit) as string[]) found.push({ table: table.name, key, what: "removed" });
  }
  return found.slice(0, limit);
}

/** The row a seal is of, found by the table's own key where it is one number or text. */
function sameKey(table: SealedTable): string {
  const [only, second] = table.key;
  return second === undefined ? `t."${only}" = seal.key` : `${keyOf(table, "t")} = seal.key`;
}
