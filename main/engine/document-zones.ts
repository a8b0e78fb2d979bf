import type { ReadDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { markArrivalStamps } from "../parser/arrival-stamp.ts";
import { type ReadingContext, readHeader } from "../parser/header.ts";
import { buildLines, type Line } from "../parser/line.ts";
import { PlaceIndex } from "../parser/place-index.ts";
import { readRecipients } from "../parser/recipients.ts";
import { findTail, refineTail } from "../parser/tail.ts";
import { TypeIndex } from "../parser/type-index.ts";
import { cleanText } from "../text/clean.ts";

/**
 * The part of a document a line stands in; "preamble" is what a web page prints above the header, "ending" runs
 * from nơi nhận or the signature to the appendices.
 */
export type Zone = "preamble" | "header" | "body" | "ending" | "recipients" | "appendix";

/** A line as the parser cut it, with its place in the source and in the document. */
export type ZonedLine = { readonly line: Line; readonly span: Span; readonly zone: Zone };

/** The lines of one text as the parser sees them, for telling where in a document something stands. */
export type TextLines = {
  readonly context: ReadingContext;
  readonly lines: readonly Line[];
  /** Where each line begins in the source. */
  readonly starts: readonly number[];
};

type LookUps = Omit<ReadingContext, "clean">;
const LOOK_UPS = new WeakMap<Vocabulary, LookUps>();

/** Look-up tables of a vocabulary, built once. */
function prepareLookUps(vocabulary: Vocabulary): LookUps {
  const known = LOOK_UPS.get(vocabulary);
  if (known !== undefined) return known;
  const places = new PlaceIndex(vocabulary.places);
  const made = {
    types: new TypeIndex(vocabulary.documentTypes),
    isPlace: (folded: string) => places.isPlace(folded),
  };
  LOOK_UPS.set(vocabulary, made);
  return made;
}

/** Cuts a text into lines just as the parser does. */
export function readTextLines(text: string, vocabulary: Vocabulary): TextLines {
  const context = { clean: cleanText(text), ...prepareLookUps(vocabulary) };
  const lines = markArrivalStamps(buildLines(context.clean, context.types));
  return { context, lines, starts: lines.map((line) => context.clean.toSource(line.start, line.end)[0]) };
}

/** The lines of one document in reading order, each with its zone. */
export function zoneLines({ context, lines, starts }: TextLines, document: ReadDocument): readonly ZonedLine[] {
  const spanOf = (line: Line): Span => context.clean.toSource(line.start, line.end);
  const own = lines.slice(firstFrom(starts, document.span[0]), firstFrom(starts, document.span[1]));
  const header = readHeader(own, context);
  const tail = findTail(own, header.bodyIndex);
  const tailStart = tail[0] === undefined ? own.length : own.indexOf(tail[0]);
  const ending = refineTail(tail, context);
  const ends = ending.findIndex((line) => line.kind === "recipients" || line.kind === "authority");
  const { taken } = readRecipients(ending);
  const zoneOfEnding = (index: number): Zone => {
    if (taken.has(index)) return "recipients";
    return ends === -1 || index < ends ? "body" : "ending";
  };
  const zoned = (line: Line, zone: Zone): ZonedLine => ({ line, span: spanOf(line), zone });
  const headerStart = header.lines[0]?.start ?? 0;
  return [
    ...own.filter((line) => line.end <= headerStart).map((line) => zoned(line, "preamble")),
    ...header.lines.map((line) => zoned(line, "header")),
    ...own.slice(header.bodyIndex, tailStart).map((line) => zoned(line, "body")),
    ...ending.map((line, index) => zoned(line, zoneOfEnding(index))),
    ...own.slice(tailStart + tail.length).map((line) => zoned(line, "appendix")),
  ];
}

/** The line an offset of the source stands in; null between lines and where a squeezed line went on into the body. */
export function lineAt(lines: readonly ZonedLine[], offset: number): ZonedLine | null {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lines[middle] as ZonedLine;
    if (offset < found.span[0]) high = middle - 1;
    else if (offset >= found.span[1]) low = middle + 1;
    else return found;
  }
  return null;
}

/** Index of the first of sorted offsets that is not below `at`. */
export function firstFrom(offsets: readonly number[], at: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
