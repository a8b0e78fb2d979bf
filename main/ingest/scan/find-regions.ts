import { findCell, orderPage } from "../order-page.ts";
import type { CellBox, TableGrid } from "../table-grid.ts";
import { toSegments, type WordPlace } from "./find-words.ts";
import type { PixelBox } from "./gray-image.ts";

/** A part of a page to be recognised by itself: lines of one column, one cell of a table. */
export type Region = {
  readonly box: PixelBox;
  /** The lines of the region: all else in the box belongs to others. */
  readonly lines: readonly PixelBox[];
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
  const { text, places } = orderPage(toSegments(words, letterHeight, size.height, size.dpi), grids);
  const groups: Group[] = [];
  let end = 0;
  for (const { at, run } of places) {
    const own = unite(run.pieces.map(({ segment }) => words[Number(segment.text)] as WordPlace));
    const cell = findCell(run, grids);
    const between = text.slice(end, at);
    const group = groups.at(-1);
    const last = group?.lines.at(-1);
    const isBelow = last !== undefined && (own.top + own.bottom) / 2 > last.bottom - 0.2 * letterHeight;
    const isNext = group?.cell === cell && (cell !== null || (isBelow && between === "\n"));
    if (group && isNext) group.lines.push(own);
    else groups.push({ cell, lines: [own] });
    end = at + run.text.length;
  }
  return groups.map(({ lines }) => {
    const grown = lines.map((line) => clip(addMargin(line, letterHeight), size));
    return { box: unite(grown), lines: grown };
  });
}

type Group = { readonly cell: CellBox | null; readonly lines: PixelBox[] };

function unite(boxes: readonly PixelBox[]): PixelBox {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
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
