import type { DroppedCandidate, DropReason } from "../model/explanation.ts";
import { isWithin, type Span } from "../model/span.ts";
import { findPlaceDate } from "../parser/issue-date.ts";
import { type CopyDate, findDatesInCopy } from "../text/date-text.ts";
import { lineAt, type ZonedLine } from "./document-zones.ts";
import {
  type Considered,
  citationsNear,
  drop,
  isInAbstract,
  isNotOfficial,
  overlaps,
  placeReason,
} from "./dropped-candidate.ts";

// matches (folded) "ngay 15/9", "ngay: 15.9", "ngay 5 thang 3"; full dates are found before and leave these out
const WITHOUT_YEAR = /(?<![a-z0-9])ngay\s?:?\s?\d{1,2}(?:\s?[/.-]\s?\d{1,2}|\s?thang\s?\d{1,2})(?!\d|\s?[/.-]\s?\d)/g;
// matches (folded) "ngay … thang 8 nam 2021", "ngay     thang     nam 2022"; not "ngay, thang, nam sinh"
const BLANK = /(?<![a-z0-9])ngay[\s.…]{0,40}thang[\s.…]{0,40}\d{0,2}[\s.…]{0,40}nam[\s.…]{0,20}\d{2,4}(?!\d)/g;
/** How far before a citation its date may stand: "Ngày 15/9/2021, Ủy ban nhân dân Thành phố ban hành Văn bản số …". */
const BEFORE_CITATION = 130;

/** Every stretch that looked like a date and became neither the date of issue nor a citation's date. */
export function findDroppedDates(considered: Considered): readonly DroppedCandidate[] {
  const { copy } = considered;
  const full = findDatesInCopy(copy);
  const dropped: DroppedCandidate[] = [];
  for (const date of full) {
    const span = copy.toSource(date.start, date.end);
    if (isOwnField(considered, span) || isCited(considered, span, date)) continue;
    dropped.push(drop(considered, "date", span, reasonOf(considered, span, date)));
  }
  const seen: { readonly start: number; readonly end: number }[] = [...full];
  for (const [pattern, reason] of [
    [BLANK, "blank-date"],
    [WITHOUT_YEAR, "incomplete-date"],
  ] as const) {
    for (const { start, end } of newMatches(copy.folded, pattern, seen)) {
      const span = copy.toSource(start, end);
      if (isOwnField(considered, span)) continue;
      dropped.push(drop(considered, "date", span, placeReason(considered, span) ?? reason));
    }
  }
  return dropped;
}

/** Matches of a pattern that share nothing with those before, which they join. */
function newMatches(folded: string, pattern: RegExp, seen: { readonly start: number; readonly end: number }[]) {
  const sorted = [...seen].sort((a, b) => a.start - b.start);
  const found: { readonly start: number; readonly end: number }[] = [];
  let next = 0;
  for (const match of folded.matchAll(pattern)) {
    const end = match.index + match[0].length;
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((sorted[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    found.push({ start: match.index, end });
  }
  seen.push(...found);
  return found;
}

function isOwnField({ document }: Considered, span: Span): boolean {
  const own = document.fields.issueDate?.span ?? null;
  return own !== null && overlaps(own, span);
}

/** A citation takes a date from its own words, or from the words right before it. */
function isCited(considered: Considered, span: Span, { iso }: CopyDate): boolean {
  if (iso === null) return false;
  return citationsNear(considered, span, BEFORE_CITATION).some(
    (citation) => citation.issueDate === iso && (isWithin(span, citation.span) || citation.span[0] >= span[1]),
  );
}

function reasonOf(considered: Considered, span: Span, { iso }: CopyDate): DropReason {
  const place = placeReason(considered, span);
  if (place !== null) return place;
  if (iso === null) return "impossible-date";
  if (iso === considered.document.issueDate) return "own-date-repeated";
  if (isInAbstract(considered, span)) return "inside-abstract";
  if (citationsNear(considered, span).some((citation) => isWithin(span, citation.span))) return "inside-citation";
  if (isNotOfficial(considered)) return "not-official";
  return reasonByPlace(considered, lineAt(considered.lines, span[0]));
}

/** Date and place of issue are looked for in the header, then above the signature, never in the body. */
function reasonByPlace(considered: Considered, place: ZonedLine | null): DropReason {
  const hasDate = considered.document.issueDate !== null;
  const isDateLine = place !== null && readsAsPlaceDate(considered, place);
  switch (place?.zone) {
    case "header":
      if (!isDateLine) return "not-a-date-line";
      return hasDate ? "other-date-line" : "unexplained";
    case "recipients":
      return "recipients-line";
    case "ending":
      return hasDate ? "ending-date" : isDateLine ? "unexplained" : "not-a-date-line";
    case "appendix":
      return "appendix";
    default:
      return "body-date";
  }
}

function readsAsPlaceDate({ context }: Considered, { line }: ZonedLine): boolean {
  return findPlaceDate(line.text, line.folded, context.isPlace) !== null;
}
