import { isProse } from "./header.ts";
import { type JoinedText, joinLines, lineFrom } from "./joined-text.ts";
import { isCapitals, type Line } from "./line.ts";
import type { TypeIndex, TypeMatch } from "./type-index.ts";

/** The title of a document: its type line and the words under it up to the body. */
export type Title = {
  readonly line: Line;
  readonly match: TypeMatch;
  /** What follows the type: issuer, number and date in old titles, then the abstract. */
  readonly rest: JoinedText;
  /** True when the type stands in capitals. */
  readonly capitals: boolean;
};

/** Finds the type line of a header and the lines that belong to its title; null when there is no type line. */
export function readTitle(lines: readonly Line[], types: TypeIndex): Title | null {
  const index = findTypeLine(lines);
  const line = lines[index];
  if (line === undefined) return null;
  const match = types.matchLine(line.text, line.folded);
  if (match === null) return null;
  const parts: Pick<Line, "text" | "folded" | "start">[] = [];
  const own = lineFrom(line, match.length);
  if (/\p{L}/u.test(own.text)) parts.push(own);
  const rest = joinLines([...parts, ...gatherTitle(lines, index + 1, parts.length > 0 ? line : null)]);
  return { line, match, rest, capitals: isCapitals(line.text.slice(0, match.length)) };
}

function findTypeLine(lines: readonly Line[]): number {
  const number = lines.findIndex((line) => line.kind === "number");
  const after = lines.findIndex((line, index) => line.kind === "type" && index > number);
  if (after !== -1) return after;
  return lines.findIndex((line) => line.kind === "type");
}

const SKIPPED = new Set(["number", "date", "national", "motto", "party", "stamp", "secrecy", "urgency"]);
const STOPPING = new Set([
  "basis",
  "enacting",
  "structure",
  "addressee",
  "attached",
  "recipients",
  "authority",
  "item",
]);
// Words that leave a title open at a line's end: "…của", "…và".
const OPEN_END =
  /(?:,|-|\/|(?:^| )(?:và|của|về|các|trên|cho|theo|số|đối với|trong|giữa|với|tại|thuộc|việc|bằng|từ|đến|(?<!nhà )ở|là|do|những|một|hoặc|cùng|như|thực hiện|ban hành))$/u;
// Words that open a body: matches "Thực hiện Công văn…", "Ngày 20/9/2021, Ban…".
const BODY_CUE =
  /^(?:thuc hien|trien khai|can cu|theo|ngay \d|trong (?:thoi gian|nhung)|de |nham|thi hanh|tiep theo|tren co so|sau khi|qua |hien nay|vua qua|thoi gian qua|kinh gui|phuc dap|tra loi|hoi \d|hom nay)/;
// A body or office that decides, alone on its line above the bases: "BỘ TRƯỞNG BỘ Y TẾ", "HỘI ĐỒNG NHÂN DÂN TỈNH A".
const DECIDING =
  /^(?:chu tich|pho chu tich|bo truong|uy ban|ubnd|hoi dong|giam doc|tong giam doc|chinh phu|thu tuong|quoc hoi|tong |chanh |cuc truong|chi cuc truong|thong doc|vien truong|hieu truong|truong ban|truong phong|ban thuong vu|ban chap hanh|ban can su|dang uy|thanh uy|tinh uy|huyen uy|quan uy|bo chinh tri|ban bi thu|bo (?!luat|phan|may|thu tuc)|lien bo|so |thu truong|chanh an|tham phan|cong an)/;

/** True for a line that names who decides, above the bases, not a part of the title. */
export function isDecidingLine(line: Line): boolean {
  return line.kind === "caps" && DECIDING.test(line.folded) && line.text.length < 120;
}

/** Lines from `from` on that still belong to a title; `own` is the type line when a part of the title stands on it. */
function gatherTitle(lines: readonly Line[], from: number, own: Line | null, ownIsType = true): readonly Line[] {
  const taken: Line[] = [];
  let last = own;
  let length = 0;
  for (const line of lines.slice(from)) {
    if (SKIPPED.has(line.kind) || isDamagedDate(line)) continue;
    if (line.kind === "rule") {
      if (last === null || /^[.\s]+$/.test(line.text)) continue;
      break;
    }
    if (STOPPING.has(line.kind) && !goesOnWithEnclosing(line, last)) break;
    if (!continuesTitle(line, last, ownIsType && own !== null && taken.length === 0)) break;
    length += line.text.length;
    if (length > 1500) break;
    taken.push(line);
    last = line;
  }
  return taken;
}

/** "…Quy chế / ban hành kèm theo Quyết định số…" in small letters goes on; "(Ban hành kèm theo…)" is a note. */
function goesOnWithEnclosing(line: Line, last: Line | null): boolean {
  return line.kind === "attached" && last !== null && !line.afterBlank && /^\p{Ll}/u.test(line.text);
}

