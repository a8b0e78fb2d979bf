import type { Citation } from "../model/citation.ts";
import type { FieldEvidence, ReadDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { parseReferenceNumber } from "../text/reference-number.ts";
import type { Enclosure } from "./find-enclosures.ts";

/** How far before "gửi kèm" the letter names what it sends: one long sentence. */
const REACH = 400;

/** What the letter says is good evidence, but the enclosure's own header was not seen. */
const CONFIDENCE = 0.75;

/**
 * Gives an enclosure whose header is lost the number and date by which its covering letter announces it: the one
 * document of the same type named in the sentence that says "gửi kèm". Rule name: "inferred-from-covering-letter".
 */
export function completeEnclosures(
  documents: readonly { readonly document: ReadDocument; readonly citations: readonly Citation[] }[],
  enclosures: readonly Enclosure[],
): readonly ReadDocument[] {
  return documents.map(({ document }, index) => {
    const enclosure = enclosures.find(({ enclosed }) => enclosed === index);
    const letter = enclosure && documents[enclosure.letter];
    if (!enclosure || !letter || document.referenceNumber !== null || document.documentType === null) return document;
    const announced = announcedBy(letter.citations, enclosure.cue, document.documentType);
    return announced === null ? document : complete(document, announced);
  });
}

function announcedBy(citations: readonly Citation[], cue: Span, documentType: string): Citation | null {
  const near = citations.filter(
    ({ span, nestedIn, referenceNumber, documentType: cited }) =>
      nestedIn === null &&
      referenceNumber !== null &&
      cited === documentType &&
      span[0] < cue[0] &&
      cue[0] - span[0] < REACH,
  );
  const numbers = new Set(near.map(({ referenceNumber }) => referenceNumber));
  // Two of them, and the sentence does not say which is enclosed.
  return numbers.size === 1 ? (near.findLast(({ issueDate }) => issueDate !== null) ?? near.at(-1) ?? null) : null;
}

function complete(document: ReadDocument, announced: Citation): ReadDocument {
  const number = parseReferenceNumber(announced.referenceNumber ?? "");
  if (number === null) return document;
  const evidence: FieldEvidence = {
    confidence: CONFIDENCE,
    span: announced.span,
    rule: "inferred-from-covering-letter",
  };
  const takesDate = document.issueDate === null && announced.issueDate !== null;
  return {
    ...document,
    referenceNumber: { serialNumber: number.serialNumber, symbol: number.symbol, text: number.text },
    issueDate: takesDate ? announced.issueDate : document.issueDate,
    fields: {
      ...document.fields,
      referenceNumber: evidence,
      ...(takesDate ? { issueDate: evidence } : {}),
    },
  };
}
