import type { DocumentFields, FieldName } from "./document.ts";
import type { Failure } from "./error.ts";
import type { Relation } from "./relation.ts";
import type { Span } from "./span.ts";

/** What a stretch of text looked like. */
export type CandidateKind = "number" | "date" | "type";

/**
 * Why something that looked like a document's number, a date or a type line was not taken; hosts say it in words
 * (resources/strings, `explain.reason.<reason>`). "unexplained" means that no rule known here accounts for it.
 */
export const DROP_REASONS = [
  // numbers
  "own-number-repeated",
  "standalone-number",
  "inside-longer-word",
  "other-numbering",
  "without-cue",
  "without-symbol",
  "not-a-number-shape",
  // dates
  "own-date-repeated",
  "impossible-date",
  "incomplete-date",
  "blank-date",
  "other-date-line",
  "not-a-date-line",
  "body-date",
  "ending-date",
  // type lines
  "enacting-words",
  "above-number",
  "second-type-line",
  "attached-title",
  "body-type",
  // by place
  "before-header",
  "arrival-stamp",
  "signing-stamp",
  "inside-abstract",
  "inside-citation",
  "recipients-line",
  "appendix",
  "not-official",
  "unexplained",
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** A stretch of text that was considered and not taken. */
export type DroppedCandidate = {
  readonly kind: CandidateKind;
  readonly span: Span;
  /** The words as they stand in the text. */
  readonly raw: string;
  readonly reason: DropReason;
};

/** A field that was read, with the rule behind it; `span` is null when the value was inferred. */
export type ExplainedField = {
  readonly name: FieldName;
  readonly value: DocumentFields[FieldName];
  readonly confidence: number;
  readonly rule: string;
  readonly span: Span | null;
};

/** The document a citation means, as far as its words and the citing document tell. */
export type ExplainedIdentity = {
  readonly number: string | null;
  readonly title: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly year: number | null;
};

/** A mention of another document, with the words that gave its relation and the document it means. */
export type ExplainedCitation = {
  readonly span: Span;
  readonly raw: string;
  readonly relation: Relation;
  readonly trigger: string | null;
  readonly provision: string | null;
  /** Index of the citation whose title it stands in; null when it stands in none. */
  readonly nestedIn: number | null;
  readonly confidence: number;
  readonly identity: ExplainedIdentity;
};

/** One document: what was taken, by which rule, and what was not. Fields by place, inferred ones last. */
export type ExplainedDocument = {
  readonly span: Span;
  readonly fields: readonly ExplainedField[];
  readonly citations: readonly ExplainedCitation[];
  readonly dropped: readonly DroppedCandidate[];
};

/** A text and its documents; all spans are offsets into `text`. */
export type ExplainedText = {
  /** Line of a bulk file or place of a file inside a mail or a ZIP, from 1; null for any other file. */
  readonly line: number | null;
  readonly text: string;
  readonly documents: readonly ExplainedDocument[];
  /** Set when this line or file could not be read. */
  readonly error?: Failure;
};

/** What `explain` says of a file: one text, or one for each line of a bulk file. */
export type Explanation = { readonly file: string; readonly texts: readonly ExplainedText[] };
