import type { Regime } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { repairDigits } from "./date-text.ts";
import { fold } from "./fold.ts";
import { type MatchingCopy, makeMatchingCopy } from "./matching-copy.ts";
import { readNumberAt } from "./reference-number-reader.ts";

/** A document's number (số, ký hiệu) found in a text, with what damage of OCR could be repaired repaired. */
export type FoundNumber = {
  /** Range of the number in the text given, without "số". */
  readonly span: Span;
  /** Normalised: "38/NQ-CP", "495-TB/TU", "03/2007/QH12". */
  readonly text: string;
  /** Số as printed, digits repaired: "05", "17a". */
  readonly serialNumber: string;
  /** Ký hiệu: what follows the first slash (state) or the hyphen (Party). */
  readonly symbol: string;
  /** Year that stands inside the number; null when there is none. */
  readonly year: number | null;
  /** "party" when written N-LOẠI/CQ of a Party body. */
  readonly regimeForm: Regime;
  /** "NĐ"; null for official letters of the State and for numbers of the National Assembly without one. */
  readonly typeAbbreviation: string | null;
  /** Codes of the issuing bodies: ["CP"], ["BKHCN", "BTC"]; for an official letter its first code. */
  readonly bodySymbols: readonly string[];
  /** True when letters or digits, not only spaces, were repaired. */
  readonly repaired: boolean;
};

/** A number and its place in a matching copy. */
export type CopyNumber = Omit<FoundNumber, "span"> & { readonly start: number; readonly end: number };

/** Finds the numbers of documents in a text, in reading order; never dates, fractions, telephone or plate numbers (E.5). */
export function findReferenceNumbers(text: string): readonly FoundNumber[] {
  const copy = makeMatchingCopy(text);
  return findNumbersInCopy(copy).map(({ start, end, ...number }) => ({ ...number, span: copy.toSource(start, end) }));
}

/** The same for callers that already hold a matching copy; offsets are those of the copy. */
export function findNumbersInCopy(copy: MatchingCopy): readonly CopyNumber[] {
  const { text } = copy;
  const numbers: CopyNumber[] = [];
  let listEnd = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isDigitLike(text, at)) continue;
    const found = readNumberAt(copy, at, listEnd);
    if (found === null) {
      while (at + 1 < text.length && isDigit(text.charCodeAt(at + 1))) at++;
      continue;
    }
    numbers.push(found);
    listEnd = found.end;
    at = found.end - 1;
  }
  return numbers;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A digit, or an O, l or I at a word's start with a digit or the number's slash close behind. */
function isDigitLike(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return true;
  if (unit !== 0x4f && unit !== 0x6f && unit !== 0x6c && unit !== 0x49) return false;
  const next = text.charCodeAt(at + 1);
  return isDigit(next) || next === 0x2f || ((next === 0x4f || next === 0x6c) && /[\d/]/.test(text.charAt(at + 2)));
}

/** The same numbers are looked at again and again, and many documents cite the same few: each is taken apart once. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 80;
const kept = new Map<string, FoundNumber | null>();

/** Reads a string that is one number and nothing else, whatever its case; null when it is not. */
export function parseReferenceNumber(raw: string): FoundNumber | null {
  const there = kept.get(raw);
  if (there !== undefined) return there;
  const found = parseNumber(raw);
  if (raw.length > LONGEST_KEPT) return found;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(raw, found);
  return found;
}

function parseNumber(raw: string): FoundNumber | null {
  const trimmed = raw.trim().replace(/^(?:số|so)\s*[:.]?\s*/i, "");
  for (const printed of [trimmed, trimmed.toUpperCase()]) {
    const copy = makeMatchingCopy(printed);
    const found = readNumberAt(copy, 0, 0);
    if (found === null || copy.text.slice(found.end).trim() !== "") continue;
    const { start: _start, end: _end, ...number } = found;
    return { ...number, span: [0, raw.length] };
  }
  return null;
}

/** The form numbers are compared in: Đ, case and spaces repaired, số of one digit padded with 0; unreadable ones upper-cased. */
export function normaliseReferenceNumber(raw: string): string {
  const text = parseReferenceNumber(raw)?.text ?? raw.normalize("NFC").toUpperCase().replace(/\s+/g, "");
  return text.replace(/^0*(\d+)(?=\D|$)/, (_, digits: string) => digits.padStart(2, "0"));
}

/** Key for search: "38/NQ-CP", "38 nq cp" and "38/nq cp" share one. Not unique: "QĐ" and "QD" share one too. */
export function looseNumberKey(raw: string): string {
  const repaired = parseReferenceNumber(raw)?.text ?? raw;
  return fold(repaired.normalize("NFC"))
    .replace(/[^\p{L}\d&]+/gu, "-")
    .replace(/^-|-$/g, "")
    .replace(/^[\dol]+(?=-|$)/, (digits) => (/\d/.test(digits) ? repairDigits(digits) : digits))
    .replace(/^0+(?=\d)/, "");
}
