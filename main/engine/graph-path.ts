import type { EdgeRow, NodeKey } from "../archive/graph-table.ts";
import type { GraphNode } from "../model/graph.ts";
import type { LinkPath, PathStep } from "../model/link.ts";
import type { EngineContext } from "./context.ts";
import { nodeOfKey } from "./describe-node.ts";
import { nodeKeyOf } from "./graph-walk.ts";

/** Nodes looked at before giving up: a way longer than this tells nobody anything. */
const MOST_VISITED = 400_000;

/** One side of the search: how each node was reached, and the nodes reached last. */
type Side = { readonly reached: Map<NodeKey, NodeKey | null>; frontier: readonly NodeKey[] };

/**
 * The shortest way between two documents (or ghosts) along links in either direction; null where there is none.
 * Searched from both ends, the smaller front first. Throws `document-not-found`.
 */
export function findPath(context: EngineContext, fromId: string, toId: string): LinkPath {
  const from = nodeKeyOf(context, fromId);
  const to = nodeKeyOf(context, toId);
  if (from === to) return { steps: [] };
  const near: Side = { reached: new Map([[from, null]]), frontier: [from] };
  const far: Side = { reached: new Map([[to, null]]), frontier: [to] };
  while (near.frontier.length > 0 && far.frontier.length > 0) {
    const [side, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near];
    const met = grow(context, side, other);
    if (met !== null) return { steps: toSteps(context, [...wayTo(near, met).reverse(), ...wayTo(far, met).slice(1)]) };
    if (near.reached.size + far.reached.size > MOST_VISITED) return null;
  }
  return null;
}

/**
 * One step of one side. What the front cites comes first: it is little, and most ways meet in a law that both ends cite,
 * so that the tens of thousands that cite the law need not be read.
 */
function grow(context: EngineContext, side: Side, other: Side): NodeKey | null {
  const next: NodeKey[] = [];
  const reach = (key: NodeKey, from: NodeKey): boolean => {
    if (side.reached.has(key)) return false;
    side.reached.set(key, from);
    next.push(key);
    return other.reached.has(key);
  };
  const { graph } = context.archive;
  for (const key of side.frontier) for (const cited of graph.cited(key)) if (reach(cited, key)) return cited;
  for (const key of side.frontier) for (const citing of graph.citing(key)) if (reach(citing, key)) return citing;
  side.frontier = next;
  return null;
}

/** From the meeting point back to where a side began. */
function wayTo({ reached }: Side, met: NodeKey): NodeKey[] {
  const way: NodeKey[] = [];
  for (let at: NodeKey | null = met; at !== null; at = reached.get(at) ?? null) way.push(at);
  return way;
}

function toSteps(context: EngineContext, way: readonly NodeKey[]): readonly PathStep[] {
  return way.slice(1).flatMap((to, i) => toStep(context, way[i] as NodeKey, to) ?? []);
}

function toStep(context: EngineContext, from: NodeKey, to: NodeKey): PathStep | null {
  const [fromNode, toNode] = [nodeOfKey(context, from), nodeOfKey(context, to)];
  if (fromNode === null || toNode === null) return null;
  const { graph, citations } = context.archive;
  const forward = graph.outgoing(from).find((edge) => edge.to === to);
  const backward = forward === undefined ? graph.outgoing(to).find((edge) => edge.to === from) : undefined;
  const edge: EdgeRow | undefined = forward ?? backward;
  if (edge !== undefined) {
    const evidence = citations.get(edge.citationKey)?.sentence ?? "";
    return { from: fromNode, to: toNode, relation: edge.relation, forward: forward !== undefined, evidence };
  }
  return enclosureStep(context, from, to, fromNode, toNode);
}

function enclosureStep(
  context: EngineContext,
  from: NodeKey,
  to: NodeKey,
  fromNode: GraphNode,
  toNode: GraphNode,
): PathStep | null {
  if (typeof from !== "number") return null;
  const row = context.archive.citations
    .enclosuresOf(from)
    .find(({ letterKey, enclosedKey }) => letterKey === to || enclosedKey === to);
  if (row === undefined) return null;
  return {
    from: fromNode,
    to: toNode,
    relation: "attaches",
    forward: row.letterKey === from,
    evidence: row.evidence,
  };
}
