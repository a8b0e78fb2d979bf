import { type MouseEvent, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Box, type DocumentPage, type DocumentWord, isDoubtful } from "../../main/model/page.ts";
import type { Span } from "../../main/model/span.ts";
import { boxesOfSpan, type Turn, wordAtPoint } from "./page-geometry.ts";
import { usePagePicture } from "./use-page-picture.ts";

/** What is drawn over the pages. */
export type PageMarks = {
  readonly matches: readonly Span[];
  /** Position of the match that the find bar stands at. */
  readonly current: number;
  readonly shown: Span | null;
};

type PageSheetProps = {
  readonly id: string;
  readonly page: DocumentPage;
  readonly total: number;
  readonly words: readonly DocumentWord[] | undefined;
  readonly marks: PageMarks;
  /** Position of the selected word on this page; -1 for none. */
  readonly selected: number;
  /** Where it lies in the scrolled column, in CSS pixels, as it is seen. */
  readonly top: number;
  readonly left: number;
  readonly shownWidth: number;
  readonly shownHeight: number;
  readonly turn: Turn;
  readonly onSelect: (page: number, word: number) => void;
  readonly onEdit: (page: number, word: number) => void;
};

/** One page: its picture, and over it what is found, shown, doubtful and selected. */
export const PageSheet = memo(function PageSheet(props: PageSheetProps): ReactNode {
  const { id, page, total, words, marks, selected, shownWidth, shownHeight, turn, onSelect, onEdit } = props;
  const { t } = useTranslation();
  const isLying = turn === 90 || turn === 270;
  const width = isLying ? shownHeight : shownWidth;
  const height = isLying ? shownWidth : shownHeight;
  const scale = width / page.width;
  const picture = usePagePicture(id, page.number, width * window.devicePixelRatio);
  const wordUnder = (event: MouseEvent): number =>
    // Offsets count in the sheet as it lies before the view is turned.
    wordAtPoint(words ?? [], event.nativeEvent.offsetX / scale, event.nativeEvent.offsetY / scale);
  return (
    <figure
      className="page-sheet"
      data-page={page.number}
      style={{ top: props.top, left: props.left, width: shownWidth, height: shownHeight }}
      aria-label={t("pages.pageOf", { page: page.number, total })}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: words are reached from the keyboard in the pane around it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: words are reached from the keyboard in the pane around it */}
      <div
        className="page-face"
        style={{ width, height, transform: turnStyle(turn, width, height) }}
        onClick={(event) => onSelect(page.number, wordUnder(event))}
        onDoubleClick={(event) => onEdit(page.number, wordUnder(event))}
      >
        {picture.kind === "ready" && (
          <img src={picture.url} alt={t("pages.pictureOf", { page: page.number })} draggable={false} />
        )}
        {picture.kind === "failed" && (
          <p className="page-failure" role="alert">
            {t(`error.${picture.failure.kind}`)}
          </p>
        )}
        <Marks page={page} words={words ?? []} marks={marks} selected={selected} />
      </div>
    </figure>
  );
});

function turnStyle(turn: Turn, width: number, height: number): string | undefined {
  if (turn === 0) return undefined;
  const move = { 90: [height, 0], 180: [width, height], 270: [0, width] }[turn];
  return `translate(${move[0]}px, ${move[1]}px) rotate(${turn}deg)`;
}

type MarksProps = {
  readonly page: DocumentPage;
  readonly words: readonly DocumentWord[];
  readonly marks: PageMarks;
  readonly selected: number;
};

/** Drawn in points: the picture's zoom is theirs. */
const Marks = memo(function Marks({ page, words, marks, selected }: MarksProps): ReactNode {
  const selectedWord = words[selected];
  const [first, last] = rangeOf(words);
  const onPage = (span: Span): boolean => span[0] < last && span[1] > first;
  return (
    <svg className="page-marks" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden>
      {marks.matches.map((span, i) =>
        onPage(span) ? (
          <Boxes
            key={`m${span[0]}`}
            className={i === marks.current ? "mark-match mark-current" : "mark-match"}
            boxes={boxesOfSpan(words, span)}
          />
        ) : null,
      )}
      {marks.shown !== null && onPage(marks.shown) && (
        <Boxes className="mark-shown" boxes={boxesOfSpan(words, marks.shown)} />
      )}
      {words.map((word, i) =>
        word.span !== null && (isDoubtful(word) || word.read !== null) ? (
          <line
            key={`d${i}`}
            className={word.read === null ? "mark-doubt" : "mark-corrected"}
            x1={word.box[0]}
            x2={word.box[2]}
            y1={word.box[3] + 1}
            y2={word.box[3] + 1}
          />
        ) : null,
      )}
      {selectedWord !== undefined && <Boxes className="mark-selected" boxes={[selectedWord.box]} />}
    </svg>
  );
});

/** First and last offset of the document's text on a page. */
function rangeOf(words: readonly DocumentWord[]): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const { span } of words) {
    if (span === null) continue;
    first = Math.min(first, span[0]);
    last = Math.max(last, span[1]);
  }
  return [first, last];
}

const MARGIN = 1;

function Boxes({ className, boxes }: { readonly className: string; readonly boxes: readonly Box[] }): ReactNode {
  return boxes.map(([left, top, right, bottom]) => (
    <rect
      key={`${left} ${top}`}
      className={className}
      x={left - MARGIN}
      y={top - MARGIN}
      width={right - left + 2 * MARGIN}
      height={bottom - top + 2 * MARGIN}
      rx={1.5}
    />
  ));
}
