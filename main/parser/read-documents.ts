import type { ReadDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { cleanText } from "../text/clean.ts";
import { markArrivalStamps } from "./arrival-stamp.ts";
import { BodyNamer } from "./body-name.ts";
import { joinBrokenLines } from "./broken-line.ts";
import { buildLines, type Line } from "./line.ts";
import { PlaceIndex } from "./place-index.ts";
import { type FieldReaders, readFields } from "./read-fields.ts";
import { splitDocuments } from "./split-documents.ts";
import { TypeIndex } from "./type-index.ts";

const READERS = new WeakMap<Vocabulary, Omit<FieldReaders, "clean">>();

/** Look-up tables of a vocabulary, built once. */
function prepareReaders(vocabulary: Vocabulary): Omit<FieldReaders, "clean"> {
  const known = READERS.get(vocabulary);
  if (known !== undefined) return known;
  const places = new PlaceIndex(vocabulary.places);
  const readers = {
    vocabulary,
    places,
    types: new TypeIndex(vocabulary.documentTypes),
    namer: new BodyNamer(vocabulary.bodies, places),
    isPlace: (folded: string) => places.isPlace(folded),
  };
  READERS.set(vocabulary, readers);
  return readers;
}

/**
 * Reads a source's text and returns its documents, in order, with every field that the text gives; the spans cover the
 * whole text. `single` says that the text is one document. Never throws on any text; what is not there stays null.
 */
export function readDocuments(
  text: string,
  vocabulary: Vocabulary,
  options: { readonly single?: boolean } = {},
): readonly ReadDocument[] {
  const clean = cleanText(text);
  const readers: FieldReaders = { ...prepareReaders(vocabulary), clean };
  const lines = markArrivalStamps(joinBrokenLines(buildLines(clean, readers.types), clean, readers.types));
  const starts = options.single === true ? [0] : splitDocuments(lines, readers);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const own = lines.slice(start, next);
    const span: Span = [
      index === 0 ? 0 : lineStart(text, readers, lines[start]),
      next === undefined ? text.length : lineStart(text, readers, lines[next]),
    ];
    return { ...readFields(own, readers), span };
  });
}

/** Where the physical line of a line begins in the source text, marks of emphasis included. */
function lineStart(text: string, readers: FieldReaders, line: Line | undefined): number {
  if (line === undefined) return text.length;
  const [at] = readers.clean.toSource(line.start, line.end);
  let start = at;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\f" && text[start - 1] !== "\r") start--;
  return start;
}
