import type { CleanText } from "../text/clean.ts";
import { editDistance } from "../text/edit-distance.ts";
import type { TypeIndex } from "./type-index.ts";

/** What a line is, told by its own words and not by its place. */
export type LineKind =
  | "national"
  | "motto"
  | "party"
  | "number"
  | "date"
  | "about"
  | "type"
  | "addressee"
  | "basis"
  | "enacting"
  | "structure"
  | "appendix"
  | "attached"
  | "recipients"
  | "authority"
  | "stamp"
  | "secrecy"
  | "urgency"
  | "rule"
  | "item"
  | "caps"
  | "text";

/** A line, or a part of a line where two columns were squeezed into one. Offsets are those of the clean text. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Number of the physical line; parts of one line share it. */
  readonly row: number;
  readonly afterBlank: boolean;
  readonly kind: LineKind;
};

const TAB = 0x09;
const NEWLINE = 0x0a;

/** Splits a clean text into its lines and columns, each with its kind; blank lines are left out. */
export function buildLines(clean: CleanText, types: TypeIndex): readonly Line[] {
  const lines: Line[] = [];
  const { text, folded } = clean;
  let row = 0;
  let blank = false;
  let any = false;
  let from = 0;
  // Unit by unit: a search for each line's end was seen to take 20 microseconds a call in some runs of V8.
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? NEWLINE : text.charCodeAt(at);
    if (unit !== TAB && unit !== NEWLINE) continue;
    const line = makeLine(text, folded, from, at, row, blank && !any, types);
    if (line !== null) {
      lines.push(line);
      any = true;
    }
    from = at + 1;
    if (unit === TAB) continue;
    blank = any ? false : row !== 0 || blank;
    any = false;
    row++;
  }
  return lines;
}

/** One line of a range of the clean text, trimmed; null when nothing stands there. */
export function makeLine(
  text: string,
  folded: string,
  from: number,
  to: number,
  row: number,
  afterBlank: boolean,
  types: TypeIndex,
): Line | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  if (start >= end) return null;
  const own = text.slice(start, end);
  const ownFolded = folded.slice(start, end);
  return { start, end, text: own, folded: ownFolded, row, afterBlank, kind: classify(own, ownFolded, types) };
}

// matches "-------", "*", "o0o", "___", "...", "=====" ; not "- Như trên;"
const RULE = /^[-.*=~+…·•\s]*(?:o0o|ooo|0o0)?[-.*=~+…·•\s]*$/;
const NATIONAL = /^(?:cong ?hoa ?xa ?hoi ?chu ?nghia(?: ?viet ?nam)?|viet ?nam ?dan ?chu ?cong ?hoa)[\s.-]*$/;
const MOTTO = /^doc ?lap.{0,5}tu ?do.{0,5}hanh ?phuc[\s.-]*$/;
const PARTY = /^dang ?(?:cong|cung) ?san ?viet ?nam[\s.-]*$/;
// matches "Căn cứ Luật…", "- Căn cứ", "Xét đề nghị", "Theo đề nghị của"; not "căn cứ chỉ đạo" in mid-sentence
const BASIS =
  /^[-+]? ?(?:can ?cu\b|xet (?:de nghi|to trinh|bao cao|yeu cau|theo)\b|theo (?:de nghi|yeu cau|de xuat|y kien) cua\b|de thi hanh\b)/;
// matches "QUYẾT ĐỊNH:", "QUYẾT NGHỊ", "NGHỊ ĐỊNH:"; not "QUYẾT ĐỊNH VỀ VIỆC"
// matches "Kính gửi:", "Kí~h gửi:", "Kính gi:"; not "Kinh giới"
const ADDRESSEE = /^kinh (?:gui|goi|trinh)\b|^k\S{1,3}h g\S{1,3} ?:|^k\S{0,3} gui ?:/;
const ENACTING =
  /^(?:nay |tam )?(?:quyet ?dinh|quyet ?nghi|nghi ?dinh|lenh|ra lenh|chi ?thi|thong ?tu|ban hanh)(?: (?:nhu sau|cong bo))? ?:[\s.]*$|^quyet ?nghi\.?$/;
// matches "Page 1 of 4", "Trang 2/5"; not "Trang thiết bị"
const PAGE = /^(?:page|trang) \d{1,4}(?: ?(?:of|\/|tren) ?\d{1,4})?$/;
const STRUCTURE =
  /^(?:dieu ?\d+ ?[a-z]?\b|chuong ?[\divxl]+\b|phan ?(?:[\divxl]+|thu \p{L}+)\b|muc ?[\divxl]+\b|[ivx]{1,5} ?[-.)/]|\d{1,2} ?[.)](?!\d)|\d{1,2}\.\d|[a-z] ?\))/u;
