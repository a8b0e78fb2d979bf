import type { Highlighted } from "../model/search.ts";
import { scanWords, type Words } from "./scan-words.ts";

/** The words to mark. */
export type HighlightWeights = {
  /** How much the word at a place tells; 0 for one that is not to be marked. */
  of(words: Words, at: number): number;
  readonly strongest: number;
};

/** How much a word tells, and the exact hashes that are meant by it; null when any marks are. */
export type MarkedWord = { readonly weight: number; readonly exact: ReadonlySet<number> | null };

const BITS = 4095;

/** Words to mark, by their folded hashes; `asTyped`: only with the marks that are meant. */
export function highlightWeights(marked: ReadonlyMap<number, MarkedWord>, asTyped: boolean): HighlightWeights {
  // most words of a text are none of them: one bit of their hash settles that
  const maybe = new Uint8Array(BITS + 1);
  for (const hash of marked.keys()) maybe[hash & BITS] = 1;
  return {
    of: (words, at) => {
      const hash = words.folded[at] as number;
      if (maybe[hash & BITS] === 0) return 0;
      const word = marked.get(hash);
      if (word === undefined) return 0;
      return asTyped && word.exact?.has(words.exact[at] as number) === false ? 0 : word.weight;
    },
    strongest: Math.max(0, ...[...marked.values()].map(({ weight }) => weight)),
  };
}

const LENGTH = 240;
/** Words shown before a match that no line or sentence begins near. */
const WORDS_BEFORE = 4;
/** A second occurrence of the same word in the snippet adds little. */
const REPEAT_SHARE = 0.1;
/** A word that tells less than this part of the most telling one is marked only in a run of words with one that tells more. */
const FAINT = 0.25;

/** About 240 characters around the densest cluster of matches, spaces joined, with the words to mark. */
export function makeSnippet(text: string, words: Words, weights: HighlightWeights): Highlighted {
  const matches = matchesOf(words, weights);
  const densest = matches.length === 0 ? 0 : densestStart(words, matches, weights);
  return makeSnippetAt(text, matches.length === 0 ? 0 : (words.starts[densest] as number), weights);
}

/** About 240 characters around an offset at which a match is known to begin. */
export function makeSnippetAt(text: string, match: number, weights: HighlightWeights): Highlighted {
  const start = startOf(text, match);
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > start + LENGTH / 2) end = space;
  }
  const piece = text.slice(start, end);
  return joinSpaces(piece, start > 0, end < text.length, markedRanges(scanWords(piece), weights));
}

/** The whole of a short text with the words to mark. */
export function highlight(text: string, weights: HighlightWeights): Highlighted {
  return { text, marks: markedRanges(scanWords(text), weights) };
}

function matchesOf(words: Words, weights: HighlightWeights): number[] {
  const matches: number[] = [];
  for (let at = 0; at < words.count; at++) if (weights.of(words, at) > 0) matches.push(at);
  return matches;
}

/** The first match of the window with the greatest weight; neighbours in the text count once more. */
function densestStart(words: Words, matches: readonly number[], weights: HighlightWeights): number {
  const seen = new Map<number, number>();
  let sum = 0;
  let best = -1;
  let bestFrom = matches[0] as number;
  let left = 0;
  const weigh = (at: number, change: 1 | -1): void => {
    const hash = words.folded[at] as number;
    const weight = weights.of(words, at);
    const before = seen.get(hash) ?? 0;
    const others = change === 1 ? before : before - 1;
    seen.set(hash, before + change);
    sum += change * weight * (others === 0 ? 1 : REPEAT_SHARE);
  };
  const joined = (place: number): number => {
    const at = matches[place] as number;
    return place > left && matches[place - 1] === at - 1 ? 0.5 * weights.of(words, at) : 0;
  };
  let joins = 0;
  matches.forEach((at, right) => {
    weigh(at, 1);
    joins += joined(right);
    while ((words.ends[at] as number) - (words.starts[matches[left] as number] as number) > LENGTH - 40) {
      weigh(matches[left] as number, -1);
      left++;
      if (matches[left] === (matches[left - 1] as number) + 1) {
        joins -= 0.5 * weights.of(words, matches[left] as number);
      }
    }
    if (sum + joins > best + 1e-9) {
      best = sum + joins;
      bestFrom = matches[left] as number;
    }
  });
  return bestFrom;
}

/** Where the snippet begins: the start of the line or sentence when near, else a few words before the match. */
function startOf(text: string, match: number): number {
  if (match < 60) return 0;
  const before = text.slice(match - 60, match);
  const boundary = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), before.lastIndexOf("; "));
  if (boundary >= 0) return match - 60 + boundary + 1;
  let start = before.length;
  for (let words = 0; words <= WORDS_BEFORE && start > 0; words++) start = before.lastIndexOf(" ", start - 1);
  return start < 0 ? match : match - 60 + start + 1;
}

/** Runs of words that stand together, of which one tells enough. */
function markedRanges(words: Words, weights: HighlightWeights): [number, number][] {
  const ranges: [number, number][] = [];
  let run: [number, number][] = [];
  let most = 0;
  for (let at = 0; at <= words.count; at++) {
    const weight = at === words.count ? 0 : weights.of(words, at);
    if (weight > 0) {
      run.push([words.starts[at] as number, words.ends[at] as number]);
      most = Math.max(most, weight);
      continue;
    }
    if (most >= weights.strongest * FAINT) ranges.push(...run);
    if (run.length > 0) run = [];
    most = 0;
  }
  return ranges;
}

/** Joins the white space of a piece of text and moves the ranges (ascending, of words) along; dots stand for what is left out. */
function joinSpaces(
  piece: string,
  leavesBefore: boolean,
  leavesAfter: boolean,
  ranges: readonly (readonly [number, number])[],
): Highlighted {
  const marks: [number, number][] = [];
  let out = leavesBefore ? "… " : "";
  let from = 0;
  let next = 0;
  // up to the next run of white space all offsets move by as much
  const take = (to: number): void => {
    const moved = out.length - from;
    for (; next < ranges.length; next++) {
      const [first, last] = ranges[next] as readonly [number, number];
      if (last > to) break;
      marks.push([first + moved, last + moved]);
    }
    out += piece.slice(from, to);
  };
  for (let at = 0; at < piece.length; at++) {
    if (!isSpace(piece, at)) continue;
    const start = at;
    while (at + 1 < piece.length && isSpace(piece, at + 1)) at++;
    if (start === at && start > 0 && piece.charCodeAt(at) === SPACE) continue;
    take(start);
    if (start > 0) out += " ";
    from = at + 1;
  }
  take(piece.length);
  return { text: leavesAfter ? `${out.trimEnd()} …` : out.trimEnd(), marks };
}

const SPACE = 0x20;

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= SPACE || unit === 0xa0;
}
