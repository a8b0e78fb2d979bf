import type { ExtractedDocument } from "./document.ts";
import type { DuplicateWarning } from "./duplicate.ts";
import type { Failure } from "./error.ts";
import type { JobStage } from "./job.ts";

/** What became of one file of an import. */
export type ImportedFile = {
  readonly file: string;
  readonly status: "imported" | "duplicate" | "failed";
  /** Ids of the documents it holds; for a duplicate, of those already there. */
  readonly documents: readonly string[];
  readonly error?: Failure;
  /** Parts of it that could not be taken; the others were. */
  readonly lineErrors?: readonly PartError[];
  /** Documents of it that may be in the archive already. */
  readonly warnings?: readonly DuplicateWarning[];
};

/** A part of a file that could not be taken: a line of a .jsonl file, a page of a scan, a file inside a mail or a ZIP. */
export type PartError = {
  /** Its number, from 1. */
  readonly line: number;
  /** Given for a page. */
  readonly page?: number;
  /** Given for a page and for a file inside another: its name. */
  readonly file?: string;
  readonly error: Failure;
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
  /** What is being done to it, and how far its pages are, where it has any. */
  readonly stage?: JobStage;
  readonly page?: number;
  readonly pageCount?: number;
};

export type ExtractReport = {
  readonly files: readonly {
    readonly file: string;
    readonly documents: readonly ExtractedDocument[];
    readonly error?: Failure;
  }[];
};
