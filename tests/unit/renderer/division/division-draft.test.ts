import { describe, expect, it } from "vitest";
import { documentAt, nextDivider, startsByLine, toggleStart } from "../../../../renderer/division/division-draft.ts";
import { splitLines } from "../../../../renderer/ui/line.ts";

const TEXT = "một\nhai\n\nba\nbốn\n";
const LINES = splitLines(TEXT);
const lineAt = (i: number) => LINES[i] ?? { start: -1, end: -1 };

describe("toggleStart", () => {
  it.each([
    ["adds a divider before a line", [0], 3, [0, 9]],
    ["keeps the starts in order", [0, 12], 1, [0, 4, 12]],
    ["takes one away", [0, 9], 3, [0]],
    ["takes away one that stands inside the line", [0, 10], 3, [0]],
  ])("%s", (_, starts, line, expected) => {
    expect(toggleStart(TEXT, starts, lineAt(line))).toEqual({ kind: "changed", starts: expected });
  });
  it.each([
    ["the first line", [0, 9], 0, "first"],
    ["a line after which no words come", [0, 9], 5, "blank"],
    ["a blank line right before a divider", [0, 9], 2, "blank"],
  ])("refuses %s", (_, starts, line, why) => {
    expect(toggleStart(TEXT, starts, lineAt(line))).toEqual({ kind: "refused", why });
  });
});

describe("startsByLine", () => {
  it("finds the line of each start, also inside a line", () => {
    expect([...startsByLine(LINES, [0, 10])]).toEqual([
      [0, 0],
      [3, 1],
    ]);
  });
});

describe("documentAt", () => {
  it.each([
    [0, 0],
    [8, 0],
    [9, 1],
    [99, 1],
  ])("offset %i stands in document %i", (offset, document) => expect(documentAt([0, 9], offset)).toBe(document));
});

describe("nextDivider", () => {
  it.each([
    ["down", 0, 1, 3],
    ["up", 4, -1, 3],
    ["up from a divider", 3, -1, 0],
    ["nowhere when there is none", 4, 1, 4],
  ] as const)("%s", (_, from, step, expected) => expect(nextDivider(LINES, [0, 9], from, step)).toBe(expected));
});
