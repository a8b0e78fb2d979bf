import type { SourceRow } from "../archive/source-table.ts";
import { shiftSpan } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { type ReadResult, readText } from "./read-text.ts";

/** What reading a source needs of it. */
export type SourceText = Pick<SourceRow, "text" | "isLine" | "division">;

/** Reads a stored source as it is divided: by a person where one has spoken, else by the reader. */
export function readSourceText(source: SourceText, vocabulary: Vocabulary): readonly ReadResult[] {
  if (source.division === null) return readText(source.text, vocabulary, { single: source.isLine });
  const starts = source.division;
  return starts.flatMap((start, i) => {
    const part = source.text.slice(start, starts[i + 1] ?? source.text.length);
    return readText(part, vocabulary, { single: true }).map((result) => shiftResult(result, start));
  });
}

function shiftResult({ document, citations }: ReadResult, by: number): ReadResult {
  const fields = Object.fromEntries(
    Object.entries(document.fields).map(([name, field]) => [
      name,
      field.span === null ? field : { ...field, span: shiftSpan(field.span, by) },
    ]),
  );
  return {
    document: { ...document, span: shiftSpan(document.span, by), fields },
    citations: citations.map((citation) => ({ ...citation, span: shiftSpan(citation.span, by) })),
  };
}
