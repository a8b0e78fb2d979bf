import { completeEnclosures } from "../citations/complete-enclosures.ts";
import { findCitations } from "../citations/find-citations.ts";
import { findEnclosures } from "../citations/find-enclosures.ts";
import type { Citation } from "../model/citation.ts";
import type { ReadDocument } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { readDocuments } from "../parser/read-documents.ts";

/** A document as read, with the mentions of others in it. */
export type ReadResult = { readonly document: ReadDocument; readonly citations: readonly Citation[] };

/** Reads what documents a text holds and what they cite. `single`: the text is known to be one document. */
export function readText(
  text: string,
  vocabulary: Vocabulary,
  options: { readonly single: boolean },
): readonly ReadResult[] {
  const results = readDocuments(text, vocabulary, options).map((document) => ({
    document,
    citations: findCitations(text, document, vocabulary),
  }));
  if (results.length < 2) return results;
  const completed = completeEnclosures(results, findEnclosures(text, results));
  return results.map(({ citations }, i) => ({ document: completed[i] as ReadDocument, citations }));
}
