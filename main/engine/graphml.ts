import type { Graph } from "../model/graph.ts";

const NODE_KEYS = [
  "label",
  "referenceNumber",
  "documentType",
  "issueDate",
  "issuingBody",
  "title",
  "regime",
  "ghost",
] as const;
const EDGE_KEYS = ["relation", "mentions", "evidence", "provision", "confidence"] as const;

/** The graph as GraphML (graphml.graphdrawing.org, schema 1.0), which Gephi and yEd open. */
export function toGraphMl(graph: Graph): string {
  const keys = [
    ...NODE_KEYS.map((name) => `  <key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...EDGE_KEYS.map((name) => `  <key id="e_${name}" for="edge" attr.name="${name}" attr.type="string"/>`),
  ];
  const nodes = graph.nodes.map((node) => {
    const data = NODE_KEYS.map((name) => dataElement(`n_${name}`, node[name])).join("");
    return `    <node id="${escapeXml(node.id)}">${data}</node>`;
  });
  const edges = graph.edges.map((edge, i) => {
    const data = EDGE_KEYS.map((name) => dataElement(`e_${name}`, edge[name])).join("");
    return `    <edge id="e${i}" source="${escapeXml(edge.from)}" target="${escapeXml(edge.to)}">${data}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys,
    '  <graph id="van-kho" edgedefault="directed">',
    ...nodes,
    ...edges,
    "  </graph>",
    "</graphml>",
  ].join("\n");
}

function dataElement(key: string, value: string | number | boolean | null): string {
  return value === null ? "" : `<data key="${key}">${escapeXml(String(value))}</data>`;
}

/** Characters that XML 1.0 cannot hold at all are dropped; the rest is escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
