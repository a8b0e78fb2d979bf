import type { CitationTarget, ResolvedCitation } from "./citation.ts";
import type { DocumentFields, FieldMap, FieldName } from "./document.ts";
import type { DuplicateNotice } from "./duplicate.ts";
import type { GraphNode } from "./graph.ts";
import type { LinkStatus } from "./link.ts";
import type { Relation } from "./relation.ts";
import type { Span } from "./span.ts";

/** One change to a document, by a person or by the program. */
export type HistoryEntry = {
  /** ISO time. */
  readonly at: string;
  /** Name of the user at work; null where it was not known. */
  readonly actor: string | null;
  readonly kind:
    | "imported"
    | "corrected"
    | "confirmed"
    | "withdrawn"
    | "reread"
    | "divided"
    // A word of a page; before and after are the page's number, a tab, and the word.
    | "text-corrected"
    // Scanned pages were recognised anew; after lists their numbers.
    | "recognised"
    | "binned"
    | "unbinned"
    | "erased"
    | "link-confirmed"
    | "link-rejected"
    | "link-undone"
    | "link-changed"
    | "link-added";
  readonly field: FieldName | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** A citation of another document, with a short description of its target. */
export type OutgoingCitation = ResolvedCitation & {
  readonly targetNode: GraphNode;
  /** Its place among the document's links: what a person's judgement names it by. */
  readonly ordinal: number;
  readonly status: LinkStatus;
  /** The sentence it stands in; empty for a link added by hand. */
  readonly sentence: string;
  /** Page of the file, from 1; null when the file has no pages or the link was added by hand. */
  readonly page: number | null;
  /** Documents that fit where more than one does: a person may choose. Empty elsewhere. */
  readonly candidates: readonly GraphNode[];
};

/** A mention of this document in another one. */
export type IncomingCitation = {
  readonly from: GraphNode;
  readonly relation: Relation;
  readonly raw: string;
  readonly sentence: string;
  readonly provision: string | null;
  readonly confidence: number;
  readonly status: LinkStatus;
};

/** A later document that replaced, repealed, suspended, amended or corrected this one, as far as the archive knows. */
export type EffectNotice = {
  readonly relation: EffectRelation;
  readonly by: GraphNode;
  /** The words that say so. */
  readonly evidence: string;
  /** Part concerned: "Điều 3"; null for the whole or when not said. */
  readonly provision: string | null;
  /** Amendments and corrections always concern a part. */
  readonly scope: "whole" | "part";
  /** ISO date from which it holds: said in the acting document, else its own date; null when unknown. */
  readonly effectiveFrom: string | null;
  /** True when that day is after the day asked about. */
  readonly pending: boolean;
  /** What ended a suspension by the day asked about; null while it lasts, and for everything else. */
  readonly endedBy: GraphNode | null;
  /** What replaced the acting document in its turn, first to last. */
  readonly followedBy: readonly GraphNode[];
  /** The document whose text says so, when it is not the acting one. */
  readonly saidBy: GraphNode | null;
  readonly status: LinkStatus;
};

export type EffectRelation = Extract<Relation, "replaces" | "repeals" | "suspends" | "amends" | "corrects">;

/** Whether a document still holds on a day, by the documents of the archive only. */
export type EffectReport = {
  readonly id: string;
  /** ISO date asked about. */
  readonly date: string;
  /** "ended": replaced or repealed as a whole; "partly": some part was; "changed": amended or corrected. */
  readonly state: "in-force" | "not-yet" | "changed" | "partly" | "suspended" | "ended";
  readonly notices: readonly EffectNotice[];
  /** The last of the line of replacements, when the document was replaced as a whole. */
  readonly latest: GraphNode | null;
};

/** Everything `show` prints and the document screen needs. */
export type ArchivedDocument = DocumentFields & {
  readonly id: string;
  readonly externalId?: string;
  /** Name the file came in under. */
  readonly file: string;
  readonly span: Span;
  readonly fields: FieldMap;
  /** The document's own part of the source text; field spans are offsets into the whole source text, minus span[0] here. */
  readonly text: string;
  readonly citations: readonly OutgoingCitation[];
  /** The first 500 mentions in others; `citedByTotal` says how many there are. */
  readonly citedBy: readonly IncomingCitation[];
  readonly citedByTotal: number;
  readonly notices: readonly EffectNotice[];
  /** Other documents that may be the same one, also those a person has said are not. */
  readonly duplicates: readonly DuplicateNotice[];
  /** Other documents out of the same file, in order. */
  readonly siblings: readonly GraphNode[];
  readonly history: readonly HistoryEntry[];
  readonly original: {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly importedAt: string;
  };
};

/** A row of the whole-archive list that Ctrl+K searches and long lists show. */
export type DocumentSummary = {
  readonly id: string;
  readonly file: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
};

/** A field that the reader is unsure of, for a person to accept or correct. */
export type ReviewItem = {
  readonly document: GraphNode;
  readonly file: string;
  readonly field: FieldName;
  /** As a person would type it; empty when the reader found nothing. */
  readonly value: string;
  readonly confidence: number;
  readonly rule: string;
  /** Offsets into the document's own text; null when inferred. */
  readonly span: Span | null;
};

/** Documents looked at for one review list; the next ones come when these are done. */
export const REVIEW_DOCUMENTS = 200;

/** How a file's text is divided into documents. */
export type Division = {
  readonly file: string;
  /** The whole text of the file. */
  readonly text: string;
  /** Offset in `text` where each document begins. */
  readonly starts: readonly number[];
  /** True when a person has spoken. */
  readonly byPerson: boolean;
};

/** The `citations` command: a document's edges both ways, and its neighbourhood to the depth asked. */
export type CitationsReport = {
  readonly id: string;
  readonly outgoing: readonly OutgoingCitation[];
  readonly incoming: readonly IncomingCitation[];
  readonly graph: import("./graph.ts").Graph;
};

export type { CitationTarget };
