import { describe, expect, it } from "vitest";
import type { MissingDocument } from "../../../../main/model/link.ts";
import { toDrawn } from "../../../../renderer/graph/drawn-graph.ts";
import { nextNode } from "../../../../renderer/graph/next-node.ts";
import type { Place } from "../../../../renderer/graph/place-nodes.ts";
import { placeSides } from "../../../../renderer/graph/place-sides.ts";
import { placeTimeline, placeYears } from "../../../../renderer/graph/place-timeline.ts";
import { placeTree } from "../../../../renderer/graph/place-tree.ts";
import { sortMissing } from "../../../../renderer/graph/sort-missing.ts";

const wideLabels = (): number => 120;
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
    const { places } = placeTimeline(dated, wideLabels);
    const inOrder = [...dated]
      .sort((a, b) => a.issueDate.localeCompare(b.issueDate))
      .map(({ id }) => places.get(id)?.x ?? 0);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(overlaps(places, 150, 40)).toBe(0);
  });

  it("keeps undated ones in a column of their own, and marks the years", () => {
    const { places, years, undatedX } = placeTimeline(
      [
        { id: "a", issueDate: "2012-05-06" },
        { id: "b", issueDate: "2016-05-06" },
        { id: "c", issueDate: null },
      ],
      wideLabels,
    );
    expect(places.get("c")?.x).toBe(undatedX);
    expect(undatedX).toBeLessThan(places.get("a")?.x ?? 0);
    expect(years.map(({ label }) => label)).toEqual(["2012", "2013", "2014", "2015", "2016"]);
    expect(placeTimeline([], wideLabels)).toMatchObject({ years: [], undatedX: null });
  });
});

describe("placeYears", () => {
  const dated = ids(120).map((id, i) => ({ id, issueDate: `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 9}` }));
  const nodes = [...dated, ...ids(30).map((id) => ({ id: `no-date-${id}`, issueDate: null }))];

  it.each([0.75, 1.4, 2.5])(
    "puts 150 of them in columns from older to younger, none on another, as wide as %s",
    (wide) => {
      const { places, years, undatedX } = placeYears(nodes, wideLabels, wide);
      const inOrder = [...dated]
        .sort((a, b) => a.issueDate.localeCompare(b.issueDate))
        .map(({ id }) => places.get(id)?.x ?? 0);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      expect(places.size).toBe(150);
      expect(overlaps(places, 140, 20)).toBe(0);
      expect(undatedX).toBeLessThan(0);
      expect(years[0]?.label).toMatch(/^2010/);
      expect(years.at(-1)?.label).toMatch(/2023$/);
      expect(shapeOf(places)).toBeGreaterThan(wide / 2);
      expect(shapeOf(places)).toBeLessThan(wide * 1.6);
    },
  );
});

/** Width by height of what is placed. */
function shapeOf(places: ReadonlyMap<string, Place>): number {
  const all = [...places.values()];
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  return (Math.max(...xs) - Math.min(...xs) + 140) / (Math.max(...ys) - Math.min(...ys) + 30);
}

describe("placeTree", () => {
  const node = (id: string): { readonly id: string } => ({ id });
  const chain = {
    nodes: ["a", "b", "c", "d"].map(node),
    edges: [
      ["a", "b"],
      ["b", "c"],
      ["a", "c"],
      ["d", "a"],
    ],
  };

  it("puts what is cited above what cites it, by the longest way", () => {
    const edges = chain.edges.map(([from = "", to = ""]) => ({ from, to }));
    const places = placeTree({ nodes: chain.nodes, edges }, "a", wideLabels, 1.4);
    expect(["c", "b", "a", "d"].map((id) => places.get(id)?.y)).toEqual([0, 104, 208, 312]);
  });

  it.each([
    [
      "two that cite each other",
      [
        ["a", "b"],
        ["b", "a"],
      ],
    ],
    [
      "a circle of three",
      [
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ],
    ],
    [
      "one that cites itself",
      [
        ["a", "a"],
        ["a", "b"],
      ],
    ],
    ["an edge to what is not drawn", [["a", "nowhere"]]],
    ["nothing", []],
  ] as const)("comes to an end with %s", (_, pairs) => {
    const edges = pairs.map(([from, to]) => ({ from, to }));
    const places = placeTree({ nodes: chain.nodes, edges }, "a", wideLabels, 1.4);
    expect([...places.keys()].sort()).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps 150 of one level from lying on each other", () => {
    const nodes = ["centre", ...ids(149)].map(node);
    const edges = ids(149).map((id) => ({ from: id, to: "centre" }));
    const places = placeTree({ nodes, edges }, "centre", wideLabels, 1.4);
    expect(places.size).toBe(150);
    expect(overlaps(places, 140, 20)).toBe(0);
  });
});

describe("placeSides", () => {
  it("puts the cited left, the citing right, 150 of them without one label on another", () => {
    const nodes = ["centre", ...ids(149)].map((id) => ({ id, issueDate: null }));
    const edges = ids(149).map((id, i) => (i % 2 === 0 ? { from: "centre", to: id } : { from: id, to: "centre" }));
    const places = placeSides({ nodes, edges }, "centre", () => 160, 1.4);
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
    const places = placeSides({ nodes, edges }, "centre", wideLabels, 1.4);
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
      { ofGroup: ({ documentType }) => `${documentType}`, more: (count) => `+${count}`, undated: "?" },
    );
    expect(drawn.nodes.map(({ kind, label, more, count }) => [kind, label, more, count])).toEqual([
      ["document", "1/QĐ-UBND", " +12", null],
      ["group", "Kế hoạch", "", 7],
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
