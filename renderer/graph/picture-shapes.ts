import type { Relation } from "../../main/model/relation.ts";
import { DASHES, RELATION_STYLES } from "../ui/relation-style.ts";
import { arrowPath, type EdgeShape, linePath } from "./edge-shape.ts";
import { LABEL_LINE, LABEL_SIZE } from "./label-lines.ts";
import type { PictureColour } from "./picture-colours.ts";
import { labelBox, type Picture, type PictureEdge, type PictureNode } from "./picture-model.ts";

/** A line or an area: `d` is a path as SVG writes it. */
export type PathShape = {
  readonly kind: "path";
  readonly d: string;
  readonly fill: PictureColour | null;
  readonly stroke: PictureColour | null;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly opacity: number;
};

/** A line of text on its baseline. */
export type TextShape = {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly bold: boolean;
  readonly fill: PictureColour;
};

/** What is drawn, from the back to the front: on the screen by a canvas, in a file as SVG, both from the same list. */
export type Shape = PathShape | TextShape;

/** From the middle of a line of text to its baseline, as a share of its size. */
const BASELINE = 0.35;

/** Everything of a picture but what the pointer and the keys are on. */
export function toShapes(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  lines: readonly (EdgeShape | null)[],
  axis: Pick<Picture, "years" | "axisY">,
): readonly Shape[] {
  return [
    ...axisShapes(axis),
    ...edges.flatMap((edge, i) => edgeShapes(edge, lines[i] ?? null)),
    ...nodes.flatMap(nodeShapes),
  ];
}

/** The lines under the pointer once more, stronger. */
export function pointedShapes(edge: PictureEdge | undefined, line: EdgeShape | null | undefined): readonly Shape[] {
  if (edge === undefined || line == null) return [];
  const d = linePath(line);
  return [
    path({ d, stroke: edge.relation, width: edge.weight + 7, opacity: 0.25 }),
    path({ d, stroke: edge.relation, width: edge.weight + 1 }),
  ];
}

/** The ring around the node that the keys are on. */
export function focusShape({ x, y, halfWidth, halfHeight, round }: PictureNode): Shape {
  const d = round ? circle(x, y, halfWidth + 7) : box(x, y, halfWidth + 7, halfHeight + 7, 10);
  return path({ d, fill: "quiet", opacity: 0.45 });
}

/** A line of a relation with its arrow, for a legend: from (x, y) to the right. */
export function relationSample(relation: Relation, x: number, y: number): readonly Shape[] {
  return [
    path({ d: `M${x} ${y}L${x + 29} ${y}`, stroke: relation, width: 2.5, dashes: dashesOf(relation) }),
    path({ d: `M${x + 29} ${y - 4.5}L${x + 38} ${y}L${x + 29} ${y + 4.5}Z`, fill: relation }),
  ];
}

/** A document, present or absent, for a legend. */
export function nodeSample(isGhost: boolean, x: number, y: number): Shape {
  return outline(circle(x, y, 7), isGhost ? "ghost" : "document");
}

/** Text whose middle stands at the height y. */
export function textShape(text: string, x: number, y: number, look: Partial<TextShape> = {}): TextShape {
  const size = look.size ?? LABEL_SIZE;
  const plain = { kind: "text", anchor: "start", bold: false, fill: "text", ...look } as const;
  return { ...plain, text, x, y: y + size * BASELINE, size };
}

function edgeShapes(edge: PictureEdge, line: EdgeShape | null): readonly Shape[] {
  if (line === null) return [];
  const { relation, weight } = edge;
  return [
    path({ d: linePath(line), stroke: relation, width: weight, dashes: dashesOf(relation), opacity: 0.85 }),
    path({ d: arrowPath(line), fill: relation }),
  ];
}

function nodeShapes(node: PictureNode): readonly Shape[] {
  const { x, y, halfWidth, halfHeight, kind, isCentre, label, count } = node;
  const isRound = kind !== "group" && !isCentre;
  const shape = isRound ? circle(x, y, halfWidth - 1) : box(x, y, halfWidth, halfHeight, isCentre ? 7 : 3);
  const { x1, y1, x2, y2 } = labelBox(label);
  const behind = box(x + (x1 + x2) / 2, y + (y1 + y2) / 2, (x2 - x1) / 2, (y2 - y1) / 2, 0);
  const fill = isCentre && kind === "document" ? "ground" : kind === "ghost" ? "quiet" : "text";
  return [
    outline(shape, kind),
    ...(count === null || isCentre
      ? []
      : [textShape(String(count), x, y, { anchor: "middle", size: LABEL_SIZE - 2, bold: true, fill: "accent" })]),
    ...(isCentre ? [] : [path({ d: behind, fill: "ground", opacity: 0.85 })]),
    ...label.lines.map((line, i) =>
      textShape(line, x + label.x, y + label.y + i * LABEL_LINE, { anchor: label.anchor, bold: isCentre, fill }),
    ),
  ];
}

function outline(d: string, kind: PictureNode["kind"]): Shape {
  return path({
    d,
    fill: kind === "document" ? "accent" : "ground",
    stroke: kind === "ghost" ? "quiet" : "accent",
    width: 2,
    dashes: kind === "ghost" ? [4, 3] : [],
  });
}

function axisShapes({ years, axisY }: Pick<Picture, "years" | "axisY">): readonly Shape[] {
  return years.flatMap(({ label, x }) => [
    path({ d: `M${x} ${axisY - 6}L${x} ${axisY + 7}`, stroke: "quiet", width: 1.5 }),
    textShape(label, x, axisY - 17, { anchor: "middle", bold: true, fill: "quiet" }),
  ]);
}

function path(look: Partial<PathShape> & { readonly d: string }): PathShape {
  return { kind: "path", fill: null, stroke: null, width: 0, dashes: [], opacity: 1, ...look };
}

function dashesOf(relation: Relation): readonly number[] {
  return DASHES[RELATION_STYLES[relation].line];
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`;
}

function box(x: number, y: number, halfWidth: number, halfHeight: number, corner: number): string {
  const [w, h, c] = [2 * (halfWidth - corner), 2 * (halfHeight - corner), corner];
  const turn = (dx: number, dy: number): string => (c === 0 ? "" : `a${c} ${c} 0 0 1 ${dx} ${dy}`);
  return `M${x - halfWidth + c} ${y - halfHeight}h${w}${turn(c, c)}v${h}${turn(-c, c)}h${-w}${turn(-c, -c)}v${-h}${turn(c, -c)}Z`;
}
