import { useComputedColorScheme } from "@mantine/core";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import { useTranslation } from "react-i18next";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { EdgeShape } from "./edge-shape.ts";
import type { Layout } from "./lay-out-graph.ts";
import { type Direction, nextNode } from "./next-node.ts";
import { PictureCanvas } from "./picture-canvas.tsx";
import { PALETTES } from "./picture-colours.ts";
import { type PictureWords, toSvgFile } from "./picture-file.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture-model.ts";
import { focusShape, pointedShapes, type Shape } from "./picture-shapes.ts";
import { type Size, showPlace, zoomView } from "./picture-view.ts";
import type { Place } from "./place-nodes.ts";
import { usePicture, useSize } from "./use-picture.ts";
import { type PointedAt, usePointer } from "./use-pointer.ts";

export type PictureHandle = {
  readonly fit: () => void;
  /** The picture as the text of an SVG file. */
  readonly toSvg: (words: PictureWords) => string;
};

type GraphPictureProps = {
  readonly graph: DrawnGraph;
  readonly layout: Layout;
  /** Says of a node, or of an edge by its index, what the pointer or the keys are on. */
  readonly describe: (on: PointedAt) => ReactNode;
  readonly onPick: (id: string) => void;
  readonly ref: Ref<PictureHandle>;
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const ZOOMS: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8 };

/** The graph painted on a canvas: the mouse walks it by clicking, the keys by arrows and Enter; the list beside it says the same. */
export function GraphPicture(props: GraphPictureProps): ReactNode {
  const pane = useRef<HTMLDivElement>(null);
  const size = useSize(pane);
  return (
    <div ref={pane} className="graph-picture">
      {size !== null && <SizedPicture {...props} pane={pane} size={size} />}
    </div>
  );
}

type SizedProps = GraphPictureProps & { readonly pane: RefObject<HTMLDivElement | null>; readonly size: Size };

function SizedPicture({ graph, layout, describe, onPick, ref, pane, size }: SizedProps): ReactNode {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme("light");
  const { picture, seen, see, nodes, lines, shapes, bounds, view } = usePicture(graph, layout, size);
  const { pointed, forget, handlers } = usePointer({
    pane,
    view,
    nodes,
    lines,
    onView: (change) => see((old) => ({ view: change(old.view ?? view) })),
    onMove: (id, place) => see((old) => ({ moved: new Map(old.moved).set(id, place), view: old.view ?? view })),
    onPick,
  });

  useImperativeHandle(ref, () => ({
    fit: () => see(() => ({ view: null })),
    toSvg: (words) => toSvgFile(shapes, bounds, words),
  }));

  const walk = (event: KeyboardEvent): void => {
    const zoom = ZOOMS[event.key];
    const to = stepTo(event.key, seen.focused, graph.centre, nodes);
    if (zoom !== undefined) see(() => ({ view: zoomView(view, zoom, { x: size.width / 2, y: size.height / 2 }) }));
    else if (event.key === "Enter" && seen.focused !== null) onPick(seen.focused);
    else if (to !== undefined) see(() => ({ focused: to.id, view: showPlace(view, to, size) }));
    else return;
    forget();
    event.preventDefault();
  };
  const layers = useMemo(
    () => layersOf(shapes, nodes, seen.focused, picture, lines, pointed?.on ?? null),
    [shapes, nodes, seen.focused, picture, lines, pointed?.on],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by keys
    <section className="graph-walk" aria-label={t("graph.walk")} tabIndex={0} onKeyDown={walk}>
      <PictureCanvas
        layers={layers}
        palette={PALETTES[scheme]}
        view={view}
        size={size}
        label={t("graph.picture")}
        nodes={nodes.length}
        isOnNode={pointed !== null && "node" in pointed.on}
        handlers={handlers}
      />
      {pointed !== null && (
        <div className="graph-tip" role="tooltip" style={besidePointer(pointed.at, size)}>
          {describe(pointed.on)}
        </div>
      )}
      <div className="graph-said" aria-live="polite">
        {seen.focused !== null && describe({ node: seen.focused })}
      </div>
    </section>
  );
}

/** Where a key leads; undefined when it leads nowhere. */
function stepTo(
  key: string,
  focused: string | null,
  centre: string,
  nodes: readonly PictureNode[],
): PictureNode | undefined {
  const find = (id: string | null): PictureNode | undefined => nodes.find((node) => node.id === id);
  if (key === "Home") return find(centre);
  const direction = ARROWS[key];
  if (direction === undefined) return undefined;
  if (focused === null) return find(centre);
  return find(nextNode(new Map(nodes.map((node) => [node.id, node])), focused, direction));
}

/** The ring of the keys behind the picture, and before it the lines shown stronger: the one pointed at, or all of a node. */
function layersOf(
  shapes: readonly Shape[],
  nodes: readonly PictureNode[],
  focused: string | null,
  { edges }: Picture,
  lines: readonly (EdgeShape | null)[],
  on: PointedAt | null,
): readonly (readonly Shape[])[] {
  const ring = nodes.filter(({ id }) => id === focused).map(focusShape);
  const isPointed = ({ from, to }: PictureEdge, i: number): boolean =>
    on !== null && ("edge" in on ? on.edge === i : from === on.node || to === on.node);
  const strong = edges.flatMap((edge, i) => (isPointed(edge, i) ? pointedShapes(edge, lines[i]) : []));
  return [ring, shapes, strong];
}

/** The tip stands on the side of the pointer where the pane has more room. */
function besidePointer({ x, y }: Place, { width, height }: Size): CSSProperties {
  return {
    ...(x < width / 2 ? { left: x + 14 } : { right: width - x + 14 }),
    ...(y < height / 2 ? { top: y + 14 } : { bottom: height - y + 14 }),
  };
}
