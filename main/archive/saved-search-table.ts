import type { Database } from "better-sqlite3";
import type { SavedQuestion, SavedSearch } from "../model/saved-search.ts";

/** A kept search with the greatest document key when it was last opened. */
export type SavedSearchRow = SavedSearch & { readonly seenKey: number };

/** Searches kept under a name; removed ones stay until `forgetRemoved`, so that a removal can be taken back. */
export type SavedSearchTable = {
  /** In the order of their making, without removed ones. */
  readonly all: () => readonly SavedSearchRow[];
  readonly get: (id: string) => SavedSearchRow | undefined;
  readonly insert: (search: SavedSearchRow) => void;
  /** The three changes return false when there is none of that id. */
  readonly rename: (id: string, name: string) => boolean;
  readonly markOpened: (id: string, at: string, seenKey: number) => boolean;
  /** `at` null takes a removal back. */
  readonly markRemoved: (id: string, at: string | null) => boolean;
  readonly forgetRemoved: (before: string) => void;
  /** The greatest key of any document so far. */
  readonly greatestDocumentKey: () => number;
  /** How many of these documents have a greater key. */
  readonly countNewer: (ids: readonly string[], key: number) => number;
};

type Row = {
  id: string;
  name: string;
  question: string;
  created_at: string;
  opened_at: string;
  seen_key: number;
};

export function openSavedSearchTable(database: Database): SavedSearchTable {
  const all = database.prepare<[], Row>("SELECT * FROM saved_search WHERE removed_at IS NULL ORDER BY created_at, id");
  const get = database.prepare<[string], Row>("SELECT * FROM saved_search WHERE id = ? AND removed_at IS NULL");
  const insert = database.prepare(
    "INSERT INTO saved_search (id, name, question, created_at, opened_at, seen_key) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const rename = database.prepare("UPDATE saved_search SET name = ? WHERE id = ?");
  const open = database.prepare("UPDATE saved_search SET opened_at = ?, seen_key = ? WHERE id = ?");
  const remove = database.prepare("UPDATE saved_search SET removed_at = ? WHERE id = ?");
  const forget = database.prepare("DELETE FROM saved_search WHERE removed_at < ?");
  const greatest = database.prepare("SELECT coalesce(max(key), 0) FROM document").pluck();
  const newer = database
    .prepare("SELECT count(*) FROM document WHERE id IN (SELECT value FROM json_each(?)) AND key > ?")
    .pluck();
  return {
    all: () => all.all().map(toSearch),
    get: (id) => {
      const row = get.get(id);
      return row && toSearch(row);
    },
    insert: (search) => {
      const { id, name, question, createdAt, openedAt, seenKey } = search;
      insert.run(id, name, JSON.stringify(question), createdAt, openedAt, seenKey);
    },
    rename: (id, name) => rename.run(name, id).changes > 0,
    markOpened: (id, at, seenKey) => open.run(at, seenKey, id).changes > 0,
    markRemoved: (id, at) => remove.run(at, id).changes > 0,
    forgetRemoved: (before) => {
      forget.run(before);
    },
    greatestDocumentKey: () => greatest.get() as number,
    countNewer: (ids, key) => newer.get(JSON.stringify(ids), key) as number,
  };
}

function toSearch(row: Row): SavedSearchRow {
  return {
    id: row.id,
    name: row.name,
    question: JSON.parse(row.question) as SavedQuestion,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    seenKey: row.seen_key,
  };
}
