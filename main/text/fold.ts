/**
 * Vietnamese folding: marks and đ removed, lower case. One table lookup per UTF-16 code unit, so that a
 * folded NFC text has the length of the text it came from and offsets carry over unchanged.
 * (SQLite's unicode61 folds the marks but not đ; search.md, point 3.)
 */
const FOLD_TABLE = buildFoldTable();
const SMALL = new Uint16Array(256);

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    table[unit] = unit;
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const letter = String.fromCharCode(unit);
    const stripped = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (stripped.length === 1) table[unit] = stripped.charCodeAt(0);
    else if (stripped.length === 0) table[unit] = unit;
    else if (letter.toLowerCase().length === 1) table[unit] = letter.toLowerCase().charCodeAt(0);
  }
  table[0x0110] = table[0x0111] = 0x64; // Đ đ -> d
  table[0x00d0] = table[0x00f0] = 0x64; // Ð ð, often typed for Đ đ
  table[0x00a0] = 0x20;
  return table;
}

/**
 * Folds a text for comparison: no marks, đ as d, lower case, no-break space as space.
 * Give it NFC: the result then has the same length, unit for unit.
 */
export function fold(text: string): string {
  const length = text.length;
  if (length <= SMALL.length) {
    // Names and lines are folded by the thousand: a new buffer for each costs more than the folding.
    for (let i = 0; i < length; i++) SMALL[i] = FOLD_TABLE[text.charCodeAt(i)] as number;
    return String.fromCharCode.apply(null, SMALL.subarray(0, length) as unknown as number[]);
  }
  // Joined at the end: a string grown by "+=" stays a tree of pieces, and each slice of it walks that tree.
  const pieces: string[] = [];
  const chunk = new Uint16Array(Math.min(length, 8192));
  for (let start = 0; start < length; start += 8192) {
    const size = Math.min(8192, length - start);
    for (let i = 0; i < size; i++) chunk[i] = FOLD_TABLE[text.charCodeAt(start + i)] as number;
    pieces.push(String.fromCharCode.apply(null, chunk.subarray(0, size) as unknown as number[]));
  }
  return pieces.join("");
}

/** True when the two differ at most in marks, đ, case and Unicode form. */
export function equalsFolded(a: string, b: string): boolean {
  return fold(a.normalize("NFC")) === fold(b.normalize("NFC"));
}
