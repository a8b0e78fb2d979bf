import type { SearchIndex } from "../archive/search-index.ts";
import type { SearchRequest, SearchResult } from "../model/search.ts";
import { fold } from "../text/fold.ts";
import { type DocumentColumns, type KeyFilter, makeFilter } from "./document-columns.ts";
import { findByNumber } from "./find-by-number.ts";
import { type Candidate, type Candidates, findCandidates } from "./find-candidates.ts";
import { findNumbers } from "./find-numbers.ts";
import { listHits } from "./list-hits.ts";
import { numberExpression } from "./number-terms.ts";
import { parseQuery, type Query } from "./parse-query.ts";
import { planQuery, type QueryPlan } from "./plan-query.ts";
import type { Postings } from "./postings.ts";
import { type Ranked, rankCandidates } from "./rank-candidates.ts";
import type { ReadDocuments } from "./read-documents.ts";
import { suggestSpelling } from "./suggest-spelling.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { TermStatistics } from "./term-statistics.ts";

/** What a search works with. */
export type SearchContext = {
  readonly index: SearchIndex;
  readonly documents: ReadDocuments;
  readonly model: SyllableModel;
  readonly statistics: TermStatistics;
  readonly postings: Postings;
  readonly columns: DocumentColumns;
};

const DEFAULT_LIMIT = 20;

/** Carries out a search; any string is answered. `tookMs` covers all of it. See docs/search.md. */
export function searchDocuments(request: SearchRequest, context: SearchContext): SearchResult {
  const started = performance.now();
  const query = parseQuery(request.query);
  const filter = makeFilter(request, context.columns);
  const limit = request.limit ?? DEFAULT_LIMIT;
  const offset = request.offset ?? 0;
  const found =
    query.words.length === 0
      ? listNewest(query, filter, offset + limit, context)
      : findDocuments(query, request.sort ?? "relevance", filter, offset + limit, context);
  const hits = listHits(found.ranked.slice(offset, offset + limit), found.plan, context);
  return {
    query: request.query,
    total: found.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    ...(found.didYouMean === undefined ? {} : { didYouMean: found.didYouMean }),
    hits,
    understood: { groups: [] },
    notes: [],
  };
}

type Found = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly plan: QueryPlan | null;
  readonly didYouMean?: string;
};

/** A query without words: the newest documents, without those it excludes. */
function listNewest(query: Query, filter: KeyFilter, wanted: number, context: SearchContext): Found {
  const { index, columns } = context;
  const plan = planQuery(query, new Map(), context.statistics, context.model);
  if (query.exclusions.length === 0 && filter === null) {
    return { ranked: unranked(index.newest(wanted, 0), index), total: context.statistics.documents(), plan: null };
  }
  const left = new Set(plan.excluded === null ? [] : index.match(plan.excluded));
  const keys: number[] = [];
  for (let key = 0; key < columns.size; key++) {
    if (columns.lengths[key] === 0 || left.has(key) || (filter !== null && !filter(key))) continue;
    keys.push(key);
  }
  const sorted = byDate(keys, columns);
  if (!plan.needsReading) return { ranked: unranked(sorted.slice(0, wanted), index), total: keys.length, plan: null };
  const candidates = { best: sorted.map(withoutScore), total: sorted.length };
  return { ...readUntilEnough(candidates, plan, wanted, context, true), plan: null };
}

function withoutScore(key: number): Candidate {
  return { key, score: 0 };
}

function unranked(keys: readonly number[], index: SearchIndex): Ranked[] {
  const rows = index.rows(keys);
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row === undefined ? [] : [{ row, score: 0, match: "exact" as const, citesNumber: false }];
  });
}

/** Keys of the newest documents first, those without date last. */
function byDate(keys: readonly number[], columns: DocumentColumns): number[] {
  return [...keys].sort((a, b) => (columns.dates[b] as number) - (columns.dates[a] as number) || b - a);
}

function findDocuments(
  query: Query,
  order: "relevance" | "date",
  filter: KeyFilter,
  wanted: number,
  context: SearchContext,
): Found {
  const { statistics, model, columns } = context;
  const numbers = findNumbers(query, numberKnowledge(context));
  const spelling = suggestSpelling(query, numbers, statistics, model);
  const plan = planQuery(query, spelling.repairs, statistics, model);
  const byNumber = numbers.length === 0 ? [] : findByNumber(numbers, filter, plan, context);
  const ordinary = findByWords(plan, filter, order, wanted, context);
  const taken = new Set(byNumber.map(({ row }) => row.key));
  const ranked = [...byNumber, ...ordinary.ranked.filter(({ row }) => !taken.has(row.key))];
  const sorted = order === "date" ? [...ranked].sort((a, b) => newer(a.row.key, b.row.key, columns)) : ranked;
  return {
    ranked: sorted,
    total: Math.max(ranked.length, ordinary.total),
    plan,
    ...(spelling.didYouMean === undefined ? {} : { didYouMean: spelling.didYouMean }),
  };
}

