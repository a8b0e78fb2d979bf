import type { StylesheetJson } from "cytoscape";
import { RELATIONS } from "../../main/model/relation.ts";
import { RELATION_STYLES } from "../ui/relation-style.ts";

const FONT = '"Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif';

type Colours = { readonly text: string; readonly ground: string; readonly accent: string; readonly quiet: string };

const COLOURS: { readonly [scheme in "light" | "dark"]: Colours } = {
  light: { text: "#16202a", ground: "#ffffff", accent: "#1c5d99", quiet: "#4d5965" },
  dark: { text: "#e7ebef", ground: "#1b1f24", accent: "#8ab8e6", quiet: "#aeb8c2" },
};

/** How the picture looks in each theme: ghosts hollow and dashed, relations by colour and line. */
export function graphStyle(scheme: "light" | "dark"): StylesheetJson {
  return [
    ...nodeStyles(COLOURS[scheme]),
    ...specialStyles(COLOURS[scheme]),
    {
      selector: "edge",
      style: {
        width: "data(weight)",
        "curve-style": "bezier",
        opacity: 0.85,
        "control-point-step-size": 34,
        "target-arrow-shape": "triangle",
        "arrow-scale": 1.15,
      },
    },
    ...RELATIONS.map((relation) => ({
      selector: `edge.${relation}`,
      style: {
        "line-color": RELATION_STYLES[relation][scheme],
        "target-arrow-color": RELATION_STYLES[relation][scheme],
        "line-style": RELATION_STYLES[relation].line,
      },
    })),
    { selector: "edge.pointed", style: { opacity: 1, "z-index": 10, "underlay-opacity": 0.25, "underlay-padding": 3 } },
  ];
}

function nodeStyles({ text, ground, accent, quiet }: Colours): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: 20,
        height: 20,
        "background-color": accent,
        "border-width": 2,
        "border-color": accent,
        color: text,
        "font-family": FONT,
        "font-size": 15,
        "text-wrap": "wrap",
        "text-max-width": "150px",
        "text-valign": "bottom",
        "text-margin-y": 5,
        "text-background-color": ground,
        "text-background-opacity": 0.85,
        "text-background-padding": "2px",
      },
    },
    {
      selector: "node.ghost",
      style: { "background-color": ground, "border-color": quiet, "border-style": "dashed", color: quiet },
    },
    { selector: "node.label-above", style: { "text-valign": "top", "text-margin-y": -5 } },
    {
      selector: "node.label-left",
      style: { "text-valign": "center", "text-halign": "left", "text-margin-x": -6, "text-margin-y": 0 },
    },
    {
      selector: "node.label-right",
      style: { "text-valign": "center", "text-halign": "right", "text-margin-x": 6, "text-margin-y": 0 },
    },
    {
      selector: "node.centre",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: 40,
        "font-weight": "bold",
        "text-max-width": "200px",
        "text-valign": "center",
        "text-margin-y": 0,
        "text-background-opacity": 0,
      },
    },
    { selector: "node.document.centre", style: { color: ground } },
  ];
}

/** Groups, labels in columns, the node the keys are on, the years of the time axis. */
function specialStyles({ ground, accent, quiet }: Colours): StylesheetJson {
  return [
    {
      selector: "node.group",
      style: {
        shape: "round-rectangle",
        width: 26,
        height: 22,
        "background-color": ground,
        "border-width": 4,
        "border-style": "double",
        "border-color": accent,
        "text-max-width": "180px",
      },
    },
    {
      selector: "node.label-short",
      style: { "text-wrap": "ellipsis", "text-max-width": "164px", width: 15, height: 15 },
    },
    {
      selector: "node.focused",
      style: { "underlay-color": quiet, "underlay-opacity": 0.45, "underlay-padding": 9 },
    },
    {
      selector: "node.year",
      style: {
        shape: "rectangle",
        width: 1.5,
        height: 14,
        "background-color": quiet,
        "border-width": 0,
        color: quiet,
        "font-weight": "bold",
        "text-valign": "top",
        "text-margin-y": -4,
        events: "no",
      },
    },
  ];
}
