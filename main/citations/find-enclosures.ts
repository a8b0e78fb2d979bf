import type { Citation } from "../model/citation.ts";
import type { ReadDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { fold } from "../text/fold.ts";
import { normaliseReferenceNumber } from "../text/reference-number.ts";
import { sentenceAround } from "../text/sentence.ts";

/** Index of a letter, index of a document that came with it in the same file, and the words that say so. */
export type Enclosure = {
  readonly letter: number;
  readonly enclosed: number;
  readonly evidence: string;
  /** Place of the words "gửi kèm" in the source text. */
  readonly cue: Span;
};

// Matches "(gửi kèm bản chụp)", "văn bản kèm theo", "xin gửi kèm"; not "quy chế ban hành kèm theo Quyết định".
const ENCLOSING = /(?<!ban hanh )(?:gui kem|kem theo|dinh kem|sao gui|chuyen kem)/g;

/**
 * Which documents of a file are enclosures of which letter: a later document of the file, announced by the
 * letter's words and cited by it by number, or the very next one when no number tells.
 */
export function findEnclosures(
  text: string,
  documents: readonly { readonly document: ReadDocument; readonly citations: readonly Citation[] }[],
): readonly Enclosure[] {
  const found: Enclosure[] = [];
  const taken = new Set<number>();
  documents.forEach(({ document, citations }, letter) => {
    const cue = findCue(text, document);
    if (cue === null) return;
    const cited = new Set(citations.map((citation) => keyOf(citation.referenceNumber)));
    const later = documents.slice(letter + 1).map((_, i) => letter + 1 + i);
    const byNumber = later.filter((i) => cited.has(keyOf(documents[i]?.document.referenceNumber?.text ?? null) ?? ""));
    const enclosed = byNumber.length > 0 ? byNumber : later.slice(0, 1);
    for (const index of enclosed) {
      if (taken.has(index)) continue;
      taken.add(index);
      found.push({ letter, enclosed: index, evidence: sentenceAround(text, cue), cue });
    }
  });
  return found;
}

function keyOf(referenceNumber: string | null): string | null {
  return referenceNumber === null ? null : normaliseReferenceNumber(referenceNumber);
}

function findCue(text: string, document: ReadDocument): Span | null {
  const [start, end] = document.span;
  const part = fold(text.slice(start, end));
  for (const match of part.matchAll(ENCLOSING)) {
    const at = start + match.index;
    return [at, at + match[0].length];
  }
  return null;
}
