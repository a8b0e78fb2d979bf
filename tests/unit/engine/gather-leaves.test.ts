import { describe, expect, it } from "vitest";
import type { NodeKey } from "../../../main/archive/graph-table.ts";
import { gatherLeaves } from "../../../main/engine/gather-leaves.ts";
import type { Walk } from "../../../main/engine/graph-walk.ts";
import type { GraphNode } from "../../../main/model/graph.ts";
import { MOST_DRAWN } from "../../../main/model/link.ts";
import type { Relation } from "../../../main/model/relation.ts";

/** A walk in which node n hangs on `parentOf(n)`; types and bodies repeat every so often. */
function walkOf(size: number, parentOf: (n: number) => number, types: number, relations: readonly Relation[]): Walk {
  const keys = Array.from({ length: size }, (_, n) => n as NodeKey);
  const node = (n: number): GraphNode =>
    ({ id: `n${n}`, documentType: `Loại ${n % types}`, issuingBody: null }) as unknown as GraphNode;
  const hanging = keys.slice(1).map((key, i) => [key, parentOf(i + 1) as NodeKey] as const);
  const edges = hanging.map(([from, to], i) => ({ from, to, relation: relations[i % relations.length] }));
  return {
    centre: 0 as NodeKey,
    nodes: new Map(keys.map((key, n) => [key, node(n)])),
    parents: new Map(hanging),
    edges: edges as unknown as Walk["edges"],
    enclosures: [],
    cut: new Set(),
  };
}

describe("gatherLeaves", () => {
  it.each([
    ["a star of one type", walkOf(320, () => 0, 1, ["implements"]), 0],
    ["a star where no two are alike", walkOf(320, () => 0, 320, ["implements", "refers"]), 0],
    ["ten at each", walkOf(320, (n) => Math.floor((n - 1) / 10), 7, ["implements", "refers", "guides"]), 0],
    ["two at each", walkOf(320, (n) => Math.floor((n - 1) / 2), 320, ["implements", "refers", "guides", "replies"]), 0],
    [
      "three at each, beside fifty groups",
      walkOf(320, (n) => Math.floor((n - 1) / 3), 320, ["implements", "refers"]),
      50,
    ],
    ["a hundred chains", walkOf(301, (n) => (n <= 100 ? 0 : n - 100), 320, ["implements", "refers", "guides"]), 0],
  ])("leaves no more than a picture holds: %s", (_, walk, already) => {
    const { hidden, groups } = gatherLeaves(walk, new Set(), already);
    expect(walk.nodes.size - hidden.size + groups.length + already).toBeLessThanOrEqual(MOST_DRAWN);
    expect(hidden.has(walk.centre)).toBe(false);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it("counts everybody: drawn, in a group, or at the node they hang on", () => {
    const walk = walkOf(320, (n) => Math.floor((n - 1) / 16), 320, ["implements", "refers", "guides", "replies"]);
    const { hidden, groups, folded } = gatherLeaves(walk, new Set(), 0);
    const gathered = groups.reduce((sum, { count }) => sum + count, 0);
    const counted = [...folded.values()].reduce((sum, count) => sum + count, 0);
    expect(gathered + counted).toBe(hidden.size);
  });

  it("leaves a small walk alone, and shows what was opened", () => {
    expect(
      gatherLeaves(
        walkOf(150, () => 0, 1, ["refers"]),
        new Set(),
        0,
      ).hidden.size,
    ).toBe(0);
    const walk = walkOf(320, (n) => (n <= 2 ? 0 : 1 + (n % 2)), 1, ["refers"]);
    const [group] = gatherLeaves(walk, new Set(), 0).groups;
    const opened = gatherLeaves(walk, new Set([group?.id as string]), 0);
    expect(opened.groups.some(({ id }) => id === group?.id)).toBe(false);
    expect(walk.nodes.size - opened.hidden.size).toBeGreaterThan(group?.count as number);
  });
});