const APPENDIX = /^(?:phu ?luc|mau (?:so|\d|[a-z]?\d)|bieu (?:so|mau)|danh muc)\b/;
// matches "(Ban hành kèm theo Quyết định số …", "(Kèm theo Thông tư"; not "ban hành Quy chế"
const ATTACHED = /^\(? ?(?:duoc )?(?:ban hanh )?kem theo\b/;
const RECIPIENTS = /^noi nhan\b ?[:.;]?/;
// matches "TM. ỦY BAN", "KT. CHỦ TỊCH", "T/M BAN", "Q. CỤC TRƯỞNG"; not "KTTV", "TM" in words
const AUTHORITY =
  /^(?:t ?[m] ?[./,] ?|t[./]m[./]? ?|k ?t ?[./,] ?|k[./]t[./]? ?|t ?l ?[./,] ?|t[./]l[./]? ?|t ?u ?q ?[./,]? ?|t[./]u?q[./]? ?|t\.?u\.?n\.? ?|q\. ?|quyen |thua lenh |thay mat |(?:tm|kt|tl|tuq) )(?=\p{L}{2})/u;
const ARRIVAL =
  /^(?:cong van |van ban )?den(?:$| ?:? ?(?:so|ngay|gio) ?[:.…\d])|^(?:so den|ngay den|gio den|chuyen|luu ho so(?: so)?|so va ky hieu hs)\b ?[:.…]/;
const SIGNATURE_STAMP =
  /^(?:ky boi|nguoi ky|ngay ky|thoi gian ky|gio ky|ky ngay|signed by|digitally signed|date|signature|chu ky so|tai lieu (?:duoc )?ky so|email|e-mail) ?[:.]|^signature (?:not verified|valid)|^digitally signed by/;
const SECRECY = /^(?:do mat ?: ?)?(?:mat|toi mat|tuyet mat)$/;
const URGENCY = /^(?:do khan ?: ?)?(?:khan|thuong khan|hoa toc|hoa toc hen gio|khan cap)\b[\s!.-]*$/;

const NATIONAL_LETTERS = "conghoaxahoichunghiavietnam";
const PARTY_LETTERS = "dangcongsanvietnam";

/** "CỘNG HOÀ XÃ HỘl CHÙ NGHĨA VIẸT NAM": capitals that differ in at most four letters from the national title. */
function isDamagedNational(head: string, text: string): boolean {
  if (text.length < 24 || text.length > 48 || !/^.{0,6}(?:ng|oa|xa|ho)/.test(head)) return false;
  return isCapitals(text) && isNear(head, NATIONAL_LETTERS, 4);
}

/** "ĐẢÁNG CỘNG SẢN VIỆT NAM": capitals that differ in at most two letters from the Party's title. */
function isDamagedParty(head: string, text: string): boolean {
  if (text.length < 18 || text.length > 30 || !/^.{0,4}ng/.test(head)) return false;
  return isCapitals(text) && isNear(head, PARTY_LETTERS, 2);
}

function isNear(head: string, title: string, most: number): boolean {
  const letters = head.replace(/[^a-z\d]/g, "");
  return Math.abs(letters.length - title.length) <= Math.min(3, most) && editDistance(letters, title) <= most;
}

/** 1 for capitals, 2 for small letters. */
const LETTER_CASE = new Uint8Array(0x10000);
for (let unit = 0x41; unit < 0x1f00; unit++) {
  const letter = String.fromCharCode(unit);
  if (letter.toLowerCase() !== letter.toUpperCase()) LETTER_CASE[unit] = letter === letter.toUpperCase() ? 1 : 2;
}

/** True when the letters of a text are (almost) all capitals: "QĐ-TTg" and "TP. HCM" count. */
export function isCapitals(text: string): boolean {
  const end = Math.min(text.length, 200);
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < end; at++) {
    const letterCase = LETTER_CASE[text.charCodeAt(at)];
    if (letterCase === 1) upper++;
    else if (letterCase === 2 && ++lower > 25) return false;
  }
  return upper >= 2 && lower * 8 <= upper;
}

/** The kind of a line; `folded` is `text` folded. */
export function classify(text: string, folded: string, types: TypeIndex): LineKind {
  if (text.length < 40 && (RULE.test(folded) || PAGE.test(folded))) return "rule";
  const head = folded.length > 160 ? folded.slice(0, 160) : folded;
  const letter = head.charCodeAt(0);
  if (text.length < 90) {
    if (NATIONAL.test(head) || isDamagedNational(head, text)) return "national";
    if (MOTTO.test(head)) return "motto";
    if ((PARTY.test(head) && isCapitals(text)) || isDamagedParty(head, text)) return "party";
    if (ARRIVAL.test(head) && (!/^den/.test(head) || isCapitals(text.slice(0, 3)))) return "stamp";
    if (ENACTING.test(head) && isCapitals(text)) return "enacting";
    if (SECRECY.test(head) && isCapitals(text)) return "secrecy";
    if (URGENCY.test(head) && isCapitals(text)) return "urgency";
  }
  if (SIGNATURE_STAMP.test(head)) return "stamp";
  return classifyCue(text, head, letter, types);
}

function classifyCue(text: string, head: string, letter: number, types: TypeIndex): LineKind {
  if (/^v ?[/.,] ?v\b|^vv ?:/.test(head)) return "about";
  if (BASIS.test(head) && text.charAt(0) !== "c") return "basis";
  if (letter === 0x6b && ADDRESSEE.test(head) && text.charAt(0) === "K") return "addressee";
  if (RECIPIENTS.test(head) && text.charAt(0) === "N") return "recipients";
  const capitals = isCapitals(text);
  if (capitals && text.length < 120 && AUTHORITY.test(head)) return "authority";
  if (ATTACHED.test(head)) return "attached";
  if (types.matchLine(text, head) !== null) return "type";
  if (APPENDIX.test(head) && text.charAt(0) !== text.charAt(0).toLowerCase() && text.length < 160) return "appendix";
  if (letter === 0x2d || letter === 0x2b || letter === 0x2022) return "item";
  if (STRUCTURE.test(head)) return "structure";
  if (capitals && text.length < 200) return "caps";
  return "text";
}
