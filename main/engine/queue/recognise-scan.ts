import { ArchiveError, type Failure } from "../../model/error.ts";
import type { PageReading } from "../../model/page.ts";
import { type CopiedJob, fileOf, isSuspect } from "./copied-job.ts";
import { heedWish, type QueueWork } from "./queue-work.ts";
import { ReaderEnded } from "./reader-pool.ts";
import type { FileReading } from "./reading-task.ts";

type Scan = Extract<FileReading, { readonly kind: "scan" }>;

type Recognition = {
  readonly job: CopiedJob;
  readonly pages: Map<number, PageReading>;
  /** Pages still to be recognised, in order. */
  readonly left: number[];
  readonly bad: { readonly page: number; readonly error: Failure }[];
};

/** What one page may fail of without the others' failing too. */
const PAGE_FAILURES: readonly string[] = ["pdf-damaged", "image-damaged", "image-too-large", "no-text-found"];

/**
 * Recognises the pages of a scan, spread over all readers. Each finished page is written down at once, so that a killed
 * import goes on at the next one. A page that cannot be read is left blank and said so. Null when a person stopped it.
 */
export async function recogniseScan(work: QueueWork, job: CopiedJob, scan: Scan): Promise<FileReading | null> {
  const { live, row, staged } = job;
  const pages = new Map(work.jobs.pages(row.key));
  const left = scan.toRecognise.filter((page) => !pages.has(page));
  const recognition: Recognition = { job, pages, left, bad: [] };
  live.stage = "recognising";
  live.pageCount = scan.pageCount;
  live.pagesDone = scan.pageCount - left.length;
  work.engine.archive.writeSoon(() => work.jobs.setPageCount(row.key, scan.pageCount));
  work.changed();
  const lanes = isSuspect(row) ? 1 : Math.min(work.pool.size, left.length);
  await Promise.all(Array.from({ length: lanes }, () => recogniseNext(work, recognition)));
  if (await heedWish(work, row, staged)) return null;
  const [firstBad] = recognition.bad;
  if (firstBad && recognition.bad.length === scan.toRecognise.length && scan.pageCount === scan.toRecognise.length) {
    return { kind: "failed", error: firstBad.error };
  }
  const whole = await work.pool.run(
    { kind: "scan", file: fileOf(job), recognised: pages, ocr: work.ocr() },
    { signal: live.stop.signal, apart: isSuspect(row) },
  );
  if (whole.kind !== "read") return whole;
  const file = fileOf(job).name;
  return { ...whole, bad: recognition.bad.map(({ page, error }) => ({ entry: page, page, file, error })) };
}

async function recogniseNext(work: QueueWork, recognition: Recognition): Promise<void> {
  const { job, left, bad } = recognition;
  for (;;) {
    if (work.isClosed() || job.live.wanted !== null) return;
    const page = left.shift();
    if (page === undefined) return;
    try {
      const reading = await recognisePage(work, job, page);
      if (work.isClosed()) return;
      recognition.pages.set(page, reading);
      work.engine.archive.writeSoon(() => work.jobs.putPage(job.row.key, page, reading));
    } catch (thrown) {
      if (work.isClosed() || job.live.wanted !== null) return;
      const failure = pageFailure(thrown);
      if (failure === null) {
        left.length = 0;
        throw thrown;
      }
      bad.push({ page, error: failure });
    }
    job.live.pagesDone++;
    work.changed();
  }
}

/** A page that ended its reader is tried once more, apart. */
async function recognisePage(work: QueueWork, job: CopiedJob, page: number): Promise<PageReading> {
  const task = { kind: "page", file: fileOf(job), page, ocr: work.ocr() } as const;
  const { signal } = job.live.stop;
  const start = performance.now();
  try {
    return await work.pool.run(task, { signal, apart: isSuspect(job.row) });
  } catch (thrown) {
    if (!(thrown instanceof ReaderEnded) || thrown.kind === "cancelled") throw thrown;
    work.engine.options.log(`import ${job.row.path} page ${page}: ${thrown.message}`);
    return await work.pool.run(task, { signal, apart: true });
  } finally {
    work.pace.addPage((performance.now() - start) / 1000);
  }
}

function pageFailure(thrown: unknown): Failure | null {
  if (thrown instanceof ReaderEnded) {
    return thrown.kind === "cancelled"
      ? null
      : { kind: thrown.kind === "silent" ? "reading-too-long" : "reader-crashed" };
  }
  return thrown instanceof ArchiveError && PAGE_FAILURES.includes(thrown.kind) ? thrown.failure : null;
}
