import { fold } from "../text/fold.ts";

const UNITS = 0x10000;
const LATIN_END = 0x2000;
/** Combining marks of the five tones, in the order huyền, sắc, hỏi, ngã, nặng. */
const TONES = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"] as const;

/** Per UTF-16 code unit: the letter without marks, lower case, đ as d. */
export const FOLDED = new Uint16Array(UNITS);
/** Per unit: the lower-case letter without its tone but with its other marks (ằ -> ă), đ kept. */
export const BASE = new Uint16Array(UNITS);
/** Per unit: its tone, 0 for none, 1..5 in the order of huyền, sắc, hỏi, ngã, nặng. */
export const TONE = new Uint8Array(UNITS);
/** Per unit: 1 for a letter or digit, which make up words; 0 for what stands between words. */
export const IN_WORD = new Uint8Array(UNITS);

function fillLatin(unit: number): void {
  const letter = String.fromCharCode(unit);
  const parts = letter.normalize("NFD");
  for (const [index, mark] of TONES.entries()) if (parts.includes(mark)) TONE[unit] = index + 1;
  const base = TONES.reduce((text, mark) => text.replace(mark, ""), parts)
    .normalize("NFC")
    .toLowerCase();
  BASE[unit] = base.length === 1 ? base.charCodeAt(0) : (FOLDED[unit] as number);
}

function fillTables(): void {
  const all = new Uint16Array(UNITS).map((_, unit) => (unit >= 0xd800 && unit <= 0xdfff ? 0x20 : unit));
  const text = Buffer.from(all.buffer).toString("utf16le");
  const folded = fold(text);
  for (let unit = 0; unit < UNITS; unit++) FOLDED[unit] = BASE[unit] = folded.charCodeAt(unit);
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) IN_WORD[match.index] = 1;
  for (let unit = 0x41; unit < LATIN_END; unit++) if (IN_WORD[unit] === 1) fillLatin(unit);
  BASE[0x00d0] = BASE[0x00f0] = 0x0111; // Ð ð, often typed for Đ đ
}

fillTables();

/** The mark of a tone 1..5, for writing a syllable; empty for 0. */
export function toneMark(tone: number): string {
  return tone === 0 ? "" : (TONES[tone - 1] ?? "");
}
