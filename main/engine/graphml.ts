import type { Graph } from "../model/graph.ts";
import { dropUnwritable } from "./xml-text.ts";

/** What is told of nodes and edges, by the names that Gephi and yEd show, with GraphML's types. */
const KEYS = {
  node: {
    archiveId: "string",
    label: "string",
    referenceNumber: "string",
    documentType: "string",
    issueDate: "string",
    issuingBody: "string",
    title: "string",
    regime: "string",
    ghost: "boolean",
  },
  edge: {
    relation: "string",
    mentions: "int",
    evidence: "string",
    provision: "string",
    confidence: "double",
    status: "string",
    page: "int",
    saidBy: "string",
  },
} as const;

type Of = keyof typeof KEYS;
type Told<K extends Of> = { readonly [name in keyof (typeof KEYS)[K]]?: string | number | boolean | null };

// An id must be a name token: matches "3f9a0c"; not "ghost:12/NQ-HĐND|…", which stands in archiveId.
const NAME_TOKEN = /^[A-Za-z0-9_.-]+$/;

/** The graph as GraphML (graphml.graphdrawing.org, schema 1.1), which Gephi and yEd open. */
export function toGraphMl(graph: Graph): string {
  return [...graphMlLines(graph)].join("\n");
}

/** The same, line by line, for a graph too big for one string. */
export function* graphMlLines(graph: Graph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">';
  yield* keyElements("node");
  yield* keyElements("edge");
  yield '  <graph id="van-kho" edgedefault="directed">';
  const ids = new Map(graph.nodes.map(({ id }, i) => [id, NAME_TOKEN.test(id) ? id : `ghost-${i}`]));
  for (const node of graph.nodes) {
    yield `    <node id="${ids.get(node.id)}">${dataElements("node", { ...node, archiveId: node.id })}</node>`;
  }
  for (const [i, edge] of graph.edges.entries()) {
    const ends = `source="${ids.get(edge.from)}" target="${ids.get(edge.to)}"`;
    yield `    <edge id="e${i}" ${ends}>${dataElements("edge", edge)}</edge>`;
  }
  yield "  </graph>";
  yield "</graphml>";
}

function* keyElements(of: Of): Generator<string> {
  for (const [name, type] of Object.entries(KEYS[of])) {
    yield `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
  }
}

function dataElements<K extends Of>(of: K, told: Told<K>): string {
  const names = Object.keys(KEYS[of]) as (keyof Told<K> & string)[];
  return names
    .map((name) => [name, told[name] ?? null] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${of}_${name}">${escapeXml(String(value))}</data>`)
    .join("");
}

/** Characters that XML 1.0 cannot hold at all are dropped; the rest is escaped. */
function escapeXml(text: string): string {
  return dropUnwritable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
