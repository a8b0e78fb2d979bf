import { findDates } from "../../text/date-text.ts";
import { fold } from "../../text/fold.ts";
import { type Check, type CheckContext, wording } from "./check-context.ts";

// "ngày 05 tháng 8 năm 2021", "ngày   tháng 8 năm 2021"; not "ngày mai"
const LONG_DATE = /ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*(\d{4})?/iu;
// "ngày 05/8/2021"; not "ngày 05 tháng 8"
const SHORT_DATE = /ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/iu;

/** D01 to D05: địa danh and the date of issue as printed. */
export const checkDate: Check = (context) => {
  const span = context.spanOf("issueDate");
  const lines = context.linesOf("issueDate");
  if (span !== null && context.sure("issueDate")) {
    const long = LONG_DATE.exec(lines);
    const short = SHORT_DATE.exec(lines);
    if (long !== null) checkLongDate(context, long, span);
    else if (short !== null) context.report("D01", { found: short[0] }, span);
    // "Hà Nội ngày 05 tháng 8"; not "Hà Nội, ngày"
    const place = context.document.issuePlace ?? "";
    if (place !== "" && context.sure("issuePlace") && new RegExp(`${escapePattern(place)}\\s+ngày`, "iu").test(lines)) {
      context.report("D04", { found: place }, span);
    }
  }
  checkPlace(context);
};

function checkLongDate(context: CheckContext, date: RegExpExecArray, span: readonly [number, number]): void {
  const [found, day = "", month = "", year = ""] = date;
  const shown = found.replace(/\s+/gu, " ");
  if (!/^\d+$/u.test(day) || !/^\d+$/u.test(month) || year === "") {
    context.report("D01", { found: shown }, span);
    return;
  }
  const paddedDay = day.padStart(2, "0");
  const paddedMonth = Number(month) < 3 ? month.padStart(2, "0") : String(Number(month));
  const expected = `ngày ${paddedDay} tháng ${paddedMonth} năm ${year}`;
  if (day !== paddedDay || (Number(month) < 3 && month !== paddedMonth)) {
    context.report("D02", { found: shown, expected }, span);
  } else if (month !== paddedMonth) context.report("D03", { found: shown, expected }, span);
}

// "Hồ Chí Minh", "TP. Hồ Chí Minh", "1", "Hai Bà Trưng"; not "Thành phố Hồ Chí Minh", "Hà Nội"
const NEEDS_UNIT = /^(?:(?:TP|Tp|Q|P)\.?\s*)?(?:Hồ Chí Minh|HCM|Hai Bà Trưng|Điện Biên Phủ|Lê Chân|Ngô Quyền|\d+)$/u;

function checkPlace(context: CheckContext): void {
  const place = context.document.issuePlace?.trim() ?? "";
  if (place !== "" && context.sure("issuePlace") && NEEDS_UNIT.test(place)) {
    context.report("D05", { found: place }, context.spanOf("issuePlace"));
  }
}

/** D06: a date that is in no calendar, or earlier than a document it cites. */
export const checkDateSense: Check = (context) => {
  const { document, source, range } = context;
  const span = context.spanOf("issueDate");
  const long = LONG_DATE.exec(context.linesOf("issueDate"));
  if (document.issueDate === null) {
    const isFull =
      long !== null && /^\d+$/u.test(long[1] ?? "") && /^\d+$/u.test(long[2] ?? "") && long[3] !== undefined;
    if (isFull) context.report("D06", { found: wording(context, "date-invalid", long[0]) }, span);
    return;
  }
  if (!context.sure("issueDate")) return;
  for (const cited of citedDates(source.slice(...range.body))) {
    if (cited.iso <= document.issueDate) continue;
    const at = range.body[0] + cited.at;
    const line = `${document.issueDate} / ${cited.number} (${cited.iso})`;
    context.report("D06", { found: wording(context, "date-before-cited", line) }, [at, at + cited.length]);
    return;
  }
};

/** A document's number in running text and the date printed right after it. */
export type CitedDate = { readonly number: string; readonly iso: string; readonly at: number; readonly length: number };

// "số 38/NQ-CP ngày", "1103-QĐ/TU, ngày", "30/2021/QH15 ngày"; not "05/8/2021 ngày" (no letters)
const CITED_NUMBER = /(\d+(?:\/(?:19|20)\d\d)?[-/]\p{Lu}[\p{L}\d]*(?:[-/][\p{L}\d]+)*)(,?\s+(?:ký |ban hành )?)ngày/gu;

/** Every number followed by its date, in reading order; offsets into `text`. */
export function citedDates(text: string): readonly CitedDate[] {
  const dates = findDates(text);
  return [...text.matchAll(CITED_NUMBER)].flatMap((match) => {
    const [whole, number = ""] = match;
    const end = match.index + whole.length;
    const date = dates.find((candidate) => candidate.span[0] >= end - 5 && candidate.span[0] - end <= 6);
    if (date?.iso === null || date === undefined) return [];
    return [{ number, iso: date.iso, at: match.index, length: date.span[1] - match.index }];
  });
}

/** C06 and C10: one document with two dates; in Party documents a comma before "ngày". */
export const checkCitedDates: Check = (context) => {
  const text = context.source.slice(...context.range.body);
  const known = new Map<string, string>();
  for (const cited of citedDates(text)) {
    const key = fold(cited.number);
    const earlier = known.get(key);
    if (earlier !== undefined && earlier !== cited.iso) {
      const at = context.range.body[0] + cited.at;
      context.report("C06", { number: cited.number, found: `${earlier}, ${cited.iso}` }, [at, at + cited.length]);
    }
    known.set(key, cited.iso);
  }
  if (context.regime !== "party") return;
  const bare = [...text.matchAll(CITED_NUMBER)].find((match) => !match[2]?.includes(","));
  if (bare === undefined) return;
  const at = context.range.body[0] + bare.index;
  context.report("C10", { found: bare[0], expected: bare[0].replace(/\s+ngày$/u, ", ngày") }, [
    at,
    at + bare[0].length,
  ]);
};

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
