import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { RELATION_STYLES } from "../ui/relation-style.ts";

/** A colour by what it is for: a relation, or text, ground, documents, and what stands back. */
export type PictureColour = Relation | "text" | "ground" | "accent" | "quiet";

export type Palette = Readonly<Record<PictureColour, string>>;

const PLAIN = {
  light: { text: "#16202a", ground: "#ffffff", accent: "#1c5d99", quiet: "#4d5965" },
  dark: { text: "#e7ebef", ground: "#1b1f24", accent: "#8ab8e6", quiet: "#aeb8c2" },
} as const;

/** The picture's colours; files take the light ones, since they are printed and passed on. */
export const PALETTES: { readonly [scheme in "light" | "dark"]: Palette } = {
  light: paletteOf("light"),
  dark: paletteOf("dark"),
};

function paletteOf(scheme: "light" | "dark"): Palette {
  const relations = Object.fromEntries(RELATIONS.map((relation) => [relation, RELATION_STYLES[relation][scheme]]));
  return { ...PLAIN[scheme], ...(relations as Record<Relation, string>) };
}
