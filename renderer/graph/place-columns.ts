import type { Place } from "./place-nodes.ts";

/** Width of a node's label that stands beside it, in pixels. */
export type LabelWidth = (id: string) => number;

/** Room of one node with its label beside it: a row, and what lies between columns for the lines. */
export const ROW = 30;
const GAP = 46;

/** Nodes one under the other, their labels at the right; `x` is where the nodes' middles stand. */
export type Column = { readonly ids: readonly string[]; readonly x: number; readonly width: number };

/** Ids in columns of at most `rows`, filled evenly so that none is left with a single node; each as wide as its longest label. */
export function toColumns(ids: readonly string[], rows: number, widthOf: LabelWidth): readonly Column[] {
  const count = Math.ceil(ids.length / rows);
  const each = Math.ceil(ids.length / Math.max(1, count));
  return besideEachOther(
    Array.from({ length: count }, (_, i) => ids.slice(i * each, (i + 1) * each)).filter((column) => column.length > 0),
    widthOf,
  );
}

/** Columns from left to right, the first at 0. */
export function besideEachOther(columns: readonly (readonly string[])[], widthOf: LabelWidth): readonly Column[] {
  let x = 0;
  return columns.map((ids) => {
    const column = { ids, x, width: Math.max(0, ...ids.map(widthOf)) + GAP };
    x += column.width;
    return column;
  });
}

/** How wide columns are together. */
export function widthOfAll(columns: readonly Column[]): number {
  const last = columns.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}

/** The fewest rows with which a block is at most `wide` times as wide as high; `widthAt` is its width with so many rows. */
export function rowsFor(most: number, wide: number, widthAt: (rows: number) => number): number {
  let rows = Math.min(5, most);
  while (rows < most && widthAt(rows) > wide * rows * ROW) rows += 1;
  return Math.max(1, rows);
}

/** Puts a column's nodes around the height `middle`, or from `top` on. */
export function putColumn(
  places: Map<string, Place>,
  { ids, x }: Column,
  from: { readonly x: number } & ({ readonly middle: number } | { readonly top: number }),
): void {
  const top = "top" in from ? from.top : from.middle - ((ids.length - 1) * ROW) / 2;
  for (const [i, id] of ids.entries()) places.set(id, { x: from.x + x, y: top + i * ROW });
}
