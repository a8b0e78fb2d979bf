/** The queue: files to be taken in, and how far each one is. Sealed from the landing of the version that brings it; until then it may grow. */
export const job = `
-- One import order: files dropped together, one run of the command line, one find in the watched folder.
CREATE TABLE import_batch (
  key INTEGER PRIMARY KEY,
  -- window, command-line, watched-folder (model/job.ts).
  origin TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX import_batch_open ON import_batch (key) WHERE finished_at IS NULL;

-- One file of an import order.
CREATE TABLE job (
  key INTEGER PRIMARY KEY,
  batch_key INTEGER NOT NULL REFERENCES import_batch (key),
  -- Where the file is taken from.
  path TEXT NOT NULL,
  -- waiting, working, paused, done, failed, cancelled (model/job.ts).
  state TEXT NOT NULL,
  size INTEGER,
  -- Set before the bytes are moved to originals/, so that bytes there without a row of their own are always accounted for.
  sha256 TEXT,
  -- Name of the copied bytes in originals/staging; NULL when they are not there.
  staged TEXT,
  page_count INTEGER,
  -- imported, duplicate; NULL before the end.
  outcome TEXT,
  -- How many documents it holds; they are those of the original with its sha256.
  documents INTEGER NOT NULL DEFAULT 0,
  error_kind TEXT,
  error_detail TEXT,
  -- JSON: lines of a bulk file that could not be taken.
  line_errors TEXT,
  -- Times the file was at work when its program ended: it is read apart from then on, lest it take others down.
  deaths INTEGER NOT NULL DEFAULT 0,
  -- Times the file itself ended the reader it was given to.
  crashes INTEGER NOT NULL DEFAULT 0,
  -- The running program that has it in hand (owner-lock.ts).
  owner TEXT,
  -- Folder the source is moved to when all is done; NULL to leave it where it is.
  move_to TEXT,
  finished_at TEXT
) STRICT;
CREATE INDEX job_batch ON job (batch_key, state);
CREATE INDEX job_state ON job (state, key);
-- A run's next files, whether copied yet or not: the cost of each does not grow with the queue.
CREATE INDEX job_next ON job (owner, (staged IS NOT NULL), (deaths + crashes > 0), key) WHERE state = 'waiting';
CREATE INDEX job_open_path ON job (path) WHERE state IN ('waiting', 'working', 'paused');

-- Recognised pages of a file that is not finished: a killed import goes on at the next page.
CREATE TABLE job_page (
  job_key INTEGER NOT NULL REFERENCES job (key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- JSON of a PageReading (model/page.ts), packed.
  reading BLOB NOT NULL,
  PRIMARY KEY (job_key, number)
) STRICT, WITHOUT ROWID;

-- Folders whose new files are taken in by themselves.
CREATE TABLE watched_folder (
  path TEXT PRIMARY KEY,
  enabled INTEGER NOT NULL,
  move_when_done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was already taken from the watched folder and left lying there, so that it is not taken again at each start.
CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
