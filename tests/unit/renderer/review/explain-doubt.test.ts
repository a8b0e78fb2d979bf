import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeSureness, knownRule } from "../../../../renderer/review/explain-doubt.ts";

describe("knownRule", () => {
  it.each([
    ["body-header", "body-header"],
    ["inferred-symbol", "inferred-symbol"],
    ["inferred-body-header", "body-header"],
    ["a-rule-of-tomorrow", "unknown"],
    ["toString", "unknown"],
  ])("%s is said as %s", (rule, expected) => expect(knownRule(rule)).toBe(expected));

  it("has words for every rule the reader names", () => {
    const folder = new URL("../../../../main/parser", import.meta.url).pathname;
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const rules = sources.flatMap((text) => [...text.matchAll(/\brule: "([a-z]+(?:-[a-z]+)+)"/g)].map((m) => m[1]));
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter((rule) => knownRule(rule ?? "") === "unknown")).toEqual([]);
  });
});

describe("judgeSureness", () => {
  it.each([
    [0.2, "faint"],
    [0.4, "weak"],
    [0.55, "fair"],
  ])("%d is %s", (confidence, expected) => expect(judgeSureness(confidence)).toBe(expected));
});
