import type { Core } from "cytoscape";
import type { DagreLayoutOptions } from "cytoscape-dagre";
import type { DrawnGraph } from "./drawn-graph.ts";
import { type Place, placeNodes } from "./place-nodes.ts";
import { placeSides } from "./place-sides.ts";
import { placeTimeline, type YearMark } from "./place-timeline.ts";

/** Ways to arrange the picture; "auto" takes rings for few documents and sides for many. */
export const LAYOUTS = ["auto", "timeline", "tree"] as const;

export type Layout = (typeof LAYOUTS)[number];

/** More nodes than this no longer fit on rings with legible labels. */
const MOST_ON_RINGS = 30;

/** Where nodes stand, and how their labels do. */
export type Arrangement = {
  readonly places: ReadonlyMap<string, Place>;
  readonly labels: "outward" | "right" | "below";
  readonly years: readonly YearMark[];
  /** Where the axis of time lies. */
  readonly axisY: number;
};

/** Arranges a graph; null for the tree, which Cytoscape lays out itself (see `layOutTree`). `wide`: width by height of the pane. */
export function arrange(graph: DrawnGraph, layout: Layout, wide: number): Arrangement | null {
  switch (layout) {
    case "tree":
      return null;
    case "timeline": {
      const { places, years, y } = placeTimeline(graph.nodes);
      return { places, labels: "below", years, axisY: y };
    }
    case "auto": {
      const isFew = graph.nodes.length <= MOST_ON_RINGS;
      const stretch = Math.min(1.8, Math.max(1, wide));
      const places = isFew ? placeNodes(graph, graph.centre, stretch) : placeSides(graph, graph.centre);
      return { places, labels: isFew ? "outward" : "right", years: [], axisY: 0 };
    }
  }
}

/** Lays the drawn graph out as a tree: what is cited stands above what cites it. */
export function layOutTree(core: Core): void {
  const options: DagreLayoutOptions = {
    name: "dagre",
    rankDir: "BT",
    nodeSep: 26,
    rankSep: 92,
    nodeDimensionsIncludeLabels: true,
    ranker: core.nodes().length > 60 ? "longest-path" : "network-simplex",
    animate: false,
    fit: false,
  };
  core.layout(options).run();
}
