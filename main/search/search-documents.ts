import type { IndexFilter, IndexRow, SearchIndex } from "../archive/search-index.ts";
import type { SearchRequest, SearchResult } from "../model/search.ts";
import { fold } from "../text/fold.ts";
import { type AskedNumber, findNumbers } from "./find-numbers.ts";
import { listHits } from "./list-hits.ts";
import { parseQuery, type Query } from "./parse-query.ts";
import { planQuery, type QueryPlan } from "./plan-query.ts";
import { type Ranked, rankCandidates } from "./rank-candidates.ts";
import type { ScannedTexts } from "./scanned-texts.ts";
import { suggestSpelling } from "./suggest-spelling.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { TermStatistics } from "./term-statistics.ts";

/** What a search works with. */
export type SearchContext = {
  readonly index: SearchIndex;
  readonly texts: ScannedTexts;
  readonly model: SyllableModel;
  readonly statistics: TermStatistics;
};

const DEFAULT_LIMIT = 20;
/** `total` is counted up to this. */
const COUNT_CAP = 10_000;
/** Most documents that bear, or cite, a number asked for. */
const MOST_BEARING = 200;
const MOST_CITING = 2_000;

/** Carries out a search; any string is answered. See docs/search.md. */
export function searchDocuments(request: SearchRequest, context: SearchContext): SearchResult {
  const started = performance.now();
  const query = parseQuery(request.query);
  const filter = resolveFilter(request, context.index);
  const limit = request.limit ?? DEFAULT_LIMIT;
  const offset = request.offset ?? 0;
  const answer = query.words.length === 0 ? listNewest(query, filter, limit, offset, context) : null;
  const found = answer ?? findDocuments(query, request, filter, offset + limit, context);
  const page = answer === null ? found.ranked.slice(offset, offset + limit) : found.ranked;
  return {
    query: request.query,
    total: found.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    ...(found.didYouMean === undefined ? {} : { didYouMean: found.didYouMean }),
    hits: listHits(page, found.plan, context),
  };
}

type Found = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly plan: QueryPlan | null;
  readonly didYouMean?: string;
};

/** A query without words: the newest documents, without those it excludes. */
function listNewest(query: Query, filter: IndexFilter, limit: number, offset: number, context: SearchContext): Found {
  const { index } = context;
  const plan = planQuery(query, new Map(), context.statistics, context.model);
  if (plan.exclusions.length === 0) {
    const found = index.find(null, filter, "date", limit, offset);
    return { ranked: unranked(found, index), total: index.count(null, filter, Number.MAX_SAFE_INTEGER), plan: null };
  }
  const all = index.find(null, filter, "date", COUNT_CAP);
  const kept = rankCandidates(all, plan, context, { keepOrder: true });
  return { ranked: kept.slice(offset, offset + limit), total: kept.length, plan: null };
}

function unranked(found: readonly { key: number }[], index: SearchIndex): Ranked[] {
  const rows = index.rows(found.map(({ key }) => key));
  return found.flatMap(({ key }) => {
    const row = rows.get(key);
    return row === undefined ? [] : [{ row, score: 0, match: "exact" as const, citesNumber: false }];
  });
}

function findDocuments(
  query: Query,
  request: SearchRequest,
  filter: IndexFilter,
  wanted: number,
  context: SearchContext,
): Found {
  const { index, statistics, model } = context;
  const numbers = findNumbers(query, numberKnowledge(index));
  const spelling = suggestSpelling(query, numbers, statistics, model);
  const plan = planQuery(query, spelling.repairs, statistics, model);
  const order = request.sort ?? "relevance";
  const byNumber = numbers.length === 0 ? [] : findByNumber(numbers, filter, plan, context);
  const ordinary = findByWords(plan, filter, order, Math.max(0, wanted - byNumber.length) + byNumber.length, context);
  const taken = new Set(byNumber.map(({ row }) => row.key));
  const rest = ordinary.ranked.filter(({ row }) => !taken.has(row.key));
  const ranked = [...byNumber, ...rest];
  const total = Math.max(ranked.length, ordinary.total);
  return {
    ranked: order === "date" ? byDate(ranked) : ranked,
    total,
    plan,
    ...(spelling.didYouMean === undefined ? {} : { didYouMean: spelling.didYouMean }),
  };
}

