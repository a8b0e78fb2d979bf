import { NUMBER_KIND } from "../archive/search-index.ts";
import { foldName } from "./folded-names.ts";
import { type AskedPhrase, findPhrase, holdsWords } from "./match-phrase.ts";
import { numberTerm } from "./number-terms.ts";
import { listsOfPhrase } from "./phrase-pairs.ts";
import type { AskedQuery, QueryWord, Requirement } from "./query-words.ts";
import { readDateRange } from "./read-date.ts";
import type { ReadDocument } from "./read-documents.ts";
import { hasDate, hasName, joinTests } from "./result-filter.ts";
import { foldedWord, scanWords, toComposed } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import { type CommonSlots, intersect, slotsOf, slotsOfAll, slotsOfAny } from "./slot-sets.ts";
import type { FieldSpace } from "./term-key.ts";
import { findBeginnings } from "./word-beginnings.ts";
import { hasMarks } from "./write-syllable.ts";

/** What all requirements of a query leave. */
export type Requirements = {
  /** Slots among which all results are, ascending; null when that is not known. */
  readonly among: CommonSlots | null;
  /** Tells whether any slot may be found. */
  readonly test: ((slot: number) => boolean) | null;
  /** The same for slots of `among`. */
  readonly rest: ((slot: number) => boolean) | null;
  /** What only the text can tell. */
  readonly check: ((document: ReadDocument) => boolean) | null;
  /** True for slots without even the letters of what is excluded: their texts need not be looked at for that. Null when there is no such check. */
  readonly sure: ((slot: number) => boolean) | null;
};

type Met = {
  readonly slots: CommonSlots | null;
  readonly test: (slot: number) => boolean;
  readonly check: ((document: ReadDocument) => boolean) | null;
};

/** Most documents looked at for a field. */
const MOST = 1_000_000;

/** Finds what the query's phrases, fields and exclusions leave of the documents. */
export function readRequirements(query: AskedQuery, context: SearchContext): Requirements {
  const groups = query.required.map((group) => group.map((each) => meet(each, context)));
  const excluded = query.excluded.map((each) => meet(each, context));
  const among = fewest(groups);
  const tests: ((slot: number) => boolean)[] = [];
  const rest: ((slot: number) => boolean)[] = [];
  for (const group of groups) {
    const [only] = group;
    const isOne = group.length === 1 && only !== undefined;
    const test = isOne ? only.test : (slot: number) => group.some((each) => each.test(slot));
    tests.push(test);
    if (!isOne || only.slots !== among) rest.push(test);
  }
  for (const { test, check } of excluded) {
    if (check !== null) continue;
    tests.push((slot) => !test(slot));
    rest.push((slot) => !test(slot));
  }
  const checks = groups.filter((group) => group.some(({ check }) => check !== null)).map(checkGroup);
  for (const { test, check } of excluded) {
    if (check !== null) checks.push((document) => !(test(document.row.slot) && check(document)));
  }
  return {
    among,
    test: joinTests(tests),
    rest: among === null ? joinTests(tests) : joinTests(rest),
    sure: joinTests(excluded.flatMap(({ test, check }) => (check === null ? [] : [(slot: number) => !test(slot)]))),
    check: checks.length === 0 ? null : (document) => checks.every((check) => check(document)),
  };
}

function fewest(groups: readonly (readonly Met[])[]): CommonSlots | null {
  let best: CommonSlots | null = null;
  for (const group of groups) {
    const slots = group.length === 1 ? (group[0]?.slots ?? null) : null;
    if (slots !== null && (best === null || slots.slots.length < best.slots.length)) best = slots;
  }
  return best;
}

/** A document passes a group by an alternative that the index and, where needed, its text confirm. */
function checkGroup(group: readonly Met[]): (document: ReadDocument) => boolean {
  const [only] = group;
  // that it passes the test is known by then
  if (group.length === 1 && only?.check != null) return only.check;
  return (document) => group.some(({ test, check }) => test(document.row.slot) && (check === null || check(document)));
}

function meet(requirement: Requirement, context: SearchContext): Met {
  switch (requirement.kind) {
    case "phrase":
      return meetPhrase(requirement.phrase, context);
    case "words":
      return meetWords(requirement.words, context);
    case "field":
      return meetField(requirement.field, requirement.value, context);
  }
}

/** Documents with a word; with a beginning, those with any word it may stand for. */
export function slotsOfWord(word: QueryWord, { terms, model }: SearchContext): Int32Array {
  if (!word.begins) return slotsOf(terms.word(word.folded));
  return slotsOfAny(findBeginnings(word, model, terms).folded.map(terms.word));
}

