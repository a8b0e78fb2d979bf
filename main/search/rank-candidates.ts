import type { IndexRow } from "../archive/search-index.ts";
import type { HitReason, MatchKind } from "../model/search.ts";
import { type AskedPhrase, findPhrase } from "./match-phrase.ts";
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
  return options.keepOrder ? ranked : ranked.sort(byScore);
}

/** Candidates of a query that is only phrases, in the order given: those whose texts have them. */
export function proveCandidates(
  slots: readonly number[],
  phrases: readonly AskedPhrase[],
  scoreOf: (slot: number) => number,
  context: SearchContext,
  check: ((document: ReadDocument) => boolean) | null,
): Ranked[] {
  const documents = context.documents.load(slots);
  const found = phrases.reduce((sum, { words }) => sum + words.length, 0);
  const ranked: Ranked[] = [];
  for (const slot of slots) {
    const document = documents.get(slot);
    if (document === undefined || (check !== null && !check(document))) continue;
    const places = phrases.map((phrase) => findPhrase(document, phrase));
    if (places.includes(null)) continue;
    const asTyped = places.every((place) => place?.asTyped === true);
    const [match, reason] = asTyped ? (["exact", "exact"] as const) : (["folded", "marks"] as const);
    ranked.push({ row: document.row, score: scoreOf(slot), match, reason, found });
  }
  return ranked;
}

/** The best first; of equal ones the newest. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || newerFirst(a.row, b.row);
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
