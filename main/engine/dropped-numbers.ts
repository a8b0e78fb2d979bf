import { isStandaloneNumber } from "../citations/own-number.ts";
import type { DroppedCandidate, DropReason } from "../model/explanation.ts";
import { isWithin, type Span } from "../model/span.ts";
import { makeMatchingCopy } from "../text/matching-copy.ts";
import { isClearLeft, readNumberContext } from "../text/number-context.ts";
import { type CopyNumber, findNumbersInCopy, normaliseReferenceNumber } from "../text/reference-number.ts";
import { readNumberAt } from "../text/reference-number-reader.ts";
import { type Considered, citationsNear, drop, overlaps, placeReason } from "./dropped-candidate.ts";

// matches "12/QĐ", "495-TB", "38 / 2021/NQ", "29A-KH"; not "12/2021", "12 Hà Nội", "3/Hà"
const SHAPE =
  /(?<![\d])\d{1,6}[a-zA-ZđĐ]?(?:\s?\/\s?|-)(?:(?:19|20)?\d\d\s?[/-]\s?)?\p{Lu}[\p{Lu}\d&]+(?:[-/.]\p{Lu}[\p{L}\d&]*)*/gu;
// matches (folded) a number of an arrival stamp: "so: 495", "so den 12"
const STAMP_NUMBER = /^so(?: den)? ?[:.]* ?(\d[\d\s]*)/;

/** Every stretch that looked like a document's number and became neither its own number nor a citation's. */
export function findDroppedNumbers(considered: Considered, announced: RegExp): readonly DroppedCandidate[] {
  const { copy } = considered;
  const found = findNumbersInCopy(copy);
  const dropped: DroppedCandidate[] = [];
  for (const number of found) {
    const span = copy.toSource(number.start, number.end);
    if (isOwnField(considered, span) || isCited(considered, span, number)) continue;
    dropped.push(drop(considered, "number", span, reasonOfNumber(considered, number, span)));
  }
  const starts = new Set<number>();
  for (const [span, reason] of [
    ...findShapes(considered, found),
    ...findBareNumbers(considered, announced),
    ...findStampNumbers(considered),
  ]) {
    if (starts.has(span[0]) || isOwnField(considered, span) || sharesWithNumber(considered, found, span)) continue;
    starts.add(span[0]);
    dropped.push(drop(considered, "number", span, reason));
  }
  return dropped;
}

/** True when a range shares a character with one of the numbers, which are in reading order. */
function sharesWithNumber({ copy }: Considered, found: readonly CopyNumber[], span: Span): boolean {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, end } = found[middle] as CopyNumber;
    const other = copy.toSource(start, end);
    if (overlaps(other, span)) return true;
    if (other[1] <= span[0]) low = middle + 1;
    else high = middle;
  }
  return false;
}

function isOwnField({ document }: Considered, span: Span): boolean {
  const own = document.fields.referenceNumber?.span ?? null;
  return own !== null && overlaps(own, span);
}

function isCited(considered: Considered, span: Span, number: CopyNumber): boolean {
  return citationsNear(considered, span).some(
    (citation) => isWithin(span, citation.span) && citation.referenceNumber === number.text,
  );
}

/** The finder of citations leaves out two kinds of numbers: those that head a text, and the document's own. */
function reasonOfNumber(considered: Considered, number: CopyNumber, span: Span): DropReason {
  const own = considered.document.referenceNumber;
  const place = placeReason(considered, span);
  if (place !== null) return place;
  if (own !== null && normaliseReferenceNumber(own.text) === normaliseReferenceNumber(number.text))
    return "own-number-repeated";
  return isStandaloneNumber(considered.copy, number) ? "standalone-number" : "unexplained";
}

type Shape = readonly [span: Span, reason: DropReason];

/** Shapes of a number that the reader of numbers refused, with what it would have wanted. */
function findShapes(considered: Considered, found: readonly CopyNumber[]): readonly Shape[] {
  const { copy } = considered;
  const shapes: Shape[] = [];
  let last = 0;
  for (const match of copy.text.matchAll(SHAPE)) {
    const end = match.index + match[0].length;
    while ((found[last]?.end ?? Number.POSITIVE_INFINITY) <= match.index) last++;
    if ((found[last]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const span = copy.toSource(match.index, end);
    shapes.push([span, placeReason(considered, span) ?? reasonOfShape(considered, match, found[last - 1]?.end ?? -1)]);
  }
  return shapes;
}

function reasonOfShape({ copy }: Considered, match: RegExpExecArray, listEnd: number): DropReason {
  const at = match.index;
  if (!isClearLeft(copy.text, at)) return "inside-longer-word";
  const before = copy.folded.slice(Math.max(0, at - 40), at);
  if (readNumberContext(copy, at, before, listEnd).isExcluded) return "other-numbering";
  // The same characters announced by the word for "number": when they are read then, only the cue was missing.
  const announced = makeMatchingCopy(`so ${match[0]}`);
  return readNumberAt(announced, 3, -1) === null ? "not-a-number-shape" : "without-cue";
}

/** The pattern of a number announced by a type's name (alternatives of a regular expression, folded) but without a symbol. */
export function buildBareNumberPattern(typeWords: string): RegExp {
  // matches (folded) "quyet dinh so 12", "cong van so: 5"; not "quyet dinh so 12/qd", "mau so 12", "luat so 12.5"
  return new RegExp(
    `(?<![a-z0-9])(?:${typeWords})\\sso\\s?[:.]?\\s?(\\d{1,6})(?![\\d\\p{L}]|\\s?[-/.]\\s?[\\p{L}\\d])`,
    "gu",
  );
}

/** "Quyết định số 12 ngày …": a number without a symbol names no document. */
function findBareNumbers(considered: Considered, announced: RegExp): readonly Shape[] {
  const { copy } = considered;
  return [...copy.folded.matchAll(announced)].map((match): Shape => {
    const end = match.index + match[0].length;
    const span = copy.toSource(end - (match[1] ?? "").length, end);
    return [span, placeReason(considered, span) ?? "without-symbol"];
  });
}

function findStampNumbers({ lines, context }: Considered): readonly Shape[] {
  return lines.flatMap(({ line }): readonly Shape[] => {
    const match = line.kind === "stamp" ? STAMP_NUMBER.exec(line.folded) : null;
    if (match === null) return [];
    const end = line.start + match[0].trimEnd().length;
    const start = line.start + match[0].length - (match[1] ?? "").length;
    return [[context.clean.toSource(start, end), "arrival-stamp"]];
  });
}