function continuesTitle(line: Line, last: Line | null, lastIsType: boolean): boolean {
  if (last === null)
    return !isDecidingLine(line) && !(isProse(line) && /[.:]$/.test(line.text) && line.text.length > 200);
  const open = OPEN_END.test(last.text.toLowerCase());
  if (/ dien ?:$|^hom nay,|^vao hoi |^kinh (?:gui|moi|thua)\b/.test(line.folded)) return false;
  if (isDecidingLine(line)) return open && !lastIsType;
  const lastCapitals = isCapitals(last.text);
  const capitals = isCapitals(line.text);
  if (line.kind === "about") return lastIsType;
  if (capitals && !lastCapitals) return open && !line.afterBlank;
  const startsLower = /^[\p{Ll}\d(“"]/u.test(line.text);
  if (!open && BODY_CUE.test(line.folded) && (isProse(line) || (line.afterBlank && !lastIsType))) return false;
  if (!open && !lastIsType && !startsLower && (opensSentence(line) || (lastCapitals && CITING.test(line.folded))))
    return false;
  if (!line.afterBlank) return startsLower || open || lastCapitals || !/[.]$/.test(last.text);
  if (capitals && lastCapitals) return true;
  if (lastIsType || (lastCapitals && /^ve\b/.test(line.folded))) return !isProse(line) || /^ve\b/.test(line.folded);
  return startsLower ? !/[.;]$/.test(last.text) && line.text.length < 300 : open && line.text.length < 200;
}

// matches "Năm 2018, lực lượng…", "Thời gian bắt đầu: 8 giờ", "Trong quý I, …."; not "Thành phố Hà Nội", "Kế hoạch năm 2020"
const SENTENCE = /^(?:nam \d{4},|[\p{L} ]{3,30}:\s)|^.{45,}[.;:]$/u;

// matches "Luật Xây dựng số 50/2014/QH13 ngày…" under the capitals of a consolidated text's title
const CITING = /^(?:luat|bo luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh) .{0,90}so \d+\/\d{4}\//;

/** A new sentence or a label under a title that is not left open: the body has begun. */
function opensSentence(line: Line): boolean {
  return !isCapitals(line.text) && line.kind === "text" && SENTENCE.test(line.folded);
}

/** The lines of a "V/v" block from its first line on (box 5b), columns that stand between left out. */
export function readAboutBlock(lines: readonly Line[]): readonly Line[] {
  const first = findAbout(lines);
  const start = lines[first];
  if (start === undefined) return [];
  const taken: Line[] = [start];
  for (let index = first + 1; index < lines.length && taken.length < 14; index++) {
    const line = lines[index] as Line;
    if (SKIPPED.has(line.kind) || isDamagedDate(line)) continue;
    const plain = line.kind === "text" || line.kind === "caps" || line.kind === "appendix";
    if (!plain && !goesOnWithEnclosing(line, taken.at(-1) ?? null) && !isBrokenName(line, taken.at(-1))) break;
    if (!continuesAbout(line, taken, lines.slice(index + 1, index + 4))) break;
    taken.push(line);
  }
  return taken;
}

// matches (folded) "khanh hoa, ngay 30t~ang 10 nam 2020", "ha nam, gay 07 thang4am 2020"; not "cua quoc hoi ngay 5 thang 4 nam 2020"
const DAMAGED_DATE = /^[^,]{2,30},.{0,3}g\S{0,2}y.{1,24}\d{4}\.?$/;

/** A line of place and date that OCR broke: no words of a title, though its day can't be read. */
function isDamagedDate(line: Line): boolean {
  return line.kind === "text" && line.text.length < 60 && DAMAGED_DATE.test(line.folded);
}

/** "…tỉnh Bà Rịa" over "- Vũng Tàu": a dash broke to the next line, not a list's. */
function isBrokenName(line: Line, last: Line | undefined): boolean {
  if (line.kind !== "item" || last === undefined || line.row !== last.row + 1) return false;
  return /\p{Lu}\p{Ll}+$/u.test(last.text) && /^- \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(line.text);
}

/** The words between header and bases when the type line is lost: the abstract of a typed document. */
export function readUntitledBlock(lines: readonly Line[]): readonly Line[] {
  const marks = lines.findLastIndex((line) => ["number", "date", "national", "motto", "party"].includes(line.kind));
  const index = lines.findIndex(
    (line, at) => at > marks && !["rule", "stamp", "secrecy", "urgency"].includes(line.kind),
  );
  const first = lines[index];
  if (marks === -1 || first === undefined || (first.kind !== "text" && first.kind !== "caps")) return [];
  if (isDecidingLine(first) || isProse(first)) return [];
  return [first, ...gatherTitle(lines, index + 1, first, false)];
}

function findAbout(lines: readonly Line[]): number {
  const marked = lines.findIndex((line) => line.kind === "about");
  if (marked !== -1) return marked;
  return lines.findIndex((line, index) => line.kind === "text" && /^ve viec\b/.test(line.folded) && index < 40);
}

function continuesAbout(line: Line, taken: readonly Line[], next: readonly Line[]): boolean {
  const last = taken.at(-1) as Line;
  const capitals = isCapitals(line.text);
  if (capitals && !isCapitals(last.text) && line.text.length > 12) return false;
  if (isProse(line) && line.afterBlank) return false;
  if (!line.afterBlank) return !(BODY_CUE.test(line.folded) && isProse(line));
  if (/^[\p{Ll}\d]/u.test(line.text)) return !/[.;]$/.test(last.text);
  return (
    OPEN_END.test(last.text.toLowerCase()) || next.some((after) => after.kind === "addressee" && line.text.length < 90)
  );
}
