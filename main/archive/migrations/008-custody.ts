import type { Database } from "better-sqlite3";
import { CHAIN_START, type ChainedRow, chainHash } from "../history-chain.ts";

const columns = `
DROP TRIGGER history_is_append_only_update;
-- Who did it, and the hash that chains the row to the one before (history-chain.ts).
ALTER TABLE history ADD COLUMN actor TEXT;
ALTER TABLE history ADD COLUMN hash TEXT NOT NULL DEFAULT '';
-- How many rows were written and the hash of the last, so that a chain cut short is seen too.
CREATE TABLE history_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`;

const tables = `
CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- original.complete may be -1 from now on: erased, its bytes gone.
CREATE INDEX original_erased ON original (sha256) WHERE complete = -1;

-- When the bytes of an original were last read and found to be what they were.
ALTER TABLE original ADD COLUMN checked_at TEXT;
CREATE INDEX original_checked ON original (checked_at);

-- What was done for the archive's safety: verifications, backups, rehearsals, ends that were not clean.
CREATE TABLE custody_event (
  key INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  ok INTEGER NOT NULL,
  -- JSON: what the window shows of it.
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX custody_event_kind ON custody_event (kind, key);

-- Where backups go and other choices that belong to this archive.
CREATE TABLE custody_choice (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Commits so far (commit-mark.ts).
CREATE TABLE commit_count (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT;
INSERT INTO commit_count VALUES (1, 0);

-- A short hash of each row of the truth, as the program wrote it (seal.ts).
CREATE TABLE seal (
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;

-- Documents thrown away: out of every list, and back from here.
CREATE TABLE bin (
  document_key INTEGER PRIMARY KEY REFERENCES document (key),
  at TEXT NOT NULL,
  actor TEXT
) STRICT;
`;

/** Chains the history by hashes, from its first row on; bin, custody events. Sealed from its landing. */
export function custody(database: Database): void {
  database.exec(columns);
  const rows = database
    .prepare<[], ChainedRow>(
      "SELECT key, document_key, at, actor, kind, field, before, after FROM history ORDER BY key",
    )
    .all();
  const setHash = database.prepare("UPDATE history SET hash = ? WHERE key = ?");
  let hash = CHAIN_START;
  for (const row of rows) {
    hash = chainHash(hash, row);
    setHash.run(hash, row.key);
  }
  database.prepare("INSERT INTO history_head (one, count, hash) VALUES (1, ?, ?)").run(rows.length, hash);
  database.exec(tables);
}
