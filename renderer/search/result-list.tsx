import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../main/model/search.ts";
import { ResultRow } from "./result-row.tsx";

type ResultListProps = {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False when no words were typed: then there is no reason to show why a hit matched. */
  readonly asked: boolean;
  readonly selected: number;
  readonly onSelect: (position: number) => void;
  readonly onOpen: (position: number) => void;
  readonly onNearEnd: () => void;
};

const ESTIMATED_ROW = 104;

/** Id of a row, for the search box's aria-activedescendant. */
export function optionId(position: number): string {
  return `search-result-${position}`;
}

/** Only the rows in sight are in the page; the search box keeps the focus and moves the selection. */
export function ResultList(props: ResultListProps): ReactNode {
  const { hits, total, asked, selected, onSelect, onOpen, onNearEnd } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW,
    overscan: 6,
    getItemKey: (index) => hits[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (selected < hits.length) rows.scrollToIndex(selected, { align: "auto" });
  }, [selected, hits, rows]);
  useEffect(() => {
    if (lastShown >= hits.length - 10) onNearEnd();
  }, [lastShown, hits, onNearEnd]);

  return (
    <div className="results" ref={scroller}>
      <div
        id="search-results"
        role="listbox"
        aria-label={t("search.results")}
        className="results-inner"
        style={{ height: rows.getTotalSize() }}
      >
        {items.map((item) => {
          const hit = hits[item.index];
          if (hit === undefined) return null;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the search box holds the focus (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search box
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              id={optionId(item.index)}
              role="option"
              aria-selected={item.index === selected}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className="result"
              style={{ transform: `translateY(${item.start}px)` }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                onSelect(item.index);
                onOpen(item.index);
              }}
            >
              <ResultRow hit={hit} asked={asked} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
