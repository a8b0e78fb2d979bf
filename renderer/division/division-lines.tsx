import { UnstyledButton } from "@mantine/core";
import { IconScissors, IconX } from "@tabler/icons-react";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Line } from "../ui/line.ts";
import { nextDivider, startsByLine } from "./division-draft.ts";

type DivisionLinesProps = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly starts: readonly number[];
  readonly names: ReadonlyMap<number, string> | null;
  /** Position of the line that keys act on. */
  readonly cursor: number;
  readonly onCursor: (position: number) => void;
  readonly onToggle: (position: number) => void;
  readonly onSave: () => void;
};

const LINE_HEIGHT = 28;
const DIVIDER_HEIGHT = 40;
const PAGE = 20;

const lineId = (position: number): string => `division-line-${position}`;

/** The file line by line; only the lines in sight are in the page. */
export function DivisionLines(props: DivisionLinesProps): ReactNode {
  const { text, lines, starts, names, cursor, onCursor, onToggle } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const dividers = useMemo(() => startsByLine(lines, starts), [lines, starts]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => LINE_HEIGHT + (dividers.has(i) ? DIVIDER_HEIGHT : 0),
    overscan: 20,
  });
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useCursorInView(rows, cursor, starts);
  const onKeyDown = useLineKeys(props);
  const act = useLatestActs(onCursor, onToggle);
  return (
    <div
      className="division-lines"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t("division.lines")}
      aria-activedescendant={lineId(cursor)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="division-inner" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const ordinal = dividers.get(item.index) ?? null;
          const start = ordinal === null ? undefined : starts[ordinal];
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="presentation"
              className="division-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LineRow
                words={text.slice(line.start, line.end)}
                position={item.index}
                total={lines.length}
                ordinal={ordinal}
                name={start === undefined ? null : (names?.get(start) ?? null)}
                selected={item.index === cursor}
                onPoint={act.point}
                onToggle={act.toggle}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Follows the cursor, also when a divider makes its row taller; at first it stands in the middle. */
function useCursorInView(rows: Virtualizer<HTMLDivElement, Element>, cursor: number, starts: readonly number[]): void {
  const isOpening = useRef(true);
  useEffect(() => {
    if (starts.length > 0) rows.scrollToIndex(cursor, { align: isOpening.current ? "center" : "auto" });
    isOpening.current = false;
  }, [cursor, starts, rows]);
}

type Acts = { readonly point: (position: number) => void; readonly toggle: (position: number) => void };

/** The same functions for as long as the list lives, so that a line is not redrawn because another one changed. */
function useLatestActs(onCursor: Acts["point"], onToggle: Acts["toggle"]): Acts {
  const latest = useRef({ onCursor, onToggle });
  useEffect(() => {
    latest.current = { onCursor, onToggle };
  });
  return useMemo(
    () => ({
      point: (position: number) => latest.current.onCursor(position),
      toggle: (position: number) => latest.current.onToggle(position),
    }),
    [],
  );
}

/** Arrows move, with Ctrl from divider to divider; Enter or space adds or takes away; Ctrl+Enter saves. */
function useLineKeys(props: DivisionLinesProps): (event: KeyboardEvent) => void {
  const { lines, starts, cursor, onCursor, onToggle, onSave } = props;
  return (event) => {
    if (event.altKey || event.metaKey) return;
    const control = event.ctrlKey;
    const last = lines.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: control ? nextDivider(lines, starts, cursor, 1) : cursor + 1,
      ArrowUp: control ? nextDivider(lines, starts, cursor, -1) : cursor - 1,
      PageDown: cursor + PAGE,
      PageUp: cursor - PAGE,
      Home: 0,
      End: last,
    };
    const to = targets[event.key];
    if (to !== undefined) {
      event.preventDefault();
      return onCursor(Math.min(last, Math.max(0, to)));
    }
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (event.repeat) return;
    if (control) onSave();
    else onToggle(cursor);
  };
}

type LineRowProps = {
  readonly words: string;
  readonly position: number;
  readonly total: number;
  /** Which document begins here, from 0; null when none does. */
  readonly ordinal: number | null;
  readonly name: string | null;
  readonly selected: boolean;
  readonly onPoint: (position: number) => void;
  readonly onToggle: (position: number) => void;
};

/** A line with its margin, and above it the divider when a document begins here. */
const LineRow = memo(function LineRow(props: LineRowProps): ReactNode {
  const { words, position, total, ordinal, name, selected, onPoint, onToggle } = props;
  const { t } = useTranslation();
  const isBlank = words.trim() === "";
  const begins =
    ordinal === null ? "" : title(t("division.document", { number: ordinal + 1 }), name, t("division.new"));
  const spoken = t("division.line", { number: position + 1, words: isBlank ? t("division.blankLine") : words });
  return (
    <>
      {ordinal !== null && (
        <div className="division-rule">
          <b>{begins}</b>
          {ordinal > 0 && (
            <UnstyledButton
              className="division-remove"
              tabIndex={-1}
              aria-label={t("division.remove", { name: begins })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onToggle(position)}
            >
              <IconX size={16} aria-hidden />
              {t("division.removeShort")}
            </UnstyledButton>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus (aria-activedescendant) */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list */}
      <div
        id={lineId(position)}
        role="option"
        aria-selected={selected}
        aria-setsize={total}
        aria-posinset={position + 1}
        aria-label={begins === "" ? spoken : `${begins}. ${spoken}`}
        className="division-line"
        onClick={(event) => (isMargin(event.target) ? onToggle(position) : onPoint(position))}
      >
        <span
          className="division-margin"
          title={t(ordinal === null ? "division.add" : ordinal > 0 ? "division.removeShort" : "divisionRefusal.first")}
        >
          <span className="division-number">{position + 1}</span>
          <IconScissors className="division-cut" size={16} aria-hidden />
        </span>
        <span className="division-text">{words}</span>
      </div>
    </>
  );
});

function isMargin(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".division-margin") !== null;
}

function title(document: string, name: string | null, unread: string): string {
  return name === null ? `${document} (${unread})` : name === "" ? document : `${document}: ${name}`;
}
