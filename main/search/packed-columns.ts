import type { SearchIndex } from "../archive/search-index.ts";
import { COLUMN_ARRAYS, type DocumentColumns, emptyColumns, NAME_TABLES, nameTable } from "./document-columns.ts";

const BLOCK = "columns";

type Header = {
  readonly sequence: string;
  readonly size: number;
  readonly names: Readonly<Record<(typeof NAME_TABLES)[number], string[]>>;
};

/** Keeps the columns in the index file, so that the next opening need not read every row; they hold for this sequence only. */
export function saveColumns(index: SearchIndex, columns: DocumentColumns): void {
  const { size } = columns;
  const names = Object.fromEntries(NAME_TABLES.map((name) => [name, columns[name].names])) as Header["names"];
  const header: Header = { sequence: index.readMeta("sequence") ?? "", size, names };
  const words = Buffer.from(JSON.stringify(header));
  const bytes = Buffer.alloc(4 + words.length + size * 4 * COLUMN_ARRAYS.length);
  bytes.writeUInt32LE(words.length, 0);
  words.copy(bytes, 4);
  COLUMN_ARRAYS.forEach((name, at) => {
    const array = columns[name].subarray(0, size);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), 4 + words.length + at * size * 4);
  });
  index.writeBlock(BLOCK, bytes);
}

/** The columns kept, or null when there are none for the sequence the index stands at. */
export function loadColumns(index: SearchIndex): DocumentColumns | null {
  const bytes = index.readBlock(BLOCK);
  if (bytes === null || bytes.length < 4) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = buffer.readUInt32LE(0);
  if (headerLength > buffer.length - 4) return null;
  const header = JSON.parse(buffer.toString("utf8", 4, 4 + headerLength)) as Header;
  const { size } = header;
  const from = 4 + headerLength;
  const isWhole = buffer.length === from + size * 4 * COLUMN_ARRAYS.length;
  if (!isWhole || header.sequence !== (index.readMeta("sequence") ?? "")) return null;
  const tables = Object.fromEntries(NAME_TABLES.map((name) => [name, nameTable(header.names[name])]));
  const columns: DocumentColumns = { ...emptyColumns(size), ...tables };
  COLUMN_ARRAYS.forEach((name, at) => {
    new Uint8Array(columns[name].buffer).set(buffer.subarray(from + at * size * 4, from + (at + 1) * size * 4));
  });
  return columns;
}
