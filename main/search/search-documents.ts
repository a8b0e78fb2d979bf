import { printQuery, type QueryGroup } from "../model/query.ts";
import type { ResultFacets, SearchNote, SearchOrder, SearchRequest, SearchResult } from "../model/search.ts";
import { dateInstead } from "./date-instead.ts";
import { findByNumber, numberKnowledge } from "./find-by-number.ts";
import { type AskedNumber, findNumbers } from "./find-numbers.ts";
import { listHits } from "./list-hits.ts";
import type { AskedPhrase } from "./match-phrase.ts";
import { parseQuery } from "./parse-query.ts";
import { planQuery, type QueryPlan } from "./plan-query.ts";
import { type AskedQuery, readQueryWords } from "./query-words.ts";
import type { Ranked } from "./rank-candidates.ts";
import { readRequirements } from "./read-requirements.ts";
import { joinTests, type ResultFilter, readResultFilter, startFacets } from "./result-filter.ts";
import { findByWords, listAll, type Scope } from "./search-by-words.ts";
import type { SearchContext } from "./search-context.ts";
import { slotOrder } from "./slot-order.ts";
import type { CommonSlots } from "./slot-sets.ts";
import { splitGlued } from "./split-glued.ts";
import { findSpoiltWords } from "./spoilt-words.ts";
import { suggestSpelling } from "./suggest-spelling.ts";
import { type SlotFilter, startTally, type Tally } from "./tally.ts";
import type { TermLookup } from "./term-lookup.ts";

const DEFAULT_LIMIT = 20;

/** Carries out a search; any string is answered. `tookMs` covers all of it. See docs/search.md. */
export function searchDocuments(request: SearchRequest, context: SearchContext): SearchResult {
  const started = performance.now();
  const { groups: typed, notes } = parseQuery(request.query);
  const groups = splitGlued(typed, context.terms);
  const isOpen = request.asYouType === true && !/\s$/.test(request.query);
  const query = readQueryWords({ groups }, isOpen && !isSlip(groups, context.terms));
  const limit = request.limit ?? DEFAULT_LIMIT;
  const offset = request.offset ?? 0;
  const filter = readResultFilter(request, context.columns);
  const order = request.sort ?? "relevance";
  const asked = { query, filter, order, wanted: offset + limit, withFacets: request.withFacets === true };
  let found = carryOut(asked, context);
  const relaxed = found.total === 0 ? withoutPhrases(query) : null;
  if (relaxed !== null) {
    const again = carryOut({ ...asked, query: relaxed }, context);
    const text = query.phrases.map((phrase) => quoted(phrase)).join(" ");
    if (again.total > 0) found = { ...again, notes: [...again.notes, { kind: "phrase-not-found", text }] };
  }
  const offer = found.didYouMean ?? dateInstead(query, context.columns);
  const hits = listHits(found.ranked.slice(offset, offset + limit), found.plan, context);
  return {
    query: request.query,
    total: found.total,
    ...(found.isAbout ? { totalIsAbout: true } : {}),
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    ...(offer === undefined ? {} : { didYouMean: offer }),
    hits,
    understood: { groups },
    notes: [...notes, ...found.notes],
    ...(found.facets === undefined ? {} : { facets: found.facets }),
  };
}

const SHORTEST_SLIP = 3;

/** True when the word still being typed begins no word of the archive, whatever follows: it is looked at as it stands, as any misspelt one. */
function isSlip(groups: readonly QueryGroup[], terms: TermLookup): boolean {
  const last = readQueryWords({ groups }, false).words.at(-1)?.folded ?? "";
  return last.length >= SHORTEST_SLIP && terms.wordsBeginning(last, 1).length === 0;
}

function quoted({ typed }: AskedPhrase): string {
  return printQuery({ groups: [[{ kind: "phrase", text: typed }]] });
}

/** The query with its phrases as words like others; null when that asks for nothing else. */
function withoutPhrases(query: AskedQuery): AskedQuery | null {
  if (query.phrases.length === 0 || query.words.length < 2) return null;
  const required = query.required.filter((group) => !group.every(({ kind }) => kind === "phrase"));
  return { ...query, phrases: [], required };
}

type Asked = {
  readonly query: AskedQuery;
  readonly filter: ResultFilter;
  readonly order: SearchOrder;
  readonly wanted: number;
  readonly withFacets: boolean;
};

type Found = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly isAbout: boolean;
  readonly plan: QueryPlan | null;
  readonly notes: readonly SearchNote[];
  readonly didYouMean?: string;
  readonly facets?: ResultFacets;
};

function carryOut(asked: Asked, context: SearchContext): Found {
  const { query, filter, order, wanted } = asked;
  const requirements = readRequirements(query, context);
  const scope = makeScope(filter, requirements);
  if (query.words.length === 0) {
    const listed = listAll(scope, order, wanted, context);
    const facets = asked.withFacets
      ? { facets: countFacets(startEmpty(context, scope.among), asked, scope, context, null) }
      : {};
    return { ...listed, plan: null, notes: [], ...facets };
  }
  const numbers = findNumbers(query, numberKnowledge(context));
  const spelling = suggestSpelling(query, numbers, context.terms, context.model);
  const advice = { repairs: spelling.repairs, alike: new Map<number, readonly string[]>() };
  const found = findWith(asked, planQuery(query, advice, context), numbers, scope, context);
  const notes: SearchNote[] = spelling.repairs.size > 0 ? [{ kind: "spelling-repaired" }] : [];
  const offer = spelling.didYouMean === undefined ? {} : { didYouMean: spelling.didYouMean };
  const alike = numbers.length === 0 ? spoiltWords(query, found, context) : null;
  if (alike === null) return { ...found, notes, ...offer };
  const plan = planQuery(query, { ...advice, alike }, context);
  return { ...findWith(asked, plan, numbers, scope, context), notes, ...offer };
}

