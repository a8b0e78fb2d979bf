import type { SearchIndex } from "../archive/search-index.ts";

/** How many documents there are, and how many hold a term; remembered, since common terms are slow to count. */
export type TermStatistics = {
  frequency(term: string): number;
  documents(): number;
  averageLength(): number;
  /** To be told after each change: small archives count again, large ones once their size has changed by a twentieth. */
  noteChange(): void;
};

const MOST_KEPT = 50_000;
const ALWAYS_EXACT = 2_000;

export function keepTermStatistics(index: SearchIndex): TermStatistics {
  const kept = new Map<string, number>();
  let totals = index.totals();
  let countedAt = totals.documents;
  return {
    frequency: (term) => {
      const known = kept.get(term);
      // a term that was absent may have come in with the last change
      if (known !== undefined && known > 0) return known;
      const counted = index.documentFrequency(term);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(term, counted);
      return counted;
    },
    documents: () => totals.documents,
    averageLength: () => (totals.documents === 0 ? 1 : Math.max(1, totals.words / totals.documents)),
    noteChange: () => {
      totals = index.totals();
      if (totals.documents > ALWAYS_EXACT && Math.abs(totals.documents - countedAt) * 20 < countedAt) return;
      kept.clear();
      countedAt = totals.documents;
    },
  };
}
