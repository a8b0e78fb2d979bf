import { describe, expect, it } from "vitest";
import type { Graph, GraphEdge, GraphNode } from "../../../../main/model/graph.ts";
import { nearestNodes } from "../../../../renderer/graph/nearest-nodes.ts";

const node = (id: string): GraphNode => ({
  id,
  ghost: false,
  label: id,
  referenceNumber: id,
  documentType: null,
  issueDate: null,
  issuingBody: null,
  title: null,
  regime: null,
});
const edge = (from: string, to: string): GraphEdge => ({
  from,
  to,
  relation: "refers",
  mentions: 1,
  evidence: "",
  provision: null,
  confidence: 1,
});
const chain: Graph = { nodes: ["d", "c", "b", "a"].map(node), edges: [edge("a", "b"), edge("c", "b"), edge("c", "d")] };

describe("nearestNodes", () => {
  it("keeps the nearest whichever way the edges run, and only edges among them", () => {
    const near = nearestNodes(chain, "a", 3);
    expect(near.nodes.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
    expect(near.edges.map(({ from, to }) => from + to)).toEqual(["ab", "cb"]);
  });
  it("leaves a small graph as it is", () => expect(nearestNodes(chain, "a", 4)).toBe(chain));
});
