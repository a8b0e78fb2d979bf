import type { Span } from "../../main/model/span.ts";

const FLASH_MS = 1600;

/** Scrolls the piece of text that a span begins in into view and marks all its pieces for a moment. */
export function showInText(scroller: HTMLElement | null, [start, end]: Span): void {
  if (scroller === null) return;
  const pieces = [...scroller.querySelectorAll<HTMLElement>("[data-from]")].filter((piece) => {
    const from = Number(piece.dataset.from);
    const to = Number(piece.dataset.to);
    return from < end && to > start;
  });
  const first = pieces[0];
  if (first === undefined) return;
  first.scrollIntoView({ block: "center" });
  for (const piece of pieces) {
    piece.classList.add("shown-now");
    setTimeout(() => piece.classList.remove("shown-now"), FLASH_MS);
  }
}

/** Scrolls the text so that an offset of it is in sight; not at all when it is. */
export function scrollToOffset(scroller: HTMLElement | null, offset: number): void {
  const piece = [...(scroller?.querySelectorAll<HTMLElement>("[data-from]") ?? [])].find(
    ({ dataset }) => Number(dataset.from) <= offset && offset < Number(dataset.to),
  );
  if (piece === undefined || scroller === null) return;
  const [box, pane] = [piece.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const isInSight = box.height > 0 && box.top >= pane.top && box.bottom <= pane.bottom;
  if (!isInSight) piece.scrollIntoView({ block: "center" });
}
