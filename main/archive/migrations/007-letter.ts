/** Letters being written and office profiles. Sealed from the landing of the version that brings it; until then it may grow. */
export const letter = `
CREATE TABLE office_profile (
  id TEXT PRIMARY KEY,
  -- JSON of an OfficeProfile (model/letter-draft.ts).
  profile TEXT NOT NULL,
  -- Set when removed; the row stays a while so that the removal can be taken back.
  removed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE letter_draft (
  id TEXT PRIMARY KEY,
  -- JSON of a LetterDraft (model/letter-draft.ts).
  draft TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- Id of the document it was filed as. No foreign key: the draft outlives a document that is erased.
  filed_as TEXT,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
`;
