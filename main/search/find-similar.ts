import type { SimilarDocument } from "../model/search.ts";
import { inverseFrequency } from "./bm25.ts";
import type { ReadDocument } from "./read-documents.ts";
import { foldedWord } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import { startTally } from "./tally.ts";

/** Pairs of words looked up, spread over the text, and of those the rarest that are asked for: enough that names alone do not decide. */
const SAMPLED = 400;
const ASKED = 200;
const SHOWN = 5;
/** Below this part of its own score a document is not alike. */
const LEAST = 0.08;

/**
 * Documents like one (văn bản gần giống): those that share the most of its rarest pairs of words, weighed by rarity. Pairs that no other
 * document has tell nothing and are left out.
 */
export function findSimilar(key: number, limit: number, context: SearchContext): readonly SimilarDocument[] {
  const { index, columns, terms, documents } = context;
  const slot = index.slotOf(key);
  const document = slot === null ? undefined : documents.load([slot]).get(slot);
  if (slot === null || document === undefined) return [];
  const { text, words } = document;
  const wordAt = (at: number): string => foldedWord(text, words.starts[at] as number, words.ends[at] as number);
  const pairs = new Map<string, { readonly at: number; readonly count: number }>();
  const step = Math.max(1, Math.floor(words.count / SAMPLED));
  for (let at = 1; at < words.count; at += step) {
    const [before, after] = [wordAt(at - 1), wordAt(at)];
    const count = terms.pair(before, after).count;
    if (count > 1) pairs.set(`${before} ${after}`, { at, count });
  }
  const rarest = [...pairs].sort((a, b) => a[1].count - b[1].count).slice(0, ASKED);
  const tally = startTally(columns, terms.averageLength());
  for (const [pair, { count }] of rarest) {
    const [before = "", after = ""] = pair.split(" ");
    tally.add(terms.pair(before, after), inverseFrequency(terms.documents(), count));
  }
  const own = tally.scoreOf(slot);
  const { best } = tally.best(limit, (other) => other !== slot);
  const rows = index.rows(best.map((each) => each.slot));
  const alike = best.filter(({ score }) => own > 0 && score / own >= LEAST);
  const read = documents.load(alike.map((each) => each.slot));
  return alike.flatMap(({ slot: other, score }) => {
    const row = rows.get(other);
    if (row === undefined) return [];
    const { id, referenceNumber, documentType, issueDate, issuingBody, abstract } = row;
    const held = new Set(foldedPairs(read.get(other)));
    const shared = rarest
      .filter(([pair]) => held.has(pair))
      .slice(0, SHOWN)
      .map(([, { at }]) => text.slice(words.starts[at - 1], words.ends[at]).replace(/\s+/g, " "));
    const likeness = Math.round(Math.min(1, score / own) * 100) / 100;
    return [{ id, referenceNumber, documentType, issueDate, issuingBody, abstract, likeness, shared }];
  });
}

function foldedPairs(document: ReadDocument | undefined): string[] {
  if (document === undefined) return [];
  const { text, words } = document;
  const folded = Array.from({ length: words.count }, (_, at) =>
    foldedWord(text, words.starts[at] as number, words.ends[at] as number),
  );
  return folded.slice(1).map((word, at) => `${folded[at]} ${word}`);
}
