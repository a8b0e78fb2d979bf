import type { Relation } from "../../main/model/relation.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import { bendsOf, type EdgeShape, type Outline, shapeEdge } from "./edge-shape.ts";
import { LABEL_LINE, type MeasureText, shortenLabel, wrapLabel } from "./label-lines.ts";
import { type Arrangement, arrange, type Layout, MOST_ON_RINGS, type Way, waysOf } from "./lay-out-graph.ts";
import { type Bounds, fitView, type Size } from "./picture-view.ts";
import type { Place } from "./place-nodes.ts";
import type { YearMark } from "./place-timeline.ts";

/** A label's lines, their middle or left end at (x, y) from the node's middle, y being the first line's. */
export type Label = {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly width: number;
};

/** A node where it stands, with its outline and label. */
export type PictureNode = Outline & {
  readonly id: string;
  readonly kind: DrawnNode["kind"];
  readonly isCentre: boolean;
  readonly label: Label;
  /** Documents in a group; null for a single one. */
  readonly count: number | null;
};

export type PictureEdge = {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Thickness of the line in pixels: it grows with the mentions. */
  readonly weight: number;
  readonly bend: number;
};

/** All that is drawn, in pixels before any zoom. */
export type Picture = {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly years: readonly YearMark[];
  readonly axisY: number;
};

const WIDEST_WRAPPED = 150;
const WIDEST_CENTRE = 200;
const WIDEST_SHORT = 168;
const WIDEST_LINE = 260;

/** Smaller than this in its pane, a picture is laid out in another way if there is one. */
const LEGIBLE = 0.66;

/** Lays a graph out for a pane. */
export function layOutPicture(graph: DrawnGraph, layout: Layout, pane: Size, measure: MeasureText): Picture {
  const [first, ...others] = waysOf(layout, graph.nodes.length);
  const layOut = (way: Way): Picture => layOutIn(graph, way, pane.width / Math.max(1, pane.height), measure);
  let picture = layOut(first);
  for (const way of others) {
    if (fitView(boundsOf(picture.nodes, picture), pane).zoom >= LEGIBLE) break;
    picture = layOut(way);
  }
  return picture;
}

function layOutIn(graph: DrawnGraph, way: Way, wide: number, measure: MeasureText): Picture {
  const isDense = graph.nodes.length > MOST_ON_RINGS;
  const widest = way === "rings" ? null : isDense ? WIDEST_SHORT : WIDEST_LINE;
  const texts = new Map(graph.nodes.map((node) => [node.id, linesOf(node, node.id === graph.centre, widest, measure)]));
  const widthOf = (id: string): number => texts.get(id)?.width ?? 0;
  const arrangement = arrange(graph, way, widthOf, wide);
  const middle = arrangement.places.get(graph.centre) ?? { x: 0, y: 0 };
  const put = (spread: number): readonly PictureNode[] =>
    graph.nodes.map((node): PictureNode => {
      const place = arrangement.places.get(node.id) ?? middle;
      const text = texts.get(node.id) ?? { lines: [], width: 0 };
      const isCentre = node.id === graph.centre;
      const outline = outlineOf(node, isCentre, isDense, text);
      const side = isCentre ? "inside" : sideOf(arrangement, place, middle);
      const shifted = isCentre && arrangement.labels === "right" ? centreShift(way, outline) : 0;
      return {
        ...outline,
        x: place.x * spread + shifted,
        y: place.y * spread,
        id: node.id,
        kind: node.kind,
        isCentre,
        label: { ...text, ...standing(side, outline, text.lines.length) },
        count: node.count,
      };
    });
  const nodes = arrangement.labels === "outward" ? spreadUntilClear(put) : put(1);
  const { axisY, undatedX } = arrangement;
  const undated = undatedX === null ? [] : [{ label: graph.undated, x: undatedX }];
  return { nodes, edges: toEdges(graph.edges, graph), years: [...undated, ...arrangement.years], axisY };
}

/** Rings are spread until no label lies on another, or until more room would make all of them too small. */
function spreadUntilClear(put: (spread: number) => readonly PictureNode[]): readonly PictureNode[] {
  let nodes = put(1);
  for (let spread = 1.1; spread < 3 && hasCovered(nodes); spread *= 1.1) nodes = put(spread);
  return nodes;
}

