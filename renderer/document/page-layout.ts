import type { DocumentPage } from "../../main/model/page.ts";
import type { Turn } from "./page-geometry.ts";

/** How large pages are shown. A scale of 1 is the paper's size on a screen of 96 dots an inch. */
export type Zoom =
  | { readonly kind: "width" }
  | { readonly kind: "page" }
  | { readonly kind: "scale"; readonly scale: number };

/** Where each page lies in the scrolled column, in CSS pixels. */
export type PageLayout = {
  readonly scale: number;
  readonly tops: readonly number[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** CSS pixels a point at scale 1. */
export const PIXELS_PER_POINT = 96 / 72;

export const SMALLEST_SCALE = 0.25;
export const LARGEST_SCALE = 5;
const STEP = 1.2;

/** Space between pages and around them. */
export const GAP = 14;

/** Lays pages out under each other; sizes are known, so nothing need be drawn to know where a page is. */
export function layOutPages(
  pages: readonly Pick<DocumentPage, "width" | "height">[],
  zoom: Zoom,
  turn: Turn,
  pane: { readonly width: number; readonly height: number },
): PageLayout {
  const isLying = turn === 90 || turn === 270;
  const sizes = pages.map(
    (page) => (isLying ? [page.height, page.width] : [page.width, page.height]) as [number, number],
  );
  const scale = scaleOf(sizes, zoom, pane);
  const pixels = scale * PIXELS_PER_POINT;
  const widths = sizes.map(([width]) => Math.round(width * pixels));
  const heights = sizes.map(([, height]) => Math.round(height * pixels));
  const tops: number[] = [];
  let top = GAP;
  for (const height of heights) {
    tops.push(top);
    top += height + GAP;
  }
  const width = Math.max(pane.width, ...widths.map((each) => each + 2 * GAP));
  return { scale, tops, widths, heights, width, height: top };
}

function scaleOf(
  sizes: readonly (readonly [number, number])[],
  zoom: Zoom,
  pane: { readonly width: number; readonly height: number },
): number {
  if (zoom.kind === "scale") return zoom.scale;
  const widest = Math.max(1, ...sizes.map(([width]) => width)) * PIXELS_PER_POINT;
  const byWidth = (pane.width - 2 * GAP) / widest;
  if (zoom.kind === "width") return clampScale(byWidth);
  const tallest = Math.max(1, ...sizes.map(([, height]) => height)) * PIXELS_PER_POINT;
  return clampScale(Math.min(byWidth, (pane.height - 2 * GAP) / tallest));
}

export function clampScale(scale: number): number {
  return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
}

/** One step larger (1) or smaller (-1). */
export function stepZoom(scale: number, by: 1 | -1): Zoom {
  return { kind: "scale", scale: clampScale(by === 1 ? scale * STEP : scale / STEP) };
}

/** Positions of the first and last page that a stretch of the column touches; the last before the first when there are none. */
export function pagesWithin(layout: PageLayout, from: number, to: number): readonly [number, number] {
  let first = layout.tops.findIndex((top, i) => top + (layout.heights[i] ?? 0) >= from);
  if (first === -1) first = Math.max(0, layout.tops.length - 1);
  let last = first;
  while (last + 1 < layout.tops.length && (layout.tops[last + 1] ?? 0) <= to) last++;
  return [first, last];
}

/** Position of the page that takes most of the sight. */
export function pageInSight(layout: PageLayout, scrollTop: number, height: number): number {
  const [first, last] = pagesWithin(layout, scrollTop, scrollTop + height);
  let best = first;
  let most = -1;
  for (let i = first; i <= last; i++) {
    const top = layout.tops[i] ?? 0;
    const seen = Math.min(top + (layout.heights[i] ?? 0), scrollTop + height) - Math.max(top, scrollTop);
    if (seen > most) {
      most = seen;
      best = i;
    }
  }
  return best;
}
