import type { Database } from "better-sqlite3";
import type { DocumentSummary } from "../model/archived-document.ts";
import type { DocumentFields, FieldMap, FieldName, Regime } from "../model/document.ts";

/** The fields as the reader found them, with evidence: stored whole, replaced whole by a re-reading. */
export type Reading = { readonly values: DocumentFields; readonly evidence: FieldMap };

/** The values in force that queries need. */
export type DocumentValues = {
  readonly regime: Regime | null;
  readonly documentType: string | null;
  readonly referenceNumber: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
  readonly numberKey: string | null;
  readonly lawKey: string | null;
  /** The lowest confidence among the fields that no person has spoken on. */
  readonly doubt: number | null;
};

export type NewDocument = DocumentValues & {
  readonly id: string;
  readonly sourceKey: number;
  readonly ordinal: number;
  readonly span: readonly [number, number];
  readonly reading: Reading;
};

export type DocumentRow = NewDocument & { readonly key: number; readonly changed: number };

/** A document with what the search index needs of its source; `gone` ones are to be taken out of it. */
export type IndexableRow = DocumentValues & {
  readonly key: number;
  readonly gone: boolean;
  readonly id: string;
  readonly externalId: string | null;
  readonly file: string;
  readonly text: string;
  /** Nơi nhận in force. */
  readonly recipients: readonly string[];
  /** A page of its source was recognised from a picture. */
  readonly scanned: boolean;
  readonly changed: number;
};

export type DocumentTable = {
  readonly get: (key: number) => DocumentRow | undefined;
  readonly findById: (id: string) => DocumentRow | undefined;
  readonly findByNumberKey: (numberKey: string) => readonly DocumentRow[];
  /** Documents bearing a number or a law's name. */
  readonly findByLookup: (lookup: string) => readonly DocumentRow[];
  /** In the order they stand in the text. */
  readonly ofSource: (sourceKey: number) => readonly DocumentRow[];
  /** Those a later division left out. */
  readonly goneOfSource: (sourceKey: number) => readonly DocumentRow[];
  /** Documents with a field below a confidence, most doubtful first. */
  readonly doubtful: (below: number, limit: number) => readonly DocumentRow[];
  /** Ids of all documents read out of one original, in order. */
  readonly idsOfOriginal: (sha256: string) => readonly string[];
  readonly insert: (document: NewDocument) => number;
  readonly updateValues: (key: number, values: DocumentValues) => void;
  readonly updateReading: (key: number, reading: Reading) => void;
  /** Gives a document its place in a new division; a gone one is there again. */
  readonly place: (key: number, ordinal: number, span: readonly [number, number]) => void;
  /** Moves a document along with the text before it: where it stands changes, not what it says. */
  readonly setSpan: (key: number, span: readonly [number, number]) => void;
  /** Takes a document out of everything but its history. */
  readonly markGone: (key: number, at: string) => void;
  readonly corrections: (key: number) => ReadonlyMap<FieldName, string>;
  readonly putCorrection: (key: number, field: FieldName, value: string, at: string) => void;
  readonly dropCorrection: (key: number, field: FieldName) => void;
  readonly summaries: () => readonly DocumentSummary[];
  readonly count: () => number;
  readonly keys: () => readonly number[];
  /** Those above a key, in order, at most `limit`. */
  readonly keysAfter: (key: number, limit: number) => readonly number[];
  /** Documents changed after `sequence`, in order of change, at most `limit`. */
  readonly changedAfter: (sequence: number, limit: number) => readonly IndexableRow[];
  /** Texts of documents, for snippets and second scoring. */
  readonly texts: (keys: readonly number[]) => ReadonlyMap<number, string>;
};

type Row = {
  key: number;
  id: string;
  source_key: number;
  ordinal: number;
  span_start: number;
  span_end: number;
  reading: string;
  regime: Regime | null;
  document_type: string | null;
  reference_number: string | null;
  issue_date: string | null;
  issuing_body: string | null;
  abstract: string | null;
  signer: string | null;
  number_key: string | null;
  law_key: string | null;
  doubt: number | null;
  gone_at: string | null;
  changed: number;
};

