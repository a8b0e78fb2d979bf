import { describe, expect, it } from "vitest";
import {
  GAP,
  layOutPages,
  PIXELS_PER_POINT,
  pageInSight,
  pagesWithin,
  stepZoom,
} from "../../../../renderer/document/page-layout.ts";

const A4 = { width: 600, height: 840 };
const PANE = { width: 428, height: 588 };

describe("laid out pages", () => {
  it("fill the pane's width, the widest one deciding", () => {
    const layout = layOutPages([A4, { width: 1200, height: 840 }], { kind: "width" }, 0, PANE);
    expect(layout.widths).toEqual([200, 400]);
    expect(layout.tops).toEqual([GAP, GAP + 280 + GAP]);
    expect(layout.height).toBe(3 * GAP + 560);
  });
  it("fit the pane whole", () => {
    const layout = layOutPages([A4], { kind: "page" }, 0, { width: 2000, height: 840 + 2 * GAP });
    expect(layout.heights).toEqual([840]);
  });
  it("lie on their sides when the view is turned", () => {
    const layout = layOutPages([A4], { kind: "scale", scale: 1 / PIXELS_PER_POINT }, 90, PANE);
    expect([layout.widths, layout.heights]).toEqual([[840], [600]]);
  });
  it("of 500 pages are told apart without drawing one", () => {
    const layout = layOutPages(
      Array.from({ length: 500 }, () => A4),
      { kind: "width" },
      0,
      PANE,
    );
    const top = layout.tops[321] ?? 0;
    expect(pagesWithin(layout, top, top + 10)).toEqual([321, 321]);
    expect(pageInSight(layout, top - 100, PANE.height)).toBe(321);
    expect(pagesWithin(layout, layout.height + 500, layout.height + 900)).toEqual([499, 499]);
  });
});

describe("zoom", () => {
  it("goes by steps and stops at its ends", () => {
    expect(stepZoom(1, 1)).toEqual({ kind: "scale", scale: 1.2 });
    expect(stepZoom(1.2, -1)).toEqual({ kind: "scale", scale: 1 });
    expect(stepZoom(4.9, 1)).toEqual({ kind: "scale", scale: 5 });
    expect(stepZoom(0.26, -1)).toEqual({ kind: "scale", scale: 0.25 });
  });
});
