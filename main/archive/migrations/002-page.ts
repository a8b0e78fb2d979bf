/** Pages of a scanned or laid-out file: their words, boxes and a person's corrections of words. Sealed from the landing of the version that brings it; until then it may grow. */
export const page = `
-- A page of a source that is made of pages; the offset of its text is the entry of source.pages with its number.
CREATE TABLE page (
  key INTEGER PRIMARY KEY,
  source_key INTEGER NOT NULL REFERENCES source (key),
  -- From 1.
  number INTEGER NOT NULL,
  -- Points, turned upright.
  width REAL NOT NULL,
  height REAL NOT NULL,
  -- Quarter turns clockwise, in degrees, that bring the stored page upright.
  turn INTEGER NOT NULL CHECK (turn IN (0, 90, 180, 270)),
  -- text-layer, built-in-ocr, native-ocr (model/page.ts).
  origin TEXT NOT NULL,
  -- Words in doubt that no person has spoken on; counted when the reading or a correction is written.
  doubtful INTEGER NOT NULL,
  -- The page's text and words as first read, before any correction, packed (pack-reading.ts); NULL where they can be
  -- read again from the original's text layer at any time.
  reading BLOB,
  UNIQUE (source_key, number)
) STRICT;

-- A person's word on a word of a page, kept by its place so that it outlives another recognition.
CREATE TABLE word_correction (
  key INTEGER PRIMARY KEY,
  source_key INTEGER NOT NULL REFERENCES source (key),
  page INTEGER NOT NULL,
  -- The box the word stood in when it was corrected, in points of the upright page.
  left REAL NOT NULL,
  top REAL NOT NULL,
  right REAL NOT NULL,
  bottom REAL NOT NULL,
  -- What had been read there, and what stands there; empty when there is no word at all.
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX word_correction_page ON word_correction (source_key, page);
`;
