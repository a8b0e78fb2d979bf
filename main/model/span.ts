/** A range of UTF-16 offsets into a source's extracted text: start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number];

/** True when `inner` lies wholly inside `outer`. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** The same range, moved by `by` characters. */
export function shiftSpan(span: Span, by: number): Span {
  return [span[0] + by, span[1] + by];
}
