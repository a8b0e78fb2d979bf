import type { Box, PageWord } from "../model/page.ts";
import type { PlacedRun, Run } from "./order-page.ts";

/** Letters reach this far above and below the baseline, in type sizes: capitals with two marks; p, q, ậ. */
const ABOVE = 0.92;
const BELOW = 0.24;

/** About how wide letters are beside one another; digits and most small letters are 1. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[.,;:'’!|ijltfrIí ìỉĩịĩ()[\]\-/]/, 0.6],
  [/[mwMW—…%]/, 1.6],
  [/\p{Lu}/u, 1.4],
];
const known = new Map<string, number>();

/** The words of a page with their boxes; `height` is the page's, in points. Places inside a run go by the letters' usual widths. */
export function placeWords(places: readonly PlacedRun[], height: number): readonly PageWord[] {
  return places.flatMap(({ at, run }) =>
    [...run.text.matchAll(/\S+/g)].map((match): PageWord => {
      const end = match.index + match[0].length;
      return {
        text: match[0],
        box: boxOf(run, match.index, end, height),
        confidence: null,
        span: [at + match.index, at + end],
      };
    }),
  );
}

function boxOf({ pieces }: Run, start: number, end: number, height: number): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const { at, segment } of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, segment.text.length);
    if (from >= to) continue;
    const [first, last] = placeLetters(segment, from, to);
    left = Math.min(left, first);
    right = Math.max(right, last);
    top = Math.min(top, height - segment.baseline - ABOVE * segment.size);
    bottom = Math.max(bottom, height - segment.baseline + BELOW * segment.size);
  }
  return [left, top, right, bottom].map((value) => Math.round(value * 100) / 100) as unknown as Box;
}

function placeLetters(
  { text, left, right }: Run["pieces"][number]["segment"],
  from: number,
  to: number,
): readonly [number, number] {
  if (from === 0 && to === text.length) return [left, right];
  let [before, inside, after] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const width = widthOf(text[i] as string);
    if (i < from) before += width;
    else if (i < to) inside += width;
    else after += width;
  }
  const scale = (right - left) / (before + inside + after);
  return [left + before * scale, left + (before + inside) * scale];
}

function widthOf(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
    if (known.size < 5_000) known.set(letter, width);
  }
  return width;
}
