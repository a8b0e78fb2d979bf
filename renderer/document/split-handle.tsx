import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readSplit } from "./view-mode.ts";

type SplitHandleProps = {
  /** Part of the width left of it, 0..1. */
  readonly split: number;
  readonly onSplit: (split: number) => void;
};

const STEP = 0.02;

/** The bar between pages and text: dragged, or moved by the arrow keys. */
export function SplitHandle({ split, onSplit }: SplitHandleProps): ReactNode {
  const { t } = useTranslation();
  const move = (to: number): void => onSplit(readSplit(to) ?? split);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const row = event.currentTarget.parentElement?.getBoundingClientRect();
    if (row === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move((event.clientX - row.left) / row.width);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    move(split + (event.key === "ArrowLeft" ? -STEP : STEP));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that moves is no <hr>
    <div
      role="separator"
      className="split-handle"
      aria-orientation="vertical"
      aria-label={t("pages.split")}
      aria-valuenow={Math.round(split * 100)}
      aria-valuemin={20}
      aria-valuemax={80}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