const NEXT_SEQUENCE = "(SELECT coalesce(max(changed), 0) + 1 FROM document)";

export function openDocumentTable(database: Database): DocumentTable {
  return {
    ...openReads(database),
    ...openLists(database),
    ...openWrites(database),
    ...openPlaces(database),
    ...openFollowing(database),
  };
}

function openReads(
  database: Database,
): Pick<DocumentTable, "get" | "findById" | "findByNumberKey" | "findByLookup" | "corrections"> {
  const get = database.prepare<[number], Row>("SELECT * FROM document WHERE key = ?");
  const findById = database.prepare<[string], Row>("SELECT * FROM document WHERE id = ? AND gone_at IS NULL");
  const byNumber = database.prepare<[string], Row>(
    "SELECT * FROM document WHERE number_key = ? AND gone_at IS NULL ORDER BY key",
  );
  const byLookup = database.prepare<[string, string], Row>(
    "SELECT * FROM document WHERE (number_key = ? OR law_key = ?) AND gone_at IS NULL ORDER BY key",
  );
  const corrections = database.prepare<[number], { field: FieldName; value: string }>(
    "SELECT field, value FROM correction WHERE document_key = ?",
  );
  return {
    get: (key) => optional(get.get(key)),
    findById: (id) => optional(findById.get(id)),
    findByNumberKey: (numberKey) => byNumber.all(numberKey).map(toDocument),
    findByLookup: (lookup) => byLookup.all(lookup, lookup).map(toDocument),
    corrections: (key) => new Map(corrections.all(key).map((row) => [row.field, row.value])),
  };
}

function openLists(
  database: Database,
): Pick<
  DocumentTable,
  "ofSource" | "goneOfSource" | "idsOfOriginal" | "doubtful" | "summaries" | "count" | "keys" | "keysAfter"
> {
  const ofSource = database.prepare<[number], Row>(
    "SELECT * FROM document WHERE source_key = ? AND gone_at IS NULL ORDER BY ordinal",
  );
  const goneOfSource = database.prepare<[number], Row>(
    "SELECT * FROM document WHERE source_key = ? AND gone_at IS NOT NULL ORDER BY key",
  );
  const idsOfOriginal = database.prepare<[string], { id: string; entry: number; ordinal: number }>(
    `SELECT document.id, source.entry, document.ordinal FROM document JOIN source ON source.key = document.source_key
     WHERE source.sha256 = ? AND gone_at IS NULL`,
  );
  const doubtful = database.prepare<[number, number], Row>(
    "SELECT * FROM document WHERE doubt < ? AND gone_at IS NULL ORDER BY doubt, key LIMIT ?",
  );
  const summaries = database.prepare<[], DocumentSummary>(
    `SELECT document.id, source.file, reference_number AS referenceNumber, document_type AS documentType,
       issue_date AS issueDate, issuing_body AS issuingBody, abstract, signer
     FROM document JOIN source ON source.key = document.source_key WHERE gone_at IS NULL
     ORDER BY issue_date DESC, document.key DESC`,
  );
  const count = database.prepare("SELECT count(*) FROM document WHERE gone_at IS NULL").pluck();
  const keys = database.prepare("SELECT key FROM document WHERE gone_at IS NULL ORDER BY key").pluck();
  const keysAfter = database
    .prepare("SELECT key FROM document WHERE key > ? AND gone_at IS NULL ORDER BY key LIMIT ?")
    .pluck();
  return {
    ofSource: (sourceKey) => ofSource.all(sourceKey).map(toDocument),
    goneOfSource: (sourceKey) => goneOfSource.all(sourceKey).map(toDocument),
    // Put in order here: of a few rows, SQLite's own sorting costs ten times the search.
    idsOfOriginal: (sha256) =>
      idsOfOriginal
        .all(sha256)
        .sort((a, b) => a.entry - b.entry || a.ordinal - b.ordinal)
        .map(({ id }) => id),
    doubtful: (below, limit) => doubtful.all(below, limit).map(toDocument),
    summaries: () => summaries.all(),
    count: () => count.get() as number,
    keys: () => keys.all() as number[],
    keysAfter: (key, limit) => keysAfter.all(key, limit) as number[],
  };
}

