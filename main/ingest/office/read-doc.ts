import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText, type TextEncoding } from "../../text/legacy-encoding.ts";
import { readTextFile } from "../read-text-file.ts";
import type { Block } from "./block.ts";
import { readDocNumbering } from "./doc-numbering.ts";
import {
  createLookup,
  PLAIN_CHARACTERS,
  PLAIN_PARAGRAPH,
  readCharacterProperties,
  readParagraphProperties,
} from "./doc-property.ts";
import { buildDocBlocks, type DocCharacter, type DocLookups } from "./doc-text.ts";
import { keepMargin } from "./margin.ts";
import { openOleFile } from "./ole-file.ts";
import { writeBlocks } from "./write-blocks.ts";

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const COMPLEX = 0x0004;
/** From this version on the text lies in pieces listed in the table stream. */
const FIRST_WITH_PIECES = 0x00c1;

const OLE_MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The text of a Word 97-2003 file, and of what else bears the ending .doc and is plain text; Word 6 and 95 files saved whole too.
 * Throws `file-damaged`, `file-encrypted`, `file-empty`, `unsupported-type`.
 */
export function readDoc(bytes: Uint8Array, name: string): string {
  if (!OLE_MARK.equals(bytes.subarray(0, 4))) return readPlainText(bytes, name);
  const ole = openOleFile(bytes, name);
  try {
    const file = ole.stream("WordDocument");
    if (!file) throw new ArchiveError("file-damaged", name);
    const version = file.readUInt16LE(2);
    const flags = file.readUInt16LE(10);
    if ((flags & ENCRYPTED) !== 0) throw new ArchiveError("file-encrypted", name);
    const mark = file.readUInt16LE(0);
    if (mark !== WORD_97 && mark !== WORD_6) throw new ArchiveError("file-damaged", name);
    const table = ole.stream((flags & SECOND_TABLE) !== 0 ? "1Table" : "0Table");
    const blocks = version < FIRST_WITH_PIECES ? readWord6(file, flags, name) : readWord97(file, table ?? file);
    const text = writeBlocks(blocks);
    if (text.trim() === "") throw new ArchiveError("file-empty", name);
    return convertLegacyText(text).text;
  } catch (thrown) {
    throw thrown instanceof ArchiveError ? thrown : new ArchiveError("file-damaged", name, { cause: thrown });
  }
}

function readPlainText(bytes: Uint8Array, name: string): string {
  try {
    return readTextFile(bytes, name).text;
  } catch (thrown) {
    throw new ArchiveError("file-damaged", name, { cause: thrown });
  }
}

/** A run of characters that lie together in the file. */
type Piece = { readonly start: number; readonly length: number; readonly position: number; readonly isWide: boolean };

function readWord97(file: Buffer, table: Buffer): readonly Block[] {
  const pieces = readPieces(slicePart(file, table, 0x1a2));
  const encoding = convertLegacyText(
    [...lettersOf(file, pieces, 0, file.readUInt32LE(0x4c))].map(({ letter }) => letter).join(""),
  ).encoding;
  const lookups: DocLookups = {
    paragraph: createLookup(readParagraphProperties(file, slicePart(file, table, 0x102)), PLAIN_PARAGRAPH),
    characters: createLookup(readCharacterProperties(file, slicePart(file, table, 0xfa)), PLAIN_CHARACTERS),
    font: createFonts(slicePart(file, table, 0x112), encoding),
    numbering: readDocNumbering(table, placeOf(file, 0x2e2), placeOf(file, 0x2ea)),
  };
  const read = (start: number, length: number): readonly Block[] =>
    length > 0 ? buildDocBlocks(lettersOf(file, pieces, start, length), lookups) : [];
  const [body, notes, headers, , remarks, endNotes, boxes] = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) =>
    file.readUInt32LE(at),
  ) as [number, number, number, number, number, number, number];
  const margins = readMargins(slicePart(file, table, 0xf2), body + notes, headers, read);
  const afterRemarks = body + notes + headers + remarks;
  return [
    ...margins.headers,
    ...read(0, body),
    ...read(afterRemarks + endNotes, boxes),
    ...margins.footers,
    ...read(body, notes),
    ...read(afterRemarks, endNotes),
  ];
}

