import { joinNumber } from "./number-terms.ts";
import type { AskedQuery, QueryWord } from "./query-words.ts";

/** A document number found in a query. */
export type AskedNumber = {
  /** The term it begins with, see `numberTerm`. */
  readonly term: string;
  /** How it is known: as it is printed, or shortened (`looseTerms`). */
  readonly known: NumberKnown;
  /** A year typed behind it: "128/nq-cp 2021". */
  readonly year: string | null;
  /** Type of document typed before a bare number: "kế hoạch 134". */
  readonly documentType: string | null;
  /** Words of the query it takes up: [from, to). */
  readonly range: readonly [number, number];
};

/** "open": it goes on inside its last part, as while typing ("38/n"); else only whole parts may follow. */
export type NumberKnown = "printed" | "open" | "loose";

/** What the index can say of numbers and types; a number is one only when the archive bears or cites it. */
export type NumberKnowledge = {
  readonly isKnown: (term: string, as: NumberKnown) => boolean;
  /** The archive's name of a type by its folded words: "ke hoach" -> "Kế hoạch". */
  readonly documentType: (folded: string) => string | null;
};

const MOST_PARTS = 7;
const YEAR = /^(?:19|20)\d\d$/;
/** What stands between the parts of a number typed in one piece: "/" and "-" in 38/NQ-CP; not the space of "38 nq". */
const TIGHT = /^\s?[/\\\-–_.]+\s?$/;
/** In a query of more words than this a number needs better evidence: "ca 12", "tháng 12/2019" are none. */
const SHORT = 5;
/** Folded syllables look so: "ca", "nghieng"; "nq", "ubnd", "qd" do not. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** What stands before dates and quantities. */
const TIME_WORDS = new Set(["thang", "ngay", "quy", "nam", "tu", "den", "le", "dip", "hoi", "luc"]);
const NUMBER_WORDS = new Set(["so", "hieu"]);

/** Finds the document numbers of a query in any typing: `38/NQ-CP`, `38 nq cp`, `NQ38`, `38/nq`, `45/2020`, `45/NĐ-CP`, `38nqcp`. */
export function findNumbers(query: AskedQuery, knowledge: NumberKnowledge): AskedNumber[] {
  const numbers: AskedNumber[] = [];
  const { words } = query;
  for (let at = 0; at < words.length; at++) {
    const found =
      serialFirst(query, at, knowledge) ??
      splitGlued(query, at, knowledge) ??
      symbolFirst(query, at, knowledge) ??
      bareNumber(words, at, knowledge);
    if (found === null) continue;
    const number = takeYear(words, found);
    numbers.push(number);
    at = number.range[1] - 1;
  }
  return numbers;
}

/** Parts of a number as they may be kept: with the year where it was typed, at the end or left out. */
function termsOf(parts: readonly string[]): readonly (readonly [string, NumberKnown])[] {
  const [serial = "", ...rest] = parts;
  const last = rest.at(-1) ?? "";
  const moved = rest.length > 1 && YEAR.test(last) ? [serial, last, ...rest.slice(0, -1)] : null;
  return [
    [joinNumber(parts), "printed"],
    ...(moved === null ? [] : [[joinNumber(moved), "printed"] as const]),
    ...(rest.some((part) => /[a-z]/.test(part)) ? [[joinNumber(parts), "loose"] as const] : []),
  ];
}

function firstKnown(
  parts: readonly string[],
  range: readonly [number, number],
  knowledge: NumberKnowledge,
): AskedNumber | null {
  for (const [term, known] of termsOf(parts)) {
    if (knowledge.isKnown(term, known)) return { term, known, year: null, documentType: null, range };
  }
  return null;
}

function gap(query: AskedQuery, at: number): string {
  return query.text.slice((query.words[at] as QueryWord).end, (query.words[at + 1] as QueryWord).start);
}

/** How far a run of words without other signs between them goes, and which of the gaps are tight. */
function runFrom(query: AskedQuery, at: number): { last: number; tights: boolean[] } {
  const { words } = query;
  const tights = [true];
  let last = at;
  while (last + 1 < words.length && last + 1 - at < MOST_PARTS && words[last + 1]?.run === words[at]?.run) {
    const between = gap(query, last);
    if (!TIGHT.test(between) && between.trim() !== "") break;
    tights.push(TIGHT.test(between));
    last++;
  }
  return { last, tights };
}

function serialFirst(query: AskedQuery, at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { words } = query;
  if (!/^\d{1,6}$/.test((words[at] as QueryWord).folded)) return null;
  // the year of "06/2020/CT-TTg" begins no number
  if (at > 0 && /^\d+$/.test(words[at - 1]?.folded ?? "") && /^[/\\\-–_.]+$/.test(gap(query, at - 1))) return null;
  const { last, tights } = runFrom(query, at);
  for (let to = last; to > at; to--) {
    const taken = words.slice(at, to + 1);
    const parts = taken.map(({ folded }) => folded);
    const tight = tights.slice(1, to - at + 1);
    if (!isPlausible(query, at, taken, tight.includes(true))) continue;
    const found = firstKnown(parts, [at, to + 1], knowledge);
    if (found !== null) return found;
    const typing = tight.at(-1) === true && to === words.length - 1;
    const term = joinNumber(parts);
    if (typing && knowledge.isKnown(term, "open")) {
      return { term, known: "open", year: null, documentType: null, range: [at, to + 1] };
    }
  }
  return null;
}

