import type { Place } from "./place-nodes.ts";

/** A node's outline: an edge ends on it. */
export type Outline = Place & { readonly halfWidth: number; readonly halfHeight: number; readonly round: boolean };

/** An edge's line: from `start` over `bend` to `tip`; the arrow's corners lie behind the tip. */
export type EdgeShape = {
  readonly start: Place;
  readonly bend: Place;
  readonly tip: Place;
  readonly base: Place;
  readonly wings: readonly [Place, Place];
};

type End = { readonly from: string; readonly to: string };

/** Sideways distance between edges that join the same two nodes. */
const APART = 17;
const GAP = 2;

/** How far each edge bends aside, so that edges between the same two nodes, either way, lie beside each other. */
export function bendsOf(edges: readonly End[]): readonly number[] {
  const pairs = new Map<string, number[]>();
  for (const [i, { from, to }] of edges.entries()) {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const there = pairs.get(key);
    if (there === undefined) pairs.set(key, [i]);
    else there.push(i);
  }
  const bends = edges.map(() => 0);
  for (const members of pairs.values()) {
    for (const [n, i] of members.entries()) {
      const edge = edges[i] as End;
      const aside = (n - (members.length - 1) / 2) * APART;
      // Left of an edge is right of one that runs the other way.
      bends[i] = edge.from < edge.to ? aside : -aside;
    }
  }
  return bends;
}

/** The line between two nodes, from outline to outline, bent aside by so many pixels; one to itself goes round above. */
export function shapeEdge(from: Outline, to: Outline, aside: number, weight: number): EdgeShape {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.hypot(dx, dy);
  if (distance < 1) return shapeLoop(from, weight);
  const bend = {
    x: (from.x + to.x) / 2 - (dy / distance) * aside * 2,
    y: (from.y + to.y) / 2 + (dx / distance) * aside * 2,
  };
  return withArrow(leave(from, bend), bend, leave(to, bend), weight);
}

function shapeLoop(node: Outline, weight: number): EdgeShape {
  const { x, y, halfWidth, halfHeight } = node;
  const reach = halfHeight + 34;
  const start = { x: x - halfWidth * 0.5, y: y - halfHeight };
  return withArrow(start, { x, y: y - reach * 2 }, { x: x + halfWidth * 0.5, y: y - halfHeight - GAP }, weight);
}

/** Where the way from a node's middle towards a point leaves its outline. */
function leave({ x, y, halfWidth, halfHeight, round }: Outline, towards: Place): Place {
  const dx = towards.x - x;
  const dy = towards.y - y;
  const distance = Math.hypot(dx, dy) || 1;
  const share = round
    ? (halfWidth + GAP) / distance
    : Math.min((halfWidth + GAP) / Math.abs(dx || 1e-9), (halfHeight + GAP) / Math.abs(dy || 1e-9));
  const most = Math.min(share, 0.9);
  return { x: x + dx * most, y: y + dy * most };
}

function withArrow(start: Place, bend: Place, tip: Place, weight: number): EdgeShape {
  const distance = Math.hypot(tip.x - bend.x, tip.y - bend.y) || 1;
  const [ux, uy] = [(tip.x - bend.x) / distance, (tip.y - bend.y) / distance];
  const length = 7 + 2 * weight;
  const half = 3 + weight;
  const base = { x: tip.x - ux * length, y: tip.y - uy * length };
  const wings = [
    { x: base.x - uy * half, y: base.y + ux * half },
    { x: base.x + uy * half, y: base.y - ux * half },
  ] as const;
  return { start, bend, tip, base, wings };
}

/** The line as a path; it ends inside the arrow. */
export function linePath({ start, bend, base }: EdgeShape): string {
  return `M${at(start)}Q${at(bend)} ${at(base)}`;
}

/** The arrow's triangle as a path. */
export function arrowPath({ tip, wings }: EdgeShape): string {
  return `M${at(tip)}L${at(wings[0])}L${at(wings[1])}Z`;
}

function at({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

const PARTS = 12;

/** The edge whose line passes nearest to a point, when it is within `reach`; null when none is. */
export function edgeNear(shapes: readonly (EdgeShape | null)[], point: Place, reach: number): number | null {
  let nearest = reach;
  let found: number | null = null;
  for (const [i, shape] of shapes.entries()) {
    if (shape === null) continue;
    const { start, bend, tip } = shape;
    let last = start;
    for (let part = 1; part <= PARTS; part++) {
      const t = part / PARTS;
      const next = {
        x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * bend.x + t ** 2 * tip.x,
        y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * bend.y + t ** 2 * tip.y,
      };
      const distance = distanceToSegment(point, last, next);
      if (distance < nearest) {
        nearest = distance;
        found = i;
      }
      last = next;
    }
  }
  return found;
}

function distanceToSegment(point: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
