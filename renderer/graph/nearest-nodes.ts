import type { Graph } from "../../main/model/graph.ts";

/** More nodes than this are no longer a picture anyone can read. */
const MOST_DRAWN = 120;

/** The nodes nearest to the centre, at most `most`, and the edges among them. The centre comes first. */
export function nearestNodes(graph: Graph, centre: string, most: number = MOST_DRAWN): Graph {
  if (graph.nodes.length <= most) return graph;
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string): void => {
    const there = neighbours.get(from);
    if (there === undefined) neighbours.set(from, [to]);
    else there.push(to);
  };
  for (const { from, to } of graph.edges) {
    join(from, to);
    join(to, from);
  }
  const near = new Set([centre]);
  for (const id of near) {
    for (const next of neighbours.get(id) ?? []) {
      if (near.size >= most) break;
      near.add(next);
    }
  }
  return {
    nodes: graph.nodes.filter((node) => near.has(node.id)),
    edges: graph.edges.filter((edge) => near.has(edge.from) && near.has(edge.to)),
  };
}
