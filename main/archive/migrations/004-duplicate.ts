/** What makes two documents look alike, and what a person has said of a pair. Sealed from the landing of the version that brings it; until then it may grow. */
export const duplicate = `
-- How far the tables below follow the documents: document.changed of the last one looked at. All but duplicate_word can be
-- made anew from the documents.
CREATE TABLE duplicate_progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  applied INTEGER NOT NULL
) STRICT;
INSERT INTO duplicate_progress (one, applied) VALUES (1, 0);

CREATE TABLE duplicate_sketch (
  document_key INTEGER PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE,
  -- Number, symbol, issuing body and year in one; NULL where one of them is not known.
  identity TEXT,
  -- MinHash of the text (main/engine/duplicate-sketch.ts): 64 numbers of 16 bits; NULL for a text too short to compare.
  sketch BLOB
) STRICT;
CREATE INDEX duplicate_identity ON duplicate_sketch (identity) WHERE identity IS NOT NULL;

-- The sketch cut in bands: documents that share one may be alike.
CREATE TABLE duplicate_band (
  band INTEGER NOT NULL,
  document_key INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  PRIMARY KEY (band, document_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_band_document ON duplicate_band (document_key);

-- Documents found alike, the one taken in first named first.
CREATE TABLE duplicate_pair (
  first_key INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  second_key INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  -- same-number, same-text (model/duplicate.ts).
  reason TEXT NOT NULL,
  -- Share of the text they have in common, 0..1.
  similarity REAL NOT NULL,
  PRIMARY KEY (first_key, second_key),
  CHECK (first_key < second_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_pair_second ON duplicate_pair (second_key);

-- A person's word that two documents are not the same one, by their ids, so that it outlives whatever is read anew.
CREATE TABLE duplicate_word (
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
) STRICT, WITHOUT ROWID;
`;
