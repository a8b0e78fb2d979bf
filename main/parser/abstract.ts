import { findReferenceNumbers } from "../text/reference-number.ts";
import type { Field } from "./field.ts";
import { joinLines } from "./joined-text.ts";
import type { Line } from "./line.ts";
import type { OldTitle } from "./old-title.ts";
import { readAboutBlock, readUntitledBlock, type Title } from "./title.ts";

// matches "V/v: ", "V/v ", "(V/v", "Về việc: "; not "Về công tác"
const LEAD = /^[\s("“”:\-.]*(?:(?:v ?[/.,] ?v\b|vv ?:|ve viec\b)[\s:.,-]*)+/;

/** The abstract (trích yếu) of a titled document or of an official letter; null when the header holds none. */
export function readAbstract(
  lines: readonly Line[],
  title: Title | null,
  old: OldTitle | null,
  isTyped: boolean,
): Field<string> | null {
  if (title !== null) {
    const titled = fromTitle(title, old);
    if (titled !== null) return titled;
  }
  const about = readAboutBlock(lines);
  if (about.length === 0) {
    const block = isTyped ? readUntitledBlock(lines) : [];
    return block.length === 0 ? null : tidy(joinLines(block), 0, "abstract-untitled", 0.75);
  }
  const joined = joinLines(about);
  return tidy(joined, 0, "abstract-about", 0.95);
}

function fromTitle(title: Title, old: OldTitle | null): Field<string> | null {
  return tidy(title.rest, old?.abstractStart ?? 0, "abstract-title", title.capitals ? 0.93 : 0.8);
}

type Joined = ReturnType<typeof joinLines>;

function tidy(joined: Joined, from: number, rule: string, confidence: number): Field<string> | null {
  let start = from;
  const lead = LEAD.exec(joined.folded.slice(start));
  if (lead !== null) start += lead[0].length;
  while (start < joined.text.length && /[\s:.,;)-]/.test(joined.text.charAt(start))) start++;
  let end = start + withoutDecider(joined.text.slice(start)).length;
  while (end > start && /[\s.;:,/\-*]/.test(joined.text.charAt(end - 1))) end--;
  const printed = joined.text.slice(start, end).replace(/\s+/g, " ");
  const value = repairNumbers(printed);
  const unwrapped = lead !== null && value.endsWith(")") && !value.includes("(") ? value.slice(0, -1) : value;
  if (unwrapped.replace(/[^\p{L}]/gu, "").length < 3) return null;
  return {
    value: unwrapped,
    range: joined.toClean(start, end),
    confidence: unwrapped.length > 700 ? 0.7 : confidence,
    rule,
  };
}

// matches the end of "Về kế hoạch năm 2021 CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A": who decides, squeezed onto the title's line
const DECIDER =
  /\s(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CỤC TRƯỞNG|HIỆU TRƯỞNG|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)[^\p{Ll}]{6,80}$/u;

function withoutDecider(text: string): string {
  const match = DECIDER.exec(text.slice(-140));
  if (match === null) return text;
  const head = text.slice(0, Math.max(0, text.length - 140) + match.index);
  return /\p{Ll}{3}/u.test(head) ? head : text;
}

/** Numbers inside an abstract are normalised like all numbers: "1762 / BCT-VP" -> "1762/BCT-VP". */
function repairNumbers(printed: string): string {
  let value = printed;
  for (const { span, text } of [...findReferenceNumbers(printed)].reverse()) {
    value = value.slice(0, span[0]) + text + value.slice(span[1]);
  }
  return value;
}