/** Whether words that begin with a serial number may be a document's number, by how they are typed. */
function isPlausible(query: AskedQuery, at: number, taken: readonly QueryWord[], anyTight: boolean): boolean {
  const { words } = query;
  const symbols = taken.slice(1).filter(({ folded }) => /[a-z]/.test(folded));
  const isShort = words.length <= SHORT || taken.length === words.length;
  if (symbols.length > 0) {
    return isShort || anyTight || symbols.some((word) => isSymbol(query, word));
  }
  if (!anyTight) return taken.length === words.length;
  const before = words[at - 1]?.folded ?? "";
  if (TIME_WORDS.has(before)) return false;
  // "12/2019" in a sentence is a month
  return isShort || NUMBER_WORDS.has(before) || Number(taken[0]?.folded) > 12;
}

/** True for "nq", "UBND", "CA"; false for what reads as a syllable and is not typed in capitals. */
function isSymbol(query: AskedQuery, word: QueryWord): boolean {
  const typed = query.text.slice(word.start, word.end);
  return !SYLLABLE.test(word.folded) || (typed.length > 1 && typed === typed.toUpperCase());
}

/** "38nq", "NQ38", "38nqcp", and what follows: "38nq cp", "NĐ45/2020". */
function splitGlued(query: AskedQuery, at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { words } = query;
  const { folded } = words[at] as QueryWord;
  const whole = folded.replace(/^0+(?=\d)/, "");
  // "452020ndcp", "452019qh14"
  if (/^\d{2,10}[a-z][a-z0-9]{1,11}$/.test(folded) && knowledge.isKnown(whole, "loose")) {
    return { term: whole, known: "loose", year: null, documentType: null, range: [at, at + 1] };
  }
  const match = /^(\d{1,6})([a-z]{1,12})$/.exec(folded) ?? /^([a-z]{1,12})(\d{1,6})$/.exec(folded);
  if (match === null) return null;
  const [first = "", second = ""] = match.slice(1);
  const [serial, letters] = /^\d/.test(first) ? [first, second] : [second, first];
  const { last } = runFrom(query, at);
  for (let to = Math.min(last, at + 3); to >= at; to--) {
    const following = words.slice(at + 1, to + 1).map((word) => word.folded);
    const year = following.findIndex((part) => YEAR.test(part));
    const rest = following.filter((_, place) => place !== year);
    const parts = [serial, ...(year < 0 ? [] : [following[year] as string]), letters, ...rest];
    const found = firstKnown(parts, [at, to + 1], knowledge);
    if (found !== null) return found;
    const glued = joinNumber([serial]) + [letters, ...rest].join("");
    if (knowledge.isKnown(glued, "loose")) {
      return { term: glued, known: "loose", year: null, documentType: null, range: [at, to + 1] };
    }
  }
  return null;
}

/** "nq 38", "NQ-CP 38", "TB/TU 495", "nđ 45/2020": the symbol's parts, then the serial number. */
function symbolFirst(query: AskedQuery, at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { words } = query;
  for (let length = 3; length >= 1; length--) {
    const serial = words[at + length];
    if (serial === undefined || !/^\d{1,6}$/.test(serial.folded)) continue;
    const taken = words.slice(at, at + length);
    const symbol = taken.map((word) => word.folded);
    if (!symbol.every((part) => /^[a-z]{1,6}$/.test(part))) continue;
    if (words.length > SHORT && !taken.some((word) => isSymbol(query, word))) continue;
    // a sentence goes on behind a month: "ca 12 giờ"
    const next = words[at + length + 1]?.folded;
    const year = next !== undefined && YEAR.test(next) ? [next] : [];
    const end = at + length + 1;
    const found =
      (year.length > 0 ? firstKnown([serial.folded, ...year, ...symbol], [at, end + 1], knowledge) : null) ??
      firstKnown([serial.folded, ...symbol], [at, end], knowledge);
    if (found !== null) return found;
  }
  return null;
}

/** A query that is only "134", or "kế hoạch 134", "nghị quyết số 38", "số 38"; in a sentence only with "số". */
function bareNumber(words: readonly QueryWord[], at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { folded } = words[at] as QueryWord;
  const term = joinNumber([folded]);
  if (!/^\d{1,6}$/.test(folded) || !knowledge.isKnown(term, "printed")) return null;
  const found: AskedNumber = { term, known: "printed", year: null, documentType: null, range: [at, at + 1] };
  if (words.length === 1) return found;
  const before = words.slice(0, at).map((word) => word.folded);
  const said = NUMBER_WORDS.has(before.at(-1) ?? "");
  if (said) before.pop();
  if (!said && words.length > SHORT) return null;
  for (let length = Math.min(4, before.length); length >= 1; length--) {
    const documentType = knowledge.documentType(before.slice(-length).join(" "));
    if (documentType !== null) return { ...found, documentType };
  }
  return said && words.length <= 2 ? found : null;
}

function takeYear(words: readonly QueryWord[], number: AskedNumber): AskedNumber {
  let at = number.range[1];
  if (words[at]?.folded === "nam") at++;
  const year = words[at]?.folded;
  return year !== undefined && YEAR.test(year) ? { ...number, year, range: [number.range[0], at + 1] } : number;
}
