import { describe, expect, it } from "vitest";
import type { DrawnGraph, DrawnNode } from "../../../../renderer/graph/drawn-graph.ts";
import { bendsOf, edgeNear, type Outline, shapeEdge } from "../../../../renderer/graph/edge-shape.ts";
import { shortenLabel, wrapLabel } from "../../../../renderer/graph/label-lines.ts";
import { LAYOUTS } from "../../../../renderer/graph/lay-out-graph.ts";
import {
  boundsOf,
  layOutPicture,
  type PictureNode,
  roomOf,
  shapeEdges,
} from "../../../../renderer/graph/picture-model.ts";
import { fitView, showPlace, toPicture, zoomView } from "../../../../renderer/graph/picture-view.ts";

/** Ten pixels a letter. */
const measure = (text: string): number => text.length * 10;

describe("wrapLabel", () => {
  it.each([
    ["1/QĐ-UBND", 150, ["1/QĐ-UBND"]],
    ["Luật Ban hành văn bản quy phạm", 150, ["Luật Ban hành", "văn bản quy", "phạm"]],
    ["", 150, []],
    ["1234567890123456789 a", 100, ["1234567890", "123456789", "a"]],
    ["wide", 5, ["w", "i", "d", "e"]],
  ] as const)("breaks %j at %i", (label, most, lines) => {
    expect(wrapLabel(label, most, measure)).toEqual(lines);
  });
});

describe("shortenLabel", () => {
  it.each([
    ["144/2003/NĐ-CP", 168, "144/2003/NĐ-CP"],
    ["Quyết định · Ủy ban nhân dân xã Sơn Hạ", 200, "Quyết địn…xã Sơn Hạ"],
    ["Luật Ban hành văn bản", 100, "Luật…n bản"],
  ])("cuts %j to %i pixels in the middle", (label, most, shown) => {
    expect(shortenLabel(label, most, measure)).toBe(shown);
    expect(measure(shortenLabel(label, most, measure))).toBeLessThanOrEqual(most);
  });
});

describe("shapeEdge", () => {
  const round = (x: number, y: number): Outline => ({ x, y, halfWidth: 10, halfHeight: 10, round: true });
  const box = (x: number, y: number): Outline => ({ x, y, halfWidth: 50, halfHeight: 20, round: false });

  it.each([
    ["two circles beside each other", round(0, 0), round(100, 0), { x: 12, y: 0 }, { x: 88, y: 0 }],
    ["a circle above a box", round(0, 0), box(0, 100), { x: 0, y: 12 }, { x: 0, y: 78 }],
    ["a box and a circle at its right", box(0, 0), round(200, 0), { x: 52, y: 0 }, { x: 188, y: 0 }],
  ])("runs from outline to outline: %s", (_, from, to, start, tip) => {
    const shape = shapeEdge(from, to, 0, 2);
    expect([shape.start, shape.tip].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))).toEqual([start, tip]);
  });

  it("gives edges between the same two nodes, either way, lines of their own", () => {
    const edges = [
      { from: "a", to: "b" },
      { from: "b", to: "a" },
      { from: "a", to: "b" },
      { from: "a", to: "c" },
    ];
    const bends = bendsOf(edges);
    expect(bends[3]).toBe(0);
    const [a, b] = [round(0, 0), round(100, 0)];
    const heights = edges
      .slice(0, 3)
      .map(({ from }, i) => shapeEdge(from === "a" ? a : b, from === "a" ? b : a, bends[i] ?? 0, 2).bend.y);
    expect(new Set(heights).size).toBe(3);
  });

  it("draws one that cites itself round above its node", () => {
    expect(shapeEdge(round(0, 0), round(0, 0), 0, 2).bend.y).toBeLessThan(-50);
  });

  it.each([
    [{ x: 50, y: 4 }, 0],
    [{ x: 50, y: 96 }, 1],
    [{ x: 50, y: 40 }, null],
  ])("the line near %j is %s", (point, found) => {
    const shapes = [shapeEdge(round(0, 0), round(100, 0), 0, 2), shapeEdge(round(0, 100), round(100, 100), 0, 2), null];
    expect(edgeNear(shapes, point, 7)).toBe(found);
  });
});

