import type { Database } from "better-sqlite3";
import type { FieldName } from "../model/document.ts";
import type { DuplicateReason } from "../model/duplicate.ts";

/** What a document is compared by. */
export type DuplicateSketch = {
  readonly identity: string | null;
  /** Null for a text too short to compare. */
  readonly sketch: Uint16Array | null;
  readonly bands: readonly number[];
};

/** The newest documents in each band that was looked at, newest first. */
export type BandLists = Map<number, readonly number[]>;

/** Adds a document that is newer than any other to the lists of its bands. */
export function addToBandLists(lists: BandLists, documentKey: number, bands: readonly number[]): void {
  for (const band of bands) {
    const list = lists.get(band);
    if (list !== undefined) lists.set(band, [documentKey, ...list.slice(0, MOST_OF_ONE - 1)]);
  }
}

/** What tells two alike documents apart. A value is certain when another system gave it, or a person spoke on it. */
export type ComparedRow = {
  readonly sourceKey: number;
  readonly numberKey: string | null;
  readonly issueDate: string | null;
  /** How sure the reading is of each; 1 for what is certain. */
  readonly numberConfidence: number;
  readonly dateConfidence: number;
};

/** Two documents found alike, by their keys; `firstKey` is the lower one. */
export type PairRow = {
  readonly firstKey: number;
  readonly secondKey: number;
  readonly reason: DuplicateReason;
  readonly similarity: number;
  readonly dismissed: boolean;
};

/** What makes documents look alike, the pairs found, and what people have said of pairs. Every look-up is by an index. */
export type DuplicateTable = {
  /** document.changed of the last document looked at. */
  readonly applied: () => number;
  readonly setApplied: (sequence: number) => void;
  readonly put: (documentKey: number, sketch: DuplicateSketch) => void;
  /** Forgets a document's sketch and pairs; people's words stay. False when there were none. */
  readonly remove: (documentKey: number) => boolean;
  /** Documents of the same identity, newest first. */
  readonly ofIdentity: (identity: string) => readonly number[];
  /**
   * Documents that share bands with the sketch, those that share most first, at most some. `lists` remembers what was read
   * of each band within one transaction.
   */
  readonly ofBands: (bands: readonly number[], lists: BandLists) => readonly number[];
  readonly sketchOf: (documentKey: number) => Uint16Array | null;
  readonly compared: (documentKey: number) => ComparedRow | undefined;
  readonly putPair: (pair: Omit<PairRow, "dismissed">) => void;
  readonly pairsOf: (documentKey: number) => readonly PairRow[];
  /** Its pairs with documents that came before it, those most alike first. */
  readonly earlierPairsOf: (id: string) => readonly PairRow[];
  /** Pairs of the whole archive, newest first. */
  readonly pairs: (dismissed: boolean, limit: number) => readonly PairRow[];
  readonly count: () => number;
  readonly isDismissed: (id: string, otherId: string) => boolean;
  readonly dismiss: (id: string, otherId: string, at: string) => void;
  readonly restore: (id: string, otherId: string) => void;
};

/** More documents than this under one number or in one band: a form letter, of which the newest are enough. */
const MOST_OF_ONE = 32;
/** Documents looked at more closely. */
const MOST_ALIKE = 24;

export function openDuplicateTable(database: Database): DuplicateTable {
  return { ...openSketches(database), ...openCompared(database), ...openPairs(database), ...openWords(database) };
}

function openSketches(
  database: Database,
): Pick<DuplicateTable, "applied" | "setApplied" | "put" | "remove" | "ofIdentity" | "ofBands" | "sketchOf"> {
  const applied = database.prepare("SELECT applied FROM duplicate_progress").pluck();
  const setApplied = database.prepare("UPDATE duplicate_progress SET applied = ?");
  const insert = database.prepare("INSERT INTO duplicate_sketch (document_key, identity, sketch) VALUES (?, ?, ?)");
  const insertBand = database.prepare("INSERT OR IGNORE INTO duplicate_band (band, document_key) VALUES (?, ?)");
  const isThere = database.prepare("SELECT 1 FROM duplicate_sketch WHERE document_key = ?").pluck();
  const removals = [
    "DELETE FROM duplicate_band WHERE document_key = ?",
    "DELETE FROM duplicate_pair WHERE first_key = ?",
    "DELETE FROM duplicate_pair WHERE second_key = ?",
    "DELETE FROM duplicate_sketch WHERE document_key = ?",
  ].map((sql) => database.prepare(sql));
  const ofIdentity = database
    .prepare(
      `SELECT document_key FROM duplicate_sketch WHERE identity = ? ORDER BY document_key DESC LIMIT ${MOST_OF_ONE}`,
    )
    .pluck();
  const ofBand = database
    .prepare(`SELECT document_key FROM duplicate_band WHERE band = ? ORDER BY document_key DESC LIMIT ${MOST_OF_ONE}`)
    .pluck();
  const listOf = (band: number, lists: BandLists): readonly number[] => {
    const list = lists.get(band) ?? (ofBand.all(band) as number[]);
    lists.set(band, list);
    return list;
  };
  const sketchOf = database.prepare("SELECT sketch FROM duplicate_sketch WHERE document_key = ?").pluck();
  return {
    applied: () => applied.get() as number,
    setApplied: (sequence) => {
      setApplied.run(sequence);
    },
    put: (documentKey, { identity, sketch, bands }) => {
      insert.run(documentKey, identity, sketch && Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength));
      for (const band of bands) insertBand.run(band, documentKey);
    },
    remove: (documentKey) => {
      // Whatever has bands or pairs has a sketch.
      if (isThere.get(documentKey) === undefined) return false;
      for (const removal of removals) removal.run(documentKey);
      return true;
    },
    ofIdentity: (identity) => ofIdentity.all(identity) as number[],
    ofBands: (bands, lists) => {
      const shared = new Map<number, number>();
      for (const band of bands) for (const key of listOf(band, lists)) shared.set(key, (shared.get(key) ?? 0) + 1);
      return [...shared]
        .sort((a, b) => b[1] - a[1] || b[0] - a[0])
        .slice(0, MOST_ALIKE)
        .map(([key]) => key);
    },
    sketchOf: (documentKey) => {
      const bytes = sketchOf.get(documentKey) as Buffer | null | undefined;
      return bytes ? new Uint16Array(new Uint8Array(bytes).buffer) : null;
    },
  };
}

