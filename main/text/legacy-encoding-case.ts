import { isVietnameseSyllable } from "./legacy-encoding-syllable.ts";

const LETTERS = /\p{L}+/gu;
const TONED = "[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]";
// matches the "á" of "\n- áp dụng", of "1. áp dụng" and of "xong. áp dụng", not that of "đã áp dụng"
const FIRST_LETTER = new RegExp(
  `((?:^|[.;:!?]["”)]*[^\\S\\n]*\\n|\\n[^\\S\\n]*\\n)[^\\S\\n]*|[.!?]["”)]*[^\\S\\n]+|\\n[^\\S\\n]*(?:[-+*•–]|[a-zđ\\d]{1,2}[.)])[^\\S\\n]*)(${TONED})(?=\\p{L}|[^\\S\\n]+\\p{Ll})`,
  "gu",
);
// matches the name of the office "ủy ban", "uỷ ban" has a capital of its own; not "ủy quyền"
const COMMITTEE = /(?<!\p{L})ủy (?=ban )/gu;

// matches "Sở Y Tế", which has no second plain letter in any word; in small letters it is "Sở Y tế"
const HEALTH = /(?<!\p{L})(?:Sở|Bộ) Y Tế(?!\p{L})/gu;

type WordCase = "upper" | "lower" | "unsure";

/**
 * Gives TCVN3 text back the capitals among its toned letters, which have one code in both cases: in words set in
 * capitals, at the beginning of sentences, and in the name of a committee.
 */
export function restoreCapitals(text: string): string {
  return text
    .replace(/[^\n]+/g, raiseCapitals)
    .replace(FIRST_LETTER, (_, lead: string, letter: string) => lead + letter.toUpperCase())
    .replace(COMMITTEE, "Ủy ")
    .replace(HEALTH, (name) => name.toUpperCase());
}

/** Raises the toned letters of words set in capitals: only their neighbours tell "Hà" of "HÀ NỘI" from that of "Hà Nội". */
function raiseCapitals(line: string): string {
  const words = [...line.matchAll(LETTERS)].map((match) => ({
    at: match.index,
    word: match[0],
    kind: caseOf(match[0], isInSymbol(line, match.index, match[0].length)),
  }));
  if (!words.some(({ kind }) => kind === "upper")) return line;
  const before: WordCase[] = [];
  let last: WordCase = "unsure";
  for (const { kind } of words) {
    before.push(last);
    if (kind !== "unsure") last = kind;
  }
  let next: WordCase = "unsure";
  const pieces: string[] = [];
  let end = line.length;
  for (let index = words.length - 1; index >= 0; index--) {
    const { at, word, kind } = words[index] as (typeof words)[number];
    const around = [before[index], next];
    const isRaised = kind === "upper" || (kind === "unsure" && around.includes("upper") && !around.includes("lower"));
    pieces.push(line.slice(at + word.length, end), isRaised ? word.toUpperCase() : word);
    end = at;
    if (kind !== "unsure") next = kind;
  }
  pieces.push(line.slice(0, end));
  return pieces.reverse().join("");
}

/** What the letters that have two codes say of a word; an abbreviation ("UBND") says nothing of the words beside it. */
function caseOf(word: string, isSymbol: boolean): WordCase {
  if (/[a-zăâêôơưđ]/.test(word)) return "lower";
  const capitals = word.match(/[A-ZĂÂÊÔƠƯĐ]/g)?.length ?? 0;
  const isSet = capitals >= 2 || (capitals === 1 && !/^[A-ZĂÂÊÔƠƯĐ]/.test(word));
  return isSet && !isSymbol && isVietnameseSyllable(word) ? "upper" : "unsure";
}

/** True for "TU" of "08-NQ/TU". */
function isInSymbol(line: string, at: number, length: number): boolean {
  return "/-".includes(line[at - 1] ?? " ") || "/-".includes(line[at + length] ?? " ");
}
