import { useComputedColorScheme } from "@mantine/core";
import type { Core } from "cytoscape";
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { drawGraph, fitGraph } from "./draw-graph.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { Layout } from "./lay-out-graph.ts";
import { type Direction, nextNode } from "./next-node.ts";
import type { Place } from "./place-nodes.ts";

export type PictureHandle = {
  readonly fit: () => void;
  readonly toPng: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly toSvg: () => Uint8Array<ArrayBuffer>;
};

type GraphPictureProps = {
  readonly graph: DrawnGraph;
  readonly layout: Layout;
  /** Says of a node, or of an edge by its index, what the pointer or the keys are on. */
  readonly describe: (on: { readonly node: string } | { readonly edge: number }) => ReactNode;
  readonly onPick: (id: string) => void;
  readonly ref: Ref<PictureHandle>;
};

type Pointed = { readonly what: ReactNode; readonly x: number; readonly y: number };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The graph drawn by Cytoscape: the mouse walks it by clicking, the keys by arrows and Enter; the list beside it says the same. */
export function GraphPicture({ graph, layout, describe, onPick, ref }: GraphPictureProps): ReactNode {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme("light");
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core | null>(null);
  const latest = useRef({ describe, onPick });
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    latest.current = { describe, onPick };
  });

  useEffect(() => {
    if (box.current === null) return;
    const core = drawGraph(box.current, graph, layout, scheme);
    follow(core, (on, x, y) => setPointed(on === null ? null : { what: latest.current.describe(on), x, y }));
    core.on("tap", "node", (event) => latest.current.onPick(event.target.id()));
    drawn.current = core;
    setFocused(null);
    setPointed(null);
    return keepFitted(core, box.current, () => {
      drawn.current = null;
    });
  }, [graph, layout, scheme]);

  useImperativeHandle(ref, () => ({
    fit: () => drawn.current !== null && fitGraph(drawn.current),
    toPng: () => toPng(drawn.current, scheme),
    toSvg: () => toSvg(drawn.current, scheme),
  }));

  const walk = (event: KeyboardEvent): void => {
    const core = drawn.current;
    if (core === null) return;
    const to = stepTo(event.key, focused, graph, core);
    if (to === null && event.key === "Enter" && focused !== null) latest.current.onPick(focused);
    else if (to === null) return;
    else setFocused(focusNode(core, to));
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by keys
    <section className="graph-walk" aria-label={t("graph.walk")} tabIndex={0} onKeyDown={walk}>
      <div ref={box} className="graph-picture" role="img" aria-label={t("graph.picture")} />
      {pointed !== null && (
        <div className="graph-tip" role="tooltip" style={{ left: pointed.x, top: pointed.y }}>
          {pointed.what}
        </div>
      )}
      <div className="graph-said" aria-live="polite">
        {focused !== null && describe({ node: focused })}
      </div>
    </section>
  );
}

/** Fits the picture anew whenever its pane changes; the answer ends that and the picture. */
function keepFitted(core: Core, pane: HTMLElement, onEnd: () => void): () => void {
  const observer = new ResizeObserver(() => fitGraph(core));
  observer.observe(pane);
  return () => {
    observer.disconnect();
    core.destroy();
    onEnd();
  };
}

/** Where a key leads; null when it leads nowhere. */
function stepTo(key: string, focused: string | null, graph: DrawnGraph, core: Core): string | null {
  if (key === "Home") return graph.centre;
  const direction = ARROWS[key];
  if (direction === undefined) return null;
  if (focused === null) return graph.centre;
  const places = new Map<string, Place>(graph.nodes.map(({ id }) => [id, core.getElementById(id).position()]));
  return nextNode(places, focused, direction);
}

function focusNode(core: Core, id: string): string {
  core.nodes().removeClass("focused");
  const node = core.getElementById(id);
  node.addClass("focused");
  const { x1, x2, y1, y2 } = core.extent();
  const { x, y } = node.position();
  if (x < x1 || x > x2 || y < y1 || y > y2) core.center(node);
  return id;
}

type Told = (on: { readonly node: string } | { readonly edge: number } | null, x: number, y: number) => void;

/** Tells what the pointer is on, and brings it and its neighbours to the front of the eye. */
function follow(core: Core, tell: Told): void {
  core.on("mouseover", "edge", (event) => {
    event.target.addClass("pointed");
    tell({ edge: event.target.data("index") as number }, event.renderedPosition.x, event.renderedPosition.y);
  });
  core.on("mouseover", "node", (event) => {
    if (event.target.hasClass("year")) return;
    event.target.connectedEdges().addClass("pointed");
    tell({ node: event.target.id() }, event.renderedPosition.x, event.renderedPosition.y);
  });
  core.on("mouseout", "node, edge", () => {
    core.edges().removeClass("pointed");
    tell(null, 0, 0);
  });
  core.on("pan zoom", () => tell(null, 0, 0));
}

async function toPng(core: Core | null, scheme: "light" | "dark"): Promise<Uint8Array<ArrayBuffer>> {
  if (core === null) return new Uint8Array();
  const blob = await core.png({ output: "blob-promise", full: true, scale: 2, bg: ground(scheme) });
  return new Uint8Array(await blob.arrayBuffer());
}

function toSvg(core: Core | null, scheme: "light" | "dark"): Uint8Array<ArrayBuffer> {
  if (core === null) return new Uint8Array();
  // cytoscape-svg adds this to the core; its package brings no types.
  const drawing = core as Core & { readonly svg: (options: object) => string };
  return new Uint8Array(new TextEncoder().encode(drawing.svg({ full: true, scale: 1, bg: ground(scheme) })));
}

function ground(scheme: "light" | "dark"): string {
  return scheme === "light" ? "#ffffff" : "#1b1f24";
}
