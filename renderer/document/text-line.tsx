import { type KeyboardEvent, memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OutgoingCitation } from "../../main/model/archived-document.ts";
import { nameDocument } from "../ui/document-name.ts";
import type { Line } from "../ui/line.ts";
import { cutSegments, type Mark, type Segment } from "./segment.ts";

export const NO_MARKS: readonly Mark[] = [];

type TextLineProps = {
  readonly text: string;
  readonly line: Line;
  readonly evidence: readonly Mark[];
  readonly found: readonly Mark[];
  /** Words of the page as it is: in doubt, corrected, selected. */
  readonly words: readonly Mark[];
  readonly current: number;
  readonly citations: readonly OutgoingCitation[];
  readonly onOpen: (citation: number) => void;
};

/** One line of the text. Kept as it is unless its own marks change: a long document must not redraw for each key. */
export const TextLine = memo(function TextLine(props: TextLineProps): ReactNode {
  const { text, line, evidence, found, words, current, citations, onOpen } = props;
  if (line.start === line.end) return <div className="text-line text-gap" />;
  const marks = found.length + words.length === 0 ? evidence : [...evidence, ...found, ...words];
  if (marks.length === 0) {
    return (
      <div className="text-line" data-from={line.start} data-to={line.end}>
        {text.slice(line.start, line.end)}
      </div>
    );
  }
  return (
    <div className="text-line">
      {groupByCitation(cutSegments(line, marks)).map((group) => {
        const pieces = group.segments.map((segment) => (
          <Piece key={segment.start} text={text} segment={segment} current={current} />
        ));
        const citation = group.citation === null ? undefined : citations[group.citation];
        if (citation === undefined || group.citation === null) return pieces;
        const index = group.citation;
        return (
          <CitationLink key={group.segments[0]?.start} citation={citation} onOpen={() => onOpen(index)}>
            {pieces}
          </CitationLink>
        );
      })}
    </div>
  );
});

type Group = { readonly citation: number | null; readonly segments: readonly Segment[] };

function groupByCitation(segments: readonly Segment[]): readonly Group[] {
  const groups: { citation: number | null; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last !== undefined && last.citation === segment.citation) last.segments.push(segment);
    else groups.push({ citation: segment.citation, segments: [segment] });
  }
  return groups;
}

type PieceProps = { readonly text: string; readonly segment: Segment; readonly current: number };

function Piece({ text, segment, current }: PieceProps): ReactNode {
  const { t } = useTranslation();
  const shared = { "data-from": segment.start, "data-to": segment.end };
  const words = text.slice(segment.start, segment.end);
  const title = segment.field === null ? undefined : t(`field.${segment.field}`);
  const className = classOf(segment);
  if (segment.find === null) {
    return (
      <span {...shared} className={className} title={title}>
        {words}
      </span>
    );
  }
  return (
    <mark
      {...shared}
      className={className}
      data-find={segment.find}
      data-current={segment.find === current || undefined}
    >
      {words}
    </mark>
  );
}

function classOf(segment: Segment): string | undefined {
  const names = [
    segment.field === null ? "" : "evidence",
    segment.doubt ? "word-doubt" : "",
    segment.corrected ? "word-corrected" : "",
    segment.selected ? "word-selected" : "",
  ].filter((name) => name !== "");
  return names.length === 0 ? undefined : names.join(" ");
}

type CitationLinkProps = {
  readonly citation: OutgoingCitation;
  readonly onOpen: () => void;
  readonly children: ReactNode;
};

/** A link inside running text: a button would not break over lines. */
function CitationLink({ citation, onOpen, children }: CitationLinkProps): ReactNode {
  const { t } = useTranslation();
  const isGhost = "ghost" in citation.target;
  const name = nameDocument(citation.targetNode) || citation.targetNode.label;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no address to give an anchor
    <span
      role="link"
      tabIndex={0}
      className="citation"
      data-ghost={isGhost || undefined}
      title={`${t(`relation.${citation.relation}`)}: ${t(isGhost ? "document.citationOfGhost" : "document.citationOf", { name })}`}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}
