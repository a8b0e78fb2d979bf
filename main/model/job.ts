import type { DuplicateWarning } from "./duplicate.ts";
import type { Failure } from "./error.ts";
import type { PartError } from "./intake.ts";

/** How far a file of an import is. `paused` waits for a person; the last three are final until somebody retries. */
export const JOB_STATES = ["waiting", "working", "paused", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What is being done to a file at work: its bytes copied, its text read, its pages recognised, its documents stored, indexed. */
export type JobStage = "copying" | "reading" | "recognising" | "storing" | "indexing";

/** Who ordered an import. */
export type ImportOrigin = "window" | "command-line" | "watched-folder";

/** One file in the queue of imports. */
export type ImportJob = {
  readonly key: number;
  /** The import order it belongs to. */
  readonly batch: number;
  /** Where the file was taken from. */
  readonly file: string;
  /** In bytes; null before the file was looked at. */
  readonly size: number | null;
  /** Null before the bytes were copied. */
  readonly sha256: string | null;
  readonly state: JobState;
  /** Only while it is at work. */
  readonly stage: JobStage | null;
  /** Pages read so far, of a file that is made of pages. */
  readonly pagesDone: number;
  readonly pageCount: number | null;
  /** Seconds to its end at the pace measured so far; null where nothing was measured yet. */
  readonly secondsLeft: number | null;
  /** What became of it; null before the end. */
  readonly outcome: "imported" | "duplicate" | null;
  /** How many documents it holds; for a duplicate, those already there. */
  readonly documentCount: number;
  /** Ids of the first of them. */
  readonly documents: readonly string[];
  readonly error?: Failure;
  /** Parts of it that could not be taken; the others were. */
  readonly lineErrors?: readonly PartError[];
  /** Its first documents that may be in the archive already. */
  readonly warnings?: readonly DuplicateWarning[];
  /** False while another running program (the command line beside the window) has it in hand: only that one can stop it. */
  readonly mine: boolean;
  /** ISO time. */
  readonly finishedAt: string | null;
};

/** The queue at a glance; sent to the window while it changes, at most five times a second. */
export type QueueProgress = {
  /** Files of the imports that are not finished: those at their end, and all. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly paused: number;
  /** True while a file is at work or waits for its turn. */
  readonly running: boolean;
  /** Seconds to the end of all; null where no honest guess can be made yet. */
  readonly secondsLeft: number | null;
  /** Files at work now. */
  readonly working: readonly ImportJob[];
  /** The watched folder, null when none is set. */
  readonly watched: WatchedFolderState | null;
};

/** Which rows of the queue a screen shows. */
export type JobFilter = "all" | "open" | "failed" | "finished";

export type JobListRequest = {
  readonly filter: JobFilter;
  /** One import order only. */
  readonly batch?: number;
  readonly offset: number;
  readonly limit: number;
};

/** A page of the queue's rows, newest order first, and how many there are under each filter. */
export type JobList = {
  readonly jobs: readonly ImportJob[];
  readonly total: number;
  readonly counts: Readonly<Record<JobFilter, number>>;
};

/** One import order and what became of its files. */
export type ImportBatch = {
  readonly key: number;
  readonly origin: ImportOrigin;
  /** ISO times. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly files: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly cancelled: number;
  /** Documents that came in. */
  readonly documents: number;
  /** Size of all its files. */
  readonly bytes: number;
};

/** Proof of what an import took in: every file with its hash and its fate. */
export type ImportReceipt = ImportBatch & {
  readonly jobs: readonly ImportJob[];
};

/** Which jobs a command is for: some, or all it can apply to. */
export type JobChoice = readonly number[] | "all";

/** A folder whose new files are taken in by themselves, a scanner's for example. */
export type WatchedFolder = {
  readonly path: string;
  readonly enabled: boolean;
  /** Move a file into `done/` beside it once it is in the archive and the stored bytes were hashed again. */
  readonly moveWhenDone: boolean;
};

/** The watched folder as it is now. */
export type WatchedFolderState = {
  readonly folder: string;
  /** `gone`: it cannot be reached now (a stick that was pulled out) and is looked for again. */
  readonly state: "watching" | "gone";
};
