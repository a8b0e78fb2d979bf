import type { Relation } from "../../main/model/relation.ts";

export type LineStyle = "solid" | "dashed" | "dotted";

/** Colour and line of a relation: never told apart by colour alone, since line style and label differ too. */
export type RelationStyle = { readonly light: string; readonly dark: string; readonly line: LineStyle };

// Contrast of each pair against its background is 4.5:1 or better.
export const RELATION_STYLES: { readonly [relation in Relation]: RelationStyle } = {
  "legal-basis": { light: "#1c5d99", dark: "#7db8ee", line: "solid" },
  implements: { light: "#1d6b3c", dark: "#6fcf97", line: "solid" },
  proposal: { light: "#6b5b00", dark: "#d9c65a", line: "dotted" },
  guides: { light: "#0b6b74", dark: "#63ccd6", line: "dashed" },
  amends: { light: "#9a4a00", dark: "#f2a65a", line: "solid" },
  replaces: { light: "#a61b2b", dark: "#ff8f98", line: "solid" },
  repeals: { light: "#a61b2b", dark: "#ff8f98", line: "dashed" },
  suspends: { light: "#a61b2b", dark: "#ff8f98", line: "dotted" },
  corrects: { light: "#9a4a00", dark: "#f2a65a", line: "dashed" },
  consolidates: { light: "#9a4a00", dark: "#f2a65a", line: "dotted" },
  replies: { light: "#6a3d9a", dark: "#c9a4f2", line: "solid" },
  attaches: { light: "#6a3d9a", dark: "#c9a4f2", line: "dashed" },
  refers: { light: "#55606b", dark: "#aab4be", line: "dotted" },
};

/** A line's dashes and the gaps between them, in pixels; none for a solid line. */
export const DASHES: { readonly [line in LineStyle]: readonly number[] } = {
  solid: [],
  dashed: [7, 4],
  dotted: [2, 4],
};
