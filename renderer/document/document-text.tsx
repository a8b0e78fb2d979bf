import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import { FIELD_NAMES } from "../../main/model/document.ts";
import type { Span } from "../../main/model/span.ts";
import { useFindRequest } from "../ui/find-request.ts";
import { findWords, longestRange } from "../ui/find-words.ts";
import { splitLines } from "../ui/line.ts";
import { useNavigation } from "../ui/navigation.ts";
import "./document-text.css";
import { FindBar } from "./find-bar.tsx";
import { type Mark, sortIntoLines } from "./segment.ts";
import { NO_MARKS, TextLine } from "./text-line.tsx";

type DocumentTextProps = {
  readonly document: ArchivedDocument;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOpen: (target: CitationTarget) => void;
};

/** The text as it was read, with the evidence of fields, citations to follow, and Ctrl+F. */
export function DocumentText({ document, scroller, onOpen }: DocumentTextProps): ReactNode {
  const { t } = useTranslation();
  const { route } = useNavigation();
  // What was searched for is shown at once, its fullest place first.
  const given = "words" in route ? (route.words ?? "") : "";
  const [brought, setBrought] = useState(given !== "");
  const [finding, setFinding] = useState(brought);
  const [words, setWords] = useState(given);
  const [current, setCurrent] = useState(() => (given === "" ? 0 : longestRange(findWords(document.text, given))));
  const lines = useMemo(() => splitLines(document.text), [document.text]);
  const evidence = useMemo(() => sortIntoLines(lines, collectMarks(document)), [lines, document]);
  const matches = useMemo(() => (finding ? findWords(document.text, words) : []), [finding, document.text, words]);
  const found = useMemo(() => sortIntoLines(lines, matches.map(toFindMark)), [lines, matches]);

  useFindRequest(true, () => setFinding(true));
  useEffect(() => {
    if (matches.length === 0) return;
    scroller.current?.querySelector(`[data-find="${current}"]`)?.scrollIntoView({ block: "center" });
  }, [current, matches, scroller]);

  const search = (typed: string): void => {
    setWords(typed);
    setCurrent(0);
  };
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
      {finding && (
        <FindBar
          words={words}
          current={current}
          total={matches.length}
          takesFocus={!brought}
          onWords={search}
          onCurrent={setCurrent}
          onClose={() => {
            setFinding(false);
            setBrought(false);
          }}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section className="text" ref={scroller} tabIndex={0} aria-label={t("document.text")}>
        {lines.map((line, i) => (
          <TextLine
            key={i}
            text={document.text}
            line={line}
            evidence={evidence.get(i) ?? NO_MARKS}
            found={found.get(i) ?? NO_MARKS}
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
