import type { JobRow } from "../../archive/job-table.ts";
import { mediaTypeOf } from "../../ingest/read-source.ts";
import { ArchiveError, type Failure } from "../../model/error.ts";
import { type CopiedJob, fileOf, isSuspect } from "./copied-job.ts";
import { obtainBytes } from "./copy-jobs.ts";
import { failJob, heedWish, type QueueWork, toJobFailure } from "./queue-work.ts";
import { readFileToRead } from "./read-task.ts";
import { ReaderEnded, type RunOptions } from "./reader-pool.ts";
import type { FileReading } from "./reading-task.ts";
import { recogniseScan } from "./recognise-scan.ts";
import { type ReadJob, storeJobs } from "./store-jobs.ts";

/** Times a file may end its reader: after the second it is given up. */
const MOST_CRASHES = 2;
/** A text up to this size is read at once where no thread runs yet. */
const SMALL_TEXT_BYTES = 128 * 1024;
/** With no more files waiting than this, starting threads takes longer than reading small texts without them. */
const LITTLE_WORK = 48;

/** Reads a handful of copied files in one message to a thread and stores them; scans are recognised page by page. */
export async function readJobs(work: QueueWork, rows: readonly JobRow[]): Promise<void> {
  const jobs: CopiedJob[] = [];
  for (const row of rows) {
    const live = work.live.get(row.key);
    if (live === undefined) continue;
    const bytes = await obtainBytes(work, row);
    if ("staged" in bytes) jobs.push({ row, staged: bytes.staged, live });
    else await failJob(work, row, null, bytes.error);
  }
  if (jobs.length > 0) await readHandful(work, jobs);
}

async function readHandful(work: QueueWork, jobs: readonly CopiedJob[]): Promise<void> {
  const [only, ...others] = jobs as [CopiedJob, ...CopiedJob[]];
  const start = performance.now();
  let readings: readonly FileReading[];
  try {
    readings = await readFiles(work, jobs);
  } catch (thrown) {
    if (work.isClosed()) return;
    // Which of them ended the reader is found by reading each alone.
    if (others.length > 0) for (const job of jobs) await readHandful(work, [job]);
    else await readAgain(work, only, thrown);
    return;
  }
  if (work.isClosed()) return;
  await settleReadings(work, jobs, readings, (performance.now() - start) / 1000);
}

/** A small text is read right here when no thread runs: starting one takes longer. */
function readFiles(work: QueueWork, jobs: readonly CopiedJob[]): Promise<readonly FileReading[]> {
  const ocr = work.ocr();
  const isSmall = ({ row, staged }: CopiedJob): boolean =>
    mediaTypeOf(row.path).startsWith("text/") && staged.size <= SMALL_TEXT_BYTES && row.crashes + row.deaths === 0;
  if (!work.pool.started() && jobs.every(isSmall) && work.jobs.countWaiting(work.owner) <= LITTLE_WORK) {
    const vocabulary = work.engine.vocabulary();
    return Promise.all(jobs.map((job) => readFileToRead(fileOf(job), vocabulary, ocr, () => {})));
  }
  return work.pool.run({ kind: "files", files: jobs.map(fileOf), ocr }, runOptions(work, jobs));
}

function runOptions(work: QueueWork, jobs: readonly CopiedJob[]): RunOptions {
  const [job, ...others] = jobs as [CopiedJob, ...CopiedJob[]];
  if (others.length > 0) return {};
  return {
    signal: job.live.stop.signal,
    apart: isSuspect(job.row),
    onPage: (page, pageCount) => {
      if (pageCount === 0) return;
      job.live.pagesDone = page;
      job.live.pageCount = pageCount;
      work.changed();
    },
  };
}

/** A file that ended its reader is read once more, apart; then given up. */
async function readAgain(work: QueueWork, job: CopiedJob, thrown: unknown): Promise<void> {
  if (await heedWish(work, job.row, job.staged)) return;
  if (!(thrown instanceof ReaderEnded)) return failJob(work, job.row, job.staged, toJobFailure(work, job.row, thrown));
  work.engine.options.log(`import ${job.row.path}: ${thrown.message}`);
  const crashes = job.row.crashes + 1;
  if (crashes >= MOST_CRASHES) return failJob(work, job.row, job.staged, failureOfEnd(thrown, job.row));
  work.engine.archive.writeSoon(() => work.jobs.addCrash(job.row.key));
  await readHandful(work, [{ ...job, row: { ...job.row, crashes } }]);
}

/** Why a file is given up whose reader ended. */
export function failureOfEnd(ended: ReaderEnded, row: JobRow): Failure {
  return { kind: ended.kind === "silent" ? "reading-too-long" : "reader-crashed", detail: row.path };
}

async function settleReadings(
  work: QueueWork,
  jobs: readonly CopiedJob[],
  readings: readonly FileReading[],
  seconds: number,
): Promise<void> {
  const read: ReadJob[] = [];
  const bytes = jobs.reduce((sum, { staged }) => sum + staged.size, 0);
  for (const [i, job] of jobs.entries()) {
    const { row, staged } = job;
    const reading = readings[i] as FileReading;
    if (reading.kind === "read") {
      read.push({ row, staged, reading });
      work.pace.addFile(row.path, staged.size, (seconds * staged.size) / Math.max(1, bytes));
    } else if (await heedWish(work, row, staged)) continue;
    else if (reading.kind === "failed") await failJob(work, row, staged, reading.error);
    else {
      // Its turn comes when recognition is free; until then a wish to pause or cancel is heeded at once.
      job.live.stage = "recognising";
      job.live.pageCount = reading.pageCount;
      job.live.pagesDone = reading.pageCount - reading.toRecognise.length;
      work.scans.push({ job, reading });
    }
  }
  const start = performance.now();
  await storeJobs(work, read);
  // Storing is done in one place for all readers: it counts once for each of them.
  const share = (work.pool.size * (performance.now() - start)) / 1000;
  for (const { row, staged } of read) work.pace.addFile(row.path, 0, (share * staged.size) / Math.max(1, bytes));
}

/** Recognises a scan's pages and stores it. */
export async function readScan(
  work: QueueWork,
  job: CopiedJob,
  reading: Extract<FileReading, { kind: "scan" }>,
): Promise<void> {
  if (await heedWish(work, job.row, job.staged)) return;
  const start = performance.now();
  try {
    const whole = await recogniseScan(work, job, reading);
    if (work.isClosed() || whole === null) return;
    if (whole.kind === "read") await storeJobs(work, [{ row: job.row, staged: job.staged, reading: whole }]);
    else await failJob(work, job.row, job.staged, whole.kind === "failed" ? whole.error : { kind: "no-text-found" });
    work.pace.addFile(job.row.path, job.staged.size, (performance.now() - start) / 1000);
  } catch (thrown) {
    if (await heedWish(work, job.row, job.staged)) return;
    const failure =
      thrown instanceof ReaderEnded
        ? failureOfEnd(thrown, job.row)
        : thrown instanceof ArchiveError
          ? thrown.failure
          : toJobFailure(work, job.row, thrown);
    await failJob(work, job.row, job.staged, failure);
  }
}
