import type { EdgeRow, NodeFilter, NodeKey } from "../archive/graph-table.ts";
import type { Graph, GraphNode } from "../model/graph.ts";
import type { Relation } from "../model/relation.ts";
import type { EngineContext } from "./context.ts";
import { findDocument, ghostNode, nodeOfKey } from "./describe-node.ts";
import { compareText, EdgeCollector } from "./graph-edges.ts";

/** How far and along what a walk goes. */
export type WalkOptions = {
  readonly depth: number;
  readonly direction: "both" | "out" | "in";
  /** Null: all. */
  readonly relations: ReadonlySet<Relation> | null;
  readonly filter: NodeFilter;
  /** Citing documents taken at the centre and at every other node: a law has tens of thousands. */
  readonly incomingAtCentre: number;
  readonly incomingElsewhere: number;
  readonly mostNodes: number;
};

/** What a walk found: nodes by distance, edges, the node each was reached from, and how many citing documents were left out. */
export type Walk = {
  readonly centre: NodeKey;
  readonly nodes: ReadonlyMap<NodeKey, GraphNode>;
  readonly parents: ReadonlyMap<NodeKey, NodeKey>;
  readonly edges: readonly EdgeRow[];
  readonly enclosures: readonly { readonly from: number; readonly to: number; readonly evidence: string }[];
  readonly cut: ReadonlySet<NodeKey>;
};

/** With room for more than these, acts on a node are looked for first. */
const FEW = 20;

/** Any node: nothing is filtered. */
export const NO_FILTER: NodeFilter = { regime: null, from: null, to: null };

/** The key of a document (by id or number) or of a ghost. Throws `document-not-found`. */
export function nodeKeyOf(context: EngineContext, id: string): NodeKey {
  if (!id.startsWith("ghost:")) return findDocument(context, id).key;
  return ghostNode(context, id).id;
}

/** Walks from a node step by step, nearest first. */
export function walk(context: EngineContext, centre: NodeKey, options: WalkOptions): Walk {
  const nodes = new Map<NodeKey, GraphNode>();
  const first = nodeOfKey(context, centre);
  if (first !== null) nodes.set(centre, first);
  const parents = new Map<NodeKey, NodeKey>();
  const edges: EdgeRow[] = [];
  const enclosures: Walk["enclosures"][number][] = [];
  const cut = new Set<NodeKey>();
  const reach = (key: NodeKey, from: NodeKey, next: NodeKey[]): boolean => {
    if (nodes.has(key)) return true;
    if (nodes.size >= options.mostNodes) return false;
    const node = nodeOfKey(context, key);
    if (node === null || !passes(node, options.filter)) return false;
    nodes.set(key, node);
    parents.set(key, from);
    next.push(key);
    return true;
  };
  let frontier: readonly NodeKey[] = [centre];
  for (let step = 0; step < options.depth && frontier.length > 0; step++) {
    const next: NodeKey[] = [];
    for (const key of frontier) {
      // Full: what more there is round the outer nodes would find no place.
      if (step > 0 && nodes.size >= options.mostNodes) break;
      const limit = step === 0 ? options.incomingAtCentre : options.incomingElsewhere;
      const found = edgesAt(context, key, options, limit, step === 0);
      if (found.isCut) cut.add(key);
      for (const edge of found.edges) if (reach(edge.from === key ? edge.to : edge.from, key, next)) edges.push(edge);
      for (const edge of found.enclosures) {
        if (reach(edge.from === key ? edge.to : edge.from, key, next)) enclosures.push(edge);
      }
    }
    frontier = next;
  }
  return { centre, nodes, parents, edges, enclosures, cut };
}

function edgesAt(
  context: EngineContext,
  key: NodeKey,
  { direction, relations }: WalkOptions,
  limit: number,
  isCentre: boolean,
): { readonly edges: readonly EdgeRow[]; readonly enclosures: Walk["enclosures"]; readonly isCut: boolean } {
  const { graph, citations } = context.archive;
  const read = isCentre || limit > FEW ? graph.incoming : graph.someIncoming;
  const incoming = direction === "out" || limit === 0 ? [] : read(key, limit);
  const outgoing = direction === "in" ? [] : graph.outgoing(key);
  const edges = [...outgoing, ...incoming].filter(({ relation }) => relations === null || relations.has(relation));
  const isWanted = relations === null || relations.has("attaches");
  const enclosures = (typeof key === "number" && isWanted ? citations.enclosuresOf(key) : [])
    .filter(({ letterKey }) => direction === "both" || (direction === "out") === (letterKey === key))
    .map(({ letterKey, enclosedKey, evidence }) => ({ from: letterKey, to: enclosedKey, evidence }));
  return { edges, enclosures, isCut: incoming.length >= limit && direction !== "out" };
}

/** Undated nodes and ghosts of unknown regime stay: nothing says that they do not belong. */
function passes(node: GraphNode, { regime, from, to }: NodeFilter): boolean {
  if (regime !== null && node.regime !== null && node.regime !== regime) return false;
  if (node.issueDate === null) return true;
  return (from === null || node.issueDate >= from) && (to === null || node.issueDate <= to);
}

/** A walk as a graph with the evidence of its edges; `kept` leaves out what is to be drawn otherwise. */
export function toGraph(context: EngineContext, found: Walk, kept: (key: NodeKey) => boolean = () => true): Graph {
  const idOf = (key: NodeKey): string | null => (kept(key) ? (found.nodes.get(key)?.id ?? null) : null);
  const edges = new EdgeCollector();
  for (const { citationKey, from, to, relation, acted } of found.edges) {
    const [fromId, toId] = [idOf(from), idOf(to)];
    const row = fromId === null || toId === null ? undefined : context.archive.graph.evidence(citationKey);
    if (row === undefined || fromId === null || toId === null) continue;
    const saidBy = acted ? (nodeOfKey(context, row.documentKey)?.id ?? null) : null;
    edges.add({ from: fromId, to: toId, relation, row, saidBy });
  }
  for (const { from, to, evidence } of found.enclosures) {
    const [fromId, toId] = [idOf(from), idOf(to)];
    if (fromId !== null && toId !== null) edges.addEnclosure(fromId, toId, evidence);
  }
  const nodes = [...found.nodes].filter(([key]) => kept(key)).map(([, node]) => node);
  return { nodes: nodes.sort((a, b) => compareText(a.id, b.id)), edges: edges.list() };
}
