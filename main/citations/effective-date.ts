import { findDatesInCopy } from "../text/date-text.ts";
import { makeMatchingCopy } from "../text/matching-copy.ts";

// matches "Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 5 năm 2024", "Nghị định này có hiệu lực sau 45 ngày kể từ
// ngày ký"; not "Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày", "văn bản có hiệu lực từ ngày" without "này"
const TAKES_EFFECT =
  /\snay (?:bat dau )?co hieu luc(?: thi hanh| ap dung| phap luat)?,?\s(?:sau (\d{1,3}) ngay,?\s)?(?:ke )?tu (ngay (?:ky|ban hanh|duoc ky)\b)?/g;
/** The date stands right behind "từ": "từ ngày 01/7/2024", "từ 00 giờ ngày 01/7/2024". */
const REACH = 24;
const DAY_MS = 86_400_000;

/**
 * The day from which a document says it holds, ISO; the day of issue where it says "kể từ ngày ký" or nothing. Null when
 * that is unknown too.
 */
export function findEffectiveDate(text: string, issueDate: string | null): string | null {
  const copy = makeMatchingCopy(text);
  const flat = copy.folded.replace(/\s/g, " ");
  for (const match of flat.matchAll(TAKES_EFFECT)) {
    const days = match[1] === undefined ? 0 : Number(match[1]);
    if (match[2] !== undefined) return addDays(issueDate, days);
    const end = match.index + match[0].length;
    const date = findDatesInCopy(copy).find(({ start }) => start >= end - 1 && start <= end + REACH);
    if (date?.iso != null) return addDays(date.iso, days);
  }
  return issueDate;
}

// matches "tạm đình chỉ thi hành Quyết định số 5/QĐ-UBND đến hết ngày 30/6/2024"; not "từ ngày 01/3/2024"
const UNTIL = /\sden (?:het )?(?=ngay)/g;

/** The last day of a suspension that says its end; null where it says none. */
export function findLastDay(sentence: string): string | null {
  const copy = makeMatchingCopy(sentence);
  const dates = findDatesInCopy(copy);
  for (const match of copy.folded.replace(/\s/g, " ").matchAll(UNTIL)) {
    const end = match.index + match[0].length;
    const date = dates.find(({ start }) => start >= end - 1 && start <= end + REACH);
    if (date?.iso != null) return date.iso;
  }
  return null;
}

function addDays(date: string | null, days: number): string | null {
  if (date === null || days === 0) return date;
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
