import type { Field } from "./field.ts";
import { isProse } from "./header.ts";
import type { Line } from "./line.ts";

// matches "Kính gửi: ", and OCR's "Kí~h gửi:"
const LABEL = /^k\S{0,4} (?:gui|goi|trinh|g\S{1,3}(?= ?:))\s?[:;.]?\s*/;
const BULLET = /^(?:[-+•●*○▪]|\d{1,2}[.)](?= ))\s*/;
// Words that open the body and never an addressee.
const BODY_CUE =
  /^(?:thuc hien|can cu|theo (?!doi)|ngay \d|de (?!nghi cac)|nham|tiep theo|tren co so|sau khi|qua |hien nay|vua qua|phuc dap|tra loi|xet |trong thoi gian|thoi gian qua|dieu \d|i+[.)]|1[.)] )/;
// A sentence that says something: "Sở Y tế nhận được Công văn…".
const SENTENCE =
  / (?:nhan duoc|co y kien|de nghi|yeu cau|thong bao|bao cao|trinh|huong dan|tran trong|da ban hanh|xin bao cao|kinh de nghi) /;

/** Reads the addressees (kính gửi, box 9a) from a document's lines; null when there is no such block. */
export function readAddressees(lines: readonly Line[]): Field<readonly string[]> | null {
  const index = lines.findIndex((line) => line.kind === "addressee");
  const first = lines[index];
  if (first === undefined) return null;
  const label = LABEL.exec(first.folded)?.[0].length ?? 0;
  const items: string[] = [];
  const lead = first.text.slice(label).trim();
  if (lead !== "") items.push(...splitInline(lead));
  const end = takeItems(lines, index, items);
  const values = items.map(tidyItem).filter((item) => /\p{L}{2}/u.test(item));
  if (values.length === 0) return null;
  return {
    value: values,
    range: [first.start, end],
    confidence: values.some((value) => value.length > 220) ? 0.7 : 0.92,
    rule: values.length === 1 ? "addressee-line" : "addressee-list",
  };
}

function takeItems(lines: readonly Line[], index: number, items: string[]): number {
  let last = lines[index] as Line;
  let listed = items.length === 0 || BULLET.test(items[0] ?? "");
  for (const line of lines.slice(index + 1, index + 80)) {
    if (line.kind === "date" || line.kind === "number" || line.kind === "stamp" || line.kind === "rule") continue;
    if (!["item", "text", "caps", "structure", "appendix"].includes(line.kind)) break;
    const previous = items.at(-1);
    const bullet = BULLET.test(line.text);
    if (line.kind === "structure" && !bullet) break;
    if (bullet) {
      if (!listed && items.length > 0 && !/[;,]$/.test(previous ?? "")) break;
      if (isProse(line) && (!listed || / yeu cau | de nghi /.test(line.folded))) break;
      if (listed && /[^./]\.$/.test(previous ?? "") && (line.afterBlank || isProse(line))) break;
      if (items.length > 0 && BODY_CUE.test(line.folded.replace(BULLET, ""))) break;
      items.push(...splitInline(line.text));
      listed = true;
    } else if (previous !== undefined && continuesItem(line, previous, last)) {
      items[items.length - 1] = `${previous} ${line.text}`;
    } else if (isNewPlainItem(line, previous, listed)) items.push(line.text);
    else break;
    last = line;
  }
  return last.end;
}

function continuesItem(line: Line, previous: string, last: Line): boolean {
  if (/[.;]$/.test(previous)) return false;
  if (BODY_CUE.test(line.folded) || SENTENCE.test(line.folded)) return false;
  if (/^[\p{Ll}(&]/u.test(line.text)) return line.text.length < 160;
  if (/(?:,| va| cua| cac| tinh| thanh pho|-)$/.test(last.folded)) return line.text.length < 160;
  return !line.afterBlank && previous.length > 45 && last.text.length > 40 && line.text.length < 70 && !isProse(line);
}

/** Addressees without dashes, one a line: each ends with ";" until the last. */
function isNewPlainItem(line: Line, previous: string | undefined, listed: boolean): boolean {
  if (line.text.length > 130 || BODY_CUE.test(line.folded) || SENTENCE.test(line.folded)) return false;
  if (previous === undefined) return true;
  return /[;,]$/.test(previous) || (!listed && !line.afterBlank && /;$/.test(line.text));
}

/** "Bộ A; Bộ B" on the label's own line: two addressees. A list mark inside parts them too. */
function splitInline(text: string): readonly string[] {
  return text.split(/;\s*(?=[-+•]?\s*\p{Lu})|(?<=[.;,])\s+-\s+(?=\p{Lu})/u).filter((part) => part.trim() !== "");
}

function tidyItem(item: string): string {
  return item
    .replace(BULLET, "")
    .replace(/[\s.;,:]+$/, "")
    .replace(/^[\s:;,.-]+/, "")
    .replace(/\s+/g, " ")
    .trim();
}
