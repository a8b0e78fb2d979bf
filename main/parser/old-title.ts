import { findDates } from "../text/date-text.ts";
import { type OwnNumber, readOwnNumber } from "./own-reference-number.ts";
import type { Title } from "./title.ts";

/** What a title of the old layout says in one breath: "NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/CP NGÀY 1-3-1995 VỀ …". */
export type OldTitle = {
  readonly body: string | null;
  readonly number: OwnNumber | null;
  readonly numberRange: readonly [number, number] | null;
  readonly date: string | null;
  readonly dateRange: readonly [number, number] | null;
  /** Where, in the title's rest, the abstract begins. */
  readonly abstractStart: number;
};

// matches (folded) "cua bo truong bo tai chinh" before "ve", "so", "ngay", "quy dinh", the end; the caller checks capitals
const OF_BODY =
  /^[\s:]*cua ([\p{L}\d ,&.-]{3,140}?)(?=[\s,]+(?:so ?[:\d.]|ve |v\/v|ngay \d|quy dinh|ban hanh|huong dan|sua doi|phe duyet|\()|\s*$)/u;
const OF_NUMBER = /^[\s,.:(-]*so ?[:.]? ?(?=[\d.…])/;
const OF_DATE = /^[\s,.:-]*(?:ra )?ngay /;

/** Reads issuer, number and date that stand inside a title; null when the title has none of them. */
export function readOldTitle(title: Title): OldTitle | null {
  const { text, folded } = title.rest;
  let at = 0;
  let body: string | null = null;
  const ofBody = OF_BODY.exec(folded);
  if (ofBody !== null && isBodyPhrase(text.slice(0, ofBody[0].length))) {
    body = text.slice(ofBody[0].length - (ofBody[1] ?? "").length, ofBody[0].length).trim();
    at = ofBody[0].length;
  }
  const { number, range: numberRange, end: afterNumber } = readNumber(title, at);
  at = afterNumber;
  const { date, range: dateRange, end } = readDate(title, at);
  if (body === null && number === null) return null;
  return { body, number, numberRange, date, dateRange, abstractStart: end };
}

/** "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH" in capitals is the issuer; "Kết luận của Ban Thường vụ…" is the abstract. */
function isBodyPhrase(text: string): boolean {
  if (
    /^[\s:]*của (?:Thủ tướng|Chính phủ|Bộ trưởng|Bộ |Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch|UBND|Hội đồng)/.test(text)
  )
    return true;
  return text.replace(/[^\p{Ll}]/gu, "").length <= 2;
}

function readNumber(title: Title, from: number) {
  const { text, folded } = title.rest;
  const label = OF_NUMBER.exec(folded.slice(from));
  if (label === null) return { number: null, range: null, end: from };
  const start = from + label[0].length;
  const number = readOwnNumber(text.slice(start, start + 100));
  if (number === null) {
    // "SỐ 65 NGÀY 23 THÁNG 11": a serial number without a symbol names no document by itself.
    const serial = /^\d{1,4}(?=[\s,.]+(?:ngay|ve|v\/v)\b)/.exec(folded.slice(start))?.[0].length ?? 0;
    return { number: null, range: null, end: serial === 0 ? from : start + serial };
  }
  return { number, range: title.rest.toClean(start, start + number.length), end: start + number.length };
}

function readDate(title: Title, from: number) {
  const { text, folded } = title.rest;
  if (!OF_DATE.test(folded.slice(from, from + 20))) return { date: null, range: null, end: from };
  const slice = text.slice(from, from + 60);
  const found = findDates(slice)[0];
  if (found === undefined || found.span[0] > 6) return { date: null, range: null, end: from };
  const range = title.rest.toClean(from + found.span[0], from + found.span[1]);
  return { date: found.iso, range, end: from + found.span[1] };
}
