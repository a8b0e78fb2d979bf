import type { FieldName } from "../../main/model/document.ts";
import type { Span } from "../../main/model/span.ts";
import { type Line, lineAt } from "../ui/line.ts";

/** A range of the shown text with a meaning. Spans are offsets into the shown text. */
export type Mark =
  | { readonly kind: "field"; readonly span: Span; readonly field: FieldName }
  | { readonly kind: "citation"; readonly span: Span; readonly index: number }
  | { readonly kind: "find"; readonly span: Span; readonly index: number }
  /** A word of a page that is in doubt, that a person has corrected, or that is selected. */
  | { readonly kind: "doubt" | "corrected" | "selected"; readonly span: Span };

/** A piece of a line over which nothing changes. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly field: FieldName | null;
  /** Index of the innermost citation. */
  readonly citation: number | null;
  readonly find: number | null;
  readonly doubt: boolean;
  readonly corrected: boolean;
  readonly selected: boolean;
};

/** Which marks touch each line, by the line's position; lines without marks are absent. */
export function sortIntoLines(lines: readonly Line[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let i = lineAt(lines, mark.span[0]); i < lines.length; i++) {
      const line = lines[i];
      if (line === undefined || line.start >= mark.span[1]) break;
      const there = byLine.get(i);
      if (there === undefined) byLine.set(i, [mark]);
      else there.push(mark);
    }
  }
  return byLine;
}

/** Cuts a line where marks begin and end; the shortest citation and field win where several overlap. */
export function cutSegments(line: Line, marks: readonly Mark[]): readonly Segment[] {
  const cuts = new Set([line.start, line.end]);
  for (const { span } of marks) {
    for (const edge of span) if (edge > line.start && edge < line.end) cuts.add(edge);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const innermostFirst = [...marks].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? line.end;
    const over = innermostFirst.filter(({ span }) => span[0] <= start && span[1] >= end);
    const field = over.find((mark) => mark.kind === "field");
    const citation = over.find((mark) => mark.kind === "citation");
    const find = over.find((mark) => mark.kind === "find");
    const is = (kind: Mark["kind"]): boolean => over.some((mark) => mark.kind === kind);
    return {
      start,
      end,
      field: field?.field ?? null,
      citation: citation?.index ?? null,
      find: find?.index ?? null,
      doubt: is("doubt"),
      corrected: is("corrected"),
      selected: is("selected"),
    };
  });
}

/** The sentence a span stands in, at most 320 characters around it; line breaks inside become spaces. */
export function sentenceAround(text: string, span: Span): string {
  const reach = 160;
  const before = text.slice(Math.max(0, span[0] - reach), span[0]);
  const after = text.slice(span[1], span[1] + reach);
  // A sentence ends at ". Chữ hoa", "; " or an empty line: matches ". Căn cứ", not "03/2007/QH12." at a line's end.
  const starts = [...before.matchAll(/[.;:]\s+(?=[\p{Lu}\d-])|\n\s*\n/gu)];
  const last = starts.at(-1);
  const head = last === undefined ? before : before.slice(last.index + last[0].length);
  const stop = /[.;](?=\s|$)|\n\s*\n/u.exec(after); // matches "; " and ".\n"; not the dot of "1.200"
  const tail = stop === null ? after : after.slice(0, stop.index + 1);
  const cutHead = last === undefined && span[0] > reach ? "…" : "";
  const cutTail = stop === null && span[1] + reach < text.length ? "…" : "";
  return `${cutHead}${head}${text.slice(span[0], span[1])}${tail}${cutTail}`.replace(/\s+/g, " ").trim();
}
