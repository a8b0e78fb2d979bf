/** What placing needs of a graph. */
export type Placeable = {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};

export type Place = { readonly x: number; readonly y: number };

/** Room along a ring for one node and its label. */
const ROOM = 112;
const FIRST_RING = 190;
const RING = 170;
/** Angle in radians that a branch may always fan out over, when it is free. */
const NARROWEST = 1.3;

/**
 * Places nodes on rings by their distance from the centre, each beside the one it hangs on, with room in
 * proportion to what hangs on it. No chance in it: the same graph is drawn the same way each time.
 * `wide` stretches the rings sideways (1 = circles).
 */
export function placeNodes(graph: Placeable, centre: string, wide: number): ReadonlyMap<string, Place> {
  const children = growTree(graph, centre);
  const leaves = new Map<string, number>();
  countLeaves(centre, children, leaves);
  const deepest = widestRing(centre, children);
  const scale = Math.max(1, (deepest.count * ROOM) / (2 * Math.PI * (FIRST_RING + RING * (deepest.ring - 1))));
  const radiusOf = (ring: number): number => (ring === 0 ? 0 : (FIRST_RING + RING * (ring - 1)) * scale);
  const places = new Map<string, Place>();
  const put = (id: string, ring: number, from: number, to: number): void => {
    const angle = (from + to) / 2;
    places.set(id, { x: Math.sin(angle) * radiusOf(ring) * wide, y: -Math.cos(angle) * radiusOf(ring) });
    const hanging = leaves.get(id) ?? 1;
    // A branch takes the room it needs, not all there is: else a lone branch would wrap round the centre.
    const needed = Math.max(NARROWEST, (hanging * ROOM) / radiusOf(ring + 1));
    const spread = ring === 0 ? to - from : Math.min(to - from, needed);
    let at = angle - spread / 2;
    for (const child of children.get(id) ?? []) {
      const share = (spread * (leaves.get(child) ?? 1)) / hanging;
      put(child, ring + 1, at, at + share);
      at += share;
    }
  };
  put(centre, 0, 0, 2 * Math.PI);
  return places;
}

/** Each node under the nearest one it is linked to, whichever way the edge runs; unlinked nodes under the centre. */
function growTree(graph: Placeable, centre: string): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, Set<string>>(graph.nodes.map((node) => [node.id, new Set()]));
  for (const { from, to } of graph.edges) {
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  const children = new Map<string, string[]>();
  const seen = new Set([centre]);
  for (const id of seen) {
    const under = [...(neighbours.get(id) ?? [])].filter((next) => !seen.has(next) && neighbours.has(next));
    children.set(id, under);
    for (const next of under) seen.add(next);
  }
  const loose = graph.nodes.map((node) => node.id).filter((id) => !seen.has(id));
  children.get(centre)?.push(...loose);
  return children;
}

function countLeaves(
  id: string,
  children: ReadonlyMap<string, readonly string[]>,
  leaves: Map<string, number>,
): number {
  const under = children.get(id) ?? [];
  const count = under.length === 0 ? 1 : under.reduce((sum, child) => sum + countLeaves(child, children, leaves), 0);
  leaves.set(id, count);
  return count;
}

/** The ring with the most nodes for its length, and how many: it decides how far the rings must spread. */
function widestRing(centre: string, children: ReadonlyMap<string, readonly string[]>): { ring: number; count: number } {
  let widest = { ring: 1, count: 0 };
  let current: readonly string[] = [centre];
  for (let ring = 1; current.length > 0; ring++) {
    current = current.flatMap((id) => children.get(id) ?? []);
    const crowding = current.length / (FIRST_RING + RING * (ring - 1));
    if (crowding > widest.count / (FIRST_RING + RING * (widest.ring - 1))) widest = { ring, count: current.length };
  }
  return widest;
}
