import type { Highlighted } from "../model/search.ts";
import type { Words } from "./scan-words.ts";

/** Folded hash of each word to mark, with how much it tells. */
export type HighlightWeights = ReadonlyMap<number, number>;

const LENGTH = 240;
/** A second occurrence of the same word in the snippet adds little. */
const REPEAT_SHARE = 0.1;
/** A word that tells less than this part of the most telling one is marked only beside another. */
const FAINT = 0.25;

/** About 240 characters around the densest cluster of matches, spaces joined, with the words to mark. */
export function makeSnippet(text: string, words: Words, weights: HighlightWeights): Highlighted {
  const matches = matchesOf(words, weights);
  const from = matches.length === 0 ? 0 : densestStart(words, matches, weights);
  const start = matches.length === 0 ? 0 : startOf(text, words, from);
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > start + LENGTH / 2) end = space;
  }
  return cut(text, start, end, markedRanges(words, weights, start, end));
}

/** The whole of a short text with the words to mark. */
export function highlight(text: string, words: Words, weights: HighlightWeights): Highlighted {
  return { text, marks: markedRanges(words, weights, 0, text.length) };
}

function matchesOf(words: Words, weights: HighlightWeights): number[] {
  const matches: number[] = [];
  for (let at = 0; at < words.count; at++) if (weights.has(words.folded[at] as number)) matches.push(at);
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
    const weight = weights.get(hash) ?? 0;
    const before = seen.get(hash) ?? 0;
    const others = change === 1 ? before : before - 1;
    seen.set(hash, before + change);
    sum += change * weight * (others === 0 ? 1 : REPEAT_SHARE);
  };
  const joined = (place: number): number => {
    const at = matches[place] as number;
    return place > left && matches[place - 1] === at - 1 ? 0.5 * (weights.get(words.folded[at] as number) ?? 0) : 0;
  };
  let joins = 0;
  matches.forEach((at, right) => {
    weigh(at, 1);
    joins += joined(right);
    while ((words.ends[at] as number) - (words.starts[matches[left] as number] as number) > LENGTH - 40) {
      weigh(matches[left] as number, -1);
      left++;
      if (matches[left] === (matches[left - 1] as number) + 1) {
        joins -= 0.5 * (weights.get(words.folded[matches[left] as number] as number) ?? 0);
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
function startOf(text: string, words: Words, match: number): number {
  const place = words.starts[match] as number;
  if (place < 60) return 0;
  const before = text.slice(place - 60, place);
  const boundary = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), before.lastIndexOf("; "));
  if (boundary >= 0) return place - 60 + boundary + 1;
  return words.starts[Math.max(0, match - 4)] as number;
}

function markedRanges(words: Words, weights: HighlightWeights, start: number, end: number): [number, number][] {
  let strongest = 0;
  for (const weight of weights.values()) strongest = Math.max(strongest, weight);
  const weightAt = (at: number): number =>
    at < 0 || at >= words.count ? 0 : (weights.get(words.folded[at] as number) ?? 0);
  const ranges: [number, number][] = [];
  for (let at = 0; at < words.count; at++) {
    const from = words.starts[at] as number;
    const to = words.ends[at] as number;
    if (from < start) continue;
    if (to > end) break;
    const weight = weightAt(at);
    if (weight === 0) continue;
    const strong = (weight: number): boolean => weight >= strongest * FAINT;
    if (strong(weight) || strong(weightAt(at - 1)) || strong(weightAt(at + 1))) ranges.push([from, to]);
  }
  return ranges;
}

/** Cuts a piece out, joins its white space, and moves the ranges along. */
function cut(text: string, start: number, end: number, ranges: readonly (readonly [number, number])[]): Highlighted {
  let out = start > 0 ? "… " : "";
  const place = new Map<number, number>();
  const wanted = new Set(ranges.flat());
  let space = true;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isSpace = unit <= 0x20 || unit === 0xa0;
    if (isSpace && space) continue;
    if (wanted.has(at)) place.set(at, out.length);
    out += isSpace ? " " : text[at];
    space = isSpace;
    if (wanted.has(at + 1)) place.set(at + 1, out.length);
  }
  const marks: [number, number][] = [];
  for (const [from, to] of ranges) {
    const first = place.get(from);
    const last = place.get(to);
    if (first !== undefined && last !== undefined) marks.push([first, last]);
  }
  return { text: end < text.length ? `${out.trimEnd()} …` : out.trimEnd(), marks };
}
