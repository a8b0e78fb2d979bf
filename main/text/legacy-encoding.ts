import { convertCp1258 } from "./legacy-encoding-cp1258.ts";
import { isVietnameseSyllable } from "./legacy-encoding-syllable.ts";
import { convertTcvn3 } from "./legacy-encoding-tcvn3.ts";
import { convertViqr } from "./legacy-encoding-viqr.ts";
import { convertVni } from "./legacy-encoding-vni.ts";

/** How the letters of a text were written; "unicode" for every text that is left as it came. */
export type TextEncoding = "unicode" | "tcvn3" | "vni" | "viqr" | "cp1258";

/** A text in Unicode, and what it was in before. */
export type ConvertedText = { readonly text: string; readonly encoding: TextEncoding };

type Candidate = { readonly encoding: TextEncoding; readonly convert: (text: string) => string };

const EIGHT_BIT: readonly Candidate[] = [
  { encoding: "tcvn3", convert: convertTcvn3 },
  { encoding: "vni", convert: convertVni },
  { encoding: "cp1258", convert: convertCp1258 },
];
const VIQR: Candidate = { encoding: "viqr", convert: convertViqr };

/** What must hold of a text before its conversion is believed. */
type Demand = {
  /** Different marked words that must have become syllables. */
  readonly words: number;
  /** Share of the marked words that must be syllables after conversion, and may at most be before. */
  readonly share: number;
  readonly shareBefore: number;
};

/** Units of a text that every encoding is tried on; the one that fits then converts all of it. */
const TRIAL_LENGTH = 1 << 16;

const WHOLE_TEXT: Demand = { words: 3, share: 0.85, shareBefore: 0.55 };
const ONE_LINE: Demand = { words: 4, share: 0.9, shareBefore: 0.4 };
/** Bytes that are no UTF-8 are certainly not Unicode. */
const BYTES: Demand = { words: 2, share: 0.8, shareBefore: 0.7 };

