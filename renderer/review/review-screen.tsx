import { Button, Text, Title } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Waiting } from "../ui/waiting.tsx";
import "./review.css";
import { type ReviewPlace, readReviewKey } from "./review-key.ts";
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
  const { loaded, items, canUndo, undo } = review;
  const isMore = loaded.kind === "ready" && isCutShort(loaded.value);
  return (
    <header className="review-head">
      <Title order={1}>{t("review.title")}</Title>
      <Text className="review-left" role="status">
        {items.length > 0 && t(isMore ? "review.leftMore" : "review.left", { count: items.length })}
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
    const untouched = target instanceof HTMLTextAreaElement && isCaretAtEnd(target);
    const action = readReviewKey(event, { place: placeOf(target), changed: review.changed, untouched });
    if (action === null) return;
    if (action.kind === "caret") {
      const { steps } = action;
      cancelAnimationFrame(frame.current);
      frame.current = whenCaretStays(target, () => review.move(steps));
      return;
    }
    event.preventDefault();
    if (action.kind === "move") review.move(action.steps);
    else if (action.kind === "decide") {
      // A key held down must settle nothing unseen.
      if (!event.repeat) review.decide();
    } else review[action.kind]();
  };
}

/** Lets the box move its caret, then acts when it could not. */
function whenCaretStays(target: HTMLElement, act: () => void): number {
  const box = target as HTMLTextAreaElement;
  const before = box.selectionStart;
  return requestAnimationFrame(() => {
    if (box.selectionStart === before && box.selectionEnd === before) act();
  });
}

function placeOf(target: HTMLElement): ReviewPlace {
  if (target.matches("textarea")) return "lines";
  // In a choice too the arrows walk the list: a value must not change because someone went on.
  if (target.matches("input, select")) return "line";
  if (target.matches(".review-text")) return "arrows";
  return target.matches("button, a") ? "button" : "elsewhere";
}

function isCaretAtEnd(box: HTMLTextAreaElement): boolean {
  return box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
}
