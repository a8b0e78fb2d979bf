import type { KeyboardEvent } from "react";
import { stepZoom, type Zoom } from "./page-layout.ts";
import type { PageDesk } from "./use-page-desk.ts";

/** Keys of the pages: PgUp and PgDn by pages, Home and End, Ctrl + - 0, and the arrows from word to word. */
export function onPageKey(
  event: KeyboardEvent,
  desk: PageDesk,
  sight: number,
  scale: number,
  onZoom: (zoom: Zoom) => void,
): void {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  const done = isControl ? zoomByKey(event.key, scale, onZoom) : moveByKey(event.key, desk, sight);
  if (done) event.preventDefault();
}

function zoomByKey(key: string, scale: number, onZoom: (zoom: Zoom) => void): boolean {
  if (key === "+" || key === "=") onZoom(stepZoom(scale, 1));
  else if (key === "-") onZoom(stepZoom(scale, -1));
  else if (key === "0") onZoom({ kind: "width" });
  else return false;
  return true;
}

function moveByKey(key: string, desk: PageDesk, sight: number): boolean {
  const { pages } = desk;
  const goTo = (position: number): boolean => {
    const page = pages[Math.min(pages.length - 1, Math.max(0, position))];
    if (page !== undefined) desk.goToPage(page.number);
    return true;
  };
  switch (key) {
    case "PageDown":
      return goTo(sight + 1);
    case "PageUp":
      return goTo(sight - 1);
    case "Home":
      return goTo(0);
    case "End":
      return goTo(pages.length - 1);
    case "ArrowRight":
      return desk.step(1);
    case "ArrowLeft":
      return desk.step(-1);
    default:
      return false;
  }
}
