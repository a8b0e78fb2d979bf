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
