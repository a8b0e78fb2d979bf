import type { Box, DocumentPage, DocumentWord } from "../../main/model/page.ts";
import type { Span } from "../../main/model/span.ts";

/** Words share a line when they overlap by this part of the lower one's height. */
const SAME_LINE = 0.5;

/** Boxes further apart than this many line heights are drawn apart: a column's gap is not a part of the words. */
const WIDEST_GAP = 2;

/** The boxes a range of text covers on a page, joined over each line; words it covers in part count in part. */
export function boxesOfSpan(words: readonly DocumentWord[], span: Span): readonly Box[] {
  const boxes: Box[] = [];
  for (const word of words) {
    if (word.span === null || word.span[0] >= span[1] || word.span[1] <= span[0]) continue;
    const box = coveredPart(word.box, word.span, span);
    const last = boxes.at(-1);
    if (last !== undefined && isSameLine(last, box)) boxes[boxes.length - 1] = join(last, box);
    else boxes.push(box);
  }
  return boxes;
}

function coveredPart(box: Box, [start, end]: Span, span: Span): Box {
  const length = end - start;
  if (length <= 0) return box;
  const width = box[2] - box[0];
  const left = box[0] + (width * Math.max(0, span[0] - start)) / length;
  const right = box[2] - (width * Math.max(0, end - span[1])) / length;
  return [left, box[1], right, box[3]];
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const lower = Math.min(a[3] - a[1], b[3] - b[1]);
  const gap = b[0] - a[2];
  return shared > SAME_LINE * lower && gap > -lower && gap < WIDEST_GAP * Math.max(a[3] - a[1], b[3] - b[1]);
}

function join(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** A miss of this many points still counts as the word: fingers and small letters. */
const NEAR = 3;

/** Position of the word at a point of a page, in points; -1 where there is none. */
export function wordAtPoint(words: readonly DocumentWord[], x: number, y: number): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  words.forEach(({ box, span }, i) => {
    if (span === null) return;
    const away = Math.max(box[0] - x, x - box[2], box[1] - y, y - box[3], 0);
    if (away <= NEAR && away < bestDistance) {
      best = i;
      bestDistance = away;
    }
  });
  return best;
}

/** Position of the word that holds an offset of the document's text; -1 where there is none. */
export function wordAtOffset(words: readonly DocumentWord[], offset: number): number {
  return words.findIndex(({ span }) => span !== null && span[0] <= offset && offset <= span[1] && span[0] < span[1]);
}

/** The page of the file that an offset of the document's text stands on; null for a document without pages. */
export function pageAtOffset(pages: readonly DocumentPage[], offset: number): DocumentPage | null {
  return pages.findLast((page) => page.start <= offset) ?? pages[0] ?? null;
}

/** Quarter turns of the view, clockwise in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The view one quarter turn further. */
export function turnFurther(turn: Turn): Turn {
  return ((turn + 90) % 360) as Turn;
}
