import { findFolded, fold } from "./fold.ts";

type Range = readonly [number, number];

/** A word with the marks that hold numbers of documents together: "truong", "38/nq-cp"; not "–" or "...". */
const WORD = /[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*/gu;
/** Its parts: "302 tb tu" stands together in "302-TB/TU". */
const PART = /[\p{L}\p{N}]+/gu;
/** Characters between two words of one run: spaces, a line break, a comma. */
const WIDEST_GAP = 3;

/**
 * Places of what was searched for in `text` (NFC), with or without marks, left to right: the words as they stand together;
 * where they stand nowhere so, runs of two or more of them; and where there are none, each word.
 */
export function findWords(text: string, words: string): readonly Range[] {
  const together = findFolded(text, words);
  if (together.length > 0) return together;
  const parts = wantedWords(words, PART);
  if (parts.size < 2) return [];
  const whole = joinRuns(placesOf(text, parts, PART), parts.size);
  if (whole.length > 0) return whole;
  const wanted = wantedWords(words, WORD);
  if (wanted.size < 2) return [];
  const single = placesOf(text, wanted, WORD);
  const runs = joinRuns(single, 2);
  return runs.length > 0 ? runs : single;
}

function wantedWords(words: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...fold(words.normalize("NFC")).matchAll(pattern)].map(([word]) => word));
}

function placesOf(text: string, wanted: ReadonlySet<string>, pattern: RegExp): readonly Range[] {
  const single: Range[] = [];
  for (const match of fold(text).matchAll(pattern)) {
    if (wanted.has(match[0])) single.push([match.index, match.index + match[0].length]);
  }
  return single;
}

/** Neighbours as one range; ranges of fewer words are left out. */
function joinRuns(single: readonly Range[], fewest: number): readonly Range[] {
  const runs: { start: number; end: number; words: number }[] = [];
  for (const [start, end] of single) {
    const last = runs.at(-1);
    if (last !== undefined && start - last.end <= WIDEST_GAP) {
      last.end = end;
      last.words += 1;
    } else runs.push({ start, end, words: 1 });
  }
  return runs.filter((run) => run.words >= fewest).map(({ start, end }) => [start, end]);
}

/** Position of the longest range, the first of those as long: where to look first. 0 for none. */
export function longestRange(ranges: readonly Range[]): number {
  let best = 0;
  ranges.forEach(([start, end], at) => {
    const [bestStart, bestEnd] = ranges[best] as Range;
    if (end - start > bestEnd - bestStart) best = at;
  });
  return best;
}
