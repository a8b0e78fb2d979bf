import { repairDigits, toIsoDate } from "../text/date-text.ts";
import { fold } from "../text/fold.ts";

/** The line of place and date (địa danh và thời gian ban hành) as found inside a line. Offsets are those of the line. */
export type PlaceDate = {
  readonly start: number;
  readonly end: number;
  readonly place: string | null;
  readonly placeStart: number;
  /** Null when the day or month was left blank or cannot be read. */
  readonly date: string | null;
  readonly dateStart: number;
  /** True when nothing else stands on the line. */
  readonly alone: boolean;
  /** True when the place is a known one and a comma parts it from the date. */
  readonly known: boolean;
  /** True when a space for day or month was left blank. */
  readonly blank: boolean;
};

const GAP = "[\\s.…_·,]{0,40}";
// "tháng", and "thúng", "thóng" as OCR reads it in italics; not "thông" between words.
const MONTH = "(?:thang|thung|(?<=\\d ?)thong(?= ?\\d))";
const YEAR = "[12il](?: ?[\\doilz]){3}";
// matches (folded) "ngay 05 thang 8 nam 2021", "ngay ... thang 8 nam 2021", "ngay l2 thang O3, nam 2O19"; not "thang 8 nam 2021"
const WORDED = new RegExp(
  `(?<![\\p{L}\\d])ngay ?[:;]?${GAP}(\\d ?[\\doil]?|[^\\s.…_·,]{0,3}?)${GAP}${MONTH}${GAP}(\\d ?[\\doil]?|[^\\s.…_·,]{0,3}?)${GAP}nam${GAP}(${YEAR}|\\d{0,3}[.…_]*)(?!\\d)`,
  "gu",
);
// matches (folded) ", ngay 17/3/2022" and ", 12-3-1998"; only behind a place, which the caller makes sure of
const NUMERIC =
  /(?<![\p{L}\d/.-])(?:ngay ?:? ?)?([\doil]{1,2}) ?([/.-]) ?([\doil]{1,2}) ?\2 ?([12il][\doil]{3})(?![\d/-])/gu;
// matches a name behind which a date may stand: "TP. Hồ Chí Minh", "Quận 1", "Bà Rịa - Vũng Tàu"; not "Căn cứ Luật"
const PLACE_TAIL =
  /(?:(?:(?:TP|Tp|tp|T\.P|TX|Tx|TT)\.? ?|(?:Thành phố|thành phố|Tỉnh|tỉnh|Quận|quận|Huyện|huyện|Thị xã|thị xã|Xã|xã|Phường|phường|Thị trấn|thị trấn|Đặc khu|đặc khu) )?(?:\p{Lu}[\p{L}'’]*|\d{1,2}(?=\s*[,.;]))(?:(?: ?- ?| )(?:\p{Lu}[\p{L}'’]*|\d{1,2}(?=\s*[,.;])))*)\s*[,.;:]{0,2}\s*$/u;
