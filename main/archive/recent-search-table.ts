import type { Database } from "better-sqlite3";

/** The searches made lately, newest first; the same words, with or without marks, stand once. */
export type RecentSearchTable = {
  readonly all: () => readonly string[];
  /** Puts a search in front and drops all but the newest `keep`. */
  readonly add: (
    search: { readonly folded: string; readonly query: string; readonly at: string },
    keep: number,
  ) => void;
  readonly remove: (folded: string) => void;
  readonly clear: () => void;
};

export function openRecentSearchTable(database: Database): RecentSearchTable {
  const all = database.prepare("SELECT query FROM recent_search ORDER BY at DESC, folded").pluck();
  const put = database.prepare(
    `INSERT INTO recent_search (folded, query, at) VALUES (?, ?, ?)
     ON CONFLICT (folded) DO UPDATE SET query = excluded.query, at = excluded.at`,
  );
  const trim = database.prepare(
    "DELETE FROM recent_search WHERE folded NOT IN (SELECT folded FROM recent_search ORDER BY at DESC, folded LIMIT ?)",
  );
  const remove = database.prepare("DELETE FROM recent_search WHERE folded = ?");
  const clear = database.prepare("DELETE FROM recent_search");
  return {
    all: () => all.all() as string[],
    add: ({ folded, query, at }, keep) => {
      put.run(folded, query, at);
      trim.run(keep);
    },
    remove: (folded) => {
      remove.run(folded);
    },
    clear: () => {
      clear.run();
    },
  };
}
