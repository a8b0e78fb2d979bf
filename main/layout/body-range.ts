import type { DocumentFields, FieldMap, FieldName } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** A document as the layout needs it: what was read, where it stands in the source text, and how sure the reader is. */
export type PlacedDocument = DocumentFields & { readonly span: Span; readonly fields: FieldMap };

/** Where a document's own words stand, in offsets into the source text. */
export type BodyRange = {
  readonly body: Span;
  /** What follows the signature and nơi nhận: appendices, or nothing. */
  readonly after: Span;
};

const HEADER_FIELDS: readonly FieldName[] = [
  "parentBody",
  "issuingBody",
  "referenceNumber",
  "issuePlace",
  "issueDate",
  "documentType",
  "abstract",
  "addressees",
  "urgency",
];
const FOOT_FIELDS: readonly FieldName[] = ["recipients", "filing", "signing"];

/** A field found beyond this many letters, and beyond a third of the document, is no part of the header. */
const HEADER_REACH = 5000;

/** "Nơi nhận:", "**Nơi nhận:**"; not "nơi nhận hồ sơ" inside a sentence. */
const RECIPIENTS_LINE = /^[^\p{L}\n]*(?:Nơi|NƠI) (?:nhận|NHẬN)\s*:?[^\p{L}\n]*$/mu;
/** "KT. CHỦ TỊCH", "**T/M BAN THƯỜNG VỤ**"; not "TM. Ủy ban" in running text. */
const AUTHORITY_LINE =
  /^[^\p{L}\n]*(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\.?\s+\p{Lu}{2,}[\p{Lu} .,]{0,80}[^\p{L}\n]{0,20}$/mu;

/** Finds the body between header and foot: by the fields' places, else by the words that open the foot. */
export function findBodyRange(document: PlacedDocument, sourceText: string): BodyRange {
  const [start, end] = document.span;
  const reach = Math.max(HEADER_REACH, (end - start) / 3);
  const header = spansOf(document, HEADER_FIELDS).filter((span) => span[0] >= start && span[0] - start < reach);
  const headerEnd = Math.min(end, Math.max(start, ...header.map((span) => span[1])));
  const bodyStart = header.length > 0 ? lineEnd(sourceText, headerEnd, end) : start;
  const foot = spansOf(document, FOOT_FIELDS).filter((span) => span[0] >= bodyStart && span[1] <= end);
  const text = sourceText.slice(bodyStart, end);
  const starts = [
    ...foot.map((span) => lineStart(sourceText, span[0], bodyStart)),
    ...[RECIPIENTS_LINE, AUTHORITY_LINE].flatMap((pattern) => {
      const match = pattern.exec(text);
      return match === null ? [] : [bodyStart + match.index];
    }),
  ];
  const bodyEnd = Math.min(end, ...starts);
  const footEnd = Math.max(bodyEnd, ...foot.map((span) => lineEnd(sourceText, span[1], end)));
  return { body: [bodyStart, bodyEnd], after: [foot.length > 0 ? footEnd : end, end] };
}

function spansOf(document: PlacedDocument, names: readonly FieldName[]): readonly Span[] {
  return names.flatMap((name) => {
    const span = document.fields[name]?.span;
    return span === null || span === undefined ? [] : [span];
  });
}

function lineEnd(text: string, at: number, limit: number): number {
  const feed = text.indexOf("\n", Math.max(0, at - 1));
  return feed === -1 || feed > limit ? Math.min(limit, text.length) : Math.max(at, feed);
}

function lineStart(text: string, at: number, limit: number): number {
  return Math.max(limit, text.lastIndexOf("\n", at - 1) + 1);
}
