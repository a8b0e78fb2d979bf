/** Settings of a stretch of a Word 97 file, told by file position ([MS-DOC] 2.8, 2.9.32 and 2.9.174). */
export type PropertyRange<T> = { readonly start: number; readonly end: number; readonly value: T };

export type ParagraphProperties = {
  readonly isInTable: boolean;
  /** The mark that ends a table's row. */
  readonly endsRow: boolean;
  readonly isCentred: boolean;
  /** Number of the list it belongs to, from 1; 0 for none. */
  readonly list: number;
  readonly level: number;
};

export type CharacterProperties = {
  /** Deleted with track changes on, or hidden. */
  readonly isGone: boolean;
  readonly isCapital: boolean;
  /** Index in the file's table of fonts; null where the style says it. */
  readonly font: number | null;
};

export const PLAIN_PARAGRAPH: ParagraphProperties = {
  isInTable: false,
  endsRow: false,
  isCentred: false,
  list: 0,
  level: 0,
};
export const PLAIN_CHARACTERS: CharacterProperties = { isGone: false, isCapital: false, font: null };

const PAGE_BYTES = 512;

/** Settings of paragraphs, in file order; `plc` lists the pages that hold them. */
export function readParagraphProperties(file: Buffer, plc: Buffer): readonly PropertyRange<ParagraphProperties>[] {
  return eachPage(file, plc, (page, count) =>
    Array.from({ length: count }, (_, i) => {
      // 13 bytes for each paragraph: where its settings lie, and a line height.
      const at = page.readUInt8((count + 1) * 4 + i * 13) * 2;
      if (at === 0) return { ...rangeOf(page, i), value: PLAIN_PARAGRAPH };
      const words = page.readUInt8(at);
      const [from, length] = words === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, words * 2 - 1];
      return { ...rangeOf(page, i), value: toParagraph(page.subarray(from + 2, from + length)) };
    }),
  );
}

/** Settings of runs of characters, in file order. */
export function readCharacterProperties(file: Buffer, plc: Buffer): readonly PropertyRange<CharacterProperties>[] {
  return eachPage(file, plc, (page, count) =>
    Array.from({ length: count }, (_, i) => {
      const at = page.readUInt8((count + 1) * 4 + i) * 2;
      const value = at === 0 ? PLAIN_CHARACTERS : toCharacters(page.subarray(at + 1, at + 1 + page.readUInt8(at)));
      return { ...rangeOf(page, i), value };
    }),
  );
}

/** Looks up settings by file position; asking in rising order costs least. */
export function createLookup<T>(ranges: readonly PropertyRange<T>[], plain: T): (position: number) => T {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let last = 0;
  return (position) => {
    const known = sorted[last];
    if (known && position >= known.start && position < known.end) return known.value;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as PropertyRange<T>).end <= position) low = middle + 1;
      else high = middle;
    }
    last = low;
    const found = sorted[low];
    return found && position >= found.start ? found.value : plain;
  };
}

function eachPage<T>(file: Buffer, plc: Buffer, read: (page: Buffer, count: number) => readonly T[]): readonly T[] {
  const pages = Math.max(0, Math.floor((plc.length - 4) / 8));
  return Array.from({ length: pages }, (_, i) => {
    const number = plc.readUInt32LE((pages + 1) * 4 + i * 4) & 0x3fffff;
    const page = file.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
    return page.length < PAGE_BYTES ? [] : read(page, page.readUInt8(PAGE_BYTES - 1));
  }).flat();
}

function rangeOf(page: Buffer, at: number): { readonly start: number; readonly end: number } {
  return { start: page.readUInt32LE(at * 4), end: page.readUInt32LE((at + 1) * 4) };
}

function toParagraph(settings: Buffer): ParagraphProperties {
  const found = { ...PLAIN_PARAGRAPH };
  eachSetting(settings, (code, operand) => {
    if (code === 0x2416) Object.assign(found, { isInTable: operand[0] === 1 });
    else if (code === 0x2417) Object.assign(found, { endsRow: operand[0] === 1 });
    else if (code === 0x460b && operand.length === 2) Object.assign(found, { list: operand.readInt16LE(0) });
    else if (code === 0x260a) Object.assign(found, { level: operand[0] ?? 0 });
    else if (code === 0x2403 || code === 0x2461) Object.assign(found, { isCentred: operand[0] === 1 });
  });
  return found;
}

function toCharacters(settings: Buffer): CharacterProperties {
  const found = { ...PLAIN_CHARACTERS };
  eachSetting(settings, (code, operand) => {
    if ((code === 0x0800 || code === 0x083c) && operand[0] === 1) Object.assign(found, { isGone: true });
    else if (code === 0x083b) Object.assign(found, { isCapital: operand[0] === 1 });
    else if (code === 0x4a4f && operand.length === 2) Object.assign(found, { font: operand.readUInt16LE(0) });
  });
  return found;
}

/** Operand sizes by the top three bits of a code; 6 begins with its own length. */
const OPERAND_BYTES: readonly (number | null)[] = [1, 1, 2, 4, 2, 2, null, 3];

function eachSetting(settings: Buffer, visit: (code: number, operand: Buffer) => void): void {
  for (let at = 0; at + 2 < settings.length; ) {
    const code = settings.readUInt16LE(at);
    at += 2;
    const fixed = OPERAND_BYTES[code >> 13] ?? null;
    // Table definitions count their length in two bytes.
    const length =
      fixed ??
      (code === 0xd608 && at + 1 < settings.length ? settings.readUInt16LE(at) + 1 : settings.readUInt8(at) + 1);
    visit(code, settings.subarray(at, at + length));
    at += length;
  }
}
