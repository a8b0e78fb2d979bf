import type { JobEnd, JobRow, JobTable } from "../../archive/job-table.ts";
import type { StagedOriginal } from "../../archive/original-store.ts";
import { translateSqliteError } from "../../archive/sqlite-error.ts";
import { type Failure, toFailure } from "../../model/error.ts";
import type { JobStage } from "../../model/job.ts";
import type { OcrChoice } from "../../model/page.ts";
import type { EngineContext } from "../context.ts";
import type { CopiedJob } from "./copied-job.ts";
import type { Pace } from "./pace.ts";
import type { ReaderPool } from "./reader-pool.ts";
import type { FileReading } from "./reading-task.ts";

/** A job in hand, with what is known of it beyond its row. */
export type LiveJob = {
  readonly row: JobRow;
  readonly stop: AbortController;
  stage: JobStage;
  pagesDone: number;
  pageCount: number | null;
  /** Documents stored so far, of a bulk file. */
  documents: number;
  /** What a person wants of it instead. */
  wanted: "paused" | "cancelled" | null;
};

/** A scan whose pages are to be recognised. */
export type WaitingScan = { readonly job: CopiedJob; readonly reading: Extract<FileReading, { kind: "scan" }> };

/** What every step of the queue works with. */
export type QueueWork = {
  readonly engine: EngineContext;
  readonly jobs: JobTable;
  /** Token of this running program. */
  readonly owner: string;
  readonly pool: ReaderPool;
  readonly pace: Pace;
  readonly live: Map<number, LiveJob>;
  /** Scans that were looked at and wait for their pages to be recognised. */
  readonly scans: WaitingScan[];
  readonly ocr: () => OcrChoice;
  readonly isClosed: () => boolean;
  /** Rows or stages changed: hosts are told soon. */
  readonly changed: () => void;
  /** A job comes to its end in the transaction under way. */
  readonly ended: (key: number) => void;
  /** So many documents came in: the index follows when there are enough. */
  readonly stored: (documents: number) => void;
};

/** ISO time of now. */
export function nowOf(work: QueueWork): string {
  return work.engine.options.clock().toISOString();
}

/** Puts a job among those in hand. */
export function takeInHand(work: QueueWork, row: JobRow, stage: JobStage): LiveJob {
  const live: LiveJob = {
    row,
    stop: new AbortController(),
    stage,
    pagesDone: row.pagesDone,
    pageCount: row.pageCount,
    documents: 0,
    wanted: null,
  };
  work.live.set(row.key, live);
  return live;
}

/** Another stage of a job in hand; call `changed` after the last of them. */
export function setStage(work: QueueWork, row: JobRow, stage: JobStage): void {
  const live = work.live.get(row.key);
  if (live === undefined) return;
  live.stage = stage;
}

/** Ends a job inside a transaction of the caller; what is left of its bytes is taken away by `dropBytes` afterwards. */
export function endJob(work: QueueWork, row: JobRow, end: Omit<JobEnd, "at">): void {
  work.jobs.finish(row.key, { ...end, at: nowOf(work) });
  work.jobs.dropPages(row.key);
  work.ended(row.key);
}

/** Ends a job that failed or was cancelled, in a transaction of its own, and removes its copied bytes. */
export async function endWithoutStoring(
  work: QueueWork,
  row: JobRow,
  staged: StagedOriginal | null,
  end: Omit<JobEnd, "at">,
): Promise<void> {
  if (work.isClosed()) return;
  work.engine.archive.write(() => {
    endJob(work, row, end);
    if (staged !== null) removeUnlisted(work, row, staged.sha256);
  });
  work.live.delete(row.key);
  work.changed();
  await staged?.discard();
}

/** Bytes that were moved to their place, but that no row speaks of and no other job counts on. Inside a transaction. */
export function removeUnlisted(work: QueueWork, row: JobRow, sha256: string): void {
  const { originals, originalStore } = work.engine.archive;
  if (originals.find(sha256) === undefined && !work.jobs.counts(sha256, row.key)) originalStore.remove(sha256);
}

/** What a thrown thing is to a host; a bug is also written to the log. */
export function toJobFailure(work: QueueWork, row: JobRow, thrown: unknown): Failure {
  const error = toFailure(translateSqliteError(thrown));
  if (error.kind === "internal") {
    work.engine.options.log(`import ${row.path}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
  return error;
}

/** Fails a job with what was thrown. */
export function failJob(work: QueueWork, row: JobRow, staged: StagedOriginal | null, error: Failure): Promise<void> {
  return endWithoutStoring(work, row, staged, { state: "failed", error });
}

/** True when a person stopped the job meanwhile: it is paused or cancelled here, and must not be worked on. */
export async function heedWish(work: QueueWork, row: JobRow, staged: StagedOriginal | null): Promise<boolean> {
  const live = work.live.get(row.key);
  if (live?.wanted === "paused") {
    work.engine.archive.writeSoon(() => work.jobs.move(work.owner, [row.key], ["working"], "paused"));
    work.live.delete(row.key);
    work.changed();
    return true;
  }
  if (live?.wanted !== "cancelled") return work.isClosed();
  await endWithoutStoring(work, row, staged, { state: "cancelled" });
  return true;
}

/** The copied bytes of a job, wherever they lie; null when they are gone. */
export function bytesOf(work: QueueWork, row: JobRow): StagedOriginal | null {
  if (row.sha256 === null || row.size === null) return null;
  return work.engine.archive.originalStore.findStaged(row.staged || null, { sha256: row.sha256, size: row.size });
}
