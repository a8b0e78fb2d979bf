import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewItem } from "../../main/model/archived-document.ts";
import type { Span } from "../../main/model/span.ts";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { type Line, splitLines } from "../ui/line.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";

/** The document's text with the place the value was read from, marked and in view. */
export function ReviewText({ item }: { readonly item: ReviewItem }): ReactNode {
  const { t } = useTranslation();
  const { id } = item.document;
  const [loaded, reload] = useRequest(useCallback(() => archive.getDocument(id), [id]));
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") {
    return (
      <div className="review-message">
        <FailureNotice failure={loaded.failure} onRetry={reload} />
      </div>
    );
  }
  return <MarkedText text={loaded.value.text} span={item.span} />;
}

function MarkedText({ text, span }: { readonly text: string; readonly span: Span | null }): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(() => splitLines(text), [text]);
  const [from, to] = span ?? [-1, -1];
  useEffect(() => {
    const mark = from < 0 || text === "" ? null : scroller.current?.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center" });
    else scroller.current?.scrollTo({ top: 0 });
  }, [from, text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
    <section className="review-text" ref={scroller} tabIndex={0} aria-label={t("document.text")}>
      {lines.map((line) => {
        const start = Math.max(from, line.start);
        const end = Math.min(to, line.end);
        const isMarked = start < end;
        return (
          <TextLine key={line.start} text={text} line={line} from={isMarked ? start : -1} to={isMarked ? end : -1} />
        );
      })}
    </section>
  );
}

type TextLineProps = {
  readonly text: string;
  readonly line: Line;
  /** Where the mark begins and ends in the text; -1 when the line has none. */
  readonly from: number;
  readonly to: number;
};

/** Kept as it is unless its own mark changes: a long document must not redraw for each key. */
const TextLine = memo(function TextLine({ text, line, from, to }: TextLineProps): ReactNode {
  if (line.start === line.end) return <div className="review-line review-gap" />;
  if (from < 0) return <div className="review-line">{text.slice(line.start, line.end)}</div>;
  return (
    <div className="review-line">
      {text.slice(line.start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, line.end)}
    </div>
  );
});
