/** Marks the file as a search index of this product ("VKix"). */
export const INDEX_APPLICATION_ID = 0x564b6978;

/** Raised with every change of the schema or of how terms are made: an older index is made anew. */
export const INDEX_VERSION = 3;

/**
 * The index keeps no text. A document has a slot, given anew each time it is indexed; lists of slots by term lie packed in blocks
 * (main/search/segment-writer.ts). A slot whose row is gone is dead, its entries in the lists are passed over.
 */
export const INDEX_SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
  slot INTEGER PRIMARY KEY,
  key INTEGER NOT NULL UNIQUE,
  id TEXT NOT NULL,
  external_id TEXT,
  file TEXT NOT NULL,
  reference_number TEXT,
  document_type TEXT,
  issue_date TEXT,
  issuing_body TEXT,
  abstract TEXT,
  signer TEXT,
  regime TEXT,
  -- One a line.
  recipients TEXT,
  dossier TEXT,
  scanned INTEGER NOT NULL,
  reviewed INTEGER NOT NULL,
  length INTEGER NOT NULL
);
CREATE TABLE word (id INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE);
-- Documents that came in together, or the merger of several such: slots from first_slot to last_slot.
CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  first_slot INTEGER NOT NULL,
  last_slot INTEGER NOT NULL,
  first_block INTEGER NOT NULL,
  -- Doubles: the first term of each block.
  first_terms BLOB NOT NULL
);
CREATE TABLE posting_block (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
-- Numbers of documents as terms ("45_2020_nd_cp"): 0 its own, 1 cited, 2 cited as legal basis; 3 ways its own may be shortened.
CREATE TABLE number (
  term TEXT NOT NULL,
  kind INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  PRIMARY KEY (term, kind, slot)
) WITHOUT ROWID;
CREATE TABLE syllable (id INTEGER PRIMARY KEY, exact TEXT NOT NULL, count INTEGER NOT NULL);
CREATE TABLE block (name TEXT PRIMARY KEY, data BLOB NOT NULL);
PRAGMA application_id = ${INDEX_APPLICATION_ID};
PRAGMA user_version = ${INDEX_VERSION};
`;