function meetSlots(common: CommonSlots, check: Met["check"]): Met {
  const { slots } = common;
  let isMet: Uint8Array | null = null;
  const mark = (): Uint8Array => {
    const marked = new Uint8Array((slots.at(-1) ?? -1) + 1);
    for (const slot of slots) marked[slot] = 1;
    return marked;
  };
  const test = (slot: number): boolean => {
    isMet ??= mark();
    return isMet[slot] === 1;
  };
  return { slots: common, test, check };
}

/** All the words, anywhere; those typed with marks must have them. */
function meetWords(words: readonly QueryWord[], context: SearchContext): Met {
  const slots = intersect(words.map((word) => slotsOfWord(word, context)));
  const marked = words.filter((word) => hasMarks(word.exact) && !word.begins);
  const check = (document: ReadDocument): boolean =>
    marked.every((word) => holdsWords(document.words, [word]) || holdsWords(document.heading, [word]));
  return meetSlots({ slots, flags: new Map() }, marked.length === 0 ? null : check);
}

function meetPhrase(phrase: AskedPhrase, context: SearchContext): Met {
  const { words } = phrase;
  const isTold = words.length <= 2 && words.every((word) => !hasMarks(word.exact));
  const check = (document: ReadDocument): boolean => findPhrase(document, phrase) !== null;
  return meetSlots(slotsOfAll(listsOfPhrase(phrase, context)), isTold ? null : check);
}

function meetField(
  field: Extract<Requirement, { kind: "field" }>["field"],
  value: string,
  context: SearchContext,
): Met {
  const { columns } = context;
  const folded = foldName(value);
  const byTest = (test: (slot: number) => boolean): Met => ({ slots: null, test, check: null });
  switch (field) {
    case "type":
      return byTest(hasName(columns.types, columns.typeNames, (name) => isTypeName(name, folded)));
    case "body":
      return byTest(hasName(columns.bodies, columns.bodyNames, (name) => isBodyName(name, folded)));
    case "signer":
      return byTest(hasName(columns.signers, columns.signerNames, (name) => name.includes(folded)));
    case "date": {
      const range = readDateRange(value) ?? { from: 0, to: 0 };
      return byTest(hasDate(columns.dates, range.from, range.to));
    }
    case "number":
      return meetSlots(slotsOfNumber(value, [NUMBER_KIND.own, NUMBER_KIND.loose], context), null);
    case "basis": {
      const cited = slotsOfNumber(value, [NUMBER_KIND.basis], context);
      return cited.slots.length > 0 ? meetSlots(cited, null) : meetFieldWords("basis", value, context);
    }
    case "recipient":
      return meetFieldWords("recipient", value, context);
    case "file":
      return meetFieldWords("file", value, context);
  }
}

/** "ke hoach" is meant by the whole name and by its first letters (kh); no other name that begins so. */
function isTypeName(name: string, asked: string): boolean {
  return name === asked || initialsOf(name) === asked.replace(/\s/g, "");
}

function isBodyName(name: string, asked: string): boolean {
  return name.includes(asked) || (/^[a-z]{2,8}$/.test(asked) && initialsOf(name).startsWith(asked));
}

/** "uy ban nhan dan" -> "ubnd". */
function initialsOf(name: string): string {
  return name.split(" ").reduce((letters, word) => letters + word.charAt(0), "");
}

function slotsOfNumber(
  value: string,
  kinds: readonly (0 | 1 | 2 | 3)[],
  { index, columns }: SearchContext,
): CommonSlots {
  const term = numberTerm(value);
  if (term === null) return { slots: new Int32Array(0), flags: new Map() };
  const slots = index.slotsOfNumber(term, kinds, /\*$|[/-]\p{L}*$/u.test(value) ? "open" : "begun", MOST);
  return { slots: Int32Array.from(slots.filter((slot) => columns.lengths[slot] !== 0)).sort(), flags: new Map() };
}

/** Documents whose field has all the words. */
function meetFieldWords(field: FieldSpace, value: string, { terms }: SearchContext): Met {
  const text = toComposed(value);
  const words = scanWords(text);
  const lists = Array.from({ length: words.count }, (_, at) =>
    terms.fieldWord(field, foldedWord(text, words.starts[at] as number, words.ends[at] as number)),
  );
  return meetSlots(slotsOfAll(lists), null);
}
