import { BASE, FOLDED, IN_WORD, TONE } from "./letter-table.ts";

/**
 * The words of a text, as parallel arrays: offsets and two 32-bit hashes. Two words have one `folded` hash when they
 * differ at most in marks, case and i/y (lý, lí); one `exact` hash when they differ at most in case, i/y and the place
 * of the tone mark (hoà, hòa). "02" is "2" in both. Hashes are compared within one process only.
 */
export type Words = {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly folded: Int32Array;
  readonly exact: Int32Array;
};

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const I = 0x69;
const Y = 0x79;
const NOUGHT = 0x30;
const NINE = 0x39;
/** Consonants after which a final y and i are one sound: hy, ky, ly, my, sy, ty, vy. */
const BEFORE_Y = new Set([..."hklmstv"].map((letter) => letter.charCodeAt(0)));

/** True when the word's last letter is a y that is written i as well: "ly", "quy"; not "thuy", "y". */
function endsInOpenY(text: string, start: number, end: number): boolean {
  if (FOLDED[text.charCodeAt(end - 1)] !== Y) return false;
  const first = FOLDED[text.charCodeAt(start)] as number;
  if (end - start === 2) return BEFORE_Y.has(first);
  return end - start === 3 && first === 0x71 && FOLDED[text.charCodeAt(start + 1)] === 0x75;
}

/**
 * Where a word's letters begin that count: behind the nought that official texts write before days, months and small amounts
 * ("02 năm", "ngày 07"; people ask for 2 and 7). Not of "00", "007", "0a".
 */
export function countedFrom(text: string, start: number, end: number): number {
  if (end - start !== 2 || text.charCodeAt(start) !== NOUGHT) return start;
  const next = text.charCodeAt(start + 1);
  return next > NOUGHT && next <= NINE ? start + 1 : start;
}

/** NFC, needed before scanning; returns the same string when nothing is to be done. */
export function toComposed(text: string): string {
  return /[\u0300-\u036f]/.test(text) ? text.normalize("NFC") : text;
}

/** Finds the words of an NFC text in one pass over its code units; at most `limit` code units are read. */
export function scanWords(text: string, limit = text.length): Words {
  const length = Math.min(text.length, limit);
  let capacity = (length >> 2) + 8;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let folded = new Int32Array(capacity);
  let exact = new Int32Array(capacity);
  let count = 0;
  let at = 0;
  while (at < length) {
    if (IN_WORD[text.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const start = at;
    let foldedHash = SEED;
    let exactHash = SEED;
    let foldedBefore = SEED;
    let exactBefore = SEED;
    let tone = 0;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (IN_WORD[unit] === 0) break;
      foldedBefore = foldedHash;
      exactBefore = exactHash;
      foldedHash = Math.imul(foldedHash ^ (FOLDED[unit] as number), PRIME);
      exactHash = Math.imul(exactHash ^ (BASE[unit] as number), PRIME);
      tone |= TONE[unit] as number;
    }
    if (at - start <= 3 && endsInOpenY(text, start, at)) {
      foldedHash = Math.imul(foldedBefore ^ I, PRIME);
      exactHash = Math.imul(exactBefore ^ I, PRIME);
    } else if (countedFrom(text, start, at) > start) {
      const digit = text.charCodeAt(at - 1);
      foldedHash = exactHash = Math.imul(SEED ^ digit, PRIME);
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grow(starts, capacity);
      ends = grow(ends, capacity);
      folded = grow(folded, capacity);
      exact = grow(exact, capacity);
    }
    starts[count] = start;
    ends[count] = at;
    folded[count] = foldedHash;
    exact[count] = Math.imul(exactHash ^ (tone + 0x100), PRIME);
    count++;
  }
  return { count, starts, ends, folded, exact };
}

function grow(from: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(capacity);
  to.set(from);
  return to;
}

/** A word as the index knows it: folded, with open y as i ("Lý" -> "li"), "02" as "2". */
export function foldedWord(text: string, start: number, end: number): string {
  let word = "";
  for (let at = countedFrom(text, start, end); at < end; at++)
    word += String.fromCharCode(FOLDED[text.charCodeAt(at)] as number);
  return endsInOpenY(text, start, end) ? `${word.slice(0, -1)}i` : word;
}

/** A word with its marks in one spelling: letters without tone, then the tone's number ("Hoà", "hòa" -> "hoa'1"; "lý" -> "li'2"). */
export function exactWord(text: string, start: number, end: number): string {
  let word = "";
  let tone = 0;
  for (let at = countedFrom(text, start, end); at < end; at++) {
    const unit = text.charCodeAt(at);
    word += String.fromCharCode(BASE[unit] as number);
    tone |= TONE[unit] as number;
  }
  if (endsInOpenY(text, start, end)) word = `${word.slice(0, -1)}i`;
  return tone === 0 ? word : `${word}'${tone}`;
}

/** The hash of two words that follow each other, from the hashes of both. */
export function pairHash(first: number, second: number): number {
  return Math.imul(Math.imul(first ^ 0x5bd1e995, PRIME) ^ second, 0x9e3779b1 | 0);
}
