/** Marks the file as a search index of this product ("VKix"). */
export const INDEX_APPLICATION_ID = 0x564b6978;

/** Raised with every change of the schema or of how terms are made: an older index is deleted and made anew. */
export const INDEX_VERSION = 1;

/**
 * The index keeps no text: FTS5 is contentless, knows of a term only its documents and columns (detail=column), and
 * the terms come folded, so the ascii tokenizer (which leaves other letters alone) is enough. `_` joins pairs.
 */
export const INDEX_SCHEMA = `
PRAGMA application_id = ${INDEX_APPLICATION_ID};
PRAGMA user_version = ${INDEX_VERSION};
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE total (documents INTEGER NOT NULL, words INTEGER NOT NULL);
INSERT INTO total VALUES (0, 0);
CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  external_id TEXT,
  file TEXT NOT NULL,
  reference_number TEXT,
  document_type TEXT,
  issue_date TEXT,
  issuing_body TEXT,
  abstract TEXT,
  signer TEXT,
  length INTEGER NOT NULL
);
CREATE INDEX document_by_date ON document (issue_date DESC, key DESC);
CREATE TABLE syllable (id INTEGER PRIMARY KEY, exact TEXT NOT NULL, count INTEGER NOT NULL);
CREATE TABLE block (name TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE VIRTUAL TABLE term_index USING fts5(
  number, cites, heading, "text",
  content = '', contentless_delete = 1, detail = column, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE term_vocabulary USING fts5vocab(term_index, row);
INSERT INTO term_index (term_index, rank) VALUES ('hashsize', 16777216);
`;