function openCompared(database: Database): Pick<DuplicateTable, "compared"> {
  const certainty = (field: FieldName): string =>
    `CASE WHEN EXISTS (SELECT 1 FROM correction WHERE document_key = document.key AND field = '${field}') THEN 1
       ELSE coalesce(reading ->> '$.evidence.${field}.confidence', 1) END`;
  const compared = database.prepare<[number], ComparedRow>(
    `SELECT source_key AS sourceKey, number_key AS numberKey, issue_date AS issueDate,
       ${certainty("referenceNumber")} AS numberConfidence, ${certainty("issueDate")} AS dateConfidence
     FROM document WHERE key = ?`,
  );
  return { compared: (documentKey) => compared.get(documentKey) };
}

type Pair = { first_key: number; second_key: number; reason: DuplicateReason; similarity: number; dismissed: number };

/** Pairs with whether a person has spoken, of documents that are there. */
const PAIRS = `SELECT pair.*, word.at IS NOT NULL AS dismissed FROM duplicate_pair AS pair
  JOIN document AS one ON one.key = pair.first_key AND one.gone_at IS NULL
  JOIN document AS two ON two.key = pair.second_key AND two.gone_at IS NULL
  LEFT JOIN duplicate_word AS word ON word.first_id = min(one.id, two.id) AND word.second_id = max(one.id, two.id)
  WHERE NOT EXISTS (SELECT 1 FROM bin WHERE document_key = pair.first_key)
    AND NOT EXISTS (SELECT 1 FROM bin WHERE document_key = pair.second_key)`;

function openPairs(
  database: Database,
): Pick<DuplicateTable, "putPair" | "pairsOf" | "earlierPairsOf" | "pairs" | "count"> {
  const putPair = database.prepare(
    "INSERT OR REPLACE INTO duplicate_pair (first_key, second_key, reason, similarity) VALUES (?, ?, ?, ?)",
  );
  const asFirst = database.prepare<[number], Pair>(`${PAIRS} AND pair.first_key = ?`);
  const asSecond = database.prepare<[number], Pair>(`${PAIRS} AND pair.second_key = ?`);
  const earlier = database.prepare<[string], Pair>(`${PAIRS} AND two.id = ?`);
  const pairs = database.prepare<[number, number], Pair>(
    `${PAIRS} AND (word.at IS NOT NULL) = ? ORDER BY pair.second_key DESC, pair.similarity DESC LIMIT ?`,
  );
  const count = database.prepare(`SELECT count(*) FROM (${PAIRS} AND word.at IS NULL)`).pluck();
  return {
    putPair: ({ firstKey, secondKey, reason, similarity }) => {
      putPair.run(firstKey, secondKey, reason, similarity);
    },
    pairsOf: (documentKey) =>
      [...asFirst.all(documentKey), ...asSecond.all(documentKey)].map(toPair).sort(compareAlike),
    earlierPairsOf: (id) => earlier.all(id).map(toPair).sort(compareAlike),
    pairs: (dismissed, limit) => pairs.all(dismissed ? 1 : 0, limit).map(toPair),
    count: () => count.get() as number,
  };
}

function compareAlike(a: PairRow, b: PairRow): number {
  return b.similarity - a.similarity || a.firstKey - b.firstKey;
}

function toPair(row: Pair): PairRow {
  return {
    firstKey: row.first_key,
    secondKey: row.second_key,
    reason: row.reason,
    similarity: row.similarity,
    dismissed: row.dismissed === 1,
  };
}

function openWords(database: Database): Pick<DuplicateTable, "isDismissed" | "dismiss" | "restore"> {
  const find = database.prepare("SELECT 1 FROM duplicate_word WHERE first_id = ? AND second_id = ?").pluck();
  const insert = database.prepare("INSERT OR REPLACE INTO duplicate_word (first_id, second_id, at) VALUES (?, ?, ?)");
  const remove = database.prepare("DELETE FROM duplicate_word WHERE first_id = ? AND second_id = ?");
  const sorted = (id: string, other: string): [string, string] => (id < other ? [id, other] : [other, id]);
  return {
    isDismissed: (id, otherId) => find.get(...sorted(id, otherId)) !== undefined,
    dismiss: (id, otherId, at) => {
      insert.run(...sorted(id, otherId), at);
    },
    restore: (id, otherId) => {
      remove.run(...sorted(id, otherId));
    },
  };
}