/** Where a part of the table stream lies, as it stands at `at` in the file's head. */
function placeOf(file: Buffer, at: number): { readonly start: number; readonly length: number } {
  return { start: file.readUInt32LE(at), length: file.readUInt32LE(at + 4) };
}

/** A part of the table stream whose place and length stand at `at` in the file's head. */
function slicePart(file: Buffer, table: Buffer, at: number): Buffer {
  const start = file.readUInt32LE(at);
  return table.subarray(start, start + file.readUInt32LE(at + 4));
}

/** The piece table ([MS-DOC] 2.9.38): settings first (skipped), then the pieces. */
function readPieces(clx: Buffer): readonly Piece[] {
  let at = 0;
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx.readUInt8(at) !== 2) throw new Error("no piece table");
  const list = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((list.length - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const start = list.readUInt32LE(i * 4);
    const packed = list.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const isWide = (packed & 0x40000000) === 0;
    const position = isWide ? packed : (packed & 0x3fffffff) / 2;
    return { start, length: list.readUInt32LE((i + 1) * 4) - start, position, isWide };
  });
}

const NARROW = new TextDecoder("windows-1252");

function* lettersOf(file: Buffer, pieces: readonly Piece[], start: number, length: number): Generator<DocCharacter> {
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(start + length, piece.start + piece.length);
    if (to <= from) continue;
    const width = piece.isWide ? 2 : 1;
    const position = piece.position + (from - piece.start) * width;
    const bytes = file.subarray(position, position + (to - from) * width);
    const text = piece.isWide ? bytes.toString("utf16le") : NARROW.decode(bytes);
    for (let i = 0; i < text.length; i++) yield { letter: text[i] as string, position: position + i * width };
  }
}

/** Names of the fonts by index; where no run names one, what the whole text is written in. */
function createFonts(table: Buffer, encoding: TextEncoding): (index: number | null) => string | undefined {
  const fallback = encoding === "tcvn3" ? ".VnTime" : encoding === "vni" ? "VNI-Times" : undefined;
  const names: string[] = [];
  for (let at = 4; at + 40 < table.length; at += table.readUInt8(at) + 1) {
    const name = table.toString("utf16le", at + 40, at + 1 + table.readUInt8(at));
    names.push(name.slice(0, Math.max(0, name.indexOf("\0"))));
  }
  return (index) => (index === null ? fallback : (names[index] ?? fallback));
}

/** The first six texts are separators of notes; then six for each section, of which these are headers. */
const SEPARATORS = 6;
const HEADER_PLACES = [0, 1, 4];

function readMargins(
  places: Buffer,
  start: number,
  length: number,
  read: (start: number, length: number) => readonly Block[],
): { readonly headers: readonly Block[]; readonly footers: readonly Block[] } {
  const margins: { headers: Block[]; footers: Block[] } = { headers: [], footers: [] };
  const seen = new Set<string>();
  const count = Math.floor(places.length / 4) - 1;
  for (let i = SEPARATORS; i < count; i++) {
    const from = places.readUInt32LE(i * 4);
    const to = Math.min(length, places.readUInt32LE((i + 1) * 4));
    const blocks = to > from ? keepMargin(read(start + from, to - from), seen) : [];
    margins[HEADER_PLACES.includes((i - SEPARATORS) % 6) ? "headers" : "footers"].push(...blocks);
  }
  return margins;
}

/** Word 6 and 95: the text stands in one run, unless the file was saved in pieces ("fast save"). */
function readWord6(file: Buffer, flags: number, name: string): readonly Block[] {
  if ((flags & COMPLEX) !== 0) throw new ArchiveError("unsupported-type", name);
  const start = file.readUInt32LE(0x18);
  const text = NARROW.decode(file.subarray(start, start + file.readUInt32LE(0x34)));
  const letters = Array.from(text, (letter, i) => ({ letter, position: start + i }));
  return buildDocBlocks(letters, {
    paragraph: () => PLAIN_PARAGRAPH,
    characters: () => PLAIN_CHARACTERS,
    font: () => undefined,
    numbering: { next: () => "" },
  });
}
