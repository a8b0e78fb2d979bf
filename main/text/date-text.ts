import type { Span } from "../model/span.ts";
import { type MatchingCopy, makeMatchingCopy } from "./matching-copy.ts";

/** A date as it stands in a text; `iso` is null when the words cannot be a day of the calendar. */
export type FoundDate = { readonly span: Span; readonly iso: string | null };

// Digits as OCR leaves them: "2O19", "l2".
const DAY = "[0-9oOlI]{1,2}";
const YEAR = "[12lI][0-9oOlI]{3}";
// matches "17/3/2022", "17-3-2022", "17 . 3 . 2022", "ngày l2/O3/2O19"; not "24/7", "1/2/3/2022", "12/2021/TT-BTC", "192.168.1.2021"
const NUMERIC = new RegExp(
  `(?:(?<=ngày)|(?<![\\p{L}\\d]|\\d\\s?[/.-]))(${DAY})\\s?([/.-])\\s?(${DAY})\\s?\\2\\s?(${YEAR})(?!\\d|\\s?[/-]\\s?[\\p{L}\\d])`,
  "gu",
);
// "tháng" as OCR reads it in italics.
const MONTH_WORD = "th(?:a|u|o)ng";
// matches "ngày 06 tháng 8 năm 2021", "06 thang 8, nam 2021" (folded copy); not "tháng 8 năm 2021"
const WORDED = new RegExp(
  `(?<![\\p{L}\\d])(?:ngay\\s?)?(${DAY})\\s?[,.]?\\s?${MONTH_WORD}\\s?(${DAY})\\s?[,.]?\\s?nam\\s?(${YEAR.replace("I", "i")})(?!\\d)`,
  "gu",
);
const WORD_BEFORE = /ngay\s{0,2}$/;

/** Finds full dates, numeric and worded, in reading order, with OCR digits repaired; spans include the word "ngày". */
export function findDates(text: string): readonly FoundDate[] {
  const copy = makeMatchingCopy(text);
  return findDatesInCopy(copy).map(({ start, end, iso }) => ({ span: copy.toSource(start, end), iso }));
}

/** A date's place in a matching copy. */
export type CopyDate = { readonly start: number; readonly end: number; readonly iso: string | null };

/** The same as `findDates` for callers that already hold a matching copy; offsets are those of the copy. */
export function findDatesInCopy(copy: MatchingCopy): readonly CopyDate[] {
  const dates: CopyDate[] = [];
  for (const match of copy.text.matchAll(NUMERIC)) {
    const [whole, day = "", , month = "", year = ""] = match;
    if (!/\d/.test(day + month) || whole.includes("\n\n")) continue;
    const before = copy.folded.slice(Math.max(0, match.index - 6), match.index);
    const start = match.index - (WORD_BEFORE.exec(before)?.[0].length ?? 0);
    dates.push({ start, end: match.index + whole.length, iso: toIsoDate(day, month, year) });
  }
  for (const match of copy.folded.matchAll(WORDED)) {
    const [whole, day = "", month = "", year = ""] = match;
    dates.push({ start: match.index, end: match.index + whole.length, iso: toIsoDate(day, month, year) });
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** ISO date of a day, month and year as printed ("O3", "l2", "2019"); null when there is no such day or it is out of 1930-2099. */
export function toIsoDate(day: string, month: string, year: string): string | null {
  const [d, m, y] = [day, month, year].map((part) => Number(repairDigits(part))) as [number, number, number];
  if (!(y >= 1930 && y <= 2099 && m >= 1 && m <= 12 && d >= 1)) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** Letters that OCR put for digits, as digits: "l2" -> "12", "2O19" -> "2019". */
export function repairDigits(printed: string): string {
  return printed.replace(/[oO]/g, "0").replace(/[lIi|]/g, "1");
}
