import { readFileSync } from "node:fs";
import type { CheckMessages } from "../../../main/layout/check-text.ts";
import { type LayoutRules, parseLayoutRules } from "../../../main/layout/rules.ts";

const RULE_FILES = ["state-nd30-2020", "party-hd36-2018", "party-hd05-2026"] as const;

/** The fonts of the pinned package, as the engine is handed them. */
export const FONTS_DIRECTORY = new URL("../../../node_modules/@expo-google-fonts/tinos", import.meta.url).pathname;

export function readLayout(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/layouts/${name}.json`, import.meta.url), "utf8"));
}

export const ALL_RULES: readonly LayoutRules[] = RULE_FILES.map((name) => parseLayoutRules(readLayout(name)));

export function rulesNamed(id: (typeof RULE_FILES)[number]): LayoutRules {
  const rules = ALL_RULES.find((candidate) => candidate.id === id);
  if (rules === undefined) throw new Error(`no rules ${id}`);
  return rules;
}

export const CHECK_MESSAGES = readLayout("check-messages") as CheckMessages;
