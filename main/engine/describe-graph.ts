import type { CitationRow } from "../archive/citation-table.ts";
import type { CitationsReport } from "../model/archived-document.ts";
import type { Graph, GraphEdge, GraphNode } from "../model/graph.ts";
import type { EngineContext } from "./context.ts";
import { incomingOf, outgoingOf, toIncoming } from "./describe-document.ts";
import { documentNode, findDocument, getRow, ghostNode } from "./describe-node.ts";

/** A neighbourhood stops growing here: more nodes than this help nobody. */
const MAX_NODES = 400;

/** A document's (or ghost's) edges both ways, and what lies around it up to `depth` steps. */
export function describeCitations(context: EngineContext, id: string, depth: number): CitationsReport {
  if (id.startsWith("ghost:")) {
    const incoming = context.archive.citations.toGhost(id).map((row) => toIncoming(context, row));
    return { id: ghostNode(context, id).id, outgoing: [], incoming, graph: describeAround(context, id, depth) };
  }
  const row = findDocument(context, id);
  return {
    id: row.id,
    outgoing: outgoingOf(context, row),
    incoming: incomingOf(context, row),
    graph: describeAround(context, row.id, depth),
  };
}

/** The whole citation graph: every document, every ghost, every edge. */
export function describeGraph(context: EngineContext): Graph {
  const { documents, citations, identities } = context.archive;
  const nodes = new Map<string, GraphNode>();
  const idByKey = new Map<number, string>();
  for (const key of documents.keys()) {
    const node = documentNode(getRow(context, key));
    nodes.set(node.id, node);
    idByKey.set(key, node.id);
  }
  for (const ghostId of identities.ghostIds()) nodes.set(ghostId, ghostNode(context, ghostId));
  const edges = new EdgeCollector();
  const idOf = (key: number): string => idByKey.get(key) as string;
  for (const row of citations.all()) {
    edges.addMention(
      idOf(row.documentKey),
      row.targetKey === null ? (row.ghostId as string) : idOf(row.targetKey),
      row,
    );
  }
  for (const enclosure of citations.allEnclosures()) {
    edges.addEnclosure(idOf(enclosure.letterKey), idOf(enclosure.enclosedKey), enclosure.evidence);
  }
  return { nodes: [...nodes.values()].sort(byId), edges: edges.list() };
}

function describeAround(context: EngineContext, centre: string, depth: number): Graph {
  const nodes = new Map<string, GraphNode>([[centre, nodeOf(context, centre)]]);
  const edges = new EdgeCollector();
  let frontier = [centre];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbour of addEdgesOf(context, id, edges)) {
        if (nodes.has(neighbour) || nodes.size >= MAX_NODES) continue;
        nodes.set(neighbour, nodeOf(context, neighbour));
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  const kept = edges.list().filter((edge) => nodes.has(edge.from) && nodes.has(edge.to));
  return { nodes: [...nodes.values()].sort(byId), edges: kept };
}

function nodeOf(context: EngineContext, id: string): GraphNode {
  return id.startsWith("ghost:") ? ghostNode(context, id) : documentNode(findDocument(context, id));
}

/** Adds a node's edges both ways; returns its neighbours. */
function addEdgesOf(context: EngineContext, id: string, edges: EdgeCollector): readonly string[] {
  const { citations } = context.archive;
  const idOf = (key: number): string => getRow(context, key).id;
  const neighbours = new Set<string>();
  const addIncoming = (rows: readonly CitationRow[]): void => {
    for (const row of rows) {
      const from = idOf(row.documentKey);
      edges.addMention(from, id, row);
      neighbours.add(from);
    }
  };
  if (id.startsWith("ghost:")) {
    addIncoming(citations.toGhost(id));
    return [...neighbours];
  }
  const { key } = findDocument(context, id);
  addIncoming(citations.toDocument(key));
  for (const row of citations.from(key)) {
    const to = row.targetKey === null ? (row.ghostId as string) : idOf(row.targetKey);
    edges.addMention(id, to, row);
    neighbours.add(to);
  }
  for (const enclosure of citations.enclosuresOf(key)) {
    edges.addEnclosure(idOf(enclosure.letterKey), idOf(enclosure.enclosedKey), enclosure.evidence);
    neighbours.add(idOf(enclosure.letterKey)).add(idOf(enclosure.enclosedKey));
  }
  return [...neighbours];
}

/** Merges the mentions of one document in another under one relation into one edge. */
class EdgeCollector {
  readonly #edges = new Map<string, GraphEdge>();
  readonly #seen = new Set<string>();

  addMention(from: string, to: string, row: CitationRow): void {
    // A document that repeats its own number cites nobody.
    if (from === to) return;
    const mention = `${row.documentKey} ${row.ordinal}`;
    if (this.#seen.has(mention)) return;
    this.#seen.add(mention);
    const { relation, provision, confidence } = row.mention;
    const key = `${from} ${relation} ${to}`;
    const edge = this.#edges.get(key);
    this.#edges.set(
      key,
      edge
        ? {
            ...edge,
            mentions: edge.mentions + 1,
            confidence: Math.max(edge.confidence, confidence),
            provision: edge.provision ?? provision,
          }
        : { from, to, relation, mentions: 1, evidence: row.sentence, provision, confidence },
    );
  }

  addEnclosure(from: string, to: string, evidence: string): void {
    const key = `${from} attaches ${to}`;
    if (this.#edges.has(key)) return;
    this.#edges.set(key, { from, to, relation: "attaches", mentions: 1, evidence, provision: null, confidence: 0.9 });
  }

  list(): readonly GraphEdge[] {
    return [...this.#edges.values()].sort(
      (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.relation, b.relation),
    );
  }
}

function byId(a: GraphNode, b: GraphNode): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
