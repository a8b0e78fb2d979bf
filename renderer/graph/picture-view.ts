import type { Place } from "./place-nodes.ts";

/** A point (x, y) of the picture stands at (x · zoom + left, y · zoom + top) of the pane. */
export type View = { readonly left: number; readonly top: number; readonly zoom: number };

export type Size = { readonly width: number; readonly height: number };

/** What the picture takes up, labels included. */
export type Bounds = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

const MARGIN = 22;
/** A lone pair of documents does not fill the pane. */
const MOST_FITTED = 1.15;
const LEAST_ZOOM = 0.1;
const MOST_ZOOM = 3;

/** The view that shows the whole picture in the middle of the pane. */
export function fitView({ x1, y1, x2, y2 }: Bounds, { width, height }: Size): View {
  const room = Math.min((width - 2 * MARGIN) / Math.max(1, x2 - x1), (height - 2 * MARGIN) / Math.max(1, y2 - y1));
  const zoom = Math.max(0.02, Math.min(MOST_FITTED, room));
  return { zoom, left: width / 2 - ((x1 + x2) / 2) * zoom, top: height / 2 - ((y1 + y2) / 2) * zoom };
}

/** Nearer by `factor` (farther below 1), the point under `at` (in the pane) staying where it is. */
export function zoomView(view: View, factor: number, at: Place): View {
  const zoom = Math.max(Math.min(LEAST_ZOOM, view.zoom), Math.min(MOST_ZOOM, view.zoom * factor));
  const share = zoom / view.zoom;
  return { zoom, left: at.x - (at.x - view.left) * share, top: at.y - (at.y - view.top) * share };
}

/** The point of the picture under a point of the pane. */
export function toPicture({ left, top, zoom }: View, { x, y }: Place): Place {
  return { x: (x - left) / zoom, y: (y - top) / zoom };
}

/** The same view, moved only as far as it takes to have a point of the picture in the pane. */
export function showPlace(view: View, place: Place, { width, height }: Size): View {
  const x = place.x * view.zoom + view.left;
  const y = place.y * view.zoom + view.top;
  const isIn = x >= MARGIN && x <= width - MARGIN && y >= MARGIN && y <= height - MARGIN;
  return isIn ? view : { ...view, left: view.left + width / 2 - x, top: view.top + height / 2 - y };
}
