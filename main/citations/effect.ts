import type { Relation } from "../model/relation.ts";

/** What a later document does to the force of one it cites: ends it, holds it up, or changes part of it. */
export type Effect = "ends" | "suspends" | "changes";

const EFFECTS: { readonly [relation in Relation]?: Effect } = {
  replaces: "ends",
  repeals: "ends",
  suspends: "suspends",
  amends: "changes",
  corrects: "changes",
};

/** The effect of a relation on the cited document; null when it stays in force as it was. With a provision, only that part is concerned. */
export function effectOf(relation: Relation): Effect | null {
  return EFFECTS[relation] ?? null;
}