function openWrites(
  database: Database,
): Pick<DocumentTable, "insert" | "updateValues" | "updateReading" | "putCorrection" | "dropCorrection"> {
  const insert = database.prepare(
    `INSERT INTO document (id, source_key, ordinal, span_start, span_end, reading, regime, document_type,
       reference_number, issue_date, issuing_body, abstract, signer, number_key, law_key, doubt, changed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${NEXT_SEQUENCE})`,
  );
  const updateValues = database.prepare(
    `UPDATE document SET regime = ?, document_type = ?, reference_number = ?, issue_date = ?, issuing_body = ?,
       abstract = ?, signer = ?, number_key = ?, law_key = ?, doubt = ?, changed = ${NEXT_SEQUENCE} WHERE key = ?`,
  );
  const updateReading = database.prepare("UPDATE document SET reading = ? WHERE key = ?");
  const putCorrection = database.prepare(
    `INSERT INTO correction (document_key, field, value, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (document_key, field) DO UPDATE SET value = excluded.value, at = excluded.at`,
  );
  const dropCorrection = database.prepare("DELETE FROM correction WHERE document_key = ? AND field = ?");
  return {
    insert: (document) =>
      Number(
        insert.run(
          document.id,
          document.sourceKey,
          document.ordinal,
          document.span[0],
          document.span[1],
          JSON.stringify(document.reading),
          ...valueColumns(document),
        ).lastInsertRowid,
      ),
    updateValues: (key, values) => {
      updateValues.run(...valueColumns(values), key);
    },
    updateReading: (key, reading) => {
      updateReading.run(JSON.stringify(reading), key);
    },
    putCorrection: (key, field, value, at) => {
      putCorrection.run(key, field, value, at);
    },
    dropCorrection: (key, field) => {
      dropCorrection.run(key, field);
    },
  };
}

function openPlaces(database: Database): Pick<DocumentTable, "place" | "setSpan" | "markGone"> {
  const place = database.prepare(
    `UPDATE document SET ordinal = ?, span_start = ?, span_end = ?, gone_at = NULL, changed = ${NEXT_SEQUENCE} WHERE key = ?`,
  );
  const setSpan = database.prepare("UPDATE document SET span_start = ?, span_end = ? WHERE key = ?");
  const markGone = database.prepare(`UPDATE document SET gone_at = ?, changed = ${NEXT_SEQUENCE} WHERE key = ?`);
  return {
    place: (key, ordinal, span) => {
      place.run(ordinal, span[0], span[1], key);
    },
    setSpan: (key, span) => {
      setSpan.run(span[0], span[1], key);
    },
    markGone: (key, at) => {
      markGone.run(at, key);
    },
  };
}

type FollowedRow = Row & {
  external_id: string | null;
  file: string;
  /** JSON arrays. */
  read_addressees: string | null;
  read_recipients: string | null;
  /** A person's word, one a line. */
  said_addressees: string | null;
  said_recipients: string | null;
  scanned: 0 | 1;
};

/** Kính gửi and Nơi nhận: the latter often only says "Như trên". */
function recipientsOf(row: FollowedRow): readonly string[] {
  const addressees = namesOf(row.said_addressees, row.read_addressees);
  return [...addressees, ...namesOf(row.said_recipients, row.read_recipients)];
}

function namesOf(said: string | null, read: string | null): readonly string[] {
  if (said !== null) return said.split("\n").filter((line) => line.trim() !== "");
  return JSON.parse(read ?? "[]") as string[];
}