/** Queries longer than this have words enough that are not spoilt. */
const MOST_WORDS = 6;

/** What recognition may have made of the words, looked for only when no document has them all; null when there is nothing. */
function spoiltWords(
  { words }: AskedQuery,
  found: Found,
  context: SearchContext,
): ReadonlyMap<number, readonly string[]> | null {
  const distinct = new Set(words.map(({ folded }) => folded)).size;
  if (words.length > MOST_WORDS || found.ranked.some((hit) => hit.found >= distinct)) return null;
  const alike = new Map<number, readonly string[]>();
  words.forEach((word, at) => {
    const spoilt = findSpoiltWords(word, context);
    if (spoilt.length > 0) alike.set(at, spoilt);
  });
  return alike.size === 0 ? null : alike;
}

function makeScope(filter: ResultFilter, requirements: ReturnType<typeof readRequirements>): Scope {
  const { failures } = filter;
  const held = (...tests: readonly SlotFilter[]): SlotFilter => joinTests(tests.filter((test) => test !== null));
  const chosen = failures === null ? null : (slot: number): boolean => failures(slot) === 0;
  return {
    among: requirements.among,
    check: requirements.check,
    sure: requirements.sure,
    test: held(filter.base, requirements.rest, chosen),
    anywhere: held(filter.base, requirements.test, chosen),
    beforeFacets: held(filter.base, requirements.rest),
  };
}

function startEmpty({ columns, terms }: SearchContext, among: CommonSlots | null): Tally {
  return startTally(columns, terms.averageLength(), among);
}

function findWith(
  asked: Asked,
  plan: QueryPlan,
  numbers: readonly AskedNumber[],
  scope: Scope,
  context: SearchContext,
): Found {
  const { order, wanted } = asked;
  const tally = startEmpty(context, scope.among);
  const isNumberAlone = numbers.length > 0 && hasOnlyNumbers(asked.query, numbers);
  if (!isNumberAlone) addTerms(tally, plan);
  const byNumber =
    numbers.length === 0
      ? { ranked: [], slots: new Set<number>() }
      : findByNumber(numbers, scope, plan, wanted, tally.scoreOf, context);
  const onlyNumber = byNumber.slots.size > 0 && isNumberAlone;
  if (isNumberAlone && !onlyNumber) addTerms(tally, plan);
  // documents with the words only would drown those asked for by number
  const among = onlyNumber ? slotsAlone(byNumber.slots) : scope.among;
  const words = onlyNumber
    ? { ranked: [], total: byNumber.slots.size, isAbout: false }
    : findByWords(tally, plan, scope, order, wanted, context);
  const ranked = [...byNumber.ranked, ...words.ranked.filter(({ row }) => !byNumber.slots.has(row.slot))];
  const facets = asked.withFacets
    ? {
        facets: countFacets(
          onlyNumber ? startEmpty(context, among) : tally,
          asked,
          { ...scope, among },
          context,
          words.total,
        ),
      }
    : {};
  const sorted = order === "relevance" ? ranked : inOrder(ranked, order, context);
  const total = Math.max(ranked.length, words.total);
  return { ranked: sorted, total, isAbout: words.isAbout, plan, notes: [], ...facets };
}

function slotsAlone(slots: ReadonlySet<number>): CommonSlots {
  return { slots: Int32Array.from(slots).sort(), flags: new Map() };
}

function addTerms(tally: Tally, plan: QueryPlan): void {
  for (const { lists, weight } of plan.added) {
    const [first, second] = lists;
    if (first !== undefined && second === undefined) tally.add(first, weight);
    else tally.addAny(lists, weight);
  }
}

/** Words that may stand around a number without asking for anything else. */
const AROUND_NUMBERS = new Set(["so", "van", "ban", "hieu", "ki", "cong", "cv"]);

const YEAR = /^(?:19|20)\d\d$/;

function hasOnlyNumbers({ words }: AskedQuery, numbers: readonly AskedNumber[]): boolean {
  const inNumber = (at: number): boolean => numbers.some(({ range }) => at >= range[0] && at < range[1]);
  const rest = words.filter((word, at) => !inNumber(at) && !AROUND_NUMBERS.has(word.folded));
  // "2020" is more often the year than a serial number
  if (words.length === 1 && YEAR.test(words[0]?.folded ?? "")) return false;
  return rest.length === 0 || (numbers.some(({ documentType }) => documentType !== null) && rest.length <= 3);
}

function inOrder(ranked: readonly Ranked[], order: SearchOrder, context: SearchContext): Ranked[] {
  const compare = slotOrder(order, context);
  return [...ranked].sort((a, b) => compare(a.row.slot, b.row.slot));
}

function countFacets(
  tally: Tally,
  { filter }: Asked,
  scope: Scope,
  context: SearchContext,
  total: number | null,
): ResultFacets {
  const counter = startFacets(context.columns);
  const isAll = total === null && scope.among === null;
  counter.count(isAll ? allSlots(scope, context) : tally.met(scope.beforeFacets), filter.failures);
  return counter.finish();
}

function allSlots(scope: Scope, { columns: { size, lengths } }: SearchContext): Int32Array {
  const slots = new Int32Array(size);
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    if (lengths[slot] !== 0 && (scope.beforeFacets === null || scope.beforeFacets(slot))) slots[count++] = slot;
  }
  return slots.subarray(0, count);
}
