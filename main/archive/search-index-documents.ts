import type { Database } from "better-sqlite3";
import type { Regime } from "../model/document.ts";

/** What a search shows and filters by of a document, as the index keeps it. */
export type IndexRow = {
  /** Its number within the index. */
  readonly slot: number;
  /** Its number within the archive. */
  readonly key: number;
  readonly id: string;
  readonly externalId: string | null;
  readonly file: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
  readonly regime: Regime | null;
  /** One a line. */
  readonly recipients: string | null;
  readonly dossier: string | null;
  /** 1 when a page of it was recognised from a picture. */
  readonly scanned: 0 | 1;
  /** 1 when nothing in it waits for a person's look. */
  readonly reviewed: 0 | 1;
  /** Words in heading and text. */
  readonly length: number;
};

/** What is held in memory of every document. */
export type ColumnRow = Pick<
  IndexRow,
  | "slot"
  | "key"
  | "length"
  | "issueDate"
  | "documentType"
  | "issuingBody"
  | "signer"
  | "regime"
  | "dossier"
  | "scanned"
  | "reviewed"
  | "referenceNumber"
>;

/** The index's rows of documents. */
export type IndexDocumentStore = {
  putDocument(row: IndexRow): void;
  /** Returns the slot and words it had; null when it is unknown. */
  removeDocument(key: number): { readonly slot: number; readonly length: number } | null;
  slotOf(key: number): number | null;
  greatestSlot(): number;
  rows(slots: readonly number[]): ReadonlyMap<number, IndexRow>;
  /** Of every document, by slot. */
  columns(): IterableIterator<ColumnRow>;
  columnsOf(slots: readonly number[]): ColumnRow[];
  countBetween(firstSlot: number, lastSlot: number): number;
  /** Those above the first and up to the second, in order. */
  keysBetween(after: number, upTo: number): number[];
};

const NAMES = {
  slot: "slot",
  key: "key",
  id: "id",
  externalId: "external_id",
  file: "file",
  referenceNumber: "reference_number",
  documentType: "document_type",
  issueDate: "issue_date",
  issuingBody: "issuing_body",
  abstract: "abstract",
  signer: "signer",
  regime: "regime",
  recipients: "recipients",
  dossier: "dossier",
  scanned: "scanned",
  reviewed: "reviewed",
  length: "length",
} as const satisfies Record<keyof IndexRow, string>;

const ALL = Object.keys(NAMES) as (keyof IndexRow)[];
const HELD = [
  "slot",
  "key",
  "length",
  "issueDate",
  "documentType",
  "issuingBody",
  "signer",
  "regime",
  "dossier",
  "scanned",
  "reviewed",
  "referenceNumber",
] as const satisfies readonly (keyof ColumnRow)[];

function selection(names: readonly (keyof IndexRow)[]): string {
  return names.map((name) => `${NAMES[name]} AS ${name}`).join(", ");
}

/** Prepares the statements on the rows of documents. */
export function createDocumentStore(db: Database): IndexDocumentStore {
  const insert = db.prepare(
    `INSERT INTO document (${ALL.map((name) => NAMES[name]).join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})`,
  );
  const slotOf = db.prepare("SELECT slot FROM document WHERE key = ?").pluck();
  const placeOf = db.prepare<[number], { slot: number; length: number }>(
    "SELECT slot, length FROM document WHERE key = ?",
  );
  const remove = db.prepare("DELETE FROM document WHERE slot = ?");
  const greatest = db.prepare("SELECT coalesce(max(last_slot), 0) FROM segment").pluck();
  const row = db.prepare<[number], IndexRow>(`SELECT ${selection(ALL)} FROM document WHERE slot = ?`);
  const columns = db.prepare<[], ColumnRow>(`SELECT ${selection(HELD)} FROM document ORDER BY slot`);
  const column = db.prepare<[number], ColumnRow>(`SELECT ${selection(HELD)} FROM document WHERE slot = ?`);
  const between = db.prepare("SELECT count(*) FROM document WHERE slot BETWEEN ? AND ?").pluck();
  const keys = db.prepare("SELECT key FROM document WHERE key > ? AND key <= ? ORDER BY key").pluck();
  return {
    putDocument: (document) => {
      insert.run(...ALL.map((name) => document[name]));
    },
    removeDocument: (key) => {
      const place = placeOf.get(key);
      if (place === undefined) return null;
      remove.run(place.slot);
      return place;
    },
    slotOf: (key) => (slotOf.get(key) as number | undefined) ?? null,
    greatestSlot: () => greatest.get() as number,
    rows: (slots) => {
      const found = new Map<number, IndexRow>();
      for (const slot of slots) {
        const document = row.get(slot);
        if (document !== undefined) found.set(slot, document);
      }
      return found;
    },
    columns: () => columns.iterate(),
    columnsOf: (slots) => slots.flatMap((slot) => column.get(slot) ?? []),
    countBetween: (firstSlot, lastSlot) => between.get(firstSlot, lastSlot) as number,
    keysBetween: (after, upTo) => keys.all(after, upTo) as number[],
  };
}
