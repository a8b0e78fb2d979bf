import type { ColumnRow, SearchIndex } from "../archive/search-index.ts";
import type { SearchRequest } from "../model/search.ts";
import { fold } from "../text/fold.ts";

/** What is filtered and sorted by, of every document, in arrays by key; some 14 bytes a document. */
export type DocumentColumns = {
  /** One more than the greatest key. */
  readonly size: number;
  /** Words of each document; 0 where there is none. */
  readonly lengths: Uint32Array;
  /** Dates as numbers, 20211011; 0 for unknown. */
  readonly dates: Uint32Array;
  readonly types: Uint32Array;
  readonly bodies: Uint32Array;
  /** Names by the numbers in `types` and `bodies`; 0 is none. */
  readonly typeNames: string[];
  readonly bodyNames: string[];
};

/** Tells whether the document of a key may be found; null when all may. */
export type KeyFilter = ((key: number) => boolean) | null;

/** Reads the columns of all documents. */
export function readDocumentColumns(index: SearchIndex): DocumentColumns {
  const columns = emptyColumns(index.greatestKey() + 1);
  const types = new Map<string, number>();
  const bodies = new Map<string, number>();
  for (const row of index.columns()) writeRow(columns, row, types, bodies);
  return columns;
}

/** The columns after a change of these keys; the arrays given are changed in place while there is room. */
export function updateColumns(before: DocumentColumns, index: SearchIndex, keys: readonly number[]): DocumentColumns {
  const size = Math.max(before.size, index.greatestKey() + 1);
  const columns = size <= before.lengths.length ? { ...before, size } : grownColumns(before, size);
  const types = new Map(columns.typeNames.map((name, at) => [name, at]));
  const bodies = new Map(columns.bodyNames.map((name, at) => [name, at]));
  const rows = index.rows(keys);
  for (const key of keys) {
    const row = rows.get(key);
    if (row !== undefined) {
      writeRow(columns, [key, row.length, row.issueDate, row.documentType, row.issuingBody], types, bodies);
    } else if (key < size) {
      columns.lengths[key] = columns.dates[key] = columns.types[key] = columns.bodies[key] = 0;
    }
  }
  return columns;
}

/** Columns for keys below `size`, all zero. */
export function emptyColumns(size: number) {
  const column = (): Uint32Array => new Uint32Array(size);
  return {
    size,
    lengths: column(),
    dates: column(),
    types: column(),
    bodies: column(),
    typeNames: [""],
    bodyNames: [""],
  };
}

function grownColumns(before: DocumentColumns, size: number): DocumentColumns {
  const grown = emptyColumns(Math.ceil(size * 1.25) + 64);
  for (const name of ["lengths", "dates", "types", "bodies"] as const) grown[name].set(before[name]);
  return { ...grown, size, typeNames: before.typeNames, bodyNames: before.bodyNames };
}

function writeRow(
  columns: DocumentColumns,
  [key, length, date, type, body]: ColumnRow,
  types: Map<string, number>,
  bodies: Map<string, number>,
): void {
  columns.lengths[key] = Math.max(1, length);
  columns.dates[key] = dateNumber(date);
  columns.types[key] = nameNumber(type, types, columns.typeNames);
  columns.bodies[key] = nameNumber(body, bodies, columns.bodyNames);
}

/** "2021-10-11" -> 20211011; 0 for none. */
function dateNumber(date: string | null): number {
  return date === null ? 0 : Number(date.replaceAll("-", "")) || 0;
}

function nameNumber(name: string | null, numbers: Map<string, number>, names: string[]): number {
  if (name === null || name === "") return 0;
  let number = numbers.get(name);
  if (number === undefined) {
    number = names.length;
    numbers.set(name, number);
    names.push(name);
  }
  return number;
}

function folded(text: string): string {
  return fold(text.normalize("NFC")).trim().replace(/\s+/g, " ");
}

/** Type: equal when folded. Issuing body: contains, when folded. Dates: inclusive; a document without date is outside any. */
export function makeFilter(request: SearchRequest, columns: DocumentColumns): KeyFilter {
  const type = folded(request.documentType ?? "");
  const body = folded(request.issuingBody ?? "");
  const from = dateNumber(request.from ?? null);
  const to = request.to === undefined ? 99999999 : dateNumber(request.to);
  const dated = request.from !== undefined || request.to !== undefined;
  if (type === "" && body === "" && !dated) return null;
  const typeFits = columns.typeNames.map((name) => type === "" || folded(name) === type);
  const bodyFits = columns.bodyNames.map((name) => body === "" || folded(name).includes(body));
  return (key) => {
    if (typeFits[columns.types[key] as number] !== true || bodyFits[columns.bodies[key] as number] !== true)
      return false;
    const date = columns.dates[key] as number;
    return !dated || (date !== 0 && date >= from && date <= to);
  };
}
