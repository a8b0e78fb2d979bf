import { Checkbox } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../main/model/search.ts";
import { ResultRow } from "./result-row.tsx";

type ResultListProps = {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False when no words were typed: then there is no reason to show why a hit matched. */
  readonly asked: boolean;
  /** Changes when another question is answered, not when more of the same answer comes in. */
  readonly answer: object;
  readonly selected: number;
  /** Ids ticked for a list to be written out. */
  readonly ticked: ReadonlySet<string>;
  readonly onSelect: (position: number) => void;
  readonly onOpen: (position: number) => void;
  readonly onTick: (id: string) => void;
  readonly onNearEnd: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const ESTIMATED_ROW = 104;

/** Id of a row, for the search box's aria-activedescendant. */
export function optionId(position: number): string {
  return `search-result-${position}`;
}

/** Only the rows in sight are in the page. The search box moves the selection, and so does the list once it has the focus. */
export function ResultList(props: ResultListProps): ReactNode {
  const { hits, total, asked, answer, selected, ticked, onSelect, onOpen, onTick, onNearEnd } = props;
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

  // Not when more hits of the same answer come in: someone scrolling down would be thrown back.
  useEffect(() => {
    if (answer !== null) rows.scrollToIndex(selected, { align: "auto" });
  }, [selected, answer, rows]);
  useEffect(() => {
    if (lastShown >= hits.length - 10) onNearEnd();
  }, [lastShown, hits, onNearEnd]);

  return (
    <div className="results" ref={scroller}>
      <div
        id="search-results"
        role="listbox"
        aria-label={t("search.results")}
        aria-activedescendant={optionId(selected)}
        className="results-inner"
        style={{ height: rows.getTotalSize() }}
        tabIndex={0}
        onKeyDown={props.onKeyDown}
      >
        {items.map((item) => {
          const hit = hits[item.index];
          if (hit === undefined) return null;
          const isTicked = ticked.has(hit.id);
          const place = { position: item.index, start: item.start, total, selected: item.index === selected };
          return (
            <Option
              key={item.key}
              measure={rows.measureElement}
              place={place}
              ticked={isTicked}
              onSelect={() => onSelect(item.index)}
              onOpen={() => onOpen(item.index)}
              onTick={() => onTick(hit.id)}
            >
              <ResultRow hit={hit} asked={asked} />
            </Option>
          );
        })}
      </div>
    </div>
  );
}

type Place = {
  readonly position: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly total: number;
  readonly selected: boolean;
};

type OptionProps = {
  readonly place: Place;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly ticked: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onTick: () => void;
  readonly children: ReactNode;
};

/** A click opens; a click on the box, or with Ctrl, ticks. */
function Option({ place, measure, ticked, onSelect, onOpen, onTick, children }: OptionProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list or the search box holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list and the search box
    <div
      ref={measure}
      data-index={place.position}
      data-ticked={ticked || undefined}
      id={optionId(place.position)}
      role="option"
      aria-selected={place.selected}
      aria-checked={ticked}
      aria-setsize={place.total}
      aria-posinset={place.position + 1}
      className="result"
      style={{ transform: `translateY(${place.start}px)` }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        onSelect();
        const onBox = event.target instanceof HTMLElement && event.target.closest(".result-tick") !== null;
        if (onBox || event.ctrlKey || event.metaKey) onTick();
        else onOpen();
      }}
    >
      <span className="result-tick">
        <Checkbox.Indicator size="xs" checked={ticked} aria-hidden />
      </span>
      <div className="result-body">{children}</div>
    </div>
  );
}
