import { describe, expect, it } from "vitest";
import { restoreBounds } from "../../../main/shell/window-bounds.ts";

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const kept = { x: 100, y: 50, width: 1000, height: 700, maximized: false };
const delivered = { width: 1280, height: 820, maximized: false };

describe("restoreBounds", () => {
  it("puts the window back where it was", () => {
    expect(restoreBounds(kept, screens)).toEqual(kept);
  });

  it.each([
    ["its screen is gone", { ...kept, x: 2500 }],
    ["it would hang above the screen", { ...kept, y: -300 }],
    ["it would lie below the screen", { ...kept, y: 1060 }],
  ])("keeps the size but centres it when %s", (_case, stored) => {
    expect(restoreBounds(stored, screens)).toEqual({ width: 1000, height: 700, maximized: false });
  });

  it.each([[null], [{ width: 5, height: 5 }], [{ ...kept, width: "wide" }]])("opens as delivered for %j", (stored) => {
    expect(restoreBounds(stored, screens)).toEqual(delivered);
  });
});
