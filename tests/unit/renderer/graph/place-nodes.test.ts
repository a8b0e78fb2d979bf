import { describe, expect, it } from "vitest";
import type { Graph, GraphEdge, GraphNode } from "../../../../main/model/graph.ts";
import { placeNodes } from "../../../../renderer/graph/place-nodes.ts";

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
  status: "read",
  page: null,
});
const make = (ids: string, ...edges: readonly string[]): Graph => ({
  nodes: [...ids].map(node),
  edges: edges.map((pair) => edge(pair.charAt(0), pair.charAt(1))),
});
const distance = (places: ReturnType<typeof placeNodes>, a: string, b: string): number => {
  const one = places.get(a);
  const other = places.get(b);
  if (one === undefined || other === undefined) throw new Error("not placed");
  return Math.hypot(one.x - other.x, one.y - other.y);
};

describe("placeNodes", () => {
  it("puts the centre in the middle and farther nodes on farther rings", () => {
    const places = placeNodes(make("abcd", "ba", "bc", "dc"), "a", 1);
    expect(distance(places, "a", "b")).toBeLessThan(distance(places, "a", "c"));
    expect(distance(places, "a", "c")).toBeLessThan(distance(places, "a", "d"));
  });
  it("keeps any two nodes apart, however many there are", () => {
    const ids = Array.from({ length: 60 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const places = placeNodes(make(`a${ids.join("")}`, ...ids.map((id) => `a${id}`)), "a", 1);
    for (const id of ids) {
      for (const other of ids) if (id !== other) expect(distance(places, id, other)).toBeGreaterThan(90);
    }
  });
  it("places every node once, even those in a circle or without a link", () => {
    expect([...placeNodes(make("abcx", "ab", "bc", "ca"), "a", 1.4).keys()].sort()).toEqual(["a", "b", "c", "x"]);
  });
  it("draws a graph the same way each time", () => {
    const graph = make("abcd", "ab", "ac", "cd");
    expect([...placeNodes(graph, "a", 1)]).toEqual([...placeNodes(graph, "a", 1)]);
  });
});
