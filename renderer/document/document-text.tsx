import {
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import { FIELD_NAMES } from "../../main/model/document.ts";
import type { Span } from "../../main/model/span.ts";
import { splitLines } from "../ui/line.ts";
import "./document-text.css";
import { type Mark, sortIntoLines } from "./segment.ts";
import { NO_MARKS, TextLine } from "./text-line.tsx";
import type { Find } from "./use-find.ts";
import type { PageDesk, WordPlace } from "./use-page-desk.ts";
import { useTextClicks, useWordMarks } from "./use-text-words.ts";

type DocumentTextProps = {
  readonly document: ArchivedDocument;
  readonly desk: PageDesk;
  readonly find: Find;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOpen: (target: CitationTarget) => void;
  readonly onEdit: (place: WordPlace) => void;
};

/** The text as it was read, with the evidence of fields, citations to follow, and the words in doubt. */
export function DocumentText(props: DocumentTextProps): ReactNode {
  const { document, desk, find, scroller, onOpen, onEdit } = props;
  const { matches, current } = find;
  const { t } = useTranslation();
  const lines = useMemo(() => splitLines(document.text), [document.text]);
  const evidence = useMemo(() => sortIntoLines(lines, collectMarks(document)), [lines, document]);
  const found = useMemo(() => sortIntoLines(lines, matches.map(toFindMark)), [lines, matches]);
  const words = useWordMarks(scroller, lines, desk);
  const clicks = useTextClicks(desk, onEdit);
  const drawn = useGrowing(lines.length);
  useShowMatch(scroller, matches, current, drawn);
  const citations = document.citations;
  const openCitation = useCallback(
    (index: number) => {
      const citation = citations[index];
      if (citation !== undefined) onOpen(citation.target);
    },
    [citations, onOpen],
  );
  return (
    <div className="text-pane">
      <section
        className="text"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
        tabIndex={0}
        aria-label={t("document.text")}
        {...clicks}
      >
        {lines.slice(0, drawn).map((line, i) => (
          <TextLine
            key={i}
            text={document.text}
            line={line}
            evidence={evidence.get(i) ?? NO_MARKS}
            found={found.get(i) ?? NO_MARKS}
            words={words.get(i) ?? NO_MARKS}
            current={found.has(i) ? current : -1}
            citations={citations}
            onOpen={openCitation}
          />
        ))}
        {drawn < lines.length && <div style={{ height: (lines.length - drawn) * LINE_HEIGHT }} />}
      </section>
    </div>
  );
}

/** Lines drawn at once and with each further step: a text of 500 pages has some 20,000, and must open at once. */
const FIRST_LINES = 600;
const MORE_LINES = 2_500;
/** About the height of a line, in pixels, for those not drawn yet. */
const LINE_HEIGHT = 28;

/** How many lines are drawn: the first ones at once, the rest while nobody waits for anything. */
function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST_LINES);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + MORE_LINES)), 20);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}

/** Brings the match that the find bar stands at into sight, once, as soon as its line is drawn. */
function useShowMatch(
  scroller: RefObject<HTMLDivElement | null>,
  matches: readonly Span[],
  current: number,
  drawn: number,
): void {
  const done = useRef<Span | null>(null);
  const match = matches[current] ?? null;
  useEffect(() => {
    if (match === null || done.current === match || drawn === 0) return;
    const place = scroller.current?.querySelector(`[data-find="${current}"]`);
    if (!place) return;
    done.current = match;
    place.scrollIntoView({ block: "center" });
  }, [match, current, scroller, drawn]);
}

function toFindMark(span: Span, index: number): Mark {
  return { kind: "find", span, index };
}

function collectMarks(document: ArchivedDocument): readonly Mark[] {
  const marks: Mark[] = [];
  for (const field of FIELD_NAMES) {
    const span = document.fields[field]?.span ?? null;
    if (span !== null) marks.push({ kind: "field", span, field });
  }
  document.citations.forEach((citation, index) => {
    marks.push({ kind: "citation", span: citation.span, index });
  });
  return marks;
}
