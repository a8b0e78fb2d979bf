import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewItem } from "../../main/model/archived-document.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { keyOf, type ReviewKey, type ReviewRow, toRows } from "./review-queue.ts";

type ReviewListProps = {
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem;
  readonly onSelect: (key: ReviewKey) => void;
};

const HEADING_HEIGHT = 62;
const FIELD_HEIGHT = 52;

const optionId = (position: number): string => `review-item-${position}`;

/** All doubtful fields under their documents; only the rows in sight are in the page. */
export function ReviewList({ items, current, onSelect }: ReviewListProps): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => toRows(items), [items]);
  const position = items.indexOf(current);
  const at = rows.findIndex((row) => row.kind === "field" && row.item === current);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i]?.kind === "document" ? HEADING_HEIGHT : FIELD_HEIGHT),
    overscan: 8,
    getItemKey: (i) => rowKey(rows[i], i),
  });
  // The first field of a document brings its heading into view as well.
  useEffect(() => {
    if (rows[at - 1]?.kind === "document") virtual.scrollToIndex(at - 1, { align: "auto" });
    virtual.scrollToIndex(at, { align: "auto" });
  }, [at, rows, virtual]);
  return (
    <div
      className="review-list"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t("review.list")}
      aria-activedescendant={optionId(position)}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="review-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Row row={row} total={items.length} current={current} onSelect={onSelect} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowKey(row: ReviewRow | undefined, index: number): string | number {
  if (row === undefined) return index;
  return row.kind === "field" ? keyOf(row.item) : row.document.id;
}

type RowProps = {
  readonly row: ReviewRow;
  readonly total: number;
  readonly current: ReviewItem;
  readonly onSelect: (key: ReviewKey) => void;
};

function Row({ row, total, current, onSelect }: RowProps): ReactNode {
  const { t } = useTranslation();
  if (row.kind === "document") {
    const { document, file } = row;
    const date = document.issueDate === null ? null : formatDate(document.issueDate);
    return (
      <div className="review-document" aria-hidden>
        <b>{nameDocument(document) || file}</b>
        <div className="review-about">{[date, file].filter((part) => part !== null).join(" · ")}</div>
      </div>
    );
  }
  const { item, position } = row;
  const shown = showValue(item, t("document.empty"), (regime) => t(`regime.${regime}`));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the screen
    <div
      id={optionId(position)}
      role="option"
      aria-selected={item === current}
      aria-setsize={total}
      aria-posinset={position + 1}
      aria-label={t("review.option", {
        field: t(`field.${item.field}`),
        name: nameDocument(item.document) || item.file,
        value: shown,
      })}
      className="review-field"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onSelect(keyOf(item))}
    >
      <div className="review-field-name">{t(`field.${item.field}`)}</div>
      <div className="review-field-value" data-empty={item.value === "" || undefined}>
        {shown}
      </div>
    </div>
  );
}

function showValue(item: ReviewItem, empty: string, regime: (value: "state" | "party") => string): string {
  const { field, value } = item;
  if (value === "") return empty;
  if (field === "regime" && (value === "state" || value === "party")) return regime(value);
  return field === "issueDate" ? formatDate(value) : value.split("\n").join("; ");
}
