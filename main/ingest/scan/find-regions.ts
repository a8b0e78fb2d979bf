import { orderPage } from "../order-page.ts";
import type { TableGrid } from "../table-grid.ts";
import { toSegments, type WordPlace } from "./find-words.ts";
import type { PixelBox } from "./gray-image.ts";

/** A part of a page to be recognised by itself: lines of one column, one cell of a table. */
export type Region = {
  readonly box: PixelBox;
  /** Words of other regions that reach into the box. */
  readonly foreign: readonly PixelBox[];
};

/** The size of a picture in pixels and how many of them make an inch. */
export type PictureSize = { readonly width: number; readonly height: number; readonly dpi: number };

/** How far marks and tails reach beyond letters, in letter heights. */
const MARGIN = { x: 0.35, top: 0.5, bottom: 0.4 };

/** Parts a page into regions in which no two columns stand side by side, in reading order. */
export function findRegions(
  words: readonly WordPlace[],
  grids: readonly TableGrid[],
  letterHeight: number,
  size: PictureSize,
): readonly Region[] {
  const groups = groupWords(words, grids, letterHeight, size);
  const boxes = groups.map((group) => clip(addMargin(unite(group), letterHeight), size));
  return boxes.map((box, i) => ({
    box,
    foreign: groups.flatMap((group, other) => (other === i ? [] : group.filter((word) => overlaps(word, box)))),
  }));
}

function groupWords(
  words: readonly WordPlace[],
  grids: readonly TableGrid[],
  letterHeight: number,
  size: PictureSize,
): readonly (readonly WordPlace[])[] {
  const { text, places } = orderPage(toSegments(words, letterHeight, size.height, size.dpi), grids);
  const groups: WordPlace[][] = [];
  let end = 0;
  let last: PixelBox | undefined;
  for (const { at, run } of places) {
    const own = run.pieces.map(({ segment }) => words[Number(segment.text)] as WordPlace);
    const box = unite(own);
    const between = text.slice(end, at);
    const isBelow = last !== undefined && (box.top + box.bottom) / 2 > last.bottom - 0.2 * letterHeight;
    const group = groups.at(-1);
    if (group && isBelow && between === "\n") group.push(...own);
    else groups.push([...own]);
    last = box;
    end = at + run.text.length;
  }
  return groups;
}

function unite(words: readonly PixelBox[]): PixelBox {
  return {
    left: Math.min(...words.map(({ left }) => left)),
    top: Math.min(...words.map(({ top }) => top)),
    right: Math.max(...words.map(({ right }) => right)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

function addMargin({ left, top, right, bottom }: PixelBox, height: number): PixelBox {
  return {
    left: Math.floor(left - MARGIN.x * height),
    top: Math.floor(top - MARGIN.top * height),
    right: Math.ceil(right + MARGIN.x * height),
    bottom: Math.ceil(bottom + MARGIN.bottom * height),
  };
}

function clip({ left, top, right, bottom }: PixelBox, { width, height }: PictureSize): PixelBox {
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, right),
    bottom: Math.min(height, bottom),
  };
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