// matches "Ç" "µ" "ø" and the soft hyphen, not "ạ", "–" nor the no-break space
const EIGHT_BIT_SIGN = /[\u00a1-\u00ff]/;
// matches "ế" "ă" "đ" "Ư", letters that no 8-bit text holds, not "é"
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\u0300|\u0301|\u0303|\u0309|\u0323/;
// matches two VIQR words in a row's reach: "Co^.ng ho`a", not "Hà Nội." nor "it's so."
const VIQR_SIGN = /(?:[aeo]\^|a\(|[ou]\+|[aeiouy][`~])[^\n]{0,80}(?:[aeo]\^|a\(|[ou]\+|[aeiouy][`~'])/i;

const WORD = /[\p{L}\p{M}]+/gu;
// matches "nh©n" "Q§" "­êng" whole, words of a text in which the signs of Latin-1 may be letters
const RAW_WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const LETTER = /\p{L}/u;
// matches "QĐ" "HĐND", not "ĐI"
const ABBREVIATION = /^[B-DF-HJ-NP-TV-XZĐ]+$/;
const NOT_ASCII = /[\u0080-\uffff]/;
// matches "ế" "ơ" "đ" decomposed, not "é" nor "ạ"
const OWN_LETTER = /[\u0302\u0306\u031bđĐ]/;

/**
 * Recognises TCVN3 (ABC), VNI, VIQR and Windows-1258 text that was taken for Latin letters, and turns it into Unicode
 * (NFC): the whole text, or only the lines of a Unicode text that were pasted from such a one. Any other text comes
 * back as it was. Never throws; takes time linear in the length.
 */
export function convertLegacyText(text: string): ConvertedText {
  const hasUnicode = UNICODE_ONLY.test(text);
  const candidates = [...(EIGHT_BIT_SIGN.test(text) ? EIGHT_BIT : []), ...(VIQR_SIGN.test(text) ? [VIQR] : [])];
  if (candidates.length === 0) return { text, encoding: "unicode" };
  if (!hasUnicode || isMostlyEightBit(text)) {
    const best = chooseCandidate(text, measure(text, RAW_WORD), candidates, WHOLE_TEXT);
    if (best !== null) return hasUnicode ? convertLines(text, best.encoding) : best;
  }
  return hasUnicode ? convertPastedLines(text, candidates) : { text, encoding: "unicode" };
}

/** True when most lines with marked letters have none that only Unicode has. */
function isMostlyEightBit(text: string): boolean {
  let [unicode, eightBit] = [0, 0];
  for (const line of text.split("\n")) {
    if (UNICODE_ONLY.test(line)) unicode++;
    else if (EIGHT_BIT_SIGN.test(line) || VIQR_SIGN.test(line)) eightBit++;
  }
  return eightBit > unicode;
}

/**
 * Decodes the bytes of an 8-bit Vietnamese text: TCVN3, VNI or Windows-1258, told apart by the syllables they give.
 * Null when they are none of these: a binary file, or another language. Give it bytes that are not valid UTF-8.
 */
export function decodeLegacyBytes(bytes: Uint8Array): ConvertedText | null {
  const text = new TextDecoder("windows-1252").decode(bytes);
  if (bytes.some(isBinary)) return null;
  return chooseCandidate(text, measure(text, RAW_WORD), EIGHT_BIT, BYTES);
}

type Measure = {
  /** Words with a letter beyond ASCII, those of them that are syllables, and those with a letter only Vietnamese has. */
  readonly marked: number;
  readonly valid: number;
  readonly own: number;
  /** How many different words the valid ones are, counted up to a few. */
  readonly different: number;
  /** Plain words of two letters or more that are no abbreviations, and those of them that are syllables. */
  readonly plain: number;
  readonly plainValid: number;
};

function measure(text: string, words = WORD): Measure {
  let [marked, valid, own, plain, plainValid] = [0, 0, 0, 0, 0];
  const different = new Set<string>();
  for (const [word] of text.matchAll(words)) {
    const isValid = isVietnameseSyllable(word);
    if (NOT_ASCII.test(word)) {
      // "§·" is no sign of its own, "§" may be
      if (ABBREVIATION.test(word) || (word.length === 1 && !LETTER.test(word))) continue;
      marked++;
      if (!isValid) continue;
      valid++;
      if (OWN_LETTER.test(word.normalize("NFD"))) own++;
      if (different.size < 8) different.add(word.toLowerCase());
    } else if (word.length > 1 && word !== word.toUpperCase()) {
      plain++;
      if (isValid) plainValid++;
    }
  }
  return { marked, valid, own, different: different.size, plain, plainValid };
}

/** True for a control byte that no text holds; tabs, line ends, form feeds and the end mark of DOS are none. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a;
}

function chooseCandidate(
  text: string,
  before: Measure,
  candidates: readonly Candidate[],
  demand: Demand,
): ConvertedText | null {
  if (before.valid > before.marked * demand.shareBefore) return null;
  let best: Candidate | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const after = measure(candidate.convert(text.slice(0, TRIAL_LENGTH)));
    const score = 2 * after.valid - after.marked;
    if (score <= bestScore || !isBelieved(after, demand)) continue;
    // Every VIQR mark is a common sign too; only Vietnamese turns so many of them into letters of its own.
    if (candidate === VIQR && after.own * 4 < after.valid) continue;
    best = candidate;
    bestScore = score;
  }
  return best && { text: best.convert(text).normalize("NFC"), encoding: best.encoding };
}

function isBelieved({ marked, valid, different, plain, plainValid }: Measure, demand: Demand): boolean {
  return (
    different >= demand.words &&
    valid >= marked * demand.share &&
    // Two words in three of a Vietnamese text carry a mark, and nearly all words are syllables.
    marked >= (marked + plain) * 0.25 &&
    valid + plainValid >= (marked + plain) * 0.7
  );
}

/** Converts the lines that hold no letter of Unicode alone. */
function convertLines(text: string, encoding: TextEncoding): ConvertedText {
  const convert =
    [...EIGHT_BIT, VIQR].find((candidate) => candidate.encoding === encoding)?.convert ?? ((line) => line);
  const converted = text.replace(/[^\n]+/g, (line) =>
    UNICODE_ONLY.test(line) ? line : convert(line).normalize("NFC"),
  );
  return { text: converted, encoding };
}

/** Converts the lines of a Unicode text that are certainly pasted from an 8-bit one, and those around them that fit. */
function convertPastedLines(text: string, candidates: readonly Candidate[]): ConvertedText {
  const lines = text.split("\n");
  const found = lines.map((line) => {
    if (UNICODE_ONLY.test(line) || !(EIGHT_BIT_SIGN.test(line) || VIQR_SIGN.test(line))) return null;
    return chooseCandidate(line, measure(line, RAW_WORD), candidates, ONE_LINE);
  });
  const encoding = found.find((line) => line !== null)?.encoding;
  if (encoding === undefined) return { text, encoding: "unicode" };
  const order = lines.map((_, at) => at);
  extendBlocks(lines, found, candidates, order);
  extendBlocks(lines, found, candidates, order.reverse());
  return { text: lines.map((line, at) => found[at]?.text ?? line).join("\n"), encoding };
}

/** Takes in, along an order of the lines, the short lines that stand next to a converted one. */
function extendBlocks(
  lines: readonly string[],
  found: (ConvertedText | null)[],
  candidates: readonly Candidate[],
  order: readonly number[],
): void {
  let near: Candidate | undefined;
  for (const at of order) {
    const done = found[at];
    const line = lines[at] as string;
    if (done) near = candidates.find(({ encoding }) => encoding === done.encoding);
    else if (near !== undefined && UNICODE_ONLY.test(line)) near = undefined;
    else if (near !== undefined && EIGHT_BIT_SIGN.test(line)) {
      const converted = near.convert(line).normalize("NFC");
      const after = measure(converted);
      const before = measure(line, RAW_WORD);
      if (after.valid === after.marked && before.valid < before.marked) {
        found[at] = { text: converted, encoding: near.encoding };
      } else near = undefined;
    }
  }
}
