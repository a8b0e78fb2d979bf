import { describe, expect, it } from "vitest";
import type { MissingDocument } from "../../../../main/model/link.ts";
import { toDrawn } from "../../../../renderer/graph/drawn-graph.ts";
import { nextNode } from "../../../../renderer/graph/next-node.ts";
import type { Place } from "../../../../renderer/graph/place-nodes.ts";
import { placeSides } from "../../../../renderer/graph/place-sides.ts";
import { placeTimeline } from "../../../../renderer/graph/place-timeline.ts";
import { sortMissing } from "../../../../renderer/graph/sort-missing.ts";

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `d${i}`);

/** Pairs of nodes whose labels would lie on each other. */
function overlaps(places: ReadonlyMap<string, Place>, width: number, height: number): number {
  const all = [...places.values()];
  let found = 0;
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) if (Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height) found += 1;
  }
  return found;
}

describe("placeTimeline", () => {
  const dated = ids(150).map((id, i) => ({ id, issueDate: `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 9}` }));

  it("puts older documents left of younger ones, and no label on another", () => {
    const { places } = placeTimeline(dated);
    const inOrder = [...dated]
      .sort((a, b) => a.issueDate.localeCompare(b.issueDate))
      .map(({ id }) => places.get(id)?.x ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(overlaps(places, 150, 60)).toBe(0);
  });

  it("keeps undated ones in a column of their own, and marks the years", () => {
    const { places, years, undatedX } = placeTimeline([
      { id: "a", issueDate: "2012-05-06" },
      { id: "b", issueDate: "2016-05-06" },
      { id: "c", issueDate: null },
    ]);
    expect(places.get("c")?.x).toBe(undatedX);
    expect(undatedX).toBeLessThan(places.get("a")?.x ?? 0);
    expect(years.map(({ year }) => year)).toEqual([2012, 2013, 2014, 2015, 2016]);
    expect(placeTimeline([])).toMatchObject({ years: [], undatedX: null });
  });
});

describe("placeSides", () => {
  it("puts the cited left, the citing right, 150 of them without one label on another", () => {
    const nodes = ["centre", ...ids(149)].map((id) => ({ id, issueDate: null }));
    const edges = ids(149).map((id, i) => (i % 2 === 0 ? { from: "centre", to: id } : { from: id, to: "centre" }));
    const places = placeSides({ nodes, edges }, "centre");
    expect(places.size).toBe(150);
    expect(places.get("d0")?.x).toBeLessThan(0);
    expect(places.get("d1")?.x).toBeGreaterThan(0);
    expect(overlaps(places, 170, 20)).toBe(0);
  });

  it("keeps what hangs on a document on its side, and loses no loose node", () => {
    const nodes = ["centre", "cited", "behind", "loose"].map((id) => ({ id, issueDate: null }));
    const edges = [
      { from: "centre", to: "cited" },
      { from: "behind", to: "cited" },
    ];
    const places = placeSides({ nodes, edges }, "centre");
    expect(places.get("behind")?.x).toBeLessThan(0);
    expect(places.has("loose")).toBe(true);
  });
});

describe("nextNode", () => {
  const places = new Map<string, Place>([
    ["middle", { x: 0, y: 0 }],
    ["right", { x: 100, y: 10 }],
    ["far", { x: 300, y: 0 }],
    ["up", { x: 20, y: -90 }],
  ]);

  it.each([
    ["middle", "right", "right"],
    ["right", "right", "far"],
    ["middle", "up", "up"],
    ["middle", "down", null],
    ["far", "left", "right"],
  ] as const)("from %s %s leads to %s", (from, direction, to) => {
    expect(nextNode(places, from, direction)).toBe(to);
  });
});

describe("toDrawn", () => {
  it("draws a group as a node with an edge the way its documents cite", () => {
    const node = {
      id: "a",
      ghost: false,
      label: "1/QĐ-UBND",
      referenceNumber: "1/QĐ-UBND",
      documentType: "Quyết định",
      issueDate: null,
      issuingBody: null,
      title: null,
      regime: null,
    } as const;
    const group = {
      id: "group:x",
      around: "a",
      direction: "in",
      relation: "implements",
      documentType: "Kế hoạch",
      issuingBody: null,
      rest: false,
      count: 7,
    } as const;
    const drawn = toDrawn(
      { centre: "a", graph: { nodes: [node], edges: [] }, groups: [group], more: { a: 12 }, tookMs: 0 },
      { ofGroup: ({ documentType, count }) => `${documentType} ${count}`, more: (count) => `+${count}` },
    );
    expect(drawn.nodes.map(({ kind, label }) => [kind, label])).toEqual([
      ["document", "1/QĐ-UBND +12"],
      ["group", "Kế hoạch 7"],
    ]);
    expect(drawn.edges).toMatchObject([{ from: "group:x", to: "a", relation: "implements", mentions: 7 }]);
  });
});

describe("sortMissing", () => {
  const missing = (label: string, citedBy: number, issueDate: string | null): MissingDocument =>
    ({ node: { label, issueDate, issuingBody: null }, citedBy }) as unknown as MissingDocument;
  const list = [
    missing("10/QĐ-UBND", 1, null),
    missing("9/QĐ-UBND", 3, "2020-01-01"),
    missing("2/QĐ-UBND", 3, "2019-01-01"),
  ];

  it.each([
    ["citedBy", ["2/QĐ-UBND", "9/QĐ-UBND", "10/QĐ-UBND"]],
    ["name", ["2/QĐ-UBND", "9/QĐ-UBND", "10/QĐ-UBND"]],
    ["issueDate", ["2/QĐ-UBND", "9/QĐ-UBND", "10/QĐ-UBND"]],
  ] as const)("by %s", (order, labels) => {
    expect(sortMissing(list, order).map(({ node }) => node.label)).toEqual(labels);
  });
});
