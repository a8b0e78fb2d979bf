/** The first schema. Sealed: never edited after a release; a change is a new migration. */
export const initial = `
-- What came in, byte for byte; the bytes lie in originals/ under their SHA-256.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  -- 0 while a bulk file (.jsonl) is still being taken in, so that an interrupted import can go on.
  complete INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One text unit of an original: a whole file (entry 0) or one line of a bulk file (entry = line number).
CREATE TABLE source (
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES original (sha256),
  entry INTEGER NOT NULL,
  external_id TEXT,
  file TEXT NOT NULL,
  text TEXT NOT NULL,
  -- JSON array: offset in text where each page starts.
  pages TEXT NOT NULL,
  -- JSON: fields given by the other system, which win over read ones.
  given TEXT NOT NULL DEFAULT '{}',
  -- JSON array: where a person says the documents begin; NULL where the reader's own division stands.
  division TEXT,
  imported_at TEXT NOT NULL,
  UNIQUE (sha256, entry)
) STRICT;

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_key INTEGER NOT NULL REFERENCES source (key),
  ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  -- JSON: the fields as the reader found them, with evidence.
  reading TEXT NOT NULL,
  -- The values in force (a person's word, else given, else read), repeated here to be queried.
  regime TEXT,
  document_type TEXT,
  reference_number TEXT,
  issue_date TEXT,
  issuing_body TEXT,
  abstract TEXT,
  signer TEXT,
  -- What a citation is looked up by: the normalised number, and the key of a law's name.
  number_key TEXT,
  law_key TEXT,
  -- The lowest confidence among the fields that no person has spoken on; NULL when there are none.
  doubt REAL,
  -- When a later division left no document here; the row stays for its history and corrections.
  gone_at TEXT,
  -- Counter of the last change, for whatever follows the archive (the search index).
  changed INTEGER NOT NULL
) STRICT;
CREATE INDEX document_source ON document (source_key);
CREATE INDEX document_doubt ON document (doubt) WHERE doubt IS NOT NULL;
CREATE INDEX document_number ON document (number_key) WHERE number_key IS NOT NULL;
CREATE INDEX document_law ON document (law_key) WHERE law_key IS NOT NULL;
CREATE INDEX document_changed ON document (changed);
CREATE INDEX document_date ON document (issue_date);

-- A person's word on a field; kept apart from the reading and never overwritten by it.
CREATE TABLE correction (
  document_key INTEGER NOT NULL REFERENCES document (key),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (document_key, field)
) STRICT;

-- Bodies the users have added to the vocabulary.
CREATE TABLE own_body (
  name TEXT PRIMARY KEY,
  -- JSON of a BodyEntry (model/vocabulary.ts).
  entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Each distinct way a document is identified by those that cite it. Resolved once for all its mentions,
-- so that the cost of an import does not grow with the number of citations.
CREATE TABLE cited_identity (
  key INTEGER PRIMARY KEY,
  -- number_key or law_key of the cited document.
  lookup TEXT NOT NULL,
  -- JSON of a CitedIdentity (main/citations/resolve.ts).
  identity TEXT NOT NULL UNIQUE,
  target_key INTEGER REFERENCES document (key),
  ghost_id TEXT,
  CHECK ((target_key IS NULL) <> (ghost_id IS NULL))
) STRICT;
CREATE INDEX cited_identity_lookup ON cited_identity (lookup);
CREATE INDEX cited_identity_target ON cited_identity (target_key) WHERE target_key IS NOT NULL;
CREATE INDEX cited_identity_ghost ON cited_identity (ghost_id) WHERE ghost_id IS NOT NULL;

-- Each mention of another document.
CREATE TABLE citation (
  key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES document (key),
  ordinal INTEGER NOT NULL,
  identity_key INTEGER NOT NULL REFERENCES cited_identity (key),
  relation TEXT NOT NULL,
  -- JSON of a Citation (model/citation.ts).
  mention TEXT NOT NULL,
  sentence TEXT NOT NULL,
  UNIQUE (document_key, ordinal)
) STRICT;
CREATE INDEX citation_identity ON citation (identity_key);

-- A letter and what came with it in the same file.
CREATE TABLE enclosure (
  letter_key INTEGER NOT NULL REFERENCES document (key),
  enclosed_key INTEGER NOT NULL REFERENCES document (key),
  evidence TEXT NOT NULL,
  PRIMARY KEY (letter_key, enclosed_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX enclosure_enclosed ON enclosure (enclosed_key);

-- Every change to a document; rows are only added.
CREATE TABLE history (
  key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES document (key),
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX history_document ON history (document_key);
CREATE TRIGGER history_is_append_only_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_append_only_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
`;
