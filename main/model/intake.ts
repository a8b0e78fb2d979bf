import type { ExtractedDocument } from "./document.ts";
import type { Failure } from "./error.ts";

/** What became of one file of an import. */
export type ImportedFile = {
  readonly file: string;
  readonly status: "imported" | "duplicate" | "failed";
  /** Ids of the documents it holds; for a duplicate, of those already there. */
  readonly documents: readonly string[];
  readonly error?: Failure;
  /** Lines of a .jsonl file that could not be taken; the others were. */
  readonly lineErrors?: readonly { readonly line: number; readonly error: Failure }[];
};

export type ImportReport = {
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly files: readonly ImportedFile[];
  /** True when the user stopped it; what was taken in before stays. */
  readonly cancelled: boolean;
};

/** Sent while an import runs. `current` is the file at work, null when done. */
export type ImportProgress = {
  readonly done: number;
  readonly total: number;
  readonly documents: number;
  readonly current: string | null;
};

export type ExtractReport = {
  readonly files: readonly {
    readonly file: string;
    readonly documents: readonly ExtractedDocument[];
    readonly error?: Failure;
  }[];
};
