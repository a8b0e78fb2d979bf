import type { StylesheetJson } from "cytoscape";
import { RELATIONS } from "../../main/model/relation.ts";
import { RELATION_STYLES } from "../ui/relation-style.ts";

const FONT = '"Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif';

/** How the picture looks in each theme: ghosts hollow and dashed, relations by colour and line. */
export function graphStyle(scheme: "light" | "dark"): StylesheetJson {
  const light = scheme === "light";
  const text = light ? "#16202a" : "#e7ebef";
  const ground = light ? "#ffffff" : "#1b1f24";
  const accent = light ? "#1c5d99" : "#8ab8e6";
  const quiet = light ? "#4d5965" : "#aeb8c2";
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
        "font-size": 13,
        "text-wrap": "wrap",
        "text-max-width": "130px",
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
    { selector: "node.centre", style: { width: 32, height: 32, "font-weight": "bold", "border-width": 5 } },
    { selector: "node.document.centre", style: { "border-color": light ? "#8ab8e6" : "#3d83c2" } },
    {
      selector: "edge",
      style: {
        width: "data(weight)",
        "curve-style": "bezier",
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
  ];
}
