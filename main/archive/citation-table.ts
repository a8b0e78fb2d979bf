import type { Database } from "better-sqlite3";
import type { Citation } from "../model/citation.ts";
import type { LinkStatus } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";

/** A mention to be stored. */
export type NewCitation = {
  readonly documentKey: number;
  readonly ordinal: number;
  readonly identityKey: number;
  /** The relation in force stands in it too, as the lists of a document show it. */
  readonly mention: Citation;
  /** The relation of the edge: differs from the mention's where another document is the one that acts. */
  readonly relation: Relation;
  /** Identity of the document that acts, for a mention inside its title. */
  readonly actorIdentityKey: number | null;
  readonly status: LinkStatus;
  /** The sentence the mention stands in; empty for a link added by hand. */
  readonly sentence: string;
  /** Page of the file, from 1; null without pages and for a link added by hand. */
  readonly page: number | null;
};

/** A stored mention with what its identity resolved to. */
export type CitationRow = NewCitation & {
  readonly key: number;
  readonly targetKey: number | null;
  readonly ghostId: string | null;
  /** Documents that fit where none was resolved: from 2 on, a person must choose. */
  readonly candidates: number;
};

export type EnclosureRow = { readonly letterKey: number; readonly enclosedKey: number; readonly evidence: string };

export type CitationTable = {
  readonly insert: (citation: NewCitation) => void;
  readonly get: (key: number) => CitationRow | undefined;
  readonly deleteOf: (documentKey: number) => void;
  /** Moves the places of its mentions along with the document, by so many characters. */
  readonly moveMentions: (documentKey: number, by: number) => void;
  /** Mentions in a document, in reading order. */
  readonly from: (documentKey: number) => readonly CitationRow[];
  /** Mentions of a document in others, at most `limit`. */
  readonly toDocument: (documentKey: number, limit?: number) => readonly CitationRow[];
  readonly toGhost: (ghostId: string, limit?: number) => readonly CitationRow[];
  readonly countTo: (documentKey: number) => number;
  readonly all: () => IterableIterator<CitationRow>;
  readonly count: () => number;
  /** Numbers a document cites, distinct. */
  readonly citedNumbers: (documentKey: number) => readonly string[];
  /** What a document rests on (căn cứ): numbers, and names of laws. */
  readonly basesOf: (
    documentKey: number,
  ) => readonly { readonly number: string | null; readonly title: string | null }[];
  readonly insertEnclosure: (row: EnclosureRow) => void;
  readonly deleteEnclosuresOf: (letterKey: number) => void;
  /** Enclosures a document is a part of, as letter or as enclosed. */
  readonly enclosuresOf: (documentKey: number) => readonly EnclosureRow[];
  readonly allEnclosures: () => readonly EnclosureRow[];
};

type Row = {
  key: number;
  document_key: number;
  ordinal: number;
  identity_key: number;
  relation: Relation;
  actor_identity_key: number | null;
  status: LinkStatus;
  mention: string;
  sentence: string;
  page: number | null;
  target_key: number | null;
  ghost_id: string | null;
  candidates: number;
};

const SELECT = `SELECT citation.*, cited_identity.target_key, cited_identity.ghost_id, cited_identity.candidates
  FROM citation JOIN cited_identity ON cited_identity.key = citation.identity_key`;

/** SQLite's way to say "no limit". */
const NO_LIMIT = -1;

export function openCitationTable(database: Database): CitationTable {
  return { ...openMentions(database), ...openChanges(database), ...openEnclosures(database) };
}

function openMentions(
  database: Database,
): Omit<
  CitationTable,
  "insert" | "deleteOf" | "moveMentions" | "insertEnclosure" | "deleteEnclosuresOf" | "enclosuresOf" | "allEnclosures"
> {
  const get = database.prepare<[number], Row>(`${SELECT} WHERE citation.key = ?`);
  const from = database.prepare<[number], Row>(`${SELECT} WHERE citation.document_key = ? ORDER BY citation.ordinal`);
  const toDocument = database.prepare<[number, number, number], Row>(
    `${SELECT} WHERE cited_identity.target_key = ? AND citation.document_key <> ?
     ORDER BY citation.document_key, citation.ordinal LIMIT ?`,
  );
  const toGhost = database.prepare<[string, number], Row>(
    `${SELECT} WHERE cited_identity.ghost_id = ? ORDER BY citation.document_key, citation.ordinal LIMIT ?`,
  );
  const countTo = database
    .prepare(
      `SELECT count(*) FROM cited_identity JOIN citation ON citation.identity_key = cited_identity.key
       WHERE cited_identity.target_key = ?`,
    )
    .pluck();
  const all = database.prepare<[], Row>(`${SELECT} ORDER BY citation.document_key, citation.ordinal`);
  const count = database.prepare("SELECT count(*) FROM citation").pluck();
  const citedNumbers = database
    .prepare(
      `SELECT DISTINCT mention ->> 'referenceNumber' FROM citation
       WHERE document_key = ? AND mention ->> 'referenceNumber' IS NOT NULL`,
    )
    .pluck();
  const basesOf = database.prepare<[number], { number: string | null; title: string | null }>(
    `SELECT DISTINCT mention ->> 'referenceNumber' AS number, mention ->> 'title' AS title FROM citation
     WHERE document_key = ? AND relation = 'legal-basis'`,
  );
  return {
    basesOf: (documentKey) => basesOf.all(documentKey),
    get: (key) => {
      const row = get.get(key);
      return row && toCitation(row);
    },
    from: (documentKey) => from.all(documentKey).map(toCitation),
    toDocument: (documentKey, limit = NO_LIMIT) => toDocument.all(documentKey, documentKey, limit).map(toCitation),
    toGhost: (ghostId, limit = NO_LIMIT) => toGhost.all(ghostId, limit).map(toCitation),
    countTo: (documentKey) => countTo.get(documentKey) as number,
    all: function* () {
      for (const row of all.iterate()) yield toCitation(row);
    },
    count: () => count.get() as number,
    citedNumbers: (documentKey) => citedNumbers.all(documentKey) as string[],
  };
}

function openChanges(database: Database): Pick<CitationTable, "insert" | "deleteOf" | "moveMentions"> {
  const insert = database.prepare(
    `INSERT INTO citation
       (document_key, ordinal, identity_key, relation, mention, sentence, status, actor_identity_key, page)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const deleteOf = database.prepare("DELETE FROM citation WHERE document_key = ?");
  const moveMentions = database.prepare(
    `UPDATE citation SET mention = json_set(mention, '$.span[0]', (mention ->> '$.span[0]') + :by,
       '$.span[1]', (mention ->> '$.span[1]') + :by) WHERE document_key = :key`,
  );
  return {
    insert: (citation) => {
      const { documentKey, ordinal, identityKey, relation, sentence, status, actorIdentityKey, page } = citation;
      const mention = JSON.stringify(citation.mention);
      insert.run(documentKey, ordinal, identityKey, relation, mention, sentence, status, actorIdentityKey, page);
    },
    moveMentions: (documentKey, by) => {
      moveMentions.run({ key: documentKey, by });
    },
    deleteOf: (documentKey) => {
      deleteOf.run(documentKey);
    },
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
    key: row.key,
    documentKey: row.document_key,
    ordinal: row.ordinal,
    identityKey: row.identity_key,
    relation: row.relation,
    actorIdentityKey: row.actor_identity_key,
    status: row.status,
    mention: JSON.parse(row.mention) as Citation,
    sentence: row.sentence,
    page: row.page,
    targetKey: row.target_key,
    ghostId: row.ghost_id,
    candidates: row.candidates,
  };
}
