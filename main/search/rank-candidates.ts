import type { IndexRow } from "../archive/search-index.ts";
import type { HitReason, MatchKind } from "../model/search.ts";
import type { ReadDocument } from "./read-documents.ts";
import { createScorer, type DocumentScore, type ScoringTerms } from "./score-document.ts";
import type { SearchContext } from "./search-context.ts";

/** A document in its place. */
export type Ranked = {
  readonly row: IndexRow;
  readonly score: number;
  readonly match: MatchKind;
  readonly reason: HitReason;
  /** Words of the query it holds. */
  readonly found: number;
};

export type RankOptions = {
  /** Leaves them in the order given, as for the newest first. */
  readonly keepOrder: boolean;
  /** What only the text can tell. */
  readonly check: ((document: ReadDocument) => boolean) | null;
  /** Repaired words were read off as recognition spoils them. */
  readonly repairReason: "ocr" | "spelling";
};

/** Scores candidates again on their texts (exact marks, heading, pairs) and drops those that fail the check. */
export function rankCandidates(
  slots: readonly number[],
  terms: ScoringTerms,
  context: SearchContext,
  options: RankOptions,
): Ranked[] {
  const documents = context.documents.load(slots);
  const scorer = createScorer(terms, context.terms.averageLength());
  const ranked: Ranked[] = [];
  for (const slot of slots) {
    const document = documents.get(slot);
    if (document === undefined || (options.check !== null && !options.check(document))) continue;
    const score = scorer({ text: document.words, heading: document.heading, opening: document.opening });
    ranked.push({
      row: document.row,
      score: score.score,
      match: matchKind(score),
      reason: reasonOf(score, options.repairReason),
      found: score.found,
    });
  }
  if (!options.keepOrder) ranked.sort((a, b) => b.score - a.score || newerFirst(a.row, b.row));
  return ranked;
}

function newerFirst(a: IndexRow, b: IndexRow): number {
  const [first, second] = [a.issueDate ?? "", b.issueDate ?? ""];
  return first === second ? b.key - a.key : first < second ? 1 : -1;
}

function matchKind(score: DocumentScore): MatchKind {
  if (score.repaired > 0 || score.alike > 0) return "fuzzy";
  return score.asTyped + score.begun === score.found ? "exact" : "folded";
}

function reasonOf(score: DocumentScore, repairReason: "ocr" | "spelling"): HitReason {
  if (score.repaired > 0) return repairReason;
  if (score.alike > 0) return "ocr";
  if (score.asTyped === score.found) return "exact";
  return score.asTyped + score.begun === score.found ? "prefix" : "marks";
}
