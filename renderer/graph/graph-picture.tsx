import { useComputedColorScheme } from "@mantine/core";
import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Graph, GraphNode } from "../../main/model/graph.ts";
import { graphStyle } from "./graph-style.ts";
import { placeNodes } from "./place-nodes.ts";

export type PictureHandle = {
  readonly fit: () => void;
  readonly toPng: () => Promise<Uint8Array<ArrayBuffer>>;
};

type GraphPictureProps = {
  readonly graph: Graph;
  readonly centre: string;
  readonly onPick: (node: GraphNode) => void;
  readonly ref: Ref<PictureHandle>;
};

/** The graph drawn by Cytoscape. For the mouse; the list beside it serves keyboard and screen reader. */
export function GraphPicture({ graph, centre, onPick, ref }: GraphPictureProps): ReactNode {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme("light");
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    if (box.current === null) return;
    const core = draw(box.current, graph, centre, scheme);
    core.on("tap", "node", (event) => {
      const node = graph.nodes.find((one) => one.id === event.target.id());
      if (node !== undefined) pick.current(node);
    });
    drawn.current = core;
    const observer = new ResizeObserver(() => fit(core));
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      core.destroy();
      drawn.current = null;
    };
  }, [graph, centre, scheme]);

  useImperativeHandle(ref, () => ({
    fit: () => {
      if (drawn.current !== null) fit(drawn.current);
    },
    toPng: async () => {
      if (drawn.current === null) return new Uint8Array();
      const blob = await drawn.current.png({ output: "blob-promise", full: true, scale: 2, bg: ground(scheme) });
      return new Uint8Array(await blob.arrayBuffer());
    },
  }));
  return <div ref={box} className="graph-picture" role="img" aria-label={t("graph.picture")} />;
}

function ground(scheme: "light" | "dark"): string {
  return scheme === "light" ? "#ffffff" : "#1b1f24";
}

function fit(core: Core): void {
  core.resize();
  core.fit(undefined, 36);
  // A lone pair of documents must not fill the whole pane.
  if (core.zoom() > 1.15) {
    core.zoom(1.15);
    core.center();
  }
}

function draw(container: HTMLElement, graph: Graph, centre: string, scheme: "light" | "dark"): Core {
  const wide = Math.min(1.8, Math.max(1, container.clientWidth / Math.max(1, container.clientHeight)));
  const places = placeNodes(graph, centre, wide);
  const core = cytoscape({
    container,
    elements: toElements(graph, centre),
    style: graphStyle(scheme),
    layout: {
      name: "preset",
      positions: (node: string | { id: () => string }) =>
        places.get(typeof node === "string" ? node : node.id()) ?? { x: 0, y: 0 },
    },
    minZoom: 0.15,
    maxZoom: 3,
    autoungrabify: false,
    boxSelectionEnabled: false,
  });
  turnLabelsOutward(core, centre);
  fit(core);
  return core;
}

/** A label on the far side of its node covers no line to the centre. */
function turnLabelsOutward(core: Core, centre: string): void {
  const middle = core.getElementById(centre).position();
  for (const node of core.nodes().toArray()) {
    if (node.id() === centre || middle === undefined) continue;
    const { x, y } = node.position();
    const sideways = Math.abs(x - middle.x) > 2.5 * Math.abs(y - middle.y);
    if (sideways) node.addClass(x < middle.x ? "label-left" : "label-right");
    else if (y < middle.y) node.addClass("label-above");
  }
}

function toElements(graph: Graph, centre: string): ElementDefinition[] {
  const nodes = graph.nodes.map((node) => ({
    data: { id: node.id, label: wrap(node.label), width: Math.min(240, 28 + 10 * wrap(node.label).length) },
    classes: [node.ghost ? "ghost" : "document", node.id === centre ? "centre" : ""].join(" "),
  }));
  const edges = graph.edges.map((edge, i) => ({
    data: { id: `edge-${i}`, source: edge.from, target: edge.to, weight: Math.min(4, 1.5 + edge.mentions / 3) },
    classes: edge.relation,
  }));
  return [...nodes, ...edges];
}

function wrap(label: string): string {
  return label.length > 48 ? `${label.slice(0, 47)}…` : label;
}
