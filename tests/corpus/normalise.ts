import { fold } from "../../main/text/fold.ts";

/** Text for comparison: NFC, tone marks in one place, lower case, white space as one space, no end mark. */
export function normaliseText(text: string | null): string {
  if (text === null) return "";
  return moveToneMarks(text.normalize("NFC").toLowerCase())
    .replace(/[“”"*_#]/g, "")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:/\s]+$/, "");
}

const TONE_PLACEMENTS: readonly (readonly [string, string])[] = [
  ["uỷ", "ủy"],
  ["uý", "úy"],
  ["hoà", "hòa"],
  ["hoá", "hóa"],
  ["khoá", "khóa"],
  ["toà", "tòa"],
  ["thoả", "thỏa"],
];

function moveToneMarks(text: string): string {
  return TONE_PLACEMENTS.reduce((whole, [modern, old]) => whole.replaceAll(modern, old), text);
}

const BODY_ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd(?=$|[^\p{L}])/gu, "ủy ban nhân dân"], // matches "UBND tỉnh", not "VPUBND"
  [/\bhđnd(?=$|[^\p{L}])/gu, "hội đồng nhân dân"], // matches "HĐND huyện", not "HĐNDX"
  [/\btp\.?(?=\s)/gu, "thành phố"], // matches "TP. Vĩnh An", not "TPHCM"
];

/** A body's name for comparison: abbreviations written out. */
export function normaliseBody(name: string | null): string {
  return BODY_ABBREVIATIONS.reduce((text, [from, to]) => text.replace(from, to), normaliseText(name)).replace(
    /^(?:bộ trưởng|giám đốc) (?=bộ |sở )/,
    "",
  );
}

/** True when the two name one body: equal, or one leaves off the place at the end ("UBND tỉnh"). */
export function isSameBody(gold: string, read: string | null): boolean {
  const [a, b] = [normaliseBody(gold), normaliseBody(read)];
  if (b === "") return false;
  return a === b || isShorterForm(a, b) || isShorterForm(b, a);
}

/** "ủy ban nhân dân tỉnh" of "ủy ban nhân dân tỉnh trường lâm"; never "ủy ban nhân dân" alone, which is no body. */
function isShorterForm(short: string, long: string): boolean {
  return (
    long.startsWith(`${short} `) && !/^(?:ủy ban nhân dân|hội đồng nhân dân|chủ tịch ủy ban nhân dân)$/.test(short)
  );
}

/** An abstract for comparison: without "V/v", "Về việc", "về" at its head. */
export function normaliseAbstract(text: string | null): string {
  return normaliseText(text)
    .replace(/^(?:v\/v|về việc|về)[:\s]+/, "")
    .replace(/\s*([/-])\s*/g, "$1");
}

/** An item of a list for comparison: without the note in brackets at its end, "(để báo cáo)". */
export function normaliseItem(text: string): string {
  return normaliseBody(text.replace(/\s*\([^()]*\)[\s;.,]*$/, ""));
}

/** A law's name for comparison: marks kept out, commas and the year off. */
export function normaliseLaw(name: string | null): string {
  return fold(normaliseText(name))
    .replace(/,/g, "")
    .replace(/\s+nam (?:19|20)\d\d$/, "")
    .replace(/\s+/g, " ");
}

/** How much two texts share, by their words: F1 of the bags of words, 0..1. */
export function wordOverlap(gold: string, read: string): number {
  const [a, b] = [wordsOf(gold), wordsOf(read)];
  if (a.length === 0 && b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}/-]+/u).filter((word) => word !== "");
}
