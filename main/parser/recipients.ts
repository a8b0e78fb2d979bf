import type { Field } from "./field.ts";
import { isCapitals, type Line } from "./line.ts";
import { looksLikeSigner } from "./signer-name.ts";

/** Recipients and the filing line (nơi nhận, lưu; box 9b), and which lines of the document they take. */
export type Recipients = {
  readonly recipients: Field<readonly string[]> | null;
  readonly filing: Field<string> | null;
  /** Indexes of the lines that belong to the list. */
  readonly taken: ReadonlySet<number>;
};

const LABEL = /^noi nhan\s?[:.;]?\s*/;
const BULLET = /^(?:[-+•●*○▪]|\d{1,2}[.)](?= ))\s*/;
// matches "(để b/c)", "(Đề b/c)", "(để p/h chỉ đạo)", "(b/c);" at an item's end; not "(qua Sở Y tế)"
const NOTE =
  /[\s}\])]*\((?:để|đề|b\/c|bc|báo cáo|p\/h|phối hợp|t\/h|thực hiện|đăng|biết|kiểm tra)[^()]{0,40}\)\s*[;,.]*\s*$/iu;
const FILING = /^l[uư]u\b\s*[:;.]?\s*/iu;

/** Reads nơi nhận from the last such block of a document; the signature that two columns put between is left alone. */
export function readRecipients(lines: readonly Line[]): Recipients {
  const index = findBlock(lines);
  const taken = new Set<number>();
  const first = lines[index];
  if (first === undefined) return { recipients: null, filing: null, taken };
  taken.add(index);
  const items: Item[] = [];
  const lead = first.text.slice(LABEL.exec(first.folded)?.[0].length ?? 0).trim();
  for (const part of splitInline(lead)) items.push({ text: part, line: first });
  takeItems(lines, index, items, taken);
  return { ...toFields(items, first), taken };
}

type Item = { text: string; line: Line };

/** The block that is followed by a list; forms inside appendices are kept out by the caller. */
function findBlock(lines: readonly Line[]): number {
  return lines.findIndex((line, index) => {
    if (line.kind !== "recipients") return false;
    return lines.slice(index, index + 4).some((next) => next.kind === "item" || /[-;]/.test(next.text));
  });
}

function takeItems(lines: readonly Line[], index: number, items: Item[], taken: Set<number>): void {
  let filed = items.some((item) => isFiling(item.text));
  let strange = 0;
  for (let at = index + 1; at < Math.min(lines.length, index + 120) && strange < 12; at++) {
    const line = lines[at] as Line;
    if (line.kind === "item" || /^l[uư]u ?[:\s](?:VT|VP|:|V)/iu.test(line.text)) {
      if (filed && line.text.length > 140) break;
      for (const part of splitInline(line.text)) items.push({ text: part, line });
      filed = filed || isFiling(items.at(-1)?.text ?? "");
      taken.add(at);
      strange = 0;
      continue;
    }
    if (line.kind === "appendix" || line.kind === "national" || line.kind === "party" || line.kind === "basis") break;
    if ((strange === 0 || !/^\p{Lu}/u.test(line.text)) && continuesList(line, items, filed)) {
      const last = items.at(-1) as Item;
      last.text = `${last.text} ${line.text}`;
      taken.add(at);
    } else strange++;
    if (line.text.length > 300) break;
  }
}

function continuesList(line: Line, items: readonly Item[], filed: boolean): boolean {
  const last = items.at(-1);
  if (last === undefined) return false;
  if (/^[})\]\s]*\(/.test(line.text)) return NOTE.test(` ${line.text}`);
  if (line.kind !== "text" && line.kind !== "structure") return false;
  if (/^\(?da ky\b/.test(line.folded)) return false;
  if (filed || isCapitals(line.text) || looksLikeSigner(line.text)) return false;
  if (/\.$/.test(last.text) && !/^\p{Ll}/u.test(line.text)) return false;
  return /^\p{Ll}/u.test(line.text) || (!/[;.]$/.test(last.text) && !line.afterBlank && line.row - last.line.row <= 2);
}

/** "- Như trên; - Lưu: VT." squeezed into one line. */
function splitInline(text: string): readonly string[] {
  if (text === "") return [];
  return text.split(/(?<=[;,.])\s+(?=[-+•]\s*\p{Lu})/u);
}

function isFiling(text: string): boolean {
  return FILING.test(text.replace(BULLET, ""));
}

function toFields(items: readonly Item[], first: Line): Omit<Recipients, "taken"> {
  const values: string[] = [];
  let filing: Field<string> | null = null;
  let end = first.end;
  for (const item of items) {
    const bare = item.text.replace(BULLET, "");
    if (FILING.test(bare)) {
      const value = tidyFiling(bare.replace(FILING, "").replace(NOTE, ""));
      if (value !== "")
        filing = { value, range: [item.line.start, item.line.end], confidence: 0.93, rule: "filing-line" };
      continue;
    }
    const value = tidyItem(bare);
    if (!/\p{L}/u.test(value)) continue;
    end = item.line.end;
    if (joinsPrevious(item.text, value, values.at(-1)))
      values[values.length - 1] = joinPrevious(values.at(-1) ?? "", value);
    else values.push(value);
  }
  if (values.length === 0) return { recipients: null, filing };
  const range = [first.start, end] as const;
  const clean = values.map((value) => value.replace(/[\s.;,:]+$/, ""));
  return { recipients: { value: clean, range, confidence: 0.92, rule: "recipients-list" }, filing };
}

/** "- các phòng: KGVX, ĐT" and the rest of "các sở: YT, TC," go on with the item above. */
function joinsPrevious(printed: string, value: string, previous: string | undefined): boolean {
  if (previous === undefined) return false;
  if (/^[-+•\s]*(?:các|và|phòng)\s/u.test(printed) && /^\p{Ll}/u.test(value)) return true;
  return /(?:các sở|các phòng|các ban)\s?:[^;]*,$/u.test(previous) && /^[\p{Lu}&]{2,8}(?:,|$)/u.test(value);
}

function joinPrevious(previous: string, value: string): string {
  return /[,;:]$/.test(previous) ? `${previous} ${value}` : `${previous}; ${value}`;
}

function tidyItem(item: string): string {
  let text = item.replace(/\s+/g, " ").trim();
  for (let i = 0; i < 3 && NOTE.test(text); i++) text = text.replace(NOTE, "");
  return text
    .replace(/[\s})\]]*[}\]]\s*$/, "")
    .replace(/[\s;.]+$/, "")
    .replace(/^[\s:;,.-]+/, "")
    .trim();
}

/** "VT, NVY. 1" -> "VT, NVY": what follows the full stop, and the number of copies in brackets, are the typist's (box 12). */
function tidyFiling(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s*\(\s*\d+\s*\p{L}{0,4}\s*\)\s*\.?\s*$/u, "")
    .replace(/\.\s+[\p{L}\d.]{1,12}$/u, "")
    .replace(/[\s.,;:]+$/, "")
    .trim();
}
