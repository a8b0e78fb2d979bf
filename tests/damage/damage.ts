import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Random } from "../hostile-files/random.ts";

/** One kind of damage: does it to the archive in `directory`; what it did, for the report. */
export type Damage = { readonly name: string; readonly inflict: (directory: string, random: Random) => string };

/** The stored originals of an archive, in a fixed order. */
export function storedOriginals(directory: string): readonly string[] {
  return readdirSync(join(directory, "originals"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function choose<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)] as T;
}

function flipBit(file: string, random: Random): string {
  const bytes = readFileSync(file);
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
  writeFileSync(file, bytes);
  return `${file} at ${at}`;
}

const onOriginal =
  (work: (file: string, random: Random, directory: string) => void): Damage["inflict"] =>
  (directory, random) => {
    const file = choose(storedOriginals(directory), random);
    work(file, random, directory);
    return file;
  };

/** Opens the database as another program would, past foreign keys and our triggers. */
function edit(directory: string, work: (database: Sqlite.Database) => string): string {
  const database = new Sqlite(join(directory, "archive.db"));
  try {
    database.pragma("foreign_keys = OFF");
    database.pragma("ignore_check_constraints = ON");
    for (const trigger of ["update", "delete"]) database.exec(`DROP TRIGGER history_is_append_only_${trigger}`);
    return work(database);
  } finally {
    database.close();
  }
}

const TRUTH = ["source", "document", "correction", "citation", "cited_identity", "original", "history", "own_body"];

function filledTable(database: Sqlite.Database, random: Random): string {
  const count = (table: string): number => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return choose(
    TRUTH.filter((table) => count(table) > 0),
    random,
  );
}

/** A condition that picks one row, by its place in the table. */
function pickRow(database: Sqlite.Database, table: string, random: Random): string {
  const keys = (database.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => `"${name}"`);
  const count = database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const tuple = keys.length === 1 ? keys[0] : `(${keys.join(", ")})`;
  return `${tuple} = (SELECT ${keys.join(", ")} FROM ${table} LIMIT 1 OFFSET ${random.below(count)})`;
}

function changeRow(directory: string, random: Random): string {
  return edit(directory, (database) => {
    const table = filledTable(database, random);
    const texts = (database.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[]).filter(
      ({ type, pk }) => type === "TEXT" && pk === 0,
    );
    const column = choose(texts, random).name;
    const where = pickRow(database, table, random);
    database.exec(`UPDATE ${table} SET "${column}" = coalesce("${column}", '') || 'x' WHERE ${where}`);
    return `${table}.${column} where ${where}`;
  });
}

function removeRow(directory: string, random: Random): string {
  return edit(directory, (database) => {
    const table = filledTable(database, random);
    const where = pickRow(database, table, random);
    database.exec(`DELETE FROM ${table} WHERE ${where}`);
    return `${table} where ${where}`;
  });
}

function tearLog(directory: string, random: Random): string {
  const log = join(directory, "archive.db-wal");
  const { size } = statSync(log);
  const kept = random.below(size);
  truncateSync(log, kept);
  return `log of ${size} cut to ${kept}`;
}

/** Every kind the script chooses from; all but the last group leave a cleanly closed archive behind them. */
export const DAMAGES: readonly Damage[] = [
  { name: "a bit of an original flipped", inflict: onOriginal((file, random) => void flipBit(file, random)) },
  { name: "an original missing", inflict: onOriginal((file) => rmSync(file)) },
  {
    name: "an original cut short",
    inflict: onOriginal((file, random) => truncateSync(file, random.below(statSync(file).size))),
  },
  { name: "an original grown", inflict: onOriginal((file) => writeFileSync(file, "x", { flag: "a" })) },
  {
    name: "an original in another's place",
    inflict: onOriginal((file, _, directory) => {
      const other = storedOriginals(directory).find((name) => name !== file) as string;
      writeFileSync(file, readFileSync(other));
    }),
  },
  { name: "a row changed", inflict: changeRow },
  { name: "a row removed", inflict: removeRow },
  {
    name: "a bit of the database flipped",
    inflict: (directory, random) => flipBit(join(directory, "archive.db"), random),
  },
  {
    name: "the database cut short",
    inflict: (directory, random) => {
      const file = join(directory, "archive.db");
      const { size } = statSync(file);
      const kept = size - 1 - random.below(Math.floor(size / 2));
      truncateSync(file, kept);
      return `${size} cut to ${kept}`;
    },
  },
];

/** For an archive that a killed program left, its last changes still in the log. */
export const LOG_DAMAGES: readonly Damage[] = [
  { name: "the log torn", inflict: tearLog },
  {
    name: "a bit of the log flipped",
    inflict: (directory, random) => flipBit(join(directory, "archive.db-wal"), random),
  },
];
