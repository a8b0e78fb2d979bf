import { describe, expect, it } from "vitest";
import { type ReviewPlace, readReviewKey } from "../../../../renderer/review/review-key.ts";

type Modifier = "ctrlKey" | "shiftKey" | "altKey";

function press(key: string, place: ReviewPlace, state: "changed" | "as read" | "caret moved", ...held: Modifier[]) {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const event = { ...none, ...Object.fromEntries(held.map((name) => [name, true])), key };
  const action = readReviewKey(event, { place, changed: state === "changed", untouched: state === "as read" });
  return action === null ? null : "steps" in action ? `${action.kind} ${action.steps}` : action.kind;
}

describe("readReviewKey", () => {
  it.each([
    ["Enter", "line", "as read", "decide"],
    ["Enter", "line", "changed", "decide"],
    ["Enter", "lines", "as read", "decide"],
    ["Enter", "lines", "changed", null],
    ["Enter", "arrows", "changed", "decide"],
    ["Enter", "elsewhere", "as read", "decide"],
    ["Enter", "button", "as read", null],
    ["Escape", "line", "changed", "restore"],
    ["Escape", "line", "as read", null],
    ["ArrowDown", "line", "changed", "move 1"],
    ["ArrowUp", "lines", "as read", "move -1"],
    ["ArrowUp", "lines", "caret moved", "caret -1"],
    ["ArrowDown", "lines", "changed", "caret 1"],
    ["ArrowDown", "arrows", "as read", null],
    ["j", "elsewhere", "as read", "move 1"],
    ["K", "elsewhere", "as read", "move -1"],
    ["j", "line", "as read", null],
    ["k", "arrows", "as read", null],
    ["z", "line", "as read", null],
  ] as const)("%s in %s, value %s: %s", (key, place, state, expected) => {
    expect(press(key, place, state)).toBe(expected);
  });

  it.each([
    ["Ctrl+Enter saves lines", press("Enter", "lines", "changed", "ctrlKey"), "decide"],
    ["Shift+Enter begins a line", press("Enter", "lines", "as read", "shiftKey"), null],
    ["Ctrl+Z takes a decision back", press("z", "line", "as read", "ctrlKey"), "undo"],
    ["Ctrl+Z undoes typing first", press("z", "line", "changed", "ctrlKey"), null],
    ["Ctrl+Shift+Z is the box's own", press("Z", "line", "as read", "ctrlKey", "shiftKey"), null],
    ["Shift+Down selects", press("ArrowDown", "line", "as read", "shiftKey"), null],
    ["Alt+Left is the window's", press("ArrowLeft", "line", "as read", "altKey"), null],
  ])("%s", (_, action, expected) => expect(action).toBe(expected));
});
