import type { DocumentFields, FieldName } from "../../main/model/document.ts";
import type { Relation } from "../../main/model/relation.ts";

/** What a careful person says of one mention of another document. */
export type GoldCitation = {
  readonly referenceNumber: string | null;
  readonly title: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  /** Full name as the context completes it; null when the text doesn't say, and then not scored. */
  readonly issuingBody: string | null;
  readonly provision: string | null;
  readonly relation: Relation;
  /** Relations a careful person could also give. */
  readonly relationAlternatives?: readonly Relation[];
  /** A mention that may be counted or not (a law named inside another law's name): neither rewarded nor punished. */
  readonly optional?: boolean;
};

/** What a careful person says of one document. */
export type GoldDocument = DocumentFields & {
  readonly citations: readonly GoldCitation[];
  /** Fields that careful people would differ on in this document: not scored. */
  readonly unscored?: readonly FieldName[];
};

/** One file and the documents it holds, in order. */
export type GoldFile = { readonly file: string; readonly documents: readonly GoldDocument[] };
