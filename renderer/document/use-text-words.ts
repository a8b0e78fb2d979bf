import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { isDoubtful } from "../../main/model/page.ts";
import type { Line } from "../ui/line.ts";
import { pageAtOffset } from "./page-geometry.ts";
import { type Mark, sortIntoLines } from "./segment.ts";
import type { PageDesk, WordPlace } from "./use-page-desk.ts";

const NOTHING: ReadonlyMap<number, readonly Mark[]> = new Map();

/** The words of the pages in sight, as marks of the text: in doubt, corrected, selected. */
export function useWordMarks(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  desk: PageDesk,
): ReadonlyMap<number, readonly Mark[]> {
  const { pages, words, selectedWord } = desk;
  const inSight = usePagesInSight(scroller, desk);
  const { load } = words;
  useEffect(() => {
    for (const page of inSight) void load(page);
  }, [inSight, load]);
  const read = useMemo(() => {
    if (pages.length === 0) return NOTHING;
    const marks: Mark[] = [];
    for (const page of pages) {
      for (const word of words.of(page.number) ?? []) {
        if (word.span === null) continue;
        if (isDoubtful(word)) marks.push({ kind: "doubt", span: word.span });
        else if (word.read !== null) marks.push({ kind: "corrected", span: word.span });
      }
    }
    return sortIntoLines(lines, marks);
  }, [pages, words, lines]);
  return useMemo(() => {
    const span = selectedWord?.span ?? null;
    if (span === null) return read;
    const both = new Map(read);
    for (const [line, marks] of sortIntoLines(lines, [{ kind: "selected", span }])) {
      both.set(line, [...(read.get(line) ?? []), ...marks]);
    }
    return both;
  }, [read, lines, selectedWord]);
}

/** Numbers of the pages whose text is in sight. */
function usePagesInSight(scroller: RefObject<HTMLElement | null>, { pages }: PageDesk): readonly number[] {
  const [inSight, setInSight] = useState<readonly number[]>([]);
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null || pages.length === 0) return;
    let frame = 0;
    const look = (): void => {
      const from = pageAtOffset(pages, offsetAtEdge(pane, "top") ?? 0)?.number ?? 1;
      const to = pageAtOffset(pages, offsetAtEdge(pane, "bottom") ?? 0)?.number ?? from;
      const seen = pages
        .filter(({ number }) => number >= from && number <= Math.max(from, to))
        .map(({ number }) => number);
      setInSight((before) => (before.join() === seen.join() ? before : seen));
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    pane.addEventListener("scroll", onScroll);
    return () => {
      cancelAnimationFrame(frame);
      pane.removeEventListener("scroll", onScroll);
    };
  }, [scroller, pages]);
  return inSight;
}

function offsetAtEdge(pane: HTMLElement, edge: "top" | "bottom"): number | null {
  const box = pane.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const step = edge === "top" ? 12 : -12;
  // Empty lines say nothing: the next ones do.
  for (let y = edge === "top" ? box.top + 4 : box.bottom - 4; y > box.top && y < box.bottom; y += step) {
    const line = document.elementsFromPoint(x, y).find((element) => element.classList.contains("text-line"));
    const piece = line?.matches("[data-from]") ? line : line?.querySelector("[data-from]");
    if (piece instanceof HTMLElement) return Number(piece.dataset.from);
  }
  return null;
}

/** Click selects the word under the pointer, on its page too; double click corrects it. */
export function useTextClicks(
  desk: PageDesk,
  onEdit: (place: WordPlace) => void,
): { readonly onClick: (event: MouseEvent) => void; readonly onDoubleClick: (event: MouseEvent) => void } {
  const { selectAt, pages } = desk;
  const pick = useCallback(
    (event: MouseEvent): Promise<WordPlace | null> => {
      const offset = pages.length === 0 ? null : offsetAtPoint(event.clientX, event.clientY);
      return offset === null ? Promise.resolve(null) : selectAt(offset);
    },
    [pages, selectAt],
  );
  const isLink = (event: MouseEvent): boolean =>
    event.target instanceof Element && event.target.closest('[role="link"]') !== null;
  return {
    onClick: (event) => {
      // Text that is being marked to be copied is no click.
      if (isLink(event) || event.detail > 1 || window.getSelection()?.isCollapsed === false) return;
      void pick(event);
    },
    onDoubleClick: (event) => {
      if (isLink(event)) return;
      void pick(event).then((place) => {
        if (place !== null) onEdit(place);
      });
    },
  };
}

function offsetAtPoint(x: number, y: number): number | null {
  const range = document.caretRangeFromPoint(x, y);
  const piece = range?.startContainer.parentElement?.closest("[data-from]");
  if (!range || !(piece instanceof HTMLElement)) return null;
  return Number(piece.dataset.from) + range.startOffset;
}
