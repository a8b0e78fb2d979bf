import type { DrawnGraph } from "./drawn-graph.ts";
import type { LabelWidth } from "./place-columns.ts";
import { type Place, placeNodes } from "./place-nodes.ts";
import { placeSides } from "./place-sides.ts";
import { placeTimeline, placeYears, type YearMark } from "./place-timeline.ts";
import { placeTree } from "./place-tree.ts";

/** Ways to arrange the picture; "auto" takes rings for few documents and sides for many. */
export const LAYOUTS = ["auto", "timeline", "tree"] as const;

export type Layout = (typeof LAYOUTS)[number];

/** More nodes than this no longer fit on rings with legible labels. */
export const MOST_ON_RINGS = 30;

/** Where nodes stand, and how their labels do. */
export type Arrangement = {
  readonly places: ReadonlyMap<string, Place>;
  readonly labels: "outward" | "right";
  readonly years: readonly YearMark[];
  /** Where the axis of time lies. */
  readonly axisY: number;
  /** Where what has no date begins; null where all have one or time says nothing. */
  readonly undatedX: number | null;
};

/** How documents stand: around the centre on rings, on its sides, in time, or as a tree. */
export type Way = "rings" | "sides" | Exclude<Layout, "auto">;

/** Ways to try for a layout, the first one first: rings are the nicest, but not for many. */
export function waysOf(layout: Layout, nodes: number): readonly [Way, ...Way[]] {
  if (layout !== "auto") return [layout];
  return nodes <= MOST_ON_RINGS ? ["rings", "sides"] : ["sides"];
}

/** Arranges a graph. `wide`: width by height of the pane. */
export function arrange(graph: DrawnGraph, way: Way, widthOf: LabelWidth, wide: number): Arrangement {
  const still = { labels: "right", years: [], axisY: 0, undatedX: null } as const;
  switch (way) {
    case "tree":
      return { ...still, places: placeTree(graph, graph.centre, widthOf, wide) };
    case "timeline": {
      const isFew = graph.nodes.length <= MOST_ON_RINGS;
      const { y, ...timeline } = isFew ? placeTimeline(graph.nodes, widthOf) : placeYears(graph.nodes, widthOf, wide);
      return { ...still, ...timeline, axisY: y };
    }
    case "sides":
      return { ...still, places: placeSides(graph, graph.centre, widthOf, wide) };
    case "rings": {
      const stretch = Math.min(1.8, Math.max(1, wide));
      return { ...still, places: placeNodes(graph, graph.centre, stretch), labels: "outward" };
    }
  }
}
