import { joinNumber } from "./number-terms.ts";
import type { Query, QueryWord } from "./parse-query.ts";

/** A document number found in a query. */
export type AskedNumber = {
  /** The term it begins with, see `numberTerm`. */
  readonly term: string;
  /** True when more may follow inside the last part ("38/n" while typing); else only whole parts may follow. */
  readonly open: boolean;
  /** A year typed behind it: "128/nq-cp 2021". */
  readonly year: string | null;
  /** Type of document typed before a bare number: "kế hoạch 134". */
  readonly documentType: string | null;
  /** Words of the query it takes up: [from, to). */
  readonly range: readonly [number, number];
};

/** What the index can say of numbers and types; a number is one only when the archive bears or cites it. */
export type NumberKnowledge = {
  /** True when a document bears or cites a number that begins so. */
  readonly isKnown: (term: string, open: boolean) => boolean;
  /** The archive's name of a type by its folded words: "ke hoach" -> "Kế hoạch". */
  readonly documentType: (folded: string) => string | null;
};

const MOST_PARTS = 7;
const YEAR = /^(?:19|20)\d\d$/;
/** What stands between the parts of a number typed in one piece: "/" and "-" in 38/NQ-CP; not the space of "38 nq". */
const TIGHT = /^\s?[/\-–_.]+\s?$/;

/** Finds the document numbers of a query in any typing: `38/NQ-CP`, `38 nq cp`, `NQ38`, `38/nq`, `45/2020`. */
export function findNumbers(query: Query, knowledge: NumberKnowledge): AskedNumber[] {
  const numbers: AskedNumber[] = [];
  const { words } = query;
  for (let at = 0; at < words.length; at++) {
    const found =
      serialFirst(query, at, knowledge) ?? symbolFirst(words, at, knowledge) ?? bareNumber(words, at, knowledge);
    if (found === null) continue;
    const number = takeYear(words, found);
    numbers.push(number);
    at = number.range[1] - 1;
  }
  return numbers;
}

function gap(query: Query, at: number): string {
  return query.text.slice((query.words[at] as QueryWord).end, (query.words[at + 1] as QueryWord).start);
}

function serialFirst(query: Query, at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { words } = query;
  if (!/^\d{1,6}$/.test((words[at] as QueryWord).folded)) return splitGlued(words, at, knowledge);
  const tights = [true];
  let last = at;
  while (last + 1 < words.length && last + 1 - at < MOST_PARTS && words[last + 1]?.run === words[at]?.run) {
    const between = gap(query, last);
    if (!TIGHT.test(between) && between.trim() !== "") break;
    tights.push(TIGHT.test(between));
    last++;
  }
  for (let to = last; to > at; to--) {
    const parts = words.slice(at, to + 1).map((word) => word.folded);
    const term = joinNumber(parts);
    const tight = tights.slice(1, to - at + 1);
    const anyTight = tight.includes(true);
    const lettered = parts.some((part) => /[a-z]/.test(part));
    if (!anyTight && !lettered && parts.length < words.length) continue;
    if (knowledge.isKnown(term, false)) return numberAt(term, false, at, to + 1);
    const typing = tight.at(-1) === true && to === words.length - 1;
    if (typing && knowledge.isKnown(term, true)) return numberAt(term, true, at, to + 1);
  }
  return null;
}

/** "38nq" and "NQ38". */
function splitGlued(words: readonly QueryWord[], at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { folded } = words[at] as QueryWord;
  const match = /^(\d{1,6})([a-z]{1,5})$/.exec(folded) ?? /^([a-z]{1,5})(\d{1,6})$/.exec(folded);
  if (match === null) return null;
  const [first = "", second = ""] = match.slice(1);
  const [serial, letters] = /^\d/.test(first) ? [first, second] : [second, first];
  const following: string[] = [];
  for (let to = at + 1; to < words.length && following.length < 3; to++)
    following.push((words[to] as QueryWord).folded);
  for (let length = following.length; length >= 0; length--) {
    const term = joinNumber([serial, letters, ...following.slice(0, length)]);
    if (knowledge.isKnown(term, false)) return numberAt(term, false, at, at + 1 + length);
  }
  return null;
}

/** "nq 38", "NQ-CP 38", "TB/TU 495": the symbol's parts, then the serial number. */
function symbolFirst(words: readonly QueryWord[], at: number, knowledge: NumberKnowledge): AskedNumber | null {
  for (let length = 3; length >= 1; length--) {
    const serial = words[at + length];
    if (serial === undefined || !/^\d{1,6}$/.test(serial.folded)) continue;
    const symbol = words.slice(at, at + length).map((word) => word.folded);
    if (!symbol.every((part) => /^[a-z]{1,6}$/.test(part))) continue;
    const next = words[at + length + 1]?.folded;
    const year = next !== undefined && YEAR.test(next) ? [next] : [];
    for (const parts of [
      [serial.folded, ...year, ...symbol],
      [serial.folded, ...symbol],
    ]) {
      const term = joinNumber(parts);
      if (knowledge.isKnown(term, false)) {
        return numberAt(term, false, at, at + length + 1 + (parts.length - symbol.length - 1));
      }
    }
  }
  return null;
}

/** A query that is only "134", or "kế hoạch 134", "nghị quyết số 38". */
function bareNumber(words: readonly QueryWord[], at: number, knowledge: NumberKnowledge): AskedNumber | null {
  const { folded } = words[at] as QueryWord;
  if (!/^\d{1,6}$/.test(folded) || !knowledge.isKnown(folded, false)) return null;
  if (words.length === 1) return numberAt(folded, false, at, at + 1);
  const before = words.slice(0, at).map((word) => word.folded);
  if (before.at(-1) === "so") before.pop();
  for (let length = Math.min(4, before.length); length >= 1; length--) {
    const documentType = knowledge.documentType(before.slice(-length).join(" "));
    if (documentType !== null) return { ...numberAt(folded, false, at, at + 1), documentType };
  }
  return null;
}

function numberAt(term: string, open: boolean, from: number, to: number): AskedNumber {
  return { term, open, year: null, documentType: null, range: [from, to] };
}

function takeYear(words: readonly QueryWord[], number: AskedNumber): AskedNumber {
  let at = number.range[1];
  if (words[at]?.folded === "nam") at++;
  const year = words[at]?.folded;
  return year !== undefined && YEAR.test(year) ? { ...number, year, range: [number.range[0], at + 1] } : number;
}
