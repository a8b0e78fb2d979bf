import type { FieldName } from "./document.ts";
import type { GraphNode } from "./graph.ts";

/**
 * Why two documents may be one: "same-number" is a warning (số, ký hiệu, cơ quan and year are equal), "same-text" a suggestion
 * (their texts are alike, as those of two scans of one paper are).
 */
export type DuplicateReason = "same-number" | "same-text";

/** Another document that may be the same one (bản trùng). */
export type DuplicateNotice = {
  readonly other: GraphNode;
  /** Name the other one came in under. */
  readonly file: string;
  readonly importedAt: string;
  readonly reason: DuplicateReason;
  /** Share of the texts in common, 0..1. */
  readonly similarity: number;
  /** A person has said that it is not the same one. */
  readonly dismissed: boolean;
};

/** A warning on a file just taken in: one of its documents may be in the archive already. */
export type DuplicateWarning = DuplicateNotice & {
  /** Id of the document that came in. */
  readonly document: string;
};

/** Two documents that may be one; `first` was taken in before `second`. */
export type DuplicatePair = {
  readonly first: GraphNode;
  readonly firstFile: string;
  readonly second: GraphNode;
  readonly secondFile: string;
  readonly reason: DuplicateReason;
  readonly similarity: number;
  readonly dismissed: boolean;
};

/** A stretch of two texts laid side by side: the same on both sides, or different (one side may be empty). */
export type TextChange = { readonly kind: "same" | "changed"; readonly left: string; readonly right: string };

export type ComparedField = {
  readonly field: FieldName;
  /** As a person would type it; empty when unknown. */
  readonly left: string;
  readonly right: string;
  readonly isSame: boolean;
};

export type ComparedDocument = {
  readonly node: GraphNode;
  readonly file: string;
  readonly importedAt: string;
  readonly sha256: string;
};

/** Two documents side by side: fields that at least one of them has, and the texts word by word. */
export type DocumentComparison = {
  readonly left: ComparedDocument;
  readonly right: ComparedDocument;
  /** Null where nothing makes them look alike. */
  readonly reason: DuplicateReason | null;
  /** Share of the words that stand in both, 0..1. */
  readonly similarity: number;
  readonly dismissed: boolean;
  readonly fields: readonly ComparedField[];
  readonly text: readonly TextChange[];
};