function newer(a: number, b: number, columns: DocumentColumns): number {
  return (columns.dates[b] as number) - (columns.dates[a] as number) || b - a;
}

function numberKnowledge({ index, columns }: SearchContext) {
  return {
    isKnown: (term: string, open: boolean): boolean =>
      index.match(`{number cites} : ${numberExpression(term, open)}`, 1).length > 0,
    documentType: (folded: string): string | null =>
      columns.typeNames.find((name) => name !== "" && fold(name.normalize("NFC")) === folded) ?? null,
  };
}

type RankedAndTotal = { readonly ranked: Ranked[]; readonly total: number };

function findByWords(
  plan: QueryPlan,
  filter: KeyFilter,
  order: "relevance" | "date",
  wanted: number,
  context: SearchContext,
): RankedAndTotal {
  if (order === "date") {
    const every = newestWithAll(plan, filter, wanted, context);
    if (every !== null) return every;
  }
  const window = order === "date" ? plan.window : Math.max(wanted, plan.window);
  if (plan.needsReading) {
    return readUntilEnough(findCandidates(plan, filter, MOST_READ, context), plan, window, context, false);
  }
  const candidates = findCandidates(plan, filter, Math.max(window, plan.deepest), context);
  const depth = depthOf(candidates.best, plan, wanted, context);
  const best = rankCandidates(candidates.best.slice(0, depth), plan, context, { keepOrder: false });
  // what lies beyond the window keeps the order of the first scoring, so that pages stay as they are
  const beyond = rankCandidates(candidates.best.slice(depth, window), plan, context, { keepOrder: true });
  return { ranked: [...best, ...beyond], total: candidates.total };
}

/** The window, or deeper where a lone word typed with marks would drown among others of its letters. */
function depthOf(best: readonly Candidate[], plan: QueryPlan, wanted: number, context: SearchContext): number {
  let exact = 0;
  let depth = 0;
  const stop = Math.min(best.length, plan.deepest);
  while (depth < stop && exact < Math.min(wanted, plan.window)) {
    const block = rankCandidates(best.slice(depth, depth + plan.window), plan, context, { keepOrder: true });
    exact += block.filter(({ match }) => match === "exact").length;
    depth += plan.window;
  }
  return Math.max(depth, plan.window);
}

/** By date, documents should hold every word; null when none does, then the best by relevance are put in order. */
function newestWithAll(
  plan: QueryPlan,
  filter: KeyFilter,
  wanted: number,
  context: SearchContext,
): RankedAndTotal | null {
  if (plan.allWords === null) return null;
  const left = new Set(plan.excluded === null ? [] : context.index.match(plan.excluded));
  const keys = context.index.match(plan.allWords).filter((key) => !left.has(key) && (filter === null || filter(key)));
  if (keys.length === 0) return null;
  const sorted = byDate(keys, context.columns).map(withoutScore);
  if (plan.needsReading) {
    return readUntilEnough({ best: sorted, total: sorted.length }, plan, wanted, context, true);
  }
  return { ranked: rankCandidates(sorted.slice(0, wanted), plan, context, { keepOrder: true }), total: keys.length };
}

const BLOCK = 100;
const MOST_READ = 4_000;

/**
 * Where only the text can tell, candidates are read block by block until there are enough; `total` is then what share of
 * those read was good, times the candidates.
 */
function readUntilEnough(
  { best, total }: Candidates,
  plan: QueryPlan,
  wanted: number,
  context: SearchContext,
  keepOrder: boolean,
): RankedAndTotal {
  const ranked: Ranked[] = [];
  let read = 0;
  while (read < Math.min(best.length, MOST_READ) && (ranked.length < wanted || read < BLOCK)) {
    ranked.push(...rankCandidates(best.slice(read, read + BLOCK), plan, context, { keepOrder }));
    read = Math.min(best.length, read + BLOCK);
  }
  if (!keepOrder) ranked.sort((a, b) => b.score - a.score);
  const share = read === 0 ? 0 : ranked.length / read;
  return { ranked, total: read === total ? ranked.length : Math.max(ranked.length, Math.round(total * share)) };
}
