import { rmSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import MiniSearch from "minisearch";
import type { IndexedDocument } from "../../../main/search/indexed-document.ts";

/** An engine measured beside ours: set up the way most people would. */
export type Rival = {
  readonly name: string;
  readonly buildMs: number;
  readonly bytes: number;
  /** Keys, best first. */
  readonly search: (query: string, limit: number) => number[];
  /** The same for words that must stand next to each other; null when it cannot. */
  readonly phrase: ((words: string, limit: number) => number[]) | null;
  readonly close: () => void;
};

/** FTS5 with unicode61 and its own bm25(), all words joined by OR. */
export function plainFts5(documents: readonly IndexedDocument[], file: string): Rival {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  const started = performance.now();
  db.exec(
    "CREATE VIRTUAL TABLE plain USING fts5(number, abstract, body, content='', tokenize='unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare("INSERT INTO plain (rowid, number, abstract, body) VALUES (?, ?, ?, ?)");
  for (let from = 0; from < documents.length; from += 1000) {
    db.transaction(() => {
      for (const each of documents.slice(from, from + 1000))
        insert.run(each.key, each.referenceNumber, each.abstract, each.text);
    })();
  }
  db.pragma("wal_checkpoint(TRUNCATE)");
  const buildMs = performance.now() - started;
  const find = db.prepare("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT ?").pluck();
  return {
    name: "FTS5 plain",
    buildMs,
    bytes: statSync(file).size,
    search: (query, limit) => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length === 0 ? [] : (find.all(words.map((word) => `"${word}"`).join(" OR "), limit) as number[]);
    },
    phrase: (words, limit) => find.all(`"${words}"`, limit) as number[],
    close: () => db.close(),
  };
}

/** MiniSearch as its guide sets it up, in memory. */
export function miniSearch(documents: readonly IndexedDocument[]): Rival {
  const started = performance.now();
  const engine = new MiniSearch<IndexedDocument>({ idField: "key", fields: ["referenceNumber", "abstract", "text"] });
  engine.addAll(documents);
  const buildMs = performance.now() - started;
  return {
    name: "MiniSearch",
    buildMs,
    bytes: Number.NaN,
    search: (query, limit) =>
      engine
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id as number),
    phrase: null,
    close: () => engine.removeAll(),
  };
}
