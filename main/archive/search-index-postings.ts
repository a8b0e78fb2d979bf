import type { Database } from "better-sqlite3";

/** What a number of the table `number` is to its document. */
export const NUMBER_KIND = { own: 0, cited: 1, basis: 2, loose: 3 } as const;
export type NumberKind = (typeof NUMBER_KIND)[keyof typeof NUMBER_KIND];

export type SegmentRow = {
  readonly id: number;
  readonly firstSlot: number;
  readonly lastSlot: number;
  readonly firstBlock: number;
  readonly firstTerms: Float64Array;
};

/** The index's dictionary of words, packed lists of terms, and numbers. */
export type IndexPostingStore = {
  /** Number of a folded word, from 1; undefined when no document has had it. */
  wordId(folded: string): number | undefined;
  addWord(folded: string): number;
  /** Words that begin so, shortest first. */
  wordsBeginning(prefix: string, limit: number): { readonly id: number; readonly folded: string }[];
  /** By slot. */
  segments(): SegmentRow[];
  /** Adds a block behind all others; returns its id, which is one more than the one before. */
  addBlock(data: Uint8Array): number;
  dropBlock(id: number): void;
  /** The blocks of a segment are those from `firstBlock` on, one for each of `firstTerms`. */
  addSegment(slots: readonly [first: number, last: number], firstBlock: number, firstTerms: Float64Array): void;
  /** Only the segment itself: its blocks are dropped one by one. */
  dropSegment(id: number): void;
  postingBlock(id: number): Uint8Array;
  addNumber(term: string, kind: NumberKind, slot: number): void;
  /** Slots of documents with a number, or with one that begins so: by whole parts, or inside the last part when `open`. */
  slotsOfNumber(term: string, kinds: readonly NumberKind[], reach: "whole" | "begun" | "open", limit: number): number[];
  /** Distinct numbers that begin so, in order. */
  numbersBeginning(term: string, kind: NumberKind, limit: number): string[];
};

/** The least string above all that begin with a prefix, by code point. */
function above(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Prepares the statements on words, lists and numbers. */
export function createPostingStore(db: Database): IndexPostingStore {
  return { ...createWords(db), ...createSegments(db), ...createNumbers(db) };
}

function createWords(db: Database): Pick<IndexPostingStore, "wordId" | "addWord" | "wordsBeginning"> {
  const find = db.prepare("SELECT id FROM word WHERE folded = ?").pluck();
  const add = db.prepare("INSERT INTO word (folded) VALUES (?)");
  const beginning = db.prepare<[string, string, number], { id: number; folded: string }>(
    "SELECT id, folded FROM word WHERE folded >= ? AND folded < ? ORDER BY length(folded), id LIMIT ?",
  );
  return {
    wordId: (folded) => find.get(folded) as number | undefined,
    addWord: (folded) => Number(add.run(folded).lastInsertRowid),
    wordsBeginning: (prefix, limit) => beginning.all(prefix, above(prefix), limit),
  };
}

type StoredSegment = {
  id: number;
  first_slot: number;
  last_slot: number;
  first_block: number;
  first_terms: Buffer;
};

function createSegments(
  db: Database,
): Pick<IndexPostingStore, "segments" | "addSegment" | "dropSegment" | "postingBlock" | "addBlock" | "dropBlock"> {
  const all = db.prepare<[], StoredSegment>("SELECT * FROM segment ORDER BY first_slot");
  const add = db.prepare("INSERT INTO segment (first_slot, last_slot, first_block, first_terms) VALUES (?, ?, ?, ?)");
  const drop = db.prepare("DELETE FROM segment WHERE id = ?");
  const addBlock = db.prepare("INSERT INTO posting_block (data) VALUES (?)");
  const dropBlock = db.prepare("DELETE FROM posting_block WHERE id = ?");
  const block = db.prepare("SELECT data FROM posting_block WHERE id = ?").pluck();
  return {
    segments: () =>
      all.all().map((row) => ({
        id: row.id,
        firstSlot: row.first_slot,
        lastSlot: row.last_slot,
        firstBlock: row.first_block,
        firstTerms: new Float64Array(Uint8Array.from(row.first_terms).buffer),
      })),
    addBlock: (data) => Number(addBlock.run(data).lastInsertRowid),
    dropBlock: (id) => {
      dropBlock.run(id);
    },
    addSegment: ([first, last], firstBlock, firstTerms) => {
      add.run(first, last, firstBlock, Buffer.from(firstTerms.buffer, firstTerms.byteOffset, firstTerms.byteLength));
    },
    dropSegment: (id) => {
      drop.run(id);
    },
    postingBlock: (id) => block.get(id) as Uint8Array,
  };
}

function createNumbers(db: Database): Pick<IndexPostingStore, "addNumber" | "slotsOfNumber" | "numbersBeginning"> {
  const add = db.prepare("INSERT OR IGNORE INTO number (term, kind, slot) VALUES (?, ?, ?)");
  const whole = db.prepare("SELECT slot FROM number WHERE term = ? AND kind = ? ORDER BY slot DESC LIMIT ?").pluck();
  const begun = db.prepare("SELECT slot FROM number WHERE term >= ? AND term < ? AND kind = ? LIMIT ?").pluck();
  const distinct = db
    .prepare("SELECT DISTINCT term FROM number WHERE term >= ? AND term < ? AND kind = ? ORDER BY term LIMIT ?")
    .pluck();
  return {
    addNumber: (term, kind, slot) => {
      add.run(term, kind, slot);
    },
    slotsOfNumber: (term, kinds, reach, limit) => {
      const slots = new Set<number>();
      for (const kind of kinds) {
        for (const slot of whole.all(term, kind, limit)) slots.add(slot as number);
        if (reach === "whole") continue;
        const prefix = reach === "open" ? term : `${term}_`;
        for (const slot of begun.all(prefix, above(prefix), kind, limit)) slots.add(slot as number);
      }
      return [...slots];
    },
    numbersBeginning: (term, kind, limit) => distinct.all(term, above(term), kind, limit) as string[],
  };
}