// What may stand behind the date on the same line: nothing, a mark, or the next part of a squeezed header.
const CLEAN_END = /^\s*[.;,]?\s*(?:$|\p{Lu}{2}|V ?\/ ?v|Về |Kính |Căn cứ|Số[ :]|\(|Độc lập)/u;
// Words of a sentence, with their marks: "Theo Quyết định" and "Từ", but not "Từ Sơn", "Kỳ Anh", "Gio Linh".
const NOT_PLACE =
  /^(?:ngày|căn cứ|số|theo|luật|quyết định|nghị quyết|nghị định|thông tư|thông báo|kế hoạch|công văn|chỉ thị|đến|ký|ban hành|thời gian|điều|sau|trong|từ(?! (?:sơn|liêm))|trước|hôm|vào|v|giờ|việt nam|khóa|kỳ họp|sinh|cấp|lập|nhận|họp|tổ chức)(?![\p{L}])/u;

/** Finds the line of place and date in a line of a header; null when the line holds none. `folded` is `text` folded. */
export function findPlaceDate(text: string, folded: string, isPlace: PlaceTest): PlaceDate | null {
  for (const match of folded.matchAll(WORDED)) {
    const [whole, day = "", month = "", year = ""] = match;
    const found = placeBefore(text, folded, match.index, whole.length, { worded: true, isPlace });
    if (found === null) continue;
    const [d, m, y] = [day, month, year].map((part) => repairDigits(part.replace(/ /g, "")));
    const blank = day.trim() === "" || month.trim() === "" || repairDigits(year).replace(/\D/g, "").length < 4;
    const date = blank ? null : toIsoDate(d ?? "", m ?? "", y ?? "");
    return { ...found, date, blank, dateStart: match.index, end: match.index + whole.trimEnd().length };
  }
  for (const match of folded.matchAll(NUMERIC)) {
    const [whole, day = "", , month = "", year = ""] = match;
    const found = placeBefore(text, folded, match.index, whole.length, { worded: false, isPlace });
    if (found === null || (found.place === null && !whole.startsWith("ngay"))) continue;
    const date = toIsoDate(repairDigits(day), repairDigits(month), repairDigits(year));
    if (date === null) continue;
    return { ...found, date, blank: false, dateStart: match.index, end: match.index + whole.length };
  }
  return null;
}

/** Tells whether a folded name is a known place. */
export type PlaceTest = (folded: string) => boolean;

type FoundPlace = Pick<PlaceDate, "start" | "place" | "placeStart" | "alone" | "known">;

/** The place in front of a date; null when the words around show that the date belongs to a sentence. */
function placeBefore(
  text: string,
  folded: string,
  at: number,
  length: number,
  options: { readonly worded: boolean; readonly isPlace: PlaceTest },
): FoundPlace | null {
  const rest = text.slice(at + length, at + length + 24);
  if (!CLEAN_END.test(rest)) return null;
  const before = text.slice(Math.max(0, at - 70), at);
  const alone = rest.trim().length < 2;
  if (before.trim() === "") return { start: at, place: null, placeStart: at, alone, known: false };
  const tail = PLACE_TAIL.exec(before) ?? wholePlace(before, folded.slice(at - before.length, at), options.isPlace);
  if (tail === null) return isBareLead(before) ? { start: at, place: null, placeStart: at, alone, known: false } : null;
  const whole = tail[0].replace(/[\s,.;:]+$/, "");
  const printed = whole.slice(Math.max(knownSuffix(fold(whole), options.isPlace), behindCapitals(whole)));
  const start = at - before.length + tail.index + whole.length - printed.length;
  const lead = folded.slice(0, start).trim();
  const foldedPlace = folded.slice(start, start + printed.length);
  if (NOT_PLACE.test(printed.toLowerCase()) || printed.length > 45) return null;
  if (lead !== "" && !options.worded) return null;
  if (lead !== "" && !/[,.;:]\s*$/.test(tail[0])) return null;
  const known = options.isPlace(foldedPlace) && /,\s*$/.test(tail[0]);
  if (!known && !/^(?:TP|TX|Tp|T\.P)[. ]/.test(printed) && isCode(printed, text, start)) return null;
  return { start, place: tidyPlace(printed), placeStart: start, alone: alone && lead === "", known };
}

// matches all of "Hà nội, ": a known place, whatever its capitals
const WHOLE_PLACE = /^\s*([\p{L} .-]{2,40}?)\s*[,.;]?\s*$/u;

function wholePlace(before: string, folded: string, isPlace: PlaceTest): RegExpExecArray | null {
  const match = WHOLE_PLACE.exec(before);
  return match !== null && isPlace(folded.replace(/[\s,.;]+$/, "").trim()) ? match : null;
}

/** "TỈNH Bạc Liêu": capitals before a name in small letters are the end of the other column. */
function behindCapitals(whole: string): number {
  if (whole === whole.toUpperCase()) return 0;
  const match = /^(?:(?!(?:TP|TX|TT)[. ])\p{Lu}{2,} +)+(?=\p{Lu}\p{Ll})/u.exec(whole);
  return match === null ? 0 : match[0].length;
}

/** "UBND" of "2046/QĐ-UBND ngày 09/10/2020" is the end of a symbol, not a place. */
function isCode(printed: string, text: string, start: number): boolean {
  return (
    /[-/&]\s?$/.test(text.slice(0, start)) ||
    /^(?:UBND|HĐND|[\p{Lu}Đ]{2,8}\d*)$/u.test(printed.replace(/^(?:TP|TX)\.? ?/, ""))
  );
}

/** Where the known place begins in "UBND Hà Nội"; 0 when the whole is a place or nothing in it is known. */
function knownSuffix(folded: string, isPlace: PlaceTest): number {
  if (isPlace(folded)) return 0;
  for (let at = folded.indexOf(" "); at !== -1; at = folded.indexOf(" ", at + 1)) {
    if (isPlace(folded.slice(at + 1))) return at + 1;
  }
  return 0;
}

/** ", ngày 5 tháng 3": the place was left out but its comma stayed. */
function isBareLead(before: string): boolean {
  return /^[\s.,…_;:·-]*$/.test(before);
}

function upperSecond(_: string, first: string, letter: string): string {
  return `${first} ${letter.toUpperCase()}`;
}

/** "HÀ NỘI" -> "Hà Nội"; "Hà nội" -> "Hà Nội"; "Hà  Nội" -> "Hà Nội". */
function tidyPlace(printed: string): string {
  const single = printed
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, " - ")
    .replace(/\s-\s(?=\p{Ll})/gu, "-")
    .replace(/^(?!(?:Thành|Tỉnh|Quận|Huyện|Thị|Xã|Phường|Đặc) )(\p{Lu}\p{Ll}*) (\p{Ll})(?=\p{Ll}*$)/u, upperSecond);
  if (single.length > 3 && single === single.toUpperCase() && /\p{Lu}{3}/u.test(single)) {
    return single
      .toLowerCase()
      .replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  }
  return single;
}
