import { rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import MiniSearch from "minisearch";
import type { IndexedDocument } from "../../../main/search/indexed-document.ts";

type Find = (query: string, limit: number) => number[];

/** An engine measured beside ours: set up the way most people would. */
export type Rival = {
  readonly name: string;
  /** Work of this process, not time that went by. */
  readonly buildMs: number;
  readonly openMs: number;
  readonly bytes: number;
  /** Keys, best first. */
  readonly search: Find;
  /** The same for words that must stand next to each other, in quotes; null when it cannot. */
  readonly phrase: Find | null;
  /** The last word is a beginning. */
  readonly prefix: Find | null;
  /** Issued from 2019 to 2021. */
  readonly dated: Find | null;
  readonly close: () => void;
};

/** Time this process has worked, in ms. */
export function workDone(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function wordsOf(query: string): string[] {
  return query.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fill(db: Database.Database, documents: Iterable<IndexedDocument>): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.exec(`CREATE VIRTUAL TABLE plain USING fts5(number, abstract, body, content='', tokenize='unicode61 remove_diacritics 2');
    CREATE TABLE document (key INTEGER PRIMARY KEY, date TEXT)`);
  const insert = db.prepare("INSERT INTO plain (rowid, number, abstract, body) VALUES (?, ?, ?, ?)");
  const insertRow = db.prepare("INSERT INTO document (key, date) VALUES (?, ?)");
  let open = false;
  let size = 0;
  for (const each of documents) {
    if (!open) db.exec("BEGIN");
    open = true;
    insert.run(each.key, each.referenceNumber, each.abstract, each.text);
    insertRow.run(each.key, each.issueDate);
    if (++size % 1000 === 0) {
      db.exec("COMMIT");
      open = false;
    }
  }
  if (open) db.exec("COMMIT");
  db.pragma("wal_checkpoint(TRUNCATE)");
}

const RANKED = "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?";
const DATED = `SELECT plain.rowid FROM plain JOIN document ON document.key = plain.rowid
  WHERE plain MATCH ? AND date BETWEEN '2019-01-01' AND '2021-12-31' ORDER BY rank LIMIT ?`;

/** FTS5 with unicode61 and its own bm25(), all words joined by OR. */
export function plainFts5(documents: Iterable<IndexedDocument>, file: string): Rival {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  const started = workDone();
  const first = new Database(file);
  fill(first, documents);
  first.close();
  const buildMs = workDone() - started;
  const reopened = workDone();
  const db = new Database(file);
  const find = db.prepare(RANKED).pluck();
  const findDated = db.prepare(DATED).pluck();
  const any = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(" OR ");
  const search: Find = (query, limit) => {
    const words = wordsOf(query);
    return words.length === 0 ? [] : (find.all(any(words), limit) as number[]);
  };
  search("học phí năm nay", 20);
  const openMs = workDone() - reopened;
  return {
    name: "FTS5 plain",
    buildMs,
    openMs,
    bytes: statSync(file).size,
    search,
    phrase: (query, limit) => find.all(`"${wordsOf(query).join(" ")}"`, limit) as number[],
    prefix: (query, limit) => find.all(`${any(wordsOf(query))} *`, limit) as number[],
    dated: (query, limit) => findDated.all(any(wordsOf(query)), limit) as number[],
    close: () => db.close(),
  };
}

/** MiniSearch as its guide sets it up, in memory. */
export function miniSearch(documents: readonly IndexedDocument[]): Rival {
  const started = workDone();
  const engine = new MiniSearch<IndexedDocument>({
    idField: "key",
    fields: ["referenceNumber", "abstract", "text"],
    storeFields: ["issueDate"],
  });
  engine.addAll(documents);
  const buildMs = workDone() - started;
  const keys = (found: readonly { readonly id: unknown }[], limit: number): number[] =>
    found.slice(0, limit).map(({ id }) => id as number);
  return {
    name: "MiniSearch",
    buildMs,
    openMs: Number.NaN,
    bytes: Number.NaN,
    search: (query, limit) => keys(engine.search(query), limit),
    phrase: null,
    prefix: (query, limit) => keys(engine.search(query, { prefix: (_, at, all) => at === all.length - 1 }), limit),
    dated: (query, limit) =>
      keys(
        engine.search(query, { filter: ({ issueDate }) => issueDate >= "2019-01-01" && issueDate <= "2021-12-31" }),
        limit,
      ),
    close: () => engine.removeAll(),
  };
}
