import { describe, expect, it } from "vitest";
import { type Move, readResultKey } from "../../../../renderer/search/result-key.ts";

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

describe("readResultKey", () => {
  it.each<[string, number, boolean, Move | null]>([
    ["ArrowDown", 2, false, { kind: "select", at: 3 }],
    ["ArrowDown", 9, false, { kind: "select", at: 9 }],
    ["ArrowUp", 0, false, { kind: "select", at: 0 }],
    ["PageDown", 5, false, { kind: "select", at: 9 }],
    ["Enter", 5, false, { kind: "open" }],
    ["j", 2, true, { kind: "select", at: 3 }],
    ["k", 2, true, { kind: "select", at: 1 }],
    ["End", 2, true, { kind: "select", at: 9 }],
    ["x", 2, true, { kind: "tick" }],
    [" ", 2, true, { kind: "tick" }],
    ["j", 2, false, null],
    [" ", 2, false, null],
    ["Home", 2, false, null],
  ])("%j at %i of ten, in the list %s", (key, at, inList, move) => {
    expect(readResultKey(press(key), at, 10, inList)).toEqual(move);
  });

  it("shows the print view on Ctrl+Enter, and nothing when nothing was found", () => {
    expect(readResultKey(press("Enter", true), 1, 10, false)).toEqual({ kind: "print" });
    expect(readResultKey(press("a", true), 1, 10, true)).toBeNull();
    expect(readResultKey(press("Enter"), 0, 0, false)).toBeNull();
  });
});
