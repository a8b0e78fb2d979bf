/** A paragraph of read text: lines joined, marks dropped; or the rows of a table. */
export type SourceParagraph =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Length of the beginning that the source set bold; the whole length when all of it was. */
      readonly boldLength: number;
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

type Line = { readonly text: string; readonly bold: boolean; readonly raw: string; readonly gapBefore: boolean };

/** Page numbers and rules left by scanning: "12", "- 3 -", "Trang 2/10", "-----", "***"; not "1." nor "2022 là năm". */
const FURNITURE =
  /^(?:[-–—_*=·.\s]{2,}|[-–]?\s*\d{1,3}\s*[-–]?|Trang\s+\d+(?:\s*\/\s*\d+)?|\[?(?:page|trang)\s*\d+\]?|!\[[^\]]*\]\([^)]*\))$/iu;

/** Beginnings of a new paragraph. */
const STARTS: readonly RegExp[] = [
  // "- Chỉ đạo", "+ Tiếp tục", "• Một"; not "-5 độ"
  /^[-–—•●+*]\s+\S/u,
  // "1. Mục tiêu", "2.1 Các", "3) Giao"; not "12 tháng", "17/3/2022"
  /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s*\D/u,
  // "a) Hồ sơ", "b. Nóng vội"; not "a lô"
  /^[a-zđ][.)]\s/u,
  // "I. MỤC TIÊU", "II- Nhiệm vụ"; not "I lốt"
  /^[IVXLC]+\s*[.)–-]\s*\p{L}/u,
  // "Điều 5. Kinh phí", "Điều 5"; not "Điều 5 của Luật"
  /^Điều\s+\d+\s*(?:[.:]|$)/u,
  // "Chương II", "Phần thứ nhất", "PHỤ LỤC I"; not "Phần việc"
  /^(?:Chương|Phần|Mục|Tiểu mục|Phụ lục|CHƯƠNG|PHẦN|MỤC|PHỤ LỤC)(?:\s+(?:[IVXLC]+|\d+|thứ \p{L}+))?\s*(?:[.:]|$)/u,
  // "Căn cứ Luật", "Xét đề nghị", "Theo đề nghị"; not "căn cứ vào"
  /^(?:Căn cứ|Xét|Theo đề nghị|Kính gửi|Nơi nhận)\s/u,
  // "QUYẾT ĐỊNH:"; not "Quyết định số 5"
  /^\p{Lu}[\p{Lu}\s]+:$/u,
];

/** Divides read text (OCR, markdown, PDF lines) into paragraphs: wrapped lines joined, marks and page furniture dropped. */
export function splitParagraphs(text: string): readonly SourceParagraph[] {
  const lines = readLines(text);
  const wrapped = isWrapped(lines);
  const longest = Math.max(0, ...lines.map((line) => line.text.length));
  const paragraphs: SourceParagraph[] = [];
  let rows: (readonly string[])[] = [];
  let previousLength = 0;
  const closeTable = (): void => {
    if (rows.length > 1) paragraphs.push({ kind: "table", rows });
    else for (const row of rows) paragraphs.push(textParagraph(row.filter((cell) => cell !== "").join(" "), 0));
    rows = [];
  };
  for (const line of lines) {
    const row = readRow(line.raw);
    if (row !== null) {
      if (row.length > 0) rows.push(row);
      continue;
    }
    closeTable();
    const last = paragraphs.at(-1);
    const joins = last?.kind === "text" && continues(last.text, line, { wrapped, share: previousLength / longest });
    if (last?.kind === "text" && joins) paragraphs[paragraphs.length - 1] = joinLine(last, line);
    else paragraphs.push(textParagraph(line.text, line.bold ? line.text.length : boldPrefix(line.raw)));
    previousLength = line.text.length;
  }
  closeTable();
  return paragraphs;
}

function textParagraph(text: string, boldLength: number): Extract<SourceParagraph, { readonly kind: "text" }> {
  return { kind: "text", text, boldLength: Math.min(text.length, boldLength) };
}

