import { fold } from "../text/fold.ts";
import { findBodyRange, type PlacedDocument } from "./body-range.ts";
import { readStructure } from "./body-structure.ts";
import type { Appendix, BodyBlock, Letter } from "./letter.ts";
import { isCapitals, type SourceParagraph, splitParagraphs } from "./source-paragraph.ts";

/** Header words that a field's span may leave behind at the top of the body. */
const HEADER_RESIDUE: readonly RegExp[] = [
  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CÔNG SẢN VIỆT NAM"
  /^(?:cong hoa xa hoi chu nghia|dang cong san viet nam$|doc lap - tu do)/u,
  // "Số: 12/QĐ-SNV", "V/v rà soát", "Kính gửi:"; not "Số lượng hồ sơ"
  /^(?:so\s*:?\s*\d|so\s*:|v\/v\b|kinh gui\s*:)/u,
  // "Hà Nội, ngày 05 tháng 8 năm 2021" alone on its line
  /^[^,]{2,40}, ngay .{1,8} thang .{1,6} nam [\d.… ]{2,8}$/u,
];

/** What an archived document says, ready to be set anew; the body is read from its own part of the source text. */
export function letterFromDocument(document: PlacedDocument, sourceText: string): Letter {
  const range = findBodyRange(document, sourceText);
  const paragraphs = dropHeaderResidue(splitParagraphs(sourceText.slice(...range.body)));
  const { enactor, rest } = takeEnactor(document.documentType, paragraphs);
  return {
    regime: document.regime ?? "state",
    documentType: document.documentType,
    referenceNumber: document.referenceNumber?.text ?? null,
    parentBody: document.parentBody,
    issuingBody: document.issuingBody,
    issuePlace: document.issuePlace,
    issueDate: document.issueDate,
    abstract: document.abstract,
    enactor,
    addressees: document.addressees,
    body: readStructure(rest),
    recipients: document.recipients,
    filing: document.filing,
    signing: document.signing,
    urgency: document.urgency,
    secrecy: document.secrecy,
    appendices: readAppendices(sourceText.slice(...range.after)),
  };
}

function dropHeaderResidue(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const first = paragraphs.findIndex(
    (paragraph) =>
      paragraph.kind === "table" || !HEADER_RESIDUE.some((residue) => residue.test(fold(paragraph.text).trim())),
  );
  return first === -1 ? [] : paragraphs.slice(first);
}

/** Quyết định and nghị quyết name who decides, in capitals, above the căn cứ. */
function takeEnactor(
  documentType: string | null,
  paragraphs: readonly SourceParagraph[],
): { readonly enactor: string | null; readonly rest: readonly SourceParagraph[] } {
  const [first, ...rest] = paragraphs;
  const decides = /^(?:quyet dinh|nghi quyet|chi thi)/u.test(fold((documentType ?? "").normalize("NFC")));
  if (!decides || first?.kind !== "text" || !isCapitals(first.text)) return { enactor: null, rest: paragraphs };
  // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"; not "I. MỤC TIÊU" nor "QUYẾT ĐỊNH:"
  if (/^[IVXLC]+[.)-]|:$|^\d/u.test(first.text)) return { enactor: null, rest: paragraphs };
  return { enactor: first.text, rest };
}

/** "Phụ lục", "PHỤ LỤC II", "Phụ lục 1. Mẫu báo cáo"; not "Phụ lục kèm theo gồm". */
const APPENDIX = /^(phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?)(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/iu;

/** Less text than this after the signature is stray marks, not an appendix. */
const LEAST_APPENDIX = 60;

function readAppendices(text: string): readonly Appendix[] {
  const paragraphs = splitParagraphs(text);
  const starts = paragraphs.flatMap((paragraph, index) =>
    paragraph.kind === "text" && paragraph.text.length < 160 && APPENDIX.test(paragraph.text) ? [index] : [],
  );
  if (starts.length === 0) {
    const blocks = readStructure(paragraphs);
    return lengthOf(blocks) < LEAST_APPENDIX ? [] : [{ label: null, title: null, note: null, body: blocks }];
  }
  return starts.map((start, index) => readAppendix(paragraphs.slice(start, starts[index + 1])));
}

function readAppendix(paragraphs: readonly SourceParagraph[]): Appendix {
  const [head, ...following] = paragraphs;
  const match = head?.kind === "text" ? APPENDIX.exec(head.text) : null;
  const label = match?.[1] === undefined ? null : sentenceCaseLabel(match[1]);
  let title = match?.[2] === undefined || match[2] === "" ? null : match[2];
  let note: string | null = null;
  let used = 0;
  for (const paragraph of following.slice(0, 3)) {
    if (paragraph.kind !== "text") break;
    // "(Kèm theo Quyết định số …)", "(Ban hành kèm theo …)"; not "(1) Kèm theo"
    if (note === null && /^\(\s*(?:Kèm|Ban hành|Đính)/iu.test(paragraph.text)) note = paragraph.text;
    else if (title === null && (isCapitals(paragraph.text) || paragraph.boldLength === paragraph.text.length)) {
      title = paragraph.text;
    } else break;
    used++;
  }
  return { label, title, note, body: readStructure(following.slice(used)) };
}

/** "PHỤ LỤC II" -> "Phụ lục II". */
function sentenceCaseLabel(label: string): string {
  return `Phụ lục${label.slice("phụ lục".length).replace(/\s+SỐ\s+/u, " số ")}`;
}

function lengthOf(blocks: readonly BodyBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === "table" ? block.rows.flat().join("").length : block.text.length),
    0,
  );
}
