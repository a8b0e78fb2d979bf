import { describe, expect, it } from "vitest";
import { readSuggestionKey, type SuggestionStep } from "../../../../renderer/search/suggestion-key.ts";

describe("readSuggestionKey", () => {
  it.each<[string, number | null, SuggestionStep | null]>([
    ["ArrowDown", null, { kind: "move", at: 0, handled: true }],
    ["ArrowDown", 1, { kind: "move", at: 2, handled: true }],
    ["ArrowDown", 2, { kind: "leave", handled: true }],
    ["ArrowUp", 0, { kind: "move", at: null, handled: true }],
    ["ArrowUp", null, { kind: "leave", handled: false }],
    ["Enter", 1, { kind: "choose", at: 1, handled: true }],
    ["Enter", null, { kind: "leave", handled: false }],
    ["Tab", 0, { kind: "choose", at: 0, handled: true }],
    ["Escape", null, { kind: "leave", handled: true }],
    ["PageDown", 1, { kind: "leave", handled: false }],
    ["a", 1, null],
  ])("%s on row %s of three", (key, at, step) => {
    expect(readSuggestionKey(key, at, 3)).toEqual(step);
  });
});
