import type { QueryWord } from "./query-words.ts";
import type { SearchContext } from "./search-context.ts";

/** Letters that recognition takes for others: what stands on paper, and what is read. Folded. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["rn", "m"],
  ["n", "ri"],
  ["u", "ii"],
  ["u", "n"],
  ["n", "u"],
  ["i", "l"],
  ["l", "i"],
  ["i", "1"],
  ["l", "1"],
  ["o", "0"],
  ["e", "c"],
  ["c", "e"],
  ["a", "o"],
  ["o", "a"],
  ["a", "n"],
  ["h", "b"],
  ["b", "h"],
  ["g", "q"],
  ["q", "g"],
  ["d", "cl"],
  ["t", "l"],
  ["l", "t"],
  ["y", "v"],
  ["v", "y"],
  ["s", "5"],
  ["b", "6"],
  ["g", "9"],
  ["e", "o"],
];

/** A word in more than this part of the documents that have the right one is a word of its own. */
const RARE = 0.05;
/** So is a syllable read so often. */
const COMMON = 20;
const SHORTEST = 3;

/** Words of the archive that recognition may have made of a word of the query: one confusion away, and rare beside it. */
export function findSpoiltWords(word: QueryWord, { terms, model }: SearchContext): readonly string[] {
  if (word.folded.length < SHORTEST || word.begins) return [];
  const right = terms.word(word.folded).count;
  const found = new Set<string>();
  for (const [written, read] of CONFUSIONS) {
    for (let at = word.folded.indexOf(written); at >= 0; at = word.folded.indexOf(written, at + 1)) {
      const spoilt = word.folded.slice(0, at) + read + word.folded.slice(at + written.length);
      const count = terms.word(spoilt).count;
      if (count === 0 || count > Math.max(2, right * RARE)) continue;
      const times = model.variants(spoilt).reduce((sum, variant) => sum + variant.count, 0);
      if (times < COMMON) found.add(spoilt);
    }
  }
  return [...found];
}
