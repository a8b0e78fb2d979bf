import type { Citation } from "../model/citation.ts";
import type { ReadDocument } from "../model/document.ts";
import type { CandidateKind, DroppedCandidate, DropReason } from "../model/explanation.ts";
import type { Span } from "../model/span.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import { firstFrom, lineAt, type TextLines, type ZonedLine } from "./document-zones.ts";

/** A document that has been read, with everything needed to say why something in it was not taken. */
export type Considered = {
  readonly text: string;
  readonly document: ReadDocument;
  readonly citations: readonly Citation[];
  readonly copy: MatchingCopy;
  readonly context: TextLines["context"];
  readonly lines: readonly ZonedLine[];
  /** Starts of the citations, which are in reading order. */
  readonly citationStarts: readonly number[];
};

/** The longest a citation can be: its words, its number, date and issuer, and the abstract quoted behind them. */
const LONGEST_CITATION = 2000;

/** True when two ranges share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The citations that share a character with a range, or begin at most `ahead` characters behind it. */
export function citationsNear(considered: Considered, span: Span, ahead = 0): readonly Citation[] {
  const { citations, citationStarts } = considered;
  const from = firstFrom(citationStarts, span[0] - LONGEST_CITATION);
  const to = firstFrom(citationStarts, span[1] + ahead + 1);
  return citations.slice(from, to).filter((citation) => citation.span[1] > span[0]);
}

/** Makes a dropped candidate of a range and its reason. */
export function drop(considered: Considered, kind: CandidateKind, span: Span, reason: DropReason): DroppedCandidate {
  return { kind, span, raw: considered.text.slice(...span), reason };
}

// matches (folded) "ky boi: …", "ngay ky: 12/3/2022", "signature not verified"; not "ngay den: 12/3", "den"
const SIGNING_STAMP =
  /^(?:ky\b|nguoi ky|ngay ky|thoi gian ky|gio ky|signed|digitally|date|signature|chu ky|tai lieu|e-?mail)/;

/** The place that alone rules a range out: above the header, in a stamp of arrival or of a digital signature; else null. */
export function placeReason(
  considered: Considered,
  span: Span,
): "before-header" | "arrival-stamp" | "signing-stamp" | null {
  const place = lineAt(considered.lines, span[0]);
  if (place?.zone === "preamble") return "before-header";
  const line = place?.line;
  if (line?.kind !== "stamp") return null;
  return SIGNING_STAMP.test(line.folded) ? "signing-stamp" : "arrival-stamp";
}

/** True when a range stands in the document's own abstract. */
export function isInAbstract({ document }: Considered, span: Span): boolean {
  const abstract = document.fields.abstract?.span ?? null;
  return abstract !== null && overlaps(abstract, span);
}

/** True when nothing was read from the document because it bears none of the marks of an official one. */
export function isNotOfficial({ document }: Considered): boolean {
  return Object.keys(document.fields).length === 0;
}
