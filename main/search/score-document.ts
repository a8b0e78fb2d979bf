import { B, K1 } from "./bm25.ts";
import { pairHash, type Words } from "./scan-words.ts";

/** A word of the query, ready for scoring. Hashes are those of `scanWords`. */
export type ScoringWord = {
  /** One, but for a beginning: those of all words it may stand for, itself first. */
  readonly folded: readonly number[];
  /** With the marks typed, or those put back. */
  readonly exact: readonly number[];
  /** As typed: differs from `exact` when marks were put back. */
  readonly typed: number;
  /** Words that recognition may have made of it; they count for a part. */
  readonly alike: readonly number[];
  readonly exactIdf: number;
  readonly foldedIdf: number;
  /** Of a beginning that is a word as well ("tru" of "lưu trữ" and of "trưởng"): what that word tells; else 0. */
  readonly wholeIdf: number;
  readonly begins: boolean;
  /** Stands in for a word that no document holds. */
  readonly repaired: boolean;
};

/** Two words that follow each other in the query, by their places in `words`. */
export type ScoringPair = { readonly first: number; readonly second: number; readonly idf: number };

export type ScoringTerms = { readonly words: readonly ScoringWord[]; readonly pairs: readonly ScoringPair[] };

/** A document's words; `opening` of them, at the start of the text, count as heading too. */
export type ScoredText = { readonly text: Words; readonly heading: Words; readonly opening: number };

export type DocumentScore = {
  readonly score: number;
  /** Words of the query the document holds, in any marks. */
  readonly found: number;
  /** Of those, the ones that stand there as typed. */
  readonly asTyped: number;
  /** Words that only begin as typed. */
  readonly begun: number;
  /** Words found only as recognition may have spoilt them. */
  readonly alike: number;
  /** Repaired words found. */
  readonly repaired: number;
};

/** A word with other marks counts for this part of one with the right marks. */
const FOLDED_SHARE = 0.1;
/** A beginning that stands there as a whole word counts for this part more. */
const WHOLE_SHARE = 0.5;
/** Two words together are seldom mistaken for two others, so their marks decide less: this part of what a pair counts. */
const PAIR_MARKS_SHARE = 0.4;

/** A word that recognition may have spoilt counts for this part. */
const ALIKE_SHARE = 0.5;

/** Scores documents against one query; counters are reused from document to document. */
export function createScorer(terms: ScoringTerms, averageLength: number): (document: ScoredText) => DocumentScore {
  const counter = createCounter(terms);
  return (document) => {
    counter.clear();
    counter.count(document.text, document.opening);
    counter.count(document.heading, 0);
    const length = document.text.count + document.heading.count + document.opening;
    const norm = K1 * (1 - B + (B * length) / averageLength);
    return sumScore(terms, counter, (frequency) => (frequency * (K1 + 1)) / (frequency + norm));
  };
}

/** How often each word and pair of a query stands in a document. */
type Counter = {
  readonly wordExact: Float64Array;
  readonly wordFolded: Float64Array;
  readonly wordTyped: Float64Array;
  readonly wordAlike: Float64Array;
  readonly wordWhole: Float64Array;
  readonly pairExact: Float64Array;
  readonly pairFolded: Float64Array;
  clear(): void;
  /** Adds the words of a text; the first `opening` count twice. */
  count(from: Words, opening: number): void;
};