function hasCovered(nodes: readonly PictureNode[]): boolean {
  const boxes = nodes.map(roomOf);
  return boxes.some((a, i) => boxes.slice(i + 1).some((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2));
}

/** What a node and its label take up. */
export function roomOf({ x, y, halfWidth, halfHeight, label }: PictureNode): Bounds {
  const { x1, y1, x2, y2 } = labelBox(label);
  return {
    x1: x + Math.min(x1, -halfWidth),
    y1: y + Math.min(y1, -halfHeight),
    x2: x + Math.max(x2, halfWidth),
    y2: y + Math.max(y2, halfHeight),
  };
}

/** In columns a node's middle stands at the left end of its room; the centre's box fills that room. */
function centreShift(way: Way, { halfWidth }: { readonly halfWidth: number }): number {
  return way === "sides" ? 0 : halfWidth - 8;
}

function linesOf(
  { label, more }: DrawnNode,
  isCentre: boolean,
  widest: number | null,
  measure: MeasureText,
): Pick<Label, "lines" | "width"> {
  const width = (text: string): number => measure(text, isCentre);
  const lines =
    widest !== null && !isCentre
      ? [shortenLabel(label, widest, width) + more]
      : wrapLabel(label + more, isCentre ? WIDEST_CENTRE : WIDEST_WRAPPED, width);
  return { lines, width: Math.max(0, ...lines.map(width)) };
}

function outlineOf(
  { kind, count }: DrawnNode,
  isCentre: boolean,
  isDense: boolean,
  { lines, width }: Pick<Label, "lines" | "width">,
): Omit<Outline, "x" | "y"> {
  if (isCentre) return { halfWidth: width / 2 + 12, halfHeight: (lines.length * LABEL_LINE) / 2 + 9, round: false };
  if (kind === "group")
    return { halfWidth: 8 + 4 * String(count ?? 0).length, halfHeight: isDense ? 10 : 12, round: false };
  const radius = isDense ? 8 : 11;
  return { halfWidth: radius, halfHeight: radius, round: true };
}

type Side = "inside" | "below" | "above" | "left" | "right";

/** A label on the far side of its node covers no line to the centre. */
function sideOf({ labels }: Arrangement, { x, y }: Place, middle: Place): Side {
  if (labels === "right") return labels;
  if (Math.abs(x - middle.x) > 2.5 * Math.abs(y - middle.y)) return x < middle.x ? "left" : "right";
  return y < middle.y ? "above" : "below";
}

/** Where the first line's middle stands. */
function standing(
  side: Side,
  { halfWidth, halfHeight }: Omit<Outline, "x" | "y">,
  lines: number,
): Pick<Label, "x" | "y" | "anchor"> {
  const centred = -((lines - 1) * LABEL_LINE) / 2;
  const beyond = halfHeight + 5 + LABEL_LINE / 2;
  switch (side) {
    case "inside":
      return { x: 0, y: centred, anchor: "middle" };
    case "left":
      return { x: -halfWidth - 7, y: centred, anchor: "end" };
    case "right":
      return { x: halfWidth + 7, y: centred, anchor: "start" };
    case "below":
      return { x: 0, y: beyond, anchor: "middle" };
    case "above":
      return { x: 0, y: -beyond - (lines - 1) * LABEL_LINE, anchor: "middle" };
  }
}

function toEdges(edges: readonly DrawnEdge[], graph: DrawnGraph): readonly PictureEdge[] {
  const isDense = graph.nodes.length > MOST_ON_RINGS;
  const bends = bendsOf(edges);
  return edges.map(({ from, to, relation, mentions }, i) => {
    const weight = Math.min(4, 1.5 + mentions / 3);
    return { from, to, relation, weight: isDense ? weight * 0.75 : weight, bend: bends[i] ?? 0 };
  });
}

/** Nodes that a person has moved stand where they were put. */
export function moveNodes(nodes: readonly PictureNode[], moved: ReadonlyMap<string, Place>): readonly PictureNode[] {
  return moved.size === 0 ? nodes : nodes.map((node) => ({ ...node, ...moved.get(node.id) }));
}

/** The lines of the edges between nodes where they stand; one whose end is not drawn has none. */
export function shapeEdges(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
): readonly (EdgeShape | null)[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.map(({ from, to, bend, weight }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start === undefined || end === undefined ? null : shapeEdge(start, end, bend, weight);
  });
}

/** A label's rectangle, from the node's middle. */
export function labelBox({ lines, x, y, anchor, width }: Label): Bounds {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - LABEL_LINE / 2;
  return { x1: left - 2, y1: top, x2: left + width + 2, y2: top + lines.length * LABEL_LINE };
}

/** What nodes, labels and years take up. */
export function boundsOf(nodes: readonly PictureNode[], { years, axisY }: Pick<Picture, "years" | "axisY">): Bounds {
  const boxes = nodes.map(roomOf);
  const marks = years.map(({ label, x }) => ({
    x1: x - 5 * label.length,
    y1: axisY - 28,
    x2: x + 5 * label.length,
    y2: axisY + 8,
  }));
  const all = [...boxes, ...marks];
  if (all.length === 0) return { x1: 0, y1: 0, x2: 1, y2: 1 };
  return {
    x1: Math.min(...all.map((box) => box.x1)),
    y1: Math.min(...all.map((box) => box.y1)),
    x2: Math.max(...all.map((box) => box.x2)),
    y2: Math.max(...all.map((box) => box.y2)),
  };
}

/** The node whose outline or label is at a place, the frontmost first; null when none is. */
export function nodeAt(nodes: readonly PictureNode[], { x, y }: Place): string | null {
  const found = nodes.findLast((node) => {
    if (Math.abs(x - node.x) <= node.halfWidth + 2 && Math.abs(y - node.y) <= node.halfHeight + 2) return true;
    const { x1, y1, x2, y2 } = labelBox(node.label);
    return x >= node.x + x1 && x <= node.x + x2 && y >= node.y + y1 && y <= node.y + y2;
  });
  return found?.id ?? null;
}
