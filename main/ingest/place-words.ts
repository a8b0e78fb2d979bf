import type { Box, PageWord } from "../model/page.ts";
import type { PlacedRun } from "./order-page.ts";
import type { Run } from "./page-line.ts";

/** Letters reach this far above and below the baseline, in type sizes: capitals with two marks; p, q, ậ. */
const ABOVE = 0.92;
const BELOW = 0.24;

/** About how wide letters are beside one another; digits and most small letters are 1. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[.,;:'’!|ijltfrIí ìỉĩịĩ()[\]\-/]/, 0.6],
  [/[mwMW—…%]/, 1.6],
  [/\p{Lu}/u, 1.4],
];
/** The widths of all letters that Vietnamese is written with, by their code. */
const TABLE = Float32Array.from({ length: 0x2100 }, (_, code) => findWidth(String.fromCharCode(code)));

function findWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
}

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
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = 0;
  let bottom = 0;
  for (const { at, segment } of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, segment.text.length);
    if (from >= to) continue;
    const isWhole = from === 0 && to === segment.text.length;
    const scale = isWhole ? 0 : (segment.right - segment.left) / widthOf(segment.text, 0, segment.text.length);
    const first = isWhole ? segment.left : segment.left + scale * widthOf(segment.text, 0, from);
    const last = isWhole ? segment.right : first + scale * widthOf(segment.text, from, to);
    if (first < left) left = first;
    if (last > right) right = last;
    top = Math.min(top, height - segment.baseline - ABOVE * segment.size);
    bottom = Math.max(bottom, height - segment.baseline + BELOW * segment.size);
  }
  return [round(left), round(top), round(right), round(bottom)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += TABLE[text.charCodeAt(i)] ?? 1.6;
  return width;
}
