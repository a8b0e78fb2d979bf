import type { JobRow } from "../../archive/job-table.ts";
import { ArchiveError } from "../../model/error.ts";
import type { ImportJob, ImportReceipt, JobFilter, JobList, JobListRequest, QueueProgress } from "../../model/job.ts";
import type { EngineContext } from "../context.ts";
import { warningsOf } from "../duplicate-notice.ts";
import type { LiveJob, QueueWork } from "./queue-work.ts";

/** Ids told of a file with many documents; the count says the rest. */
const MOST_IDS = 20;

/** The queue at a glance. `work`: this program's own part of it, null before it has any. */
export function describeProgress(context: EngineContext, work: QueueWork | null): Omit<QueueProgress, "watched"> {
  const counts = context.archive.jobs.openCounts();
  const done = counts.done + counts.failed + counts.cancelled;
  const working = [...(work?.live.values() ?? [])].filter((live) => live.stage !== "copying").slice(0, 50);
  return {
    done,
    total: done + counts.waiting + counts.working + counts.paused,
    failed: counts.failed,
    paused: counts.paused,
    running: counts.waiting + counts.working > 0,
    secondsLeft: work === null ? null : secondsLeft(work),
    working: working.map((live) => describeJob(context, live.row, work)),
  };
}

/** All readers share what is left, so their seconds are divided among them. */
function secondsLeft(work: QueueWork): number | null {
  const files = work.pace.ofFiles([
    ...work.jobs.waitingSizes(work.owner),
    ...[...work.live.values()]
      .filter(({ stage }) => stage !== "recognising" && stage !== "copying")
      .map(({ row }) => row),
  ]);
  const pages = work.pace.ofPages([...work.live.values()].reduce((sum, live) => sum + pagesLeft(live), 0));
  return files === null || pages === null ? null : (files + pages) / work.pool.size;
}

function pagesLeft({ stage, pagesDone, pageCount }: LiveJob): number {
  return stage === "recognising" && pageCount !== null ? Math.max(0, pageCount - pagesDone) : 0;
}

/** A page of the queue's rows. */
export function listJobs(context: EngineContext, work: QueueWork | null, request: JobListRequest): JobList {
  const { jobs } = context.archive;
  const count = (filter: JobFilter): number => jobs.count(filter, request.batch);
  const counts = { all: count("all"), open: count("open"), failed: count("failed"), finished: count("finished") };
  return {
    jobs: jobs.list(request).map((row) => describeJob(context, row, work)),
    total: counts[request.filter],
    counts,
  };
}

/** Proof of what an import took in. Throws `invalid-request` when there is no such order. */
export function describeReceipt(context: EngineContext, work: QueueWork | null, batch: number): ImportReceipt {
  const order = context.archive.jobs.batch(batch);
  if (order === undefined) throw new ArchiveError("value-invalid", `batch ${batch}`);
  return { ...order, jobs: context.archive.jobs.ofBatch(batch).map((row) => describeJob(context, row, work)) };
}

function describeJob(context: EngineContext, row: JobRow, work: QueueWork | null): ImportJob {
  const { archive } = context;
  const live = work?.live.get(row.key);
  const isTaken = row.outcome !== null && row.sha256 !== null;
  const documents = isTaken ? archive.documents.idsOfOriginal(row.sha256 as string).slice(0, MOST_IDS) : [];
  const warnings = row.outcome === "imported" ? warningsOf(context, documents) : [];
  return {
    key: row.key,
    batch: row.batch,
    file: row.path,
    size: row.size,
    sha256: row.sha256,
    state: live !== undefined && row.state === "waiting" && live.stage !== "copying" ? "working" : row.state,
    stage: live?.stage ?? null,
    pagesDone: live?.pagesDone ?? row.pagesDone,
    pageCount: live?.pageCount ?? row.pageCount,
    secondsLeft: live === undefined || work === null ? null : secondsLeftOf(work, live),
    outcome: row.outcome,
    documentCount: live !== undefined && live.documents > 0 ? live.documents : row.documents,
    documents,
    ...(row.error ? { error: row.error } : {}),
    ...(row.lineErrors.length > 0 ? { lineErrors: row.lineErrors } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
    mine: row.owner === null || row.owner === work?.owner,
    finishedAt: row.finishedAt,
  };
}

/** Of a scan alone: for anything else the whole is told in moments. */
function secondsLeftOf(work: QueueWork, live: LiveJob): number | null {
  const pages = pagesLeft(live);
  const seconds = work.pace.ofPages(pages);
  return pages === 0 || seconds === null ? null : seconds / work.pool.size;
}
