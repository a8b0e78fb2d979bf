import { NUMBER_KIND, type NumberKind } from "../archive/search-index.ts";
import type { AskedNumber, NumberKnowledge } from "./find-numbers.ts";
import { foldedNames } from "./folded-names.ts";
import { numberTerm } from "./number-terms.ts";
import type { QueryPlan } from "./plan-query.ts";
import { type Ranked, rankCandidates } from "./rank-candidates.ts";
import type { Scope } from "./search-by-words.ts";
import type { SearchContext } from "./search-context.ts";
import type { SlotFilter } from "./tally.ts";

/** Most documents that bear, or cite, a number asked for. */
const MOST_BEARING = 200;
const MOST_CITING = 1_000;
const MOST_LOOKED_AT = 20_000;

/** Documents found by the numbers asked for. `slots` are all of them, `ranked` the first. */
export type FoundByNumber = { readonly ranked: readonly Ranked[]; readonly slots: ReadonlySet<number> };

/**
 * First those that bear the number (of the year asked for, whole before begun), then those that cite it. `scoreOf` is the first
 * scoring by words, which tells the articles of one law apart; the best of each tier are scored again.
 */
export function findByNumber(
  numbers: readonly AskedNumber[],
  { anywhere: filter, check }: Pick<Scope, "anywhere" | "check">,
  plan: QueryPlan,
  wanted: number,
  scoreOf: (slot: number) => number,
  context: SearchContext,
): FoundByNumber {
  const taken = new Set<number>();
  const bearing = numbers.flatMap((number) => takeTier(number, BEARING[number.known], filter, context, taken));
  const own = bearing.map(({ slot }) => slot);
  const citing = numbers
    .filter((number) => number.documentType === null)
    .flatMap((number) =>
      number.known === "loose"
        ? takeCitersOf(own, filter, context, taken)
        : takeTier(number, [NUMBER_KIND.cited], filter, context, taken),
    );
  const rank = (tier: readonly Placed[], reason: "number" | "cites", floor: number, most: number): Ranked[] => {
    const scored = tier.map((each) => ({ ...each, first: scoreOf(each.slot) }));
    const kept = scored.sort((a, b) => b.place - a.place || b.first - a.first || b.slot - a.slot).slice(0, most);
    const places = new Map(kept.map(({ slot, place }) => [slot, place]));
    const options = { keepOrder: true, check, repairReason: "spelling" } as const;
    const ranked = rankCandidates([...places.keys()], plan.terms, context, options).map((hit): Ranked => {
      const place = places.get(hit.row.slot) ?? 0;
      return { ...hit, match: "exact", reason, score: floor + place * 200 + Math.min(199, hit.score) };
    });
    return ranked.sort((a, b) => b.score - a.score || b.row.key - a.row.key);
  };
  const first = rank(bearing, "number", 2000, Math.min(MOST_BEARING, Math.max(60, wanted)));
  const room = Math.max(0, wanted - first.length);
  const second = room === 0 ? [] : rank(citing, "cites", 1000, Math.min(MOST_CITING, room));
  return { ranked: [...first, ...second], slots: taken };
}

const BEARING: Readonly<Record<AskedNumber["known"], readonly NumberKind[]>> = {
  printed: [NUMBER_KIND.own],
  open: [NUMBER_KIND.own],
  loose: [NUMBER_KIND.loose],
};

type Placed = { readonly slot: number; readonly place: number };

function takeTier(
  number: AskedNumber,
  kinds: readonly NumberKind[],
  filter: SlotFilter,
  { index, columns }: SearchContext,
  taken: Set<number>,
): Placed[] {
  const type = number.documentType === null ? 0 : columns.typeNames.names.indexOf(number.documentType);
  const whole = new Set(index.slotsOfNumber(number.term, kinds, "whole", MOST_LOOKED_AT));
  const reach = number.known === "open" ? "open" : number.known === "loose" ? "whole" : "begun";
  const found = reach === "whole" ? [...whole] : index.slotsOfNumber(number.term, kinds, reach, MOST_LOOKED_AT);
  const isOwn = !kinds.includes(NUMBER_KIND.cited);
  const tier: Placed[] = [];
  for (const slot of found) {
    if (taken.has(slot) || columns.lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    if (type !== 0 && columns.types[slot] !== type) continue;
    const ofYear = Math.floor((columns.dates[slot] as number) / 10_000) === Number(number.year ?? -1);
    taken.add(slot);
    tier.push({ slot, place: (ofYear && isOwn ? 2 : 0) + (whole.has(slot) ? 1 : 0) });
  }
  return tier;
}

/** Documents that cite the numbers which these bear. */
function takeCitersOf(
  slots: readonly number[],
  filter: SlotFilter,
  { index, columns }: SearchContext,
  taken: Set<number>,
): Placed[] {
  const tier: Placed[] = [];
  for (const row of index.rows(slots.slice(0, 50)).values()) {
    const term = row.referenceNumber === null ? null : numberTerm(row.referenceNumber);
    if (term === null) continue;
    for (const slot of index.slotsOfNumber(term, [NUMBER_KIND.cited], "whole", MOST_LOOKED_AT)) {
      if (taken.has(slot) || columns.lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
      taken.add(slot);
      tier.push({ slot, place: 0 });
    }
  }
  return tier;
}

/** What the index can say of numbers and types. */
export function numberKnowledge({ index, columns }: SearchContext): NumberKnowledge {
  const { own, cited, loose } = NUMBER_KIND;
  const isAlive = (slot: number): boolean => columns.lengths[slot] !== 0;
  return {
    isKnown: (term, as) => {
      const kinds = as === "loose" ? [loose] : [own, cited];
      const reach = as === "loose" ? "whole" : as === "open" ? "open" : "begun";
      return index.slotsOfNumber(term, kinds, reach, 20).some(isAlive);
    },
    documentType: (folded) => columns.typeNames.names[foldedNames(columns.typeNames).indexOf(folded)] || null,
  };
}
