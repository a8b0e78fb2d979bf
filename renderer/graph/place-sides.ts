import { type LabelWidth, putColumn, rowsFor, toColumns, widthOfAll } from "./place-columns.ts";
import type { Place } from "./place-nodes.ts";

/** From the centre to the first column on each side. */
const MIDDLE = 210;

type Sided = {
  readonly nodes: readonly { readonly id: string; readonly issueDate: string | null }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};

/**
 * Places what the centre cites in columns at its left and what cites it at its right, each with what hangs on it, nearest
 * first and then by date: a hundred labels and more stay legible. `wide`: width by height of the pane. No chance in it.
 */
export function placeSides(
  graph: Sided,
  centre: string,
  widthOf: LabelWidth,
  wide: number,
): ReadonlyMap<string, Place> {
  const dates = new Map(graph.nodes.map(({ id, issueDate }) => [id, issueDate ?? ""]));
  const { left, right } = splitSides(graph, centre, dates);
  const places = new Map<string, Place>([[centre, { x: 0, y: 0 }]]);
  const widthAt = (rows: number): number =>
    widthOfAll(toColumns(left, rows, widthOf)) + 2 * MIDDLE + widthOfAll(toColumns(right, rows, widthOf));
  const rows = rowsFor(Math.max(left.length, right.length), wide, widthAt);
  for (const column of toColumns(right, rows, widthOf)) putColumn(places, column, { x: MIDDLE, middle: 0 });
  // The nearest stand next to the centre: on the left that is the last column.
  const onLeft = toColumns([...left].reverse(), rows, widthOf);
  const start = -MIDDLE - widthOfAll(onLeft);
  for (const { ids, x, width } of onLeft)
    putColumn(places, { ids: [...ids].reverse(), x, width }, { x: start, middle: 0 });
  return places;
}

type Sides = { readonly left: readonly string[]; readonly right: readonly string[] };

function splitSides(graph: Sided, centre: string, dates: ReadonlyMap<string, string>): Sides {
  const neighbours = new Map<string, { readonly id: string; readonly side: "left" | "right" }[]>();
  const join = (from: string, id: string, side: "left" | "right"): void => {
    const there = neighbours.get(from);
    if (there === undefined) neighbours.set(from, [{ id, side }]);
    else there.push({ id, side });
  };
  for (const { from, to } of graph.edges) {
    join(from, to, "left");
    join(to, from, "right");
  }
  const sideOf = new Map<string, "left" | "right">();
  const order = [centre];
  const seen = new Set(order);
  for (const at of order) {
    const next = [...(neighbours.get(at) ?? [])].sort(
      (a, b) => compare(dates.get(b.id) ?? "", dates.get(a.id) ?? "") || compare(a.id, b.id),
    );
    for (const { id, side } of next) {
      if (seen.has(id) || !dates.has(id)) continue;
      seen.add(id);
      sideOf.set(id, at === centre ? side : (sideOf.get(at) ?? side));
      order.push(id);
    }
  }
  const loose = graph.nodes.map(({ id }) => id).filter((id) => !seen.has(id));
  const on = (side: "left" | "right"): string[] => order.filter((id) => sideOf.get(id) === side);
  return { left: on("left"), right: [...on("right"), ...loose] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
