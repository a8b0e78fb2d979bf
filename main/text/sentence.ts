import type { Span } from "../model/span.ts";

/** The longest evidence kept on one side of a mention, in characters. */
const REACH = 300;

/** Line beginnings that open a new unit of an official document, whatever the line before ended with. */
const UNIT = String.raw`V\/v|Về việc|Căn cứ|Xét|Theo đề nghị|Điều\s+\d|Kính gửi|\d+\.\s|[a-zđ]\)\s|[-+]\s`;

// Matches the end in "…năm 2021.\nCăn cứ", "…; Căn cứ", before "\nV/v đính chính"; not the stop
// in "TP. Hà Nội" or in "\n2. Thực hiện".
const BEFORE = new RegExp(String.raw`(?<!\p{Lu})(?<!(?:^|\n)[ \t]*\d{1,3})[.;!?]\s+|\n\s*\n|\n\s*(?=${UNIT})`, "gu");

// The same on the right, and the place and date line that follows a V/v: "\nVĩnh An, ngày 27 tháng 10".
const AFTER = new RegExp(
  String.raw`(?<!\p{Lu})[.;!?](?=\s|$)|\n\s*\n|\n\s*(?=${UNIT})|\n(?=[^\n,]{2,40},\s*ngày\s)`,
  "u",
);

/**
 * The sentence (or căn cứ line, V/v, list item) a span stands in, white space collapsed. A full stop ends a
 * sentence only before white space, so "1. Điều 5" and "38/NQ-CP" stay whole.
 */
export function sentenceAround(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span[0] - REACH), span[0]);
  const after = text.slice(span[1], span[1] + REACH);
  const lastEnd = [...before.matchAll(BEFORE)].at(-1);
  const start = lastEnd ? lastEnd.index + lastEnd[0].length : 0;
  const end = AFTER.exec(after);
  const stop = end === null ? after.length : end.index + (/^[.;!?]/.test(end[0]) ? 1 : 0);
  return (before.slice(start) + text.slice(span[0], span[1]) + after.slice(0, stop)).replace(/\s+/g, " ").trim();
}
