import type { Graph } from "../model/graph.ts";
import { dropUnwritable } from "./xml-text.ts";

type Attribute = { readonly name: string; readonly type: "string" | "int" | "double" | "boolean" };

const NODE_KEYS = [
  { name: "archiveId", type: "string" },
  { name: "label", type: "string" },
  { name: "referenceNumber", type: "string" },
  { name: "documentType", type: "string" },
  { name: "issueDate", type: "string" },
  { name: "issuingBody", type: "string" },
  { name: "title", type: "string" },
  { name: "regime", type: "string" },
  { name: "ghost", type: "boolean" },
] as const satisfies readonly Attribute[];
const EDGE_KEYS = [
  { name: "relation", type: "string" },
  { name: "mentions", type: "int" },
  { name: "evidence", type: "string" },
  { name: "provision", type: "string" },
  { name: "confidence", type: "double" },
  { name: "status", type: "string" },
  { name: "page", type: "int" },
  { name: "saidBy", type: "string" },
] as const satisfies readonly Attribute[];

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
  for (const { name, type } of NODE_KEYS) yield keyElement("n", "node", name, type);
  for (const { name, type } of EDGE_KEYS) yield keyElement("e", "edge", name, type);
  yield '  <graph id="van-kho" edgedefault="directed">';
  const ids = new Map(graph.nodes.map(({ id }, i) => [id, NAME_TOKEN.test(id) ? id : `ghost-${i}`]));
  for (const node of graph.nodes) {
    const data = NODE_KEYS.map(({ name }) => dataElement(`n_${name}`, name === "archiveId" ? node.id : node[name]));
    yield `    <node id="${ids.get(node.id)}">${data.join("")}</node>`;
  }
  for (const [i, edge] of graph.edges.entries()) {
    const data = EDGE_KEYS.map(({ name }) => dataElement(`e_${name}`, edge[name] ?? null)).join("");
    yield `    <edge id="e${i}" source="${ids.get(edge.from)}" target="${ids.get(edge.to)}">${data}</edge>`;
  }
  yield "  </graph>";
  yield "</graphml>";
}

function keyElement(prefix: string, of: "node" | "edge", name: string, type: Attribute["type"]): string {
  return `  <key id="${prefix}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function dataElement(key: string, value: string | number | boolean | null): string {
  return value === null ? "" : `<data key="${key}">${escapeXml(String(value))}</data>`;
}

/** Characters that XML 1.0 cannot hold at all are dropped; the rest is escaped. */
function escapeXml(text: string): string {
  return dropUnwritable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
