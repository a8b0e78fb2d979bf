import { type Column, type LabelWidth, putColumn, ROW, toColumns, widthOfAll } from "./place-columns.ts";
import type { Place, Placeable } from "./place-nodes.ts";

/** Between two levels: with few nodes there is room for their lines. */
const LEVEL_GAP = { few: 104, many: 70 } as const;
const MANY = 30;
const MOST_LEVELS = 12;
const NARROWEST = 500;
const WIDEST = 8_000;

/**
 * Places nodes in levels, labels at their right: what is cited stands above what cites it, as far as documents do not cite each
 * other in a circle. A level too wide for the pane takes several rows. `wide`: width by height of the pane. No chance in it.
 */
export function placeTree(
  graph: Placeable,
  centre: string,
  widthOf: LabelWidth,
  wide: number,
): ReadonlyMap<string, Place> {
  const levels = orderLevels(graph, levelsOf(graph, centre));
  const gap = graph.nodes.length > MANY ? LEVEL_GAP.many : LEVEL_GAP.few;
  const inWidth = (width: number): readonly (readonly Column[])[] =>
    levels.map((ids) => {
      let rows = 1;
      let columns = toColumns(ids, rows, widthOf);
      while (widthOfAll(columns) > width && rows < ids.length) columns = toColumns(ids, ++rows, widthOf);
      return columns;
    });
  let width = NARROWEST;
  let blocks = inWidth(width);
  while (width < WIDEST && widestOf(blocks) / heightOf(blocks, gap) < wide) {
    width *= 1.2;
    blocks = inWidth(width);
  }
  const places = new Map<string, Place>();
  let top = 0;
  for (const columns of blocks) {
    for (const column of columns) putColumn(places, column, { x: -widthOfAll(columns) / 2, top });
    top += rowsOf(columns) * ROW + gap;
  }
  return places;
}

function rowsOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ ids }) => ids.length - 1));
}

function heightOf(blocks: readonly (readonly Column[])[], gap: number): number {
  return blocks.reduce((sum, columns) => sum + rowsOf(columns) * ROW + gap, 0);
}

function widestOf(blocks: readonly (readonly Column[])[]): number {
  return Math.max(1, ...blocks.map(widthOfAll));
}

/** The level of each node, 0 at the top: below everything it cites, unless that leads in a circle. */
function levelsOf({ nodes, edges }: Placeable, centre: string): ReadonlyMap<string, number> {
  const levels = new Map([[centre, 0]]);
  const neighbours = new Map<string, (readonly [string, number])[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push([to, -1]);
    neighbours.get(to)?.push([from, 1]);
  }
  for (const [id, level] of levels) {
    for (const [next, step] of neighbours.get(id) ?? []) {
      if (!levels.has(next) && neighbours.has(next)) levels.set(next, level + step);
    }
  }
  for (const { id } of nodes) if (!levels.has(id)) levels.set(id, 0);
  // A circle would push its documents down for ever: each may only sink so far.
  for (let pass = 0; pass < MOST_LEVELS; pass++) {
    let isStill = true;
    for (const { from, to } of edges) {
      const [above, below] = [levels.get(to), levels.get(from)];
      if (from === to || above === undefined || below === undefined || below > above) continue;
      if (above + 1 > MOST_LEVELS / 2) continue;
      levels.set(from, above + 1);
      isStill = false;
    }
    if (isStill) break;
  }
  const least = Math.min(...levels.values());
  return new Map([...levels].map(([id, level]) => [id, level - least]));
}

/** Ids by level from the top, each level in the order of what it hangs on: fewer lines cross. */
function orderLevels({ edges }: Placeable, levels: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [id, level] of levels) {
    const row = rows[level];
    if (row === undefined) rows[level] = [id];
    else row.push(id);
  }
  const used = rows.filter((row) => row !== undefined);
  const linked = new Map<string, string[]>();
  for (const { from, to } of edges) {
    linked.set(from, [...(linked.get(from) ?? []), to]);
    linked.set(to, [...(linked.get(to) ?? []), from]);
  }
  const at = new Map<string, number>();
  const note = (row: readonly string[]): void => {
    for (const [i, id] of row.entries()) at.set(id, (i + 0.5) / row.length);
  };
  for (const row of used) note(row);
  for (const sweep of [used, [...used].reverse(), used]) {
    for (const row of sweep) {
      const mean = (id: string): number => {
        const near = (linked.get(id) ?? []).filter((other) => levels.get(other) !== levels.get(id));
        return near.length === 0
          ? (at.get(id) ?? 0.5)
          : near.reduce((sum, one) => sum + (at.get(one) ?? 0.5), 0) / near.length;
      };
      const means = new Map(row.map((id) => [id, mean(id)]));
      row.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || (a < b ? -1 : 1));
      note(row);
    }
  }
  return used;
}
