import type { IndexRow } from "../archive/search-index.ts";
import type { MatchKind } from "../model/search.ts";
import { holdsPhrase } from "./match-phrase.ts";
import type { QueryPlan } from "./plan-query.ts";
import { createScorer, type DocumentScore } from "./score-document.ts";
import type { SearchContext } from "./search-documents.ts";

/** A document in its place. */
export type Ranked = {
  readonly row: IndexRow;
  readonly score: number;
  readonly match: MatchKind;
  readonly citesNumber: boolean;
};

/**
 * Scores candidates again on their texts (exact marks, heading, pairs) and drops those without a phrase asked for or with
 * an excluded one. `keepOrder` leaves them in the order given, as for the newest first.
 */
export function rankCandidates(
  candidates: readonly { readonly key: number; readonly score: number }[],
  plan: QueryPlan,
  context: SearchContext,
  options: { readonly keepOrder: boolean },
): Ranked[] {
  const keys = candidates.map(({ key }) => key);
  const documents = context.documents.load(keys);
  const scorer = createScorer(plan.terms, context.statistics.averageLength());
  const ranked: Ranked[] = [];
  for (const key of keys) {
    const document = documents.get(key);
    if (document === undefined) continue;
    const holds = (phrase: QueryPlan["phrases"][number]): boolean =>
      holdsPhrase(document.words, phrase) || holdsPhrase(document.heading, phrase);
    if (!plan.phrases.every(holds) || plan.exclusions.some(holds)) continue;
    const score = scorer({ text: document.words, heading: document.heading, opening: document.opening });
    ranked.push({ row: document.row, score: score.score, match: matchKind(score), citesNumber: false });
  }
  if (!options.keepOrder) ranked.sort((a, b) => b.score - a.score || newerFirst(a.row, b.row));
  return ranked;
}

function newerFirst(a: IndexRow, b: IndexRow): number {
  const [first, second] = [a.issueDate ?? "", b.issueDate ?? ""];
  return first === second ? b.key - a.key : first < second ? 1 : -1;
}

function matchKind(score: DocumentScore): MatchKind {
  if (score.repaired > 0) return "fuzzy";
  return score.asTyped === score.found ? "exact" : "folded";
}