function openFollowing(database: Database): Pick<DocumentTable, "changedAfter" | "texts"> {
  const changedAfter = database.prepare<[number, number], FollowedRow>(
    `SELECT document.*, source.external_id, source.file, document.reading -> '$.values.recipients' AS read_recipients,
       document.reading -> '$.values.addressees' AS read_addressees,
       (SELECT value FROM correction WHERE document_key = document.key AND field = 'recipients') AS said_recipients,
       (SELECT value FROM correction WHERE document_key = document.key AND field = 'addressees') AS said_addressees,
       EXISTS (SELECT 1 FROM page WHERE page.source_key = document.source_key AND origin <> 'text-layer') AS scanned
     FROM document JOIN source ON source.key = document.source_key WHERE changed > ? ORDER BY changed LIMIT ?`,
  );
  const place = database.prepare<[number], Pick<Row, "source_key" | "span_start" | "span_end">>(
    "SELECT source_key, span_start, span_end FROM document WHERE key = ?",
  );
  const startReading = rememberLast(database);
  // substr counts characters, spans count UTF-16 units: cut in JavaScript.
  const textOf = (sourceText: SourceText, row: Pick<Row, "source_key" | "span_start" | "span_end">): string =>
    sourceText(row.source_key).slice(row.span_start, row.span_end);
  return {
    changedAfter: (sequence, limit) => {
      const sourceText = startReading();
      return changedAfter.all(sequence, limit).map((row) => ({
        ...toValues(row),
        key: row.key,
        id: row.id,
        externalId: row.external_id,
        file: row.file,
        text: textOf(sourceText, row),
        recipients: recipientsOf(row),
        scanned: row.scanned === 1,
        gone: row.gone_at !== null,
        changed: row.changed,
      }));
    },
    texts: (keys) => {
      const texts = new Map<number, string>();
      const sourceText = startReading();
      for (const key of keys) {
        const row = place.get(key);
        if (row) texts.set(key, textOf(sourceText, row));
      }
      return texts;
    },
  };
}

type SourceText = (sourceKey: number) => string;

/**
 * Hundreds of documents may share one long source: its text is read once for a run of them. It is forgotten as soon as
 * anything was written, here (total_changes) or by another process (data_version): a person may have corrected a word.
 */
function rememberLast(database: Database): () => SourceText {
  // Node decodes UTF-8 some three times as fast as SQLite's binding does, and a search reads many texts.
  const select = database.prepare("SELECT CAST(text AS BLOB) FROM source WHERE key = ?").pluck();
  const ours = database.prepare("SELECT total_changes()").pluck();
  const others = database.prepare("PRAGMA data_version").pluck();
  let last: { readonly key: number; readonly state: string; readonly text: string } | undefined;
  return () => {
    const state = `${ours.get()}.${others.get()}`;
    return (sourceKey) => {
      if (last?.key !== sourceKey || last.state !== state) {
        last = { key: sourceKey, state, text: (select.get(sourceKey) as Buffer).toString("utf8") };
      }
      return last.text;
    };
  };
}

function valueColumns(values: DocumentValues): (string | number | null)[] {
  return [
    values.regime,
    values.documentType,
    values.referenceNumber,
    values.issueDate,
    values.issuingBody,
    values.abstract,
    values.signer,
    values.numberKey,
    values.lawKey,
    values.doubt,
  ];
}

function optional(row: Row | undefined): DocumentRow | undefined {
  return row && toDocument(row);
}

function toValues(row: Row): DocumentValues {
  return {
    regime: row.regime,
    documentType: row.document_type,
    referenceNumber: row.reference_number,
    issueDate: row.issue_date,
    issuingBody: row.issuing_body,
    abstract: row.abstract,
    signer: row.signer,
    numberKey: row.number_key,
    lawKey: row.law_key,
    doubt: row.doubt,
  };
}

function toDocument(row: Row): DocumentRow {
  return {
    ...toValues(row),
    key: row.key,
    id: row.id,
    sourceKey: row.source_key,
    ordinal: row.ordinal,
    span: [row.span_start, row.span_end],
    reading: JSON.parse(row.reading) as Reading,
    changed: row.changed,
  };
}
