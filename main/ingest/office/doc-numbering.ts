import { createNumbering, type ListLevel, type ListNumbering, type NumberedList } from "./list-numbering.ts";

/** Formats of numbers ([MS-OSHARED] 2.2.1.3); others are written as decimal numbers. */
const FORMATS: Readonly<Record<number, string>> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  255: "none",
};
const SUFFIXES = ["tab", "space", "nothing"];
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const REFERENCE_BYTES = 16;
const MOST_LISTS = 4_000;

/**
 * The lists of a Word 97 file ([MS-DOC] 2.9.131, 2.9.150): `table` is the table stream, the places are those of PlfLst and PlfLfo in
 * it. Paragraphs name a list by its number from 1. Lists that cannot be read are left out.
 */
export function readDocNumbering(
  table: Buffer,
  lists: { readonly start: number; readonly length: number },
  references: { readonly start: number; readonly length: number },
): ListNumbering {
  const numbered = new Map<string, NumberedList>();
  try {
    const levels = lists.length > 2 ? readLists(table, lists.start, lists.length) : new Map();
    const count = references.length > 4 ? Math.min(MOST_LISTS, table.readUInt32LE(references.start)) : 0;
    for (let i = 0; i < count; i++) {
      const id = table.readUInt32LE(references.start + 4 + i * REFERENCE_BYTES);
      const found = levels.get(id);
      if (found) numbered.set(String(i + 1), { counterId: String(id), levels: found, starts: new Map() });
    }
  } catch (thrown) {
    // A damaged table of lists takes the numbers, not the words.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return createNumbering(numbered);
}

function readLists(table: Buffer, start: number, length: number): Map<number, ReadonlyMap<number, ListLevel>> {
  const count = Math.min(MOST_LISTS, table.readUInt16LE(start));
  const lists = new Map<number, ReadonlyMap<number, ListLevel>>();
  // The levels of all lists follow their table, in its order.
  let at = start + length;
  for (let i = 0; i < count; i++) {
    const list = start + 2 + i * LIST_BYTES;
    const isSimple = (table.readUInt8(list + 26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    lists.set(table.readUInt32LE(list), levels);
  }
  return lists;
}

function readLevel(table: Buffer, at: number): { readonly level: ListLevel; readonly end: number } {
  const text = at + LEVEL_BYTES + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const end = text + 2 + table.readUInt16LE(text) * 2;
  if (end > table.length) throw new RangeError("level beyond the end");
  // matches the places of the levels' numbers, written as "\u0000" to "\u0008"
  const label = table
    .toString("utf16le", text + 2, end)
    .replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  return {
    level: {
      start: table.readInt32LE(at),
      format: FORMATS[table.readUInt8(at + 4)] ?? "decimal",
      text: label,
      suffix: SUFFIXES[table.readUInt8(at + 15)] ?? "tab",
      isLegal: (table.readUInt8(at + 5) & 4) !== 0,
    },
    end,
  };
}