function joinLine(
  paragraph: Extract<SourceParagraph, { readonly kind: "text" }>,
  line: Line,
): Extract<SourceParagraph, { readonly kind: "text" }> {
  const text = `${paragraph.text} ${line.text}`;
  const allBold = paragraph.boldLength === paragraph.text.length && line.bold;
  return textParagraph(text, allBold ? text.length : paragraph.boldLength);
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gapBefore = true;
  for (const raw of text.normalize("NFC").split(/\r\n?|\n|\f|<br\s*\/?>/u)) {
    const plain = dropMarks(raw);
    if (plain === "") {
      gapBefore = true;
      continue;
    }
    if (FURNITURE.test(plain) || /^\|?[\s:|-]{3,}\|?$/u.test(raw.trim())) continue;
    // "**KẾ HOẠCH**"; not "**1.** Mục tiêu"
    const bold = /^\s*(?:#+\s*)?\*\*[^*]+\*\*[:.]?\s*$/u.test(raw) || /^\s*#+\s/u.test(raw);
    lines.push({ text: plain, bold, raw, gapBefore });
    gapBefore = false;
  }
  return lines;
}

/** The line's words without markdown and OCR marks: "**Số:** *12*^{a}" -> "Số: 12a". */
function dropMarks(raw: string): string {
  return raw
    .replace(/^\s*(?:#{1,6}|>)\s+/u, "")
    .replace(/\*\*|__(?=\S)|(?<=\S)__/gu, "")
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*\n]*\S)\*(?![*])/gu, "$1")
    .replace(/[\^_]\{([^}]*)\}/gu, "$1")
    .replace(/\\([_*#|.-])/gu, "$1")
    .replace(/&nbsp;/gu, " ")
    .replace(/&amp;/gu, "&")
    .replace(/[ \t\u00a0]+/gu, " ")
    .trim();
}

/** Length of the bold beginning once marks are dropped: "**1. Sở Y tế:** chủ trì" -> 11. */
function boldPrefix(raw: string): number {
  // "**Điều 1.** Phê duyệt", "- **Sở Y tế:** chủ trì"; not "Điều **1**"
  const match = /^\s*(?:[-–+]\s+)?\*\*([^*]+)\*\*/u.exec(raw);
  return match === null ? 0 : dropMarks(match[0]).length;
}

/** True for text whose lines were broken by the page, as OCR and PDF give it. */
function isWrapped(lines: readonly Line[]): boolean {
  const longest = Math.max(0, ...lines.map((line) => line.text.length));
  if (lines.length < 4 || longest > 140) return false;
  const adjacent = lines.filter((line) => !line.gapBefore);
  const full = adjacent.filter((line) => line.text.length >= longest * 0.75);
  return full.length >= adjacent.length * 0.3 && adjacent.length >= 3;
}

/** A sentence or item is over; ")" and quotation marks may follow the stop. */
const ENDED = /[.;:!?…][)”"»]?$|\/\.$/u;

/** Lines so long are full, whatever ends them; somewhat shorter ones are when their sentence goes on. */
const FULL = 0.8;
const NEARLY_FULL = 0.62;

function continues(before: string, line: Line, page: { readonly wrapped: boolean; readonly share: number }): boolean {
  if (startsParagraph(line.text)) return false;
  const lower = /^[\p{Ll}(,;]/u.test(line.text);
  const ended = ENDED.test(before);
  if (line.gapBefore) return lower && !ended && !isCapitals(before);
  if (isCapitals(before) !== isCapitals(line.text)) return false;
  if (isCapitals(before) && isCapitals(line.text)) return true;
  if (!page.wrapped) return lower && !ended;
  return page.share >= FULL || (!ended && (lower || page.share >= NEARLY_FULL));
}

function startsParagraph(text: string): boolean {
  return STARTS.some((start) => start.test(text));
}

/** True when a text of two letters or more has no small letter: "TỔ CHỨC THỰC HIỆN". */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Cells of a table's line ("| 1 | Sở Y tế |", or parted by tabs), nothing for a separator; null for a line of text. */
function readRow(raw: string): readonly string[] | null {
  const line = raw.trim();
  // "|---|:--|": the rule under a markdown table's head
  if (/^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u.test(line) && line.includes("|")) return [];
  const pipes = (line.match(/\|/gu) ?? []).length;
  if (pipes >= 2 && line.startsWith("|"))
    return line
      .replace(/^\||\|$/gu, "")
      .split("|")
      .map(dropMarks);
  if (/\S\t+\S/u.test(line)) return line.split(/\t/u).map(dropMarks);
  return null;
}
