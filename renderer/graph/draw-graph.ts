import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import dagre from "cytoscape-dagre";
import svg from "cytoscape-svg";
import type { DrawnGraph } from "./drawn-graph.ts";
import { graphStyle } from "./graph-style.ts";
import { type Arrangement, arrange, type Layout, layOutTree } from "./lay-out-graph.ts";

cytoscape.use(dagre);
cytoscape.use(svg);

/** Draws a graph into a container: Cytoscape's core, laid out and fitted. The caller destroys it. */
export function drawGraph(container: HTMLElement, graph: DrawnGraph, layout: Layout, scheme: "light" | "dark"): Core {
  performance.mark("graph-data");
  const wide = container.clientWidth / Math.max(1, container.clientHeight);
  const arrangement = arrange(graph, layout, wide);
  const core = cytoscape({
    container,
    elements: [...toElements(graph), ...toAxis(arrangement)],
    style: graphStyle(scheme),
    layout: { name: "preset", positions: (node) => placeOf(arrangement, node) },
    minZoom: 0.1,
    maxZoom: 3,
    boxSelectionEnabled: false,
  });
  if (arrangement === null) layOutTree(core);
  turnLabels(core, graph.centre, arrangement);
  fitGraph(core);
  // How long the picture takes is measured in the real window (tests/bench/graph-window.bench.ts).
  core.one("render", () => performance.measure("graph-picture", "graph-data"));
  return core;
}

function placeOf(arrangement: Arrangement | null, node: unknown): { x: number; y: number } {
  // Cytoscape hands the node where its types promise the id.
  const id = typeof node === "string" ? node : (node as { id: () => string }).id();
  return arrangement?.places.get(id) ?? yearPlace(arrangement, id) ?? { x: 0, y: 0 };
}

function yearPlace(arrangement: Arrangement | null, id: string): { x: number; y: number } | undefined {
  const mark = arrangement?.years.find(({ year }) => id === `year:${year}`);
  return mark && { x: mark.x, y: arrangement?.axisY ?? 0 };
}

/** Fits the picture into its pane; a lone pair of documents does not fill it. */
export function fitGraph(core: Core): void {
  core.resize();
  core.fit(undefined, 26);
  if (core.zoom() > 1.15) {
    core.zoom(1.15);
    core.center();
  }
}

/** A label on the far side of its node covers no line to the centre. */
function turnLabels(core: Core, centre: string, arrangement: Arrangement | null): void {
  if (arrangement?.labels === "right") {
    core.nodes().forEach((node) => {
      if (node.id() !== centre) node.addClass("label-right label-short");
    });
    return;
  }
  if (arrangement?.labels !== "outward") return;
  const middle = core.getElementById(centre).position();
  for (const node of core.nodes().toArray()) {
    if (node.id() === centre || middle === undefined) continue;
    const { x, y } = node.position();
    const sideways = Math.abs(x - middle.x) > 2.5 * Math.abs(y - middle.y);
    if (sideways) node.addClass(x < middle.x ? "label-left" : "label-right");
    else if (y < middle.y) node.addClass("label-above");
  }
}

function toElements(graph: DrawnGraph): ElementDefinition[] {
  const nodes = graph.nodes.map(({ id, kind, label }) => ({
    data: { id, label, width: Math.min(240, 28 + 10 * label.length) },
    classes: [kind, id === graph.centre ? "centre" : ""].join(" "),
  }));
  const edges = graph.edges.map(({ from, to, relation, mentions }, i) => ({
    data: { id: `edge-${i}`, index: i, source: from, target: to, weight: Math.min(4, 1.5 + mentions / 3) },
    classes: relation,
  }));
  return [...nodes, ...edges];
}

function toAxis(arrangement: Arrangement | null): ElementDefinition[] {
  return (arrangement?.years ?? []).map(({ year }) => ({
    data: { id: `year:${year}`, label: String(year) },
    classes: "year",
    selectable: false,
    grabbable: false,
  }));
}
