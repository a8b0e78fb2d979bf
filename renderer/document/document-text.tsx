import { type ReactNode, type RefObject, useCallback, useEffect, useMemo } from "react";
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
  useEffect(() => {
    if (matches.length === 0) return;
    scroller.current?.querySelector(`[data-find="${current}"]`)?.scrollIntoView({ block: "center" });
  }, [current, matches, scroller]);
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
        {lines.map((line, i) => (
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
      </section>
    </div>
  );
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
