import type { Relation } from "./relation.ts";
import type { Span } from "./span.ts";

/** One mention of another document (viện dẫn), with what the text says of it and the words that say it. */
export type Citation = {
  /** The words as they stand in the text. */
  readonly raw: string;
  readonly span: Span;
  /** Số, ký hiệu, normalised: "38/NQ-CP", "03/2007/QH12", "1103-QĐ/TU"; null for a law cited by name only. */
  readonly referenceNumber: string | null;
  /** Tên loại, sentence case: "Nghị quyết". */
  readonly documentType: string | null;
  /** Name of a law cited by name: "Luật Phòng, chống bệnh truyền nhiễm". */
  readonly title: string | null;
  /** ISO date "2021-10-11". */
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  /** Part of the cited document: "Điều 20", "điểm a khoản 1 Điều 24". */
  readonly provision: string | null;
  readonly relation: Relation;
  /** The phrase that signals the relation, as it stands in the text; null for a plain reference. */
  readonly trigger: string | null;
  /** Set when this mention stands inside another citation's title: the index of the outer mention. */
  readonly nestedIn: number | null;
  readonly confidence: number;
};

/** What a citation points to: a document of the archive, or a node for one that is absent. */
export type CitationTarget = { readonly id: string } | { readonly ghost: string };

export type ResolvedCitation = Citation & { readonly target: CitationTarget };
