import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { EdgeShape } from "./edge-shape.ts";
import { canvasMeasure } from "./label-lines.ts";
import type { Layout } from "./lay-out-graph.ts";
import { boundsOf, layOutPicture, moveNodes, type Picture, type PictureNode, shapeEdges } from "./picture-model.ts";
import { type Shape, toShapes } from "./picture-shapes.ts";
import { type Bounds, fitView, type Size, type View } from "./picture-view.ts";
import type { Place } from "./place-nodes.ts";

const measure = canvasMeasure();

/** What belongs to one drawing: it is thrown away with the next. */
export type Seen = {
  readonly picture: Picture;
  readonly moved: ReadonlyMap<string, Place>;
  /** Null shows the whole picture, whatever the pane's size. */
  readonly view: View | null;
  readonly focused: string | null;
};

/** A picture as a person has moved and turned it. */
export type ShownPicture = {
  readonly picture: Picture;
  readonly seen: Seen;
  readonly see: (change: (old: Seen) => Partial<Seen>) => void;
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly (EdgeShape | null)[];
  readonly shapes: readonly Shape[];
  readonly bounds: Bounds;
  readonly view: View;
};

/** Lays a graph out for a pane, once for each graph, and keeps what a person does to it. */
export function usePicture(graph: DrawnGraph, layout: Layout, size: Size): ShownPicture {
  const [width, height] = [roughly(size.width), roughly(size.height)];
  const picture = useMemo(
    () => layOutPicture(graph, layout, { width, height }, measure),
    [graph, layout, width, height],
  );
  const [kept, setSeen] = useState(() => unseen(picture));
  const fresh = useMemo(() => unseen(picture), [picture]);
  const seen = kept.picture === picture ? kept : fresh;
  const see = (change: (old: Seen) => Partial<Seen>): void =>
    setSeen((old) => {
      const now = old.picture === picture ? old : fresh;
      return { ...now, ...change(now) };
    });
  const nodes = useMemo(() => moveNodes(picture.nodes, seen.moved), [picture, seen.moved]);
  const lines = useMemo(() => shapeEdges(nodes, picture.edges), [nodes, picture]);
  const shapes = useMemo(() => toShapes(nodes, picture.edges, lines, picture), [nodes, lines, picture]);
  const bounds = useMemo(() => boundsOf(nodes, picture), [nodes, picture]);
  const view = useMemo(() => seen.view ?? fitView(bounds, size), [seen.view, bounds, size]);
  useMarkPainted(picture);
  return { picture, seen, see, nodes, lines, shapes, bounds, view };
}

function unseen(picture: Picture): Seen {
  return { picture, moved: new Map(), view: null, focused: null };
}

/** A pane's size, followed; null before it is known. */
export function useSize(pane: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const read = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return size;
}

/** A pane a little larger lays nothing out anew. */
function roughly(length: number): number {
  return Math.max(1, Math.round(length / 120)) * 120;
}

/** How long the picture takes from its data to the screen is measured in the real window (tests/bench/graph-window.bench.ts). */
function useMarkPainted(picture: Picture): void {
  useEffect(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => performance.mark("graph-painted", { detail: picture.nodes.length })),
    );
  }, [picture]);
}
