import type { KeyFilter } from "./document-columns.ts";
import type { AskedNumber } from "./find-numbers.ts";
import { numberExpression } from "./number-terms.ts";
import type { QueryPlan } from "./plan-query.ts";
import { type Ranked, rankCandidates } from "./rank-candidates.ts";
import type { SearchContext } from "./search-documents.ts";

/** Most documents that bear, or cite, a number asked for. */
const MOST_BEARING = 200;
const MOST_CITING = 1_000;

/** First those that bear the number (of the year asked for, whole before begun), then those that cite it. */
export function findByNumber(
  numbers: readonly AskedNumber[],
  filter: KeyFilter,
  plan: QueryPlan,
  context: SearchContext,
): Ranked[] {
  const taken = new Set<number>();
  const bearing = numbers.flatMap((number) => findTier(number, "number", filter, plan, context, taken));
  const citing = numbers
    .filter((number) => number.documentType === null)
    .flatMap((number) => findTier(number, "cites", filter, plan, context, taken));
  return [...inOrder(bearing, 2000), ...inOrder(citing, 1000)];
}

type Placed = { readonly hit: Ranked; readonly place: number };

function inOrder(tier: Placed[], floor: number): Ranked[] {
  tier.sort((a, b) => b.place - a.place || b.hit.score - a.hit.score);
  return tier.map(({ hit, place }) => ({ ...hit, score: floor + place * 200 + Math.min(199, hit.score) }));
}

function findTier(
  number: AskedNumber,
  column: "number" | "cites",
  filter: KeyFilter,
  plan: QueryPlan,
  context: SearchContext,
  taken: Set<number>,
): Placed[] {
  const { index, columns } = context;
  const type = number.documentType === null ? 0 : columns.typeNames.indexOf(number.documentType);
  const found = index
    .match(`${column} : ${numberExpression(number.term, number.open)}`)
    .filter(
      (key) => !taken.has(key) && (filter === null || filter(key)) && (type === 0 || columns.types[key] === type),
    );
  const whole = new Set(index.match(`${column} : "${number.term}"`));
  const place = (key: number): number => {
    const ofYear = number.year !== null && Math.floor((columns.dates[key] as number) / 10_000) === Number(number.year);
    return (ofYear && column === "number" ? 2 : 0) + (whole.has(key) ? 1 : 0);
  };
  const most = column === "number" ? MOST_BEARING : MOST_CITING;
  const kept = found.sort((a, b) => place(b) - place(a) || b - a).slice(0, most);
  for (const key of kept) taken.add(key);
  const candidates = kept.map((key) => ({ key, score: 0 }));
  return rankCandidates(candidates, plan, context, { keepOrder: false }).map((hit) => ({
    hit: { ...hit, match: "exact", citesNumber: column === "cites" },
    place: place(hit.row.key),
  }));
}
