import type { ColumnRow, SearchIndex } from "../archive/search-index.ts";

/** Names by number, as they stand in a column; number 0 is none. */
export type NameTable = { readonly names: string[]; readonly numbers: Map<string, number> };

/** What is filtered, sorted and counted by, of every document, in arrays by slot; some 33 bytes a document. */
export type DocumentColumns = {
  /** One more than the greatest slot. */
  readonly size: number;
  /** Words of each document; 0 where the slot is dead. */
  readonly lengths: Uint32Array;
  readonly keys: Uint32Array;
  /** Dates as numbers, 20211011; 0 for unknown. */
  readonly dates: Uint32Array;
  /** Serial numbers (số) as numbers; 0 for none. */
  readonly serials: Uint32Array;
  readonly types: Uint32Array;
  readonly bodies: Uint32Array;
  readonly signers: Uint32Array;
  readonly dossiers: Uint32Array;
  /** See `FLAG`. */
  readonly flags: Uint32Array;
  readonly typeNames: NameTable;
  readonly bodyNames: NameTable;
  readonly signerNames: NameTable;
  readonly dossierNames: NameTable;
};

export const FLAG = { state: 1, party: 2, scanned: 4, reviewed: 8 } as const;

export const COLUMN_ARRAYS = [
  "lengths",
  "keys",
  "dates",
  "serials",
  "types",
  "bodies",
  "signers",
  "dossiers",
  "flags",
] as const;
export const NAME_TABLES = ["typeNames", "bodyNames", "signerNames", "dossierNames"] as const;

/** A table of these names, the first of which stands for none. */
export function nameTable(names: string[] = [""]): NameTable {
  return { names, numbers: new Map(names.map((name, at) => [name, at])) };
}

/** Columns for slots below `size`, all zero. */
export function emptyColumns(size: number): DocumentColumns {
  const column = (): Uint32Array => new Uint32Array(size);
  return {
    size,
    lengths: column(),
    keys: column(),
    dates: column(),
    serials: column(),
    types: column(),
    bodies: column(),
    signers: column(),
    dossiers: column(),
    flags: column(),
    typeNames: nameTable(),
    bodyNames: nameTable(),
    signerNames: nameTable(),
    dossierNames: nameTable(),
  };
}

/** Reads the columns of all documents. */
export function readDocumentColumns(index: SearchIndex): DocumentColumns {
  const columns = emptyColumns(index.greatestSlot() + 1);
  for (const row of index.columns()) writeRow(columns, row);
  return columns;
}

/** The columns after a change; the arrays given are changed in place while there is room. */
export function updateColumns(
  before: DocumentColumns,
  index: SearchIndex,
  { added, gone }: { readonly added: readonly number[]; readonly gone: readonly number[] },
): DocumentColumns {
  const size = Math.max(before.size, index.greatestSlot() + 1);
  const columns = size <= before.lengths.length ? { ...before, size } : grownColumns(before, size);
  for (const slot of gone) columns.lengths[slot] = 0;
  for (const row of index.columnsOf(added)) writeRow(columns, row);
  return columns;
}

function grownColumns(before: DocumentColumns, size: number): DocumentColumns {
  const grown = emptyColumns(Math.ceil(size * 1.25) + 64);
  for (const name of COLUMN_ARRAYS) grown[name].set(before[name]);
  const { typeNames, bodyNames, signerNames, dossierNames } = before;
  return { ...grown, size, typeNames, bodyNames, signerNames, dossierNames };
}

function writeRow(columns: DocumentColumns, row: ColumnRow): void {
  const { slot } = row;
  columns.lengths[slot] = Math.max(1, row.length);
  columns.keys[slot] = row.key;
  columns.dates[slot] = dateNumber(row.issueDate);
  columns.serials[slot] = Number(/\d{1,9}/.exec(row.referenceNumber ?? "")?.[0] ?? 0);
  columns.types[slot] = numberOf(columns.typeNames, row.documentType);
  columns.bodies[slot] = numberOf(columns.bodyNames, row.issuingBody);
  columns.signers[slot] = numberOf(columns.signerNames, row.signer);
  columns.dossiers[slot] = numberOf(columns.dossierNames, row.dossier);
  columns.flags[slot] =
    (row.regime === "state" ? FLAG.state : 0) |
    (row.regime === "party" ? FLAG.party : 0) |
    (row.scanned === 1 ? FLAG.scanned : 0) |
    (row.reviewed === 1 ? FLAG.reviewed : 0);
}

/** "2021-10-11" -> 20211011; 0 for none. */
export function dateNumber(date: string | null): number {
  return date === null ? 0 : Number(date.replaceAll("-", "")) || 0;
}

function numberOf({ names, numbers }: NameTable, name: string | null): number {
  if (name === null || name === "") return 0;
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}
