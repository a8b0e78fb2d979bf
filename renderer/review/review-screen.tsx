import { Button, Text, Title } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { MANY_LINES } from "../ui/field-value.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./review.css";
import { ReviewList } from "./review-list.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { isCutShort } from "./review-queue.ts";
import { ReviewText } from "./review-text.tsx";
import { type Review, useReview } from "./use-review.ts";

/** The doubtful fields of the archive, one after the other: accept or correct, then the next. */
export function ReviewScreen(): ReactNode {
  const { t } = useTranslation();
  const review = useReview();
  const { loaded, reload, items, current } = review;
  const onKeyDown = useReviewKeys(review);
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") {
    return (
      <div className="review-message">
        <FailureNotice failure={loaded.failure} onRetry={reload} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, whichever control has the focus
    <div className="review" onKeyDown={onKeyDown}>
      <ReviewHead review={review} />
      {current === null ? (
        <AllDone />
      ) : (
        <div className="review-columns">
          <ReviewList items={items} current={current} onSelect={review.select} />
          <section className="review-work" aria-label={t("review.work")}>
            <ReviewPanel review={review} item={current} />
            <ReviewText item={current} />
          </section>
        </div>
      )}
    </div>
  );
}

function ReviewHead({ review }: { readonly review: Review }): ReactNode {
  const { t } = useTranslation();
  const { items, canUndo, undo } = review;
  return (
    <header className="review-head">
      <Title order={1}>{t("review.title")}</Title>
      <Text className="review-left" role="status">
        {items.length > 0 && t(isCutShort(items) ? "review.leftMore" : "review.left", { count: items.length })}
      </Text>
      <Button
        variant="default"
        size="compact-md"
        disabled={!canUndo}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        rightSection={<kbd>Ctrl Z</kbd>}
        onClick={undo}
      >
        {t("review.undo")}
      </Button>
    </header>
  );
}

/** Takes the focus, so that Ctrl+Z is still heard after the last decision. */
function AllDone(): ReactNode {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="review-message">
      <Title order={2} ref={title} tabIndex={-1}>
        {t("review.none")}
      </Title>
      <Text>{t("review.noneText")}</Text>
    </div>
  );
}

/** Keys of the screen: a text box keeps what it needs for typing. */
function useReviewKeys(review: Review): (event: KeyboardEvent<HTMLElement>) => void {
  const frame = useRef(0);
  return (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing) return;
    if (event.key === "Enter") return onEnter(event, target, review);
    if (event.key === "Escape" && review.changed) {
      event.preventDefault();
      return review.restore();
    }
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "z" && !event.shiftKey && !review.changed) {
      event.preventDefault();
      return review.undo();
    }
    if (control || event.altKey || event.shiftKey) return;
    const steps = readSteps(event.key, isTextBox(target));
    if (steps === 0 || target instanceof HTMLSelectElement) return;
    if (!(target instanceof HTMLTextAreaElement) || (!review.changed && isUntouched(target))) {
      event.preventDefault();
      return review.move(steps);
    }
    // Inside lines the caret moves first; where it cannot, the next or previous field is meant.
    const caret = target.selectionStart;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (target.selectionStart === caret && target.selectionStart === target.selectionEnd) review.move(steps);
    });
  };
}

function onEnter(event: KeyboardEvent, target: HTMLElement, review: Review): void {
  if (target.matches("button, a") || event.altKey) return;
  const field = review.current?.field;
  // A changed box of lines takes Enter as a new line; an unchanged one is accepted, Shift+Enter begins a line.
  const isNewLine = field !== undefined && MANY_LINES.has(field) && isTextBox(target);
  const control = event.ctrlKey || event.metaKey;
  if (isNewLine && !control && (review.changed || event.shiftKey)) return;
  event.preventDefault();
  if (!event.repeat) review.decide();
}

function readSteps(key: string, typing: boolean): number {
  if (key === "ArrowDown" || (!typing && key.toLowerCase() === "j")) return 1;
  if (key === "ArrowUp" || (!typing && key.toLowerCase() === "k")) return -1;
  return 0;
}

function isTextBox(target: HTMLElement): boolean {
  return target.matches("input, textarea");
}

/** The caret stands where the screen put it. */
function isUntouched(box: HTMLTextAreaElement): boolean {
  return box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
}
