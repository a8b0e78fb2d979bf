import type { Place } from "./place-nodes.ts";

/** Room of one node with its label beside it. */
const COLUMN = 196;
const ROW = 36;
/** Width to height of a picture that fills a pane. */
const ASPECT = 1.45;
/** From the centre to the first column on each side. */
const MIDDLE = 210;

type Sided = {
  readonly nodes: readonly { readonly id: string; readonly issueDate: string | null }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};

/**
 * Places what the centre cites in columns at its left and what cites it at its right, each with what hangs on it, nearest
 * first and then by date: a hundred labels and more stay legible. No chance in it.
 */
export function placeSides(graph: Sided, centre: string): ReadonlyMap<string, Place> {
  const dates = new Map(graph.nodes.map(({ id, issueDate }) => [id, issueDate ?? ""]));
  const sides = splitSides(graph, centre, dates);
  const places = new Map<string, Place>([[centre, { x: 0, y: 0 }]]);
  const most = Math.max(sides.left.length, sides.right.length, 1);
  const rows = Math.max(5, Math.ceil(Math.sqrt((most * 2 * COLUMN) / (ASPECT * ROW))));
  const put = (ids: readonly string[], sign: 1 | -1): void => {
    const columns = Math.ceil(ids.length / rows);
    // Columns are filled evenly, so that none is left with a single node.
    const each = Math.ceil(ids.length / Math.max(1, columns));
    for (const [i, id] of ids.entries()) {
      const column = Math.floor(i / each);
      const inColumn = Math.min(each, ids.length - column * each);
      // A label stands at the right of its node: on the left side it needs its room before the centre.
      const x = sign < 0 ? -(MIDDLE + COLUMN * (column + 0.6)) : MIDDLE + COLUMN * column;
      places.set(id, { x, y: ((i % each) - (inColumn - 1) / 2) * ROW + (column % 2) * (ROW / 3) });
    }
  };
  put(sides.left, -1);
  put(sides.right, 1);
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
