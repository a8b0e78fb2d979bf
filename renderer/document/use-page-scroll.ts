import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Box, DocumentPage } from "../../main/model/page.ts";
import type { Turn } from "./page-geometry.ts";
import { GAP, type PageLayout, PIXELS_PER_POINT, pagesWithin, stepZoom, type Zoom } from "./page-layout.ts";
import type { PageDesk, PageTarget } from "./use-page-desk.ts";

type Size = { readonly width: number; readonly height: number };

const NO_SIZE: Size = { width: 0, height: 0 };

/** The inner size of the pane, without its scroll bars. */
export function usePaneSize(scroller: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(NO_SIZE);
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const measure = (): void => setSize({ width: pane.clientWidth, height: pane.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}

/** What stands in the middle stays there when the pages get another size. */
export function useKeepPlace(scroller: RefObject<HTMLElement | null>, layout: PageLayout, isReady: boolean): void {
  const before = useRef<PageLayout | null>(null);
  useLayoutEffect(() => {
    const pane = scroller.current;
    const old = before.current;
    if (!isReady || pane === null) return;
    before.current = layout;
    if (old === null || old === layout) return;
    const middle = pane.scrollTop + pane.clientHeight / 2;
    const [at] = pagesWithin(old, middle, middle);
    const share = (middle - (old.tops[at] ?? 0)) / Math.max(1, old.heights[at] ?? 1);
    pane.scrollTop = (layout.tops[at] ?? 0) + share * (layout.heights[at] ?? 0) - pane.clientHeight / 2;
    const across = (pane.scrollLeft + pane.clientWidth / 2) / Math.max(1, old.width);
    pane.scrollLeft = across * layout.width - pane.clientWidth / 2;
  }, [scroller, layout, isReady]);
}

/** Brings what was asked for into sight, once for each time it is asked. */
export function useTarget(
  scroller: RefObject<HTMLElement | null>,
  desk: PageDesk,
  layout: PageLayout,
  turn: Turn,
  isReady: boolean,
): void {
  const done = useRef<PageTarget | null>(null);
  const { target, pages } = desk;
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (pane === null || !isReady || target === null || target === done.current) return;
    done.current = target;
    const at = pages.findIndex((page) => page.number === target.page);
    const page = pages[at];
    if (page === undefined) return;
    const top = layout.tops[at] ?? 0;
    if (target.box === null) {
      pane.scrollTop = top - GAP;
      return;
    }
    const left = (layout.width - (layout.widths[at] ?? 0)) / 2;
    const box = turnBox(target.box, page, turn).map((side) => side * layout.scale * PIXELS_PER_POINT) as unknown as Box;
    pane.scrollTop = bringIn(pane.scrollTop, pane.clientHeight, top + box[1], top + box[3]);
    pane.scrollLeft = bringIn(pane.scrollLeft, pane.clientWidth, left + box[0], left + box[2]);
  }, [scroller, target, pages, layout, turn, isReady]);
}

/** Room left around what is brought into sight, in pixels. */
const ROOM = 48;

function bringIn(scrolled: number, extent: number, from: number, to: number): number {
  if (from - ROOM >= scrolled && to + ROOM <= scrolled + extent) return scrolled;
  return (from + to) / 2 - extent / 3;
}

function turnBox([left, top, right, bottom]: Box, page: DocumentPage, turn: Turn): Box {
  switch (turn) {
    case 0:
      return [left, top, right, bottom];
    case 90:
      return [page.height - bottom, left, page.height - top, right];
    case 180:
      return [page.width - right, page.height - bottom, page.width - left, page.height - top];
    case 270:
      return [top, page.width - right, bottom, page.width - left];
  }
}

/** Ctrl and the wheel zoom the pages, not the window. */
export function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  scale: number,
  onZoom: (zoom: Zoom) => void,
): void {
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (event.deltaY !== 0) onZoom(stepZoom(scale, event.deltaY < 0 ? 1 : -1));
    };
    // React's own wheel listeners are passive: they cannot keep the window from zooming.
    pane.addEventListener("wheel", onWheel, { passive: false });
    return () => pane.removeEventListener("wheel", onWheel);
  }, [scroller, scale, onZoom]);
}
