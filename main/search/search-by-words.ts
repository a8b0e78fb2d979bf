import type { SearchOrder } from "../model/search.ts";
import type { Candidate } from "./best-slots.ts";
import type { QueryPlan } from "./plan-query.ts";
import { byScore, proveCandidates, type Ranked, rankCandidates } from "./rank-candidates.ts";
import type { ReadDocument } from "./read-documents.ts";
import type { SearchContext } from "./search-context.ts";
import { slotOrder } from "./slot-order.ts";
import { type CommonSlots, intersect } from "./slot-sets.ts";
import type { Candidates, SlotFilter, Tally } from "./tally.ts";

/** Which documents a search may find. */
export type Scope = {
  /** All of them are among these, when that is known. */
  readonly among: CommonSlots | null;
  /** Tells which of `among` (or of all) may be found. */
  readonly test: SlotFilter;
  /** The same for any document. */
  readonly anywhere: SlotFilter;
  /** `test` without the values chosen among facets. */
  readonly beforeFacets: SlotFilter;
  /** What only the text can tell. */
  readonly check: ((document: ReadDocument) => boolean) | null;
  /** Tells whose texts need not be looked at for what is excluded; null when all must. */
  readonly sure: SlotFilter;
};

export type RankedAndTotal = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  /** The total was worked out from those that were read: see `SearchResult.totalIsAbout`. */
  readonly isAbout: boolean;
};

const BLOCK = 100;
const LEAST_READ = 4;
/** Candidates beyond those wanted, for when some of them are no good. */
const SPARE = 20;
const MOST_READ = 4_000;

/** The best documents by the tally, scored again on their texts; by date or number, all that have enough of the words in that order. */
export function findByWords(
  tally: Tally,
  plan: QueryPlan,
  scope: Scope,
  order: SearchOrder,
  wanted: number,
  context: SearchContext,
): RankedAndTotal {
  if (order !== "relevance") return inOrder(tally, plan, scope, order, wanted, context);
  const window = Math.max(wanted, plan.window);
  if (scope.check !== null) return sortedFirst(findProved(tally, plan, scope, window, context), plan);
  const { best, total } = tally.best(Math.max(window, plan.deepest), scope.test);
  const slots = slotsOf(best);
  const depth = depthOf(slots, plan, wanted, context);
  const options = { keepOrder: false, check: null, repairReason: "spelling" } as const;
  const first = rankCandidates(slots.slice(0, depth), plan.terms, context, options);
  // what lies beyond the window keeps the order of the first scoring, so that pages stay as they are
  const beyond = rankCandidates(slots.slice(depth, window), plan.terms, context, { ...options, keepOrder: true });
  return { ranked: [...first, ...beyond], total, isAbout: false };
}

/** The best by the tally whose texts pass the check. */
function findProved(
  tally: Tally,
  plan: QueryPlan,
  scope: Scope,
  window: number,
  context: SearchContext,
): RankedAndTotal {
  const prove = ({ best, total }: Candidates): RankedAndTotal =>
    readUntilEnough(slotsOf(best), total, plan, scope, tally, window, context);
  // mostly nearly all of them are good
  const candidates = tally.best(window + SPARE, scope.test);
  const found = prove(candidates);
  if (found.ranked.length >= window || candidates.total <= window + SPARE) return found;
  const { test, sure } = scope;
  if (sure === null) return prove(tally.best(MOST_READ, test));
  // nearly all that fit best have what is excluded: on with those that cannot have it
  const others = prove(tally.best(window, test === null ? sure : (slot) => test(slot) && sure(slot)));
  const known = new Set(found.ranked.map(({ row }) => row.slot));
  const ranked = [...found.ranked, ...others.ranked.filter(({ row }) => !known.has(row.slot))];
  return { ranked, total: Math.max(ranked.length, others.total), isAbout: true };
}

/** The first are put in order by their texts; those behind them stay as the lists have them, so that pages stay as they are. */
function sortedFirst(found: RankedAndTotal, { window, byPhrase }: QueryPlan): RankedAndTotal {
  if (byPhrase !== null) return found;
  return { ...found, ranked: [...found.ranked.slice(0, window).sort(byScore), ...found.ranked.slice(window)] };
}

function slotsOf(candidates: readonly Candidate[]): number[] {
  return candidates.map(({ slot }) => slot);
}

