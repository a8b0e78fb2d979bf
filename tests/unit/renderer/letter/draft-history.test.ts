import { describe, expect, it } from "vitest";
import { changeDraft, type DraftHistory, redo, startHistory, undo } from "../../../../renderer/letter/draft-history.ts";
import { makeDraft } from "../../../factories/letter-draft.ts";

type Change = readonly [abstract: string, field: string | null, at: number];

function after(changes: readonly Change[]): DraftHistory {
  return changes.reduce(
    (history, [abstract, field, at]) => changeDraft(history, { ...history.present, abstract }, field, at),
    startHistory(makeDraft({ abstract: "0" })),
  );
}

describe("undoing", () => {
  it.each<[string, readonly Change[], string]>([
    [
      "a word typed at one go",
      [
        ["a", "abstract", 0],
        ["ab", "abstract", 300],
      ],
      "0",
    ],
    [
      "typing after a rest by itself",
      [
        ["a", "abstract", 0],
        ["ab", "abstract", 5000],
      ],
      "a",
    ],
    [
      "typing in two fields by field",
      [
        ["a", "abstract", 0],
        ["ab", "body", 100],
      ],
      "a",
    ],
    [
      "each choice by itself",
      [
        ["a", null, 0],
        ["ab", null, 1],
      ],
      "a",
    ],
    ["nothing when nothing was done", [], "0"],
  ])("takes back %s", (_, changes, expected) => {
    expect(undo(after(changes)).present.abstract).toBe(expected);
  });

  it("can be undone, until something else is done", () => {
    const history = after([["a", null, 0]]);
    expect(redo(undo(history)).present.abstract).toBe("a");
    const other = changeDraft(undo(history), makeDraft({ abstract: "b" }), null, 10);
    expect(redo(other).present.abstract).toBe("b");
  });
});
