/** Searches a person has kept, and those made lately. Sealed from the landing of the version that brings it; until then it may grow. */
export const savedSearch = `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- JSON of a SavedQuestion (model/saved-search.ts).
  question TEXT NOT NULL,
  created_at TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  -- The greatest document key when it was last opened: what came in since is new.
  seen_key INTEGER NOT NULL,
  -- Set when removed; the row stays a while so that the removal can be taken back.
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE recent_search (
  -- Folded, so that the same words typed with and without marks stand once.
  folded TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recent_search_at ON recent_search (at);
`;
