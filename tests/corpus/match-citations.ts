import type { Citation } from "../../main/model/citation.ts";
import type { GoldCitation } from "./gold.ts";
import { normaliseLaw } from "./normalise.ts";

/** Each gold mention with the read one it was matched with, and the read ones that nothing in the gold asks for. */
export type CitationMatches = {
  readonly pairs: readonly (readonly [GoldCitation, Citation | null])[];
  readonly extra: readonly Citation[];
};

/**
 * Matches mentions by number, or by the law's name when there is none. Of several with one number, the pair that
 * agrees most in date, provision and relation goes first, so that a missed mention is not counted as three wrong ones.
 */
export function matchCitations(gold: readonly GoldCitation[], read: readonly Citation[]): CitationMatches {
  const candidates = gold.flatMap((g, i) =>
    read.flatMap((r, j) => (isSameTarget(g, r) ? [{ i, j, score: agreement(g, r) }] : [])),
  );
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const byGold = new Map<number, number>();
  const takenRead = new Set<number>();
  for (const { i, j } of candidates) {
    if (byGold.has(i) || takenRead.has(j)) continue;
    byGold.set(i, j);
    takenRead.add(j);
  }
  const pairs = gold.flatMap((g, i) => {
    const j = byGold.get(i);
    const found = j === undefined ? null : (read[j] ?? null);
    return g.optional === true ? [] : [[g, found] as const];
  });
  return { pairs, extra: read.filter((_, j) => !takenRead.has(j)) };
}

function isSameTarget(gold: GoldCitation, read: Citation): boolean {
  if (gold.referenceNumber !== null) return gold.referenceNumber === read.referenceNumber;
  if (read.referenceNumber !== null) return false;
  return normaliseLaw(gold.title) === normaliseLaw(read.title);
}

function agreement(gold: GoldCitation, read: Citation): number {
  return (
    (gold.optional === true ? 0 : 8) +
    (gold.issueDate === read.issueDate ? 4 : 0) +
    (gold.provision === read.provision ? 2 : 0) +
    (gold.relation === read.relation ? 1 : 0)
  );
}