describe("the view", () => {
  const pane = { width: 800, height: 600 };

  it("shows the whole, in the middle, and does not blow a small picture up", () => {
    const view = fitView({ x1: -1000, y1: -100, x2: 1000, y2: 100 }, pane);
    expect(toPicture(view, { x: 400, y: 300 })).toEqual({ x: 0, y: 0 });
    expect(toPicture(view, { x: 0, y: 300 }).x).toBeLessThan(-1000);
    expect(fitView({ x1: 0, y1: 0, x2: 10, y2: 10 }, pane).zoom).toBe(1.15);
  });

  it("keeps what is under the pointer there while zooming, within bounds", () => {
    const view = fitView({ x1: 0, y1: 0, x2: 500, y2: 500 }, pane);
    const at = { x: 123, y: 456 };
    const before = toPicture(view, at);
    const after = toPicture(zoomView(view, 1.7, at), at);
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x), expect.closeTo(before.y)]);
    expect(zoomView(view, 1000, at).zoom).toBe(3);
    expect(zoomView(view, 0.0001, at).zoom).toBe(0.1);
  });

  it("moves only as far as it must to show a place", () => {
    const view = { left: 0, top: 0, zoom: 1 };
    expect(showPlace(view, { x: 400, y: 300 }, pane)).toBe(view);
    expect(showPlace(view, { x: 1400, y: 300 }, pane).left).toBe(-1000);
  });
});

describe("layOutPicture", () => {
  const node = (id: string, i: number): DrawnNode => ({
    id,
    kind: i % 5 === 4 ? "ghost" : i % 7 === 6 ? "group" : "document",
    label: `${100 + i}/QĐ-UBND`,
    more: i % 3 === 0 ? " (+12)" : "",
    issueDate: i % 4 === 3 ? null : `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 9}`,
    count: i % 7 === 6 ? i : null,
  });
  const graphOf = (count: number): DrawnGraph => ({
    centre: "n0",
    undated: "no date",
    nodes: Array.from({ length: count }, (_, i) => node(`n${i}`, i)),
    edges: Array.from({ length: count - 1 }, (_, i) => ({
      from: i % 2 === 0 ? `n${i + 1}` : `n${i % 6}`,
      to: i % 2 === 0 ? `n${i % 6}` : `n${i + 1}`,
      relation: "implements",
      mentions: 1 + (i % 9),
      evidence: "",
    })),
  });

  /** Pairs of nodes of which one's label or outline lies on the other's. */
  const covered = (nodes: readonly PictureNode[]): number => {
    const boxes = nodes.map(roomOf);
    let found = 0;
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        if (a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2) found += 1;
      }
    }
    return found;
  };

  it("puts few documents around the centre, but on its sides where rings would be too small to read", () => {
    const star = (count: number): DrawnGraph => {
      const { edges, ...rest } = graphOf(count);
      return { ...rest, edges: edges.map((edge, i) => ({ ...edge, from: `n${i + 1}`, to: "n0" })) };
    };
    const standing = (count: number, height: number): number =>
      layOutPicture(star(count), "auto", { width: 900, height }, measure).nodes.filter(
        ({ label }) => label.lines.length > 0 && label.anchor === "start",
      ).length;
    expect(standing(8, 700)).toBeLessThan(4);
    expect(standing(18, 300)).toBe(17);
  });

  it.each(
    LAYOUTS.flatMap((layout) =>
      [2, 8, 30, 31, 150].flatMap((count) => [0.75, 1.25, 2.5].map((wide) => [layout, count, wide] as const)),
    ),
  )(
    "%s of %i nodes in a pane %f times as wide as high: no label lies on another, and every line is there",
    (layout, count, wide) => {
      const picture = layOutPicture(graphOf(count), layout, { width: 700 * wide, height: 700 }, measure);
      expect(picture.nodes).toHaveLength(count);
      expect(covered(picture.nodes)).toBe(0);
      expect(shapeEdges(picture.nodes, picture.edges).every((shape) => shape !== null)).toBe(true);
      const bounds = boundsOf(picture.nodes, picture);
      expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
    },
  );
});