/** The window, or deeper where a lone word typed with marks would drown among others of its letters. */
function depthOf(slots: readonly number[], plan: QueryPlan, wanted: number, context: SearchContext): number {
  if (plan.deepest === 0) return plan.window;
  let exact = 0;
  let depth = 0;
  const stop = Math.min(slots.length, plan.deepest);
  const options = { keepOrder: true, check: null, repairReason: "spelling" } as const;
  while (depth < stop && exact < Math.min(wanted, plan.window)) {
    const block = rankCandidates(slots.slice(depth, depth + plan.window), plan.terms, context, options);
    exact += block.filter(({ match }) => match === "exact").length;
    depth += plan.window;
  }
  return Math.max(depth, plan.window);
}

/** By date or number: documents that have every word, newest (or first) ones; when none has, the best by relevance in that order. */
function inOrder(
  tally: Tally,
  plan: QueryPlan,
  scope: Scope,
  order: SearchOrder,
  wanted: number,
  context: SearchContext,
): RankedAndTotal {
  const every = plan.everyWord();
  const met = tally.met(scope.test);
  const found = [...(every === null ? met : intersect([every, met]))];
  if (found.length === 0 || every === null) {
    const best = findByWords(tally, plan, scope, "relevance", plan.window, context);
    return best;
  }
  const sorted = found.sort(slotOrder(order, context));
  if (scope.check !== null) return readUntilEnough(sorted, sorted.length, plan, scope, tally, wanted, context);
  const options = { keepOrder: true, check: null, repairReason: "spelling" } as const;
  const ranked = rankCandidates(sorted.slice(0, wanted), plan.terms, context, options);
  return { ranked, total: sorted.length, isAbout: false };
}

/**
 * Where only the text can tell, candidates are read block by block until there are enough; `total` is then what share of
 * those read was good, times the candidates.
 */
function readUntilEnough(
  slots: readonly number[],
  total: number,
  plan: QueryPlan,
  scope: Scope,
  tally: Tally,
  wanted: number,
  context: SearchContext,
): RankedAndTotal {
  const ranked: Ranked[] = [];
  const most = Math.min(slots.length, MOST_READ);
  const options = { keepOrder: true, check: scope.check, repairReason: "spelling" } as const;
  const rank = (some: readonly number[]): Ranked[] =>
    plan.byPhrase === null
      ? rankCandidates(some, plan.terms, context, options)
      : proveCandidates(some, plan.byPhrase, tally.scoreOf, context, scope.check);
  let read = 0;
  while (read < most && ranked.length < wanted) {
    const share = read === 0 ? 1 : Math.max(ranked.length / read, 1 / BLOCK);
    const block = Math.min(BLOCK, Math.max(LEAST_READ, Math.ceil((wanted - ranked.length) / share)));
    ranked.push(...rank(slots.slice(read, read + block)));
    read = Math.min(slots.length, read + block);
  }
  const share = read === 0 ? 0 : ranked.length / read;
  const isAbout = read < total;
  return { ranked, total: isAbout ? Math.max(ranked.length, Math.round(total * share)) : ranked.length, isAbout };
}

/** A query without words: all that its conditions leave, in order; by relevance that is newest first. */
export function listAll(scope: Scope, order: SearchOrder, wanted: number, context: SearchContext): RankedAndTotal {
  const { columns, documents } = context;
  const slots: number[] = [];
  const passes = (slot: number): boolean => columns.lengths[slot] !== 0 && (scope.test === null || scope.test(slot));
  if (scope.among !== null) for (const slot of scope.among.slots) void (passes(slot) && slots.push(slot));
  else for (let slot = 1; slot < columns.size; slot++) if (passes(slot)) slots.push(slot);
  const sorted = slots.sort(slotOrder(order, context));
  const { check } = scope;
  const kept: number[] = [];
  let read = 0;
  for (; read < Math.min(sorted.length, MOST_READ) && kept.length < wanted; read += BLOCK) {
    const block = sorted.slice(read, read + BLOCK);
    const texts = check === null ? null : documents.load(block);
    for (const slot of block) {
      const document = texts?.get(slot);
      if (check === null || (document !== undefined && check(document))) kept.push(slot);
    }
  }
  const rows = context.index.rows(kept.slice(0, wanted));
  const ranked = [...rows.values()].map(
    (row): Ranked => ({ row, score: 0, match: "exact", reason: "listed", found: 0 }),
  );
  if (check === null) return { ranked, total: sorted.length, isAbout: false };
  if (read >= sorted.length) return { ranked, total: kept.length, isAbout: false };
  return { ranked, total: read === 0 ? 0 : Math.round((sorted.length * kept.length) / read), isAbout: true };
}
