import { describe, expect, it } from "vitest";
import { chooseRules, parseLayoutRules } from "../../../main/layout/rules.ts";
import type { Regime } from "../../../main/model/document.ts";
import { ALL_RULES, readLayout } from "./rule-files.ts";

describe("chooseRules", () => {
  it.each<readonly [Regime, string | null, string, string]>([
    ["state", "2022-04-29", "state-nd30-2020", "in-force"],
    ["state", "2020-03-05", "state-nd30-2020", "in-force"],
    ["state", "2020-03-04", "state-nd30-2020", "older"],
    ["state", null, "state-nd30-2020", "undated"],
    ["party", "2018-04-03", "party-hd36-2018", "in-force"],
    ["party", "2026-05-26", "party-hd36-2018", "in-force"],
    ["party", "2026-05-27", "party-hd05-2026", "in-force"],
    ["party", "2015-01-01", "party-hd36-2018", "older"],
    ["party", null, "party-hd05-2026", "undated"],
  ])("sets a %s document of %s by %s (%s)", (regime, date, id, fit) => {
    const choice = chooseRules(ALL_RULES, regime, date);
    expect([choice.rules.id, choice.fit]).toEqual([id, fit]);
  });

  it("refuses a regime without rules", () => {
    expect(() => chooseRules([], "state", null)).toThrow("state");
  });
});

describe("parseLayoutRules", () => {
  it("gives every default a place inside the range the clause allows", () => {
    for (const rules of ALL_RULES) {
      for (const [name, component] of Object.entries(rules.components)) {
        if (component === null) continue;
        expect(component.sizePt, `${rules.id} ${name}`).toBeGreaterThanOrEqual(component.minPt);
        expect(component.sizePt, `${rules.id} ${name}`).toBeLessThanOrEqual(component.maxPt);
      }
      for (const [name, margin] of Object.entries(rules.page)) {
        expect(margin.value, `${rules.id} ${name}`).toBeGreaterThanOrEqual(margin.min ?? margin.value);
        expect(margin.value, `${rules.id} ${name}`).toBeLessThanOrEqual(margin.max ?? margin.value);
      }
    }
  });

  it("refuses a number without its clause", () => {
    const rules = readLayout("state-nd30-2020") as { page: { topMm: object } };
    rules.page.topMm = { value: 20 };
    expect(() => parseLayoutRules(rules)).toThrow("clause");
  });
});