function createCounter(terms: ScoringTerms): Counter {
  const { words, pairs } = terms;
  const byFolded = placesByHash(words.map(({ folded }) => folded));
  const byAlike = placesByHash(words.map(({ alike }) => alike));
  const byPair = placesByHash(
    pairs.map(({ first, second }) =>
      (words[first] as ScoringWord).folded.flatMap((left) =>
        (words[second] as ScoringWord).folded.map((right) => pairHash(left, right)),
      ),
    ),
  );
  // most words of a text are none of the query's: one bit of their hash settles that
  const maybe = new Uint8Array(4096);
  for (const hash of [...byFolded.keys(), ...byAlike.keys()]) maybe[hash & 4095] = 1;
  const [wordExact, wordFolded, wordTyped] = [column(words), column(words), column(words)];
  const [wordAlike, wordWhole] = [column(words), column(words)];
  const [pairExact, pairFolded] = [column(pairs), column(pairs)];

  const countPair = (from: Words, at: number, weight: number): void => {
    const hits = byPair.get(pairHash(from.folded[at - 1] as number, from.folded[at] as number));
    if (hits === undefined) return;
    for (const hit of hits) {
      const pair = pairs[hit] as ScoringPair;
      pairFolded[hit] = (pairFolded[hit] as number) + weight;
      const first = (words[pair.first] as ScoringWord).exact.includes(from.exact[at - 1] as number);
      const second = (words[pair.second] as ScoringWord).exact.includes(from.exact[at] as number);
      if (first && second) pairExact[hit] = (pairExact[hit] as number) + weight;
    }
  };
  const countWord = (hit: number, folded: number, exact: number, weight: number): void => {
    const word = words[hit] as ScoringWord;
    if (word.wholeIdf > 0 && word.folded[0] === folded) wordWhole[hit] = (wordWhole[hit] as number) + weight;
    wordFolded[hit] = (wordFolded[hit] as number) + weight;
    if (word.exact.includes(exact)) wordExact[hit] = (wordExact[hit] as number) + weight;
    if (word.typed === exact) wordTyped[hit] = 1;
  };
  const count = (from: Words, opening: number): void => {
    let before = -2;
    for (let at = 0; at < from.count; at++) {
      const hash = from.folded[at] as number;
      if (maybe[hash & 4095] === 0) continue;
      const weight = at < opening ? 2 : 1;
      if (byAlike.size > 0) {
        for (const hit of byAlike.get(hash) ?? []) wordAlike[hit] = (wordAlike[hit] as number) + weight;
      }
      const hits = byFolded.get(hash);
      if (hits === undefined) continue;
      for (const hit of hits) countWord(hit, hash, from.exact[at] as number, weight);
      if (before === at - 1) countPair(from, at, weight);
      before = at;
    }
  };
  const clear = (): void => {
    for (const counts of [wordExact, wordFolded, wordTyped, wordAlike, wordWhole, pairExact, pairFolded])
      counts.fill(0);
  };
  return { wordExact, wordFolded, wordTyped, wordAlike, wordWhole, pairExact, pairFolded, clear, count };
}

function column(of: readonly unknown[]): Float64Array {
  return new Float64Array(of.length);
}

function placesByHash(hashes: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((group, at) => {
    for (const hash of group) {
      const same = places.get(hash);
      if (same === undefined) places.set(hash, [at]);
      else same.push(at);
    }
  });
  return places;
}

function sumScore(
  { words, pairs }: ScoringTerms,
  counter: Counter,
  saturate: (frequency: number) => number,
): DocumentScore {
  let score = 0;
  let found = 0;
  let asTyped = 0;
  let begun = 0;
  let spoilt = 0;
  let repaired = 0;
  words.forEach((word, at) => {
    const frequency = counter.wordFolded[at] as number;
    if (frequency === 0) {
      if (counter.wordAlike[at] === 0) return;
      spoilt++;
      found++;
      score += ALIKE_SHARE * word.foldedIdf * saturate(counter.wordAlike[at] as number);
      return;
    }
    found++;
    if (word.repaired) repaired++;
    else if (counter.wordTyped[at] === 1) asTyped++;
    else if (word.begins) begun++;
    const exact = saturate(counter.wordExact[at] as number);
    score += word.exactIdf * exact + FOLDED_SHARE * word.foldedIdf * saturate(frequency);
    score += WHOLE_SHARE * word.wholeIdf * saturate(counter.wordWhole[at] as number);
  });
  pairs.forEach((pair, at) => {
    const frequency = counter.pairFolded[at] as number;
    if (frequency === 0) return;
    const exact = saturate(counter.pairExact[at] as number);
    score += pair.idf * (PAIR_MARKS_SHARE * exact + (1 - PAIR_MARKS_SHARE) * saturate(frequency));
  });
  return { score, found, asTyped, begun, alike: spoilt, repaired };
}