/** First those that bear the number (whole, then begun; of the year asked for), then those that cite it. */
function findByNumber(
  numbers: readonly AskedNumber[],
  filter: IndexFilter,
  plan: QueryPlan,
  context: SearchContext,
): Ranked[] {
  const { index } = context;
  const ranked: Ranked[] = [];
  const taken = new Set<number>();
  for (const citing of [false, true]) {
    const tier: { hit: Ranked; place: number }[] = [];
    for (const number of numbers) {
      const only = number.documentType === null ? filter : { ...filter, documentTypes: [number.documentType] };
      const rows = index.find(
        `${citing ? "cites" : "number"} : ${numberExpression(number.term, number.open)}`,
        citing ? filter : only,
        "none",
        citing ? MOST_CITING : MOST_BEARING,
      );
      if (citing && number.documentType !== null) continue;
      const whole = new Set(
        index
          .find(`${citing ? "cites" : "number"} : "${number.term}"`, filter, "none", MOST_CITING)
          .map(({ key }) => key),
      );
      for (const hit of rankCandidates(rows, plan, context, { keepOrder: false })) {
        if (taken.has(hit.row.key)) continue;
        taken.add(hit.row.key);
        const ofYear = number.year !== null && hit.row.issueDate?.startsWith(number.year) === true;
        const place = (ofYear && !citing ? 2 : 0) + (whole.has(hit.row.key) ? 1 : 0);
        tier.push({ hit: { ...hit, match: "exact", citesNumber: citing }, place });
      }
    }
    tier.sort((a, b) => b.place - a.place || b.hit.score - a.hit.score);
    ranked.push(...tier.map(({ hit, place }) => ({ ...hit, score: hit.score + (citing ? 1000 : 2000 + place * 100) })));
  }
  return ranked;
}

/** Matches a number term, and those it is the beginning of: by whole parts, or inside the last part when `open`. */
function numberExpression(term: string, open: boolean): string {
  return open ? `"${term}" *` : `("${term}" OR "${term}_" *)`;
}

function numberKnowledge(index: SearchIndex) {
  let types: Map<string, string> | null = null;
  return {
    isKnown: (term: string, open: boolean): boolean =>
      index.find(`{number cites} : ${numberExpression(term, open)}`, {}, "none", 1).length > 0,
    documentType: (folded: string): string | null => {
      types ??= new Map(index.facet("document_type").map(({ value }) => [fold(value.normalize("NFC")), value]));
      return types.get(folded) ?? null;
    },
  };
}

function findByWords(
  plan: QueryPlan,
  filter: IndexFilter,
  order: "relevance" | "date",
  wanted: number,
  context: SearchContext,
): { ranked: Ranked[]; total: number } {
  const { index } = context;
  if (plan.expression === null) return { ranked: [], total: 0 };
  if (order === "date" && plan.allWords !== null && !plan.needsReading) {
    const newest = index.find(plan.allWords, filter, "date", Math.max(wanted, plan.window));
    if (newest.length > 0) {
      const ranked = rankCandidates(newest, plan, context, { keepOrder: true });
      return { ranked, total: index.count(plan.allWords, filter, COUNT_CAP) };
    }
  }
  const window = order === "date" ? plan.window : Math.max(wanted, plan.window);
  if (plan.needsReading) return readUntilEnough(plan, filter, window, context);
  const candidates = index.find(plan.expression, filter, "relevance", window);
  const total = candidates.length < window ? candidates.length : index.count(plan.expression, filter, COUNT_CAP);
  return { ranked: rankCandidates(candidates, plan, context, { keepOrder: false }), total };
}

const BLOCK = 400;
const MOST_READ = 4_000;

/** Where only the text can tell, candidates are read block by block, best first, until there are enough. */
function readUntilEnough(
  plan: QueryPlan,
  filter: IndexFilter,
  wanted: number,
  context: SearchContext,
): { ranked: Ranked[]; total: number } {
  const ranked: Ranked[] = [];
  const candidates = context.index.find(plan.expression, filter, "relevance", MOST_READ);
  let read = 0;
  while (read < candidates.length && (ranked.length < wanted || read < BLOCK)) {
    ranked.push(...rankCandidates(candidates.slice(read, read + BLOCK), plan, context, { keepOrder: false }));
    read += BLOCK;
  }
  ranked.sort((a, b) => b.score - a.score);
  const share = ranked.length / Math.max(1, Math.min(read, candidates.length));
  const total =
    read >= candidates.length ? ranked.length : Math.max(ranked.length, Math.round(candidates.length * share));
  return { ranked, total };
}

function byDate(ranked: readonly Ranked[]): Ranked[] {
  const date = (row: IndexRow): string => row.issueDate ?? "";
  return [...ranked].sort((a, b) =>
    date(a.row) < date(b.row) ? 1 : date(a.row) > date(b.row) ? -1 : b.row.key - a.row.key,
  );
}

function resolveFilter(request: SearchRequest, index: SearchIndex): IndexFilter {
  const folded = (text: string): string => fold(text.normalize("NFC")).trim().replace(/\s+/g, " ");
  const matching = (column: "document_type" | "issuing_body", test: (value: string) => boolean): string[] =>
    index.facet(column).flatMap(({ value }) => (test(folded(value)) ? [value] : []));
  const type = folded(request.documentType ?? "");
  const body = folded(request.issuingBody ?? "");
  return {
    ...(type === "" ? {} : { documentTypes: matching("document_type", (value) => value === type) }),
    ...(body === "" ? {} : { issuingBodies: matching("issuing_body", (value) => value.includes(body)) }),
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(request.to === undefined ? {} : { to: request.to }),
  };
}
