import type { Database } from "better-sqlite3";
import type { Citation } from "../model/citation.ts";

/** A stored mention with what its identity resolved to. */
export type CitationRow = {
  readonly documentKey: number;
  readonly ordinal: number;
  readonly mention: Citation;
  /** The sentence the mention stands in. */
  readonly sentence: string;
  readonly targetKey: number | null;
  readonly ghostId: string | null;
};

export type EnclosureRow = { readonly letterKey: number; readonly enclosedKey: number; readonly evidence: string };

export type CitationTable = {
  readonly insert: (
    documentKey: number,
    ordinal: number,
    identityKey: number,
    mention: Citation,
    sentence: string,
  ) => void;
  readonly deleteOf: (documentKey: number) => void;
  /** Mentions in a document, in reading order. */
  readonly from: (documentKey: number) => readonly CitationRow[];
  /** Mentions of a document in others. */
  readonly toDocument: (documentKey: number) => readonly CitationRow[];
  readonly toGhost: (ghostId: string) => readonly CitationRow[];
  readonly all: () => IterableIterator<CitationRow>;
  readonly count: () => number;
  /** Numbers a document cites, distinct. */
  readonly citedNumbers: (documentKey: number) => readonly string[];
  readonly insertEnclosure: (row: EnclosureRow) => void;
  readonly deleteEnclosuresOf: (letterKey: number) => void;
  /** Enclosures a document is a part of, as letter or as enclosed. */
  readonly enclosuresOf: (documentKey: number) => readonly EnclosureRow[];
  readonly allEnclosures: () => readonly EnclosureRow[];
};

type Row = {
  document_key: number;
  ordinal: number;
  mention: string;
  sentence: string;
  target_key: number | null;
  ghost_id: string | null;
};

const SELECT = `SELECT citation.document_key, citation.ordinal, citation.mention, citation.sentence,
  cited_identity.target_key, cited_identity.ghost_id
  FROM citation JOIN cited_identity ON cited_identity.key = citation.identity_key`;

export function openCitationTable(database: Database): CitationTable {
  return { ...openMentions(database), ...openEnclosures(database) };
}

function openMentions(
  database: Database,
): Omit<CitationTable, "insertEnclosure" | "deleteEnclosuresOf" | "enclosuresOf" | "allEnclosures"> {
  const insert = database.prepare(
    "INSERT INTO citation (document_key, ordinal, identity_key, relation, mention, sentence) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const deleteOf = database.prepare("DELETE FROM citation WHERE document_key = ?");
  const from = database.prepare<[number], Row>(`${SELECT} WHERE citation.document_key = ? ORDER BY citation.ordinal`);
  const toDocument = database.prepare<[number, number], Row>(
    `${SELECT} WHERE cited_identity.target_key = ? AND citation.document_key <> ? ORDER BY citation.document_key, citation.ordinal`,
  );
  const toGhost = database.prepare<[string], Row>(
    `${SELECT} WHERE cited_identity.ghost_id = ? ORDER BY citation.document_key, citation.ordinal`,
  );
  const all = database.prepare<[], Row>(`${SELECT} ORDER BY citation.document_key, citation.ordinal`);
  const count = database.prepare("SELECT count(*) FROM citation").pluck();
  const citedNumbers = database
    .prepare(
      `SELECT DISTINCT mention ->> 'referenceNumber' FROM citation
       WHERE document_key = ? AND mention ->> 'referenceNumber' IS NOT NULL`,
    )
    .pluck();
  return {
    insert: (documentKey, ordinal, identityKey, mention, sentence) => {
      insert.run(documentKey, ordinal, identityKey, mention.relation, JSON.stringify(mention), sentence);
    },
    deleteOf: (documentKey) => {
      deleteOf.run(documentKey);
    },
    from: (documentKey) => from.all(documentKey).map(toCitation),
    toDocument: (documentKey) => toDocument.all(documentKey, documentKey).map(toCitation),
    toGhost: (ghostId) => toGhost.all(ghostId).map(toCitation),
    all: function* () {
      for (const row of all.iterate()) yield toCitation(row);
    },
    count: () => count.get() as number,
    citedNumbers: (documentKey) => citedNumbers.all(documentKey) as string[],
  };
}

function openEnclosures(
  database: Database,
): Pick<CitationTable, "insertEnclosure" | "deleteEnclosuresOf" | "enclosuresOf" | "allEnclosures"> {
  const insert = database.prepare(
    "INSERT INTO enclosure (letter_key, enclosed_key, evidence) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const deleteOf = database.prepare("DELETE FROM enclosure WHERE letter_key = ?");
  const columns = "letter_key AS letterKey, enclosed_key AS enclosedKey, evidence";
  const of = database.prepare<[number, number], EnclosureRow>(
    `SELECT ${columns} FROM enclosure WHERE letter_key = ? OR enclosed_key = ? ORDER BY letter_key, enclosed_key`,
  );
  const all = database.prepare<[], EnclosureRow>(`SELECT ${columns} FROM enclosure ORDER BY letter_key, enclosed_key`);
  return {
    insertEnclosure: (row) => {
      insert.run(row.letterKey, row.enclosedKey, row.evidence);
    },
    deleteEnclosuresOf: (letterKey) => {
      deleteOf.run(letterKey);
    },
    enclosuresOf: (documentKey) => of.all(documentKey, documentKey),
    allEnclosures: () => all.all(),
  };
}

function toCitation(row: Row): CitationRow {
  return {
    documentKey: row.document_key,
    ordinal: row.ordinal,
    mention: JSON.parse(row.mention) as Citation,
    sentence: row.sentence,
    targetKey: row.target_key,
    ghostId: row.ghost_id,
  };
}
