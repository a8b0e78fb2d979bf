import type { CitationsReport } from "../model/archived-document.ts";
import type { Graph, GraphNode } from "../model/graph.ts";
import type { EngineContext } from "./context.ts";
import { incomingOf, outgoingOf, toIncomings } from "./describe-document.ts";
import { documentNode, findDocument, getRow, ghostNode } from "./describe-node.ts";
import { compareText, EdgeCollector } from "./graph-edges.ts";
import { NO_FILTER, nodeKeyOf, toGraph, walk } from "./graph-walk.ts";

/** A neighbourhood stops growing here: more nodes than this help nobody. */
const MAX_NODES = 400;
/** Mentions of a ghost that are listed. */
const MOST_INCOMING = 500;

/** A document's (or ghost's) edges both ways, and what lies around it up to `depth` steps. */
export function describeCitations(context: EngineContext, id: string, depth: number): CitationsReport {
  const found = walk(context, nodeKeyOf(context, id), {
    depth,
    direction: "both",
    relations: null,
    filter: NO_FILTER,
    incomingAtCentre: MAX_NODES,
    incomingElsewhere: MAX_NODES,
    mostNodes: MAX_NODES,
  });
  const graph = toGraph(context, found);
  if (id.startsWith("ghost:")) {
    const incoming = toIncomings(context, context.archive.citations.toGhost(id, MOST_INCOMING));
    return { id, outgoing: [], incoming, graph };
  }
  const row = findDocument(context, id);
  return { id: row.id, outgoing: outgoingOf(context, row), incoming: incomingOf(context, row), graph };
}

/** The whole citation graph: every document, every ghost, every edge. */
export function describeGraph(context: EngineContext): Graph {
  const { documents, citations, identities, graph } = context.archive;
  const nodes = new Map<string, GraphNode>();
  const idByKey = new Map<number, string>();
  for (const key of documents.keys()) {
    const node = documentNode(graph.node(key) ?? getRow(context, key));
    nodes.set(node.id, node);
    idByKey.set(key, node.id);
  }
  for (const ghostId of identities.ghostIds()) nodes.set(ghostId, ghostNode(context, ghostId));
  const edges = new EdgeCollector();
  for (const row of citations.all()) {
    const from = idByKey.get(row.documentKey);
    const to = row.targetKey === null ? row.ghostId : idByKey.get(row.targetKey);
    if (from === undefined || to == null) continue;
    edges.add({ from, to, relation: row.relation, row, saidBy: null });
    const actor = row.actorIdentityKey === null ? undefined : identities.get(row.actorIdentityKey);
    const actorId = actor?.targetKey == null ? actor?.ghostId : idByKey.get(actor.targetKey);
    if (actorId != null) {
      edges.add({ from: actorId, to, relation: row.mention.relation, row, saidBy: from });
    }
  }
  for (const { letterKey, enclosedKey, evidence } of citations.allEnclosures()) {
    const [from, to] = [idByKey.get(letterKey), idByKey.get(enclosedKey)];
    if (from !== undefined && to !== undefined) edges.addEnclosure(from, to, evidence);
  }
  return { nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)), edges: edges.list() };
}
