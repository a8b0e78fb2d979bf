import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Turn } from "./page-geometry.ts";
import { onPageKey } from "./page-key.ts";
import { layOutPages, pageInSight, pagesWithin, type Zoom } from "./page-layout.ts";
import { type PageMarks, PageSheet } from "./page-sheet.tsx";
import type { PageDesk } from "./use-page-desk.ts";
import { useKeepPlace, usePaneSize, useTarget, useWheelZoom } from "./use-page-scroll.ts";

type PageScrollerProps = {
  readonly id: string;
  readonly desk: PageDesk;
  readonly marks: PageMarks;
  readonly zoom: Zoom;
  readonly turn: Turn;
  readonly onZoom: (zoom: Zoom) => void;
  /** Position of the page in sight, and the scale it is shown at. */
  readonly onSight: (position: number, scale: number) => void;
  readonly onSelect: (page: number, word: number) => void;
  readonly onEdit: (page: number, word: number) => void;
};

/** Pages beyond the sight that are kept ready, in heights of the pane. */
const AHEAD = 0.6;

/** All pages under each other; only those in sight exist. */
export function PageScroller(props: PageScrollerProps): ReactNode {
  const { id, desk, marks, zoom, turn, onZoom, onSight, onSelect, onEdit } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const pane = usePaneSize(scroller);
  const [scrollTop, setScrollTop] = useState(0);
  const layout = useMemo(() => layOutPages(desk.pages, zoom, turn, pane), [desk.pages, zoom, turn, pane]);
  const isReady = pane.height > 0;
  useKeepPlace(scroller, layout, isReady);
  useTarget(scroller, desk, layout, turn, isReady);
  useWheelZoom(scroller, layout.scale, onZoom);
  const [first, last] = pagesWithin(layout, scrollTop - AHEAD * pane.height, scrollTop + (1 + AHEAD) * pane.height);
  const shown = isReady ? desk.pages.slice(first, last + 1) : [];
  const numbers = shown.map((page) => page.number).join(" ");
  const { load } = desk.words;
  useEffect(() => {
    for (const number of numbers.split(" ")) if (number !== "") void load(Number(number));
  }, [numbers, load]);
  const sight = pageInSight(layout, scrollTop, pane.height);
  useEffect(() => onSight(sight, layout.scale), [onSight, sight, layout.scale]);
  const onScroll = useCallback(() => setScrollTop(scroller.current?.scrollTop ?? 0), []);
  return (
    <section
      className="page-scroller"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
      tabIndex={0}
      aria-label={t("pages.pages", { count: desk.pages.length })}
      onScroll={onScroll}
      onKeyDown={(event) => onPageKey(event, desk, sight, layout.scale, onZoom)}
    >
      <div style={{ width: layout.width, height: layout.height, position: "relative" }}>
        {shown.map((page, i) => {
          const width = layout.widths[first + i] ?? 0;
          return (
            <PageSheet
              key={page.number}
              id={id}
              page={page}
              total={desk.pages.at(-1)?.number ?? 0}
              words={desk.words.of(page.number)}
              marks={marks}
              selected={desk.selected?.page === page.number ? desk.selected.word : -1}
              top={layout.tops[first + i] ?? 0}
              left={(layout.width - width) / 2}
              shownWidth={width}
              shownHeight={layout.heights[first + i] ?? 0}
              turn={turn}
              onSelect={onSelect}
              onEdit={onEdit}
            />
          );
        })}
      </div>
    </section>
  );
}
