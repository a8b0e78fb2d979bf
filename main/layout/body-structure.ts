import type { BodyBlock } from "./letter.ts";
import { isCapitals, type SourceParagraph } from "./source-paragraph.ts";

type TextParagraph = Extract<SourceParagraph, { readonly kind: "text" }>;

/** "Căn cứ Luật …;", "- Xét Tờ trình …;", "Theo đề nghị của …."; not "Căn cứ tình hình trên, Sở đề nghị:" (it ends in a colon). */
const BASIS = /^(?:-\s*)?(?:Căn cứ|Xét|Theo đề nghị)\s.*[^:]$/su;
/** "Thực hiện Nghị quyết …;": a căn cứ only among căn cứ. */
const WEAK_BASIS = /^(?:-\s*)?(?:Thực hiện|Sau khi|Trên cơ sở)\s.*;$/su;
/** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ"; not "QUYẾT ĐỊNH PHÊ DUYỆT". */
const ENACTING = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|YÊU CẦU|KẾT LUẬN)\s*:?$/u;
/** "Điều 5. Kinh phí", "Điều 12"; not "Điều 5 của Luật". */
const ARTICLE = /^(Điều\s+\d+[a-zđ]?\s*[.:])\s*(.*)$/su;
/** "Chương II", "Phần thứ nhất. MỤC TIÊU", "MỤC 2"; not "Mục tiêu chung". */
const DIVISION = /^((Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+|thứ \p{L}+))(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/isu;
/** "I. MỤC TIÊU", "II- Nhiệm vụ"; not "I lốt". */
const ROMAN = /^[IVXLC]+\s*[.)–-]\s*(.+)$/su;
/** "1. Quan điểm", "2.1 Các Phó Chủ tịch"; not "12 tháng", "1.250". */
const CLAUSE = /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s*(?!\d)(.+)$/su;

/** A line longer than this is no title. */
const TITLE_LENGTH = 130;

/** Body blocks of paragraphs in reading order; the căn cứ are looked for at the beginning only. */
export function readStructure(paragraphs: readonly SourceParagraph[]): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let inPreamble = true;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === "table") {
      blocks.push({ kind: "table", rows: paragraph.rows });
      inPreamble = false;
      return;
    }
    const title = absorbedTitle(blocks.at(-1), paragraph);
    if (title !== null) {
      blocks[blocks.length - 1] = title;
      return;
    }
    const isBasis = BASIS.test(paragraph.text) || (WEAK_BASIS.test(paragraph.text) && hasBasis(blocks));
    if (inPreamble && isBasis) {
      blocks.push({ kind: "basis", text: paragraph.text });
      return;
    }
    inPreamble = false;
    blocks.push(readBlock(paragraph, paragraphs[index + 1]));
  });
  return blocks;
}

function hasBasis(blocks: readonly BodyBlock[]): boolean {
  return blocks.some((block) => block.kind === "basis");
}

/** "TỔ CHỨC THỰC HIỆN" right after "Chương II" is that chapter's title. */
function absorbedTitle(last: BodyBlock | undefined, paragraph: TextParagraph): BodyBlock | null {
  if (last?.kind !== "heading" || last.text.includes("\n")) return null;
  if (last.level !== "part" && last.level !== "chapter" && last.level !== "section") return null;
  const bold = paragraph.boldLength === paragraph.text.length && paragraph.text.length <= TITLE_LENGTH;
  if (!isCapitals(paragraph.text) && !bold) return null;
  return { ...last, text: `${last.text}\n${paragraph.text}` };
}

function readBlock(paragraph: TextParagraph, next: SourceParagraph | undefined): BodyBlock {
  const { text } = paragraph;
  if (ENACTING.test(text)) return { kind: "enacting", text: text.endsWith(":") ? text : `${text}:` };
  return (
    readArticle(paragraph, next) ??
    readDivision(text) ??
    readRoman(paragraph) ??
    readClause(paragraph, next) ??
    readPlain(paragraph)
  );
}

function readArticle(paragraph: TextParagraph, next: SourceParagraph | undefined): BodyBlock | null {
  const match = ARTICLE.exec(paragraph.text);
  if (match === null) return null;
  const [, label = "", rest = ""] = match;
  const allBold = paragraph.boldLength === paragraph.text.length;
  const isTitle = rest.length <= TITLE_LENGTH && !/[.;:]$/u.test(rest) && next !== undefined;
  if (isTitle || (allBold && rest.length <= TITLE_LENGTH))
    return { kind: "heading", level: "article", text: paragraph.text };
  return { kind: "paragraph", text: paragraph.text, lead: label };
}

function readDivision(text: string): BodyBlock | null {
  const match = DIVISION.exec(text);
  if (match === null) return null;
  const [, label = "", word = "", title = ""] = match;
  if (title !== "" && !isCapitals(title)) return null;
  const kind = word.toLocaleLowerCase("vi");
  const level = kind === "phần" ? "part" : kind === "chương" ? "chapter" : "section";
  return { kind: "heading", level, text: title === "" ? label : `${label}\n${title}` };
}

function readRoman(paragraph: TextParagraph): BodyBlock | null {
  const match = ROMAN.exec(paragraph.text);
  if (match === null) return null;
  const title = match[1] ?? "";
  const bold = paragraph.boldLength === paragraph.text.length;
  const short = title.length <= TITLE_LENGTH && !/[.;]$/u.test(title);
  return isCapitals(title) || (short && bold) || short
    ? { kind: "heading", level: "roman", text: paragraph.text }
    : null;
}

/** A khoản is set bold only when it has a title on a line of its own (NĐ 30/2020, PL I, I.II.6.đ). */
function readClause(paragraph: TextParagraph, next: SourceParagraph | undefined): BodyBlock | null {
  const match = CLAUSE.exec(paragraph.text);
  if (match === null) return null;
  const title = match[1] ?? "";
  const short = title.length <= TITLE_LENGTH;
  const bold = paragraph.boldLength === paragraph.text.length;
  const followed = next !== undefined && (next.kind === "table" || /^(?:[-–+•]|[a-zđ][.)]|\d)/u.test(next.text));
  if (short && ((bold && !/[.;]$/u.test(title)) || (followed && !/[.;:,]$/u.test(title)))) {
    return { kind: "heading", level: "clause", text: paragraph.text };
  }
  return readPlain(paragraph);
}

function readPlain(paragraph: TextParagraph): BodyBlock {
  const { text, boldLength } = paragraph;
  if (isCapitals(text) && text.length <= TITLE_LENGTH && text.includes(" ") && !/[.;,]$/u.test(text)) {
    return { kind: "heading", level: "roman", text };
  }
  if (boldLength > 0 && boldLength < text.length) return { kind: "paragraph", text, lead: text.slice(0, boldLength) };
  return { kind: "paragraph", text };
}
