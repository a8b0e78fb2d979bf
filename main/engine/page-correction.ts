import type { PackedContent } from "../archive/pack-reading.ts";
import type { WordCorrection } from "../archive/word-correction-table.ts";
import type { Box, PageWord } from "../model/page.ts";
import type { Span } from "../model/span.ts";

/** A word of a page as it stands now; `correction` is what a person said of it. */
export type CorrectedWord = PageWord & { readonly correction: WordCorrection | null };

/** A page's text and words as they stand now. */
export type CorrectedContent = {
  readonly text: string;
  readonly words: readonly CorrectedWord[];
  /** Corrections of words that this reading of the page does not have; they are kept for another reading. */
  readonly unplaced: readonly WordCorrection[];
};

/** The smaller of two boxes lies at least this far inside the other one when they hold the same word. */
const SAME_PLACE = 0.5;

/** Words that corrections stand on: a run of the page's words, and the corrections in it from left to right. */
type Place = { first: number; last: number; corrections: WordCorrection[] };

/**
 * A page's reading with a person's corrections in it, found by their boxes, so that they hold for another reading of
 * the same page too. Words that a new reading splits or joins differently are replaced together.
 */
export function correctContent(reading: PackedContent, corrections: readonly WordCorrection[]): CorrectedContent {
  const content = { ...reading, words: [...reading.words].sort((a, b) => a.span[0] - b.span[0]) };
  const { places, unplaced } = findPlaces(content.words, corrections);
  const words: CorrectedWord[] = [];
  let text = "";
  let copied = 0;
  let next = 0;
  const copyWords = (until: number): void => {
    const by = text.length - copied;
    for (; next < until; next++) {
      const word = content.words[next] as PageWord;
      words.push({ ...word, span: [word.span[0] + by, word.span[1] + by], correction: null });
    }
  };
  for (const { first, last, corrections: said } of places) {
    const [start, end] = spanOf(content.words, first, last);
    copyWords(first);
    text += content.text.slice(copied, start);
    said.forEach((correction, i) => {
      if (i > 0 && correction.after !== "") text += " ";
      const span: Span = [text.length, text.length + correction.after.length];
      text += correction.after;
      const box = said.length === 1 ? unionOf(content.words.slice(first, last + 1)) : correction.box;
      words.push({ text: correction.after, box, confidence: null, span, correction });
    });
    copied = end;
    next = last + 1;
  }
  copyWords(content.words.length);
  text += content.text.slice(copied);
  return { text, words, unplaced };
}

function findPlaces(
  words: readonly PageWord[],
  corrections: readonly WordCorrection[],
): { readonly places: readonly Place[]; readonly unplaced: readonly WordCorrection[] } {
  const unplaced: WordCorrection[] = [];
  const found: Place[] = [];
  for (const correction of corrections) {
    const there = wordsAt(words, correction.box);
    if (there === null) unplaced.push(correction);
    else found.push({ first: there[0], last: there[1], corrections: [correction] });
  }
  found.sort((a, b) => a.first - b.first || a.last - b.last);
  const places: Place[] = [];
  for (const place of found) {
    const before = places.at(-1);
    if (before === undefined || before.last < place.first) {
      places.push(place);
      continue;
    }
    before.last = Math.max(before.last, place.last);
    before.corrections.push(...place.corrections);
    before.corrections.sort((a, b) => a.box[0] - b.box[0]);
  }
  return { places, unplaced };
}

/** First and last of the words standing where a box is; null when there is none. */
function wordsAt(words: readonly PageWord[], box: Box): readonly [number, number] | null {
  const exact = words.findIndex((word) => word.box.every((side, i) => Math.abs(side - (box[i] as number)) < 0.011));
  if (exact !== -1) return [exact, exact];
  const shares = words.map((word) => sharedPart(word.box, box));
  const best = shares.indexOf(Math.max(...shares));
  if (best === -1 || (shares[best] as number) < SAME_PLACE) return null;
  // Only words that follow each other in the text can be replaced as one.
  let first = best;
  let last = best;
  while (first > 0 && (shares[first - 1] as number) >= SAME_PLACE) first--;
  while (last + 1 < words.length && (shares[last + 1] as number) >= SAME_PLACE) last++;
  return [first, last];
}

/** How much of the smaller box lies in the other one, 0..1. */
function sharedPart(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const smaller = Math.min(areaOf(a), areaOf(b));
  return smaller <= 0 ? 0 : (width * height) / smaller;
}

function areaOf([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

function spanOf(words: readonly PageWord[], first: number, last: number): Span {
  const spans = words.slice(first, last + 1).map((word) => word.span);
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

function unionOf(words: readonly PageWord[]): Box {
  const side = (at: 0 | 1 | 2 | 3): readonly number[] => words.map((word) => word.box[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
