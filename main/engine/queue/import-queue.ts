import { stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { JobRow, NewJob } from "../../archive/job-table.ts";
import { type OwnerLock, takeOwnerLock } from "../../archive/owner-lock.ts";
import { translateSqliteError } from "../../archive/sqlite-error.ts";
import { isBulkFile } from "../../ingest/read-source.ts";
import { ArchiveError, type Failure, toFailure } from "../../model/error.ts";
import type { ImportOrigin, JobChoice } from "../../model/job.ts";
import type { OcrChoice } from "../../model/page.ts";
import type { EngineContext } from "../context.ts";
import { followIndex } from "../follow-index.ts";
import { readBulkJob } from "./bulk-job.ts";
import { copyJobs } from "./copy-jobs.ts";
import { adoptOrphans, releaseDead } from "./heal-queue.ts";
import { nextHandful } from "./next-handful.ts";
import { createPace } from "./pace.ts";
import {
  bytesOf,
  endJob,
  type LiveJob,
  nowOf,
  type QueueWork,
  removeUnlisted,
  takeInHand,
  toJobFailure,
} from "./queue-work.ts";
import { readJobs, readScan } from "./read-jobs.ts";
import { createReaderPool } from "./reader-pool.ts";

/** Files copied at a time, and at most ahead of their reading. */
const COPIED_AT_ONCE = 32;
const MOST_COPIED_AHEAD = 512;
/** When the archive could not be written: the time to the next try, and how many tries make an end of the run. */
const AGAIN_MS = 1_000;
const MOST_FAILURES = 5;
/** Documents taken in between two turns of the search index. */
const INDEX_EVERY = 500;

/** The order of an import: which files, by whom, and where their sources go when all is done. */
export type ImportOrder = {
  readonly files: readonly string[];
  readonly origin: ImportOrigin;
  readonly moveTo?: string;
};

type EndListener = (row: JobRow) => void;

/** Takes files in, one row a file: copies, has them read by threads, stores. All that matters is in the archive's tables. */
export class ImportQueue {
  readonly #context: EngineContext;
  readonly #lock: OwnerLock;
  readonly #changeListeners = new Set<() => void>();
  readonly #endListeners = new Set<EndListener>();
  readonly work: QueueWork;
  #ocr: OcrChoice;
  #closed = false;
  /** Jobs whose end is in a transaction that may not have been committed yet. */
  #ended: number[] = [];
  #again = false;
  /** Times in a row that the archive could not be written. */
  #failures = 0;
  #running: Promise<void> | null = null;
  /** Why the last run stopped before its end. */
  #stopped: Failure | null = null;
  #readingCount = 0;
  #scanCount = 0;
  #bulkCount = 0;
  #unindexed = 0;
  #wakeUp: () => void = () => {};

  constructor(context: EngineContext) {
    this.#context = context;
    this.#ocr = context.options.ocr ?? "auto";
    this.#lock = takeOwnerLock(context.archive.directory);
    this.work = {
      engine: context,
      jobs: context.archive.jobs,
      owner: this.#lock.token,
      pool: createReaderPool(
        context.options.resourcesDirectory,
        keepList(() => context.archive.ownBodies.all()),
      ),
      pace: createPace(),
      live: new Map(),
      scans: [],
      ocr: () => this.#ocr,
      isClosed: () => this.#closed,
      changed: () => this.#changed(),
      ended: (key) => this.#ended.push(key),
      stored: (documents) => {
        this.#unindexed += documents;
      },
    };
  }

  /** Adds an order and starts on it; returns its key. Files that another program left unfinished are taken up where it stopped. */
  async add({ files, origin, moveTo }: ImportOrder): Promise<number> {
    const jobs: NewJob[] = [];
    for (let at = 0; at < files.length; at += 256) {
      const sizes = await Promise.all(files.slice(at, at + 256).map(sizeOf));
      sizes.forEach((size, i) => {
        jobs.push({ path: files[at + i] as string, size, ...(moveTo === undefined ? {} : { moveTo }) });
      });
    }
    const { archive } = this.#context;
    releaseDead(this.work);
    const batch = archive.write(() => {
      const key = archive.jobs.addBatch(origin, nowOf(this.work));
      for (const job of jobs) {
        if (!archive.jobs.adoptPath(job.path, this.#lock.token, key)) archive.jobs.addJob(key, this.#lock.token, job);
      }
      return key;
    });
    this.start();
    return batch;
  }

  /** Takes up what programs that have ended left unfinished; returns how many files. */
  resume(options: { readonly crashed: boolean }): number {
    releaseDead(this.work);
    const adopted = adoptOrphans(this.work, options);
    this.start();
    return adopted;
  }

  setOcr(ocr: OcrChoice): void {
    this.#ocr = ocr;
  }

  /** Waiting files wait for a person; a scan or bulk file at work stops after the page or batch in hand. */
  pause(choice: JobChoice): void {
    this.#write(() => this.work.jobs.move(this.#lock.token, choice, ["waiting"], "paused"));
    for (const live of this.#chosen(choice)) {
      // A scan goes on at its next page; any other file is read in moments.
      if (live.stage !== "recognising" && !isBulkFile(live.row.path)) continue;
      live.wanted = "paused";
      live.stop.abort();
    }
  }

  continue(choice: JobChoice): void {
    this.#write(() => this.work.jobs.move(this.#lock.token, choice, ["paused"], "waiting"));
    this.start();
  }

  cancel(choice: JobChoice): void {
    const live = this.#chosen(choice);
    for (const job of live) job.wanted = "cancelled";
    const idle = this.work.jobs.idle(this.#lock.token, choice).filter((row) => !this.work.live.has(row.key));
    this.#write(() => {
      for (const row of idle) {
        endJob(this.work, row, { state: "cancelled" });
        if (row.sha256 !== null) removeUnlisted(this.work, row, row.sha256);
      }
    });
    for (const row of idle) this.#discardStaged(row);
    for (const job of live) job.stop.abort();
    this.start();
  }

  retry(choice: JobChoice): void {
    this.#write(() => {
      this.work.jobs.move(this.#lock.token, choice, ["failed", "cancelled"], "waiting");
      this.work.jobs.reopenBatches();
    });
    this.start();
  }

  /** Calls after each change; returns how to stop it. */
  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Calls with the row of each job that has come to its end. */
  onEnd(listener: EndListener): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  /** Resolves when nothing is at work or waits for its turn. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Starts work if there is any and none is under way. */
  start(): void {
    this.#changed();
    // A run that is just coming to its end would not see what came meanwhile: it is followed by another one.
    this.#again = this.#running !== null;
    if (this.#closed || this.#running !== null) return;
    this.#failures = 0;
    this.#stopped = null;
    this.#running = this.#run()
      .catch((thrown: unknown) => {
        this.#stopped = toFailure(translateSqliteError(thrown));
        if (!this.#closed) this.#context.options.log(`queue: ${thrown instanceof Error ? thrown.stack : thrown}`);
      })
      .finally(() => {
        this.#running = null;
        if (this.#again) this.start();
        else this.#changed();
      });
  }

  /** Why the queue stopped with work left: the archive could not be written; null otherwise. The next start tries again. */
  stoppedBy(): Failure | null {
    return this.#running === null ? this.#stopped : null;
  }

  /** Stops at once; what is unfinished waits in its row for the next start. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.work.pool.close();
    for (const live of this.work.live.values()) live.stop.abort();
    try {
      this.#context.archive.writeSoon(() => this.work.jobs.release(this.#lock.token));
    } finally {
      this.#lock.release();
    }
  }

  #changed(): void {
    this.#wakeUp();
    for (const key of this.#ended.splice(0)) {
      const row = this.#closed ? undefined : this.work.jobs.get(key);
      if (row?.finishedAt == null) continue;
      for (const listener of this.#endListeners) listener(row);
    }
    for (const listener of this.#changeListeners) listener();
  }

  #write<T>(change: () => T): T {
    const result = this.#context.archive.write(change);
    this.#changed();
    return result;
  }

  #chosen(choice: JobChoice): readonly LiveJob[] {
    const all = [...this.work.live.values()];
    return choice === "all" ? all : all.filter((live) => choice.includes(live.row.key));
  }

  #discardStaged(row: JobRow): void {
    const staged = bytesOf(this.work, row);
    if (staged?.name != null) void staged.discard();
  }

  async #run(): Promise<void> {
    let copying: Promise<void> | null = null;
    while (!this.#closed) {
      copying ??=
        this.#copyNext()?.finally(() => {
          copying = null;
          this.#wakeUp();
        }) ?? null;
      if (this.#failures > MOST_FAILURES)
        throw new ArchiveError("archive-not-writable", this.#context.archive.directory);
      const gave = this.#giveNext();
      if (this.#unindexed >= INDEX_EVERY) this.#index();
      const isIdle = copying === null && !gave && this.#readingCount + this.#scanCount === 0;
      if (isIdle && this.work.scans.length === 0 && !this.#hasMore()) break;
      if (!gave) await this.#nextChange();
    }
    if (this.#closed) return;
    this.#index();
    this.#context.archive.write(() => this.work.jobs.closeBatches(nowOf(this.work)));
  }

  #hasMore(): boolean {
    return this.work.jobs.hasWaiting(this.#lock.token);
  }

  /** Resolves at the next change; a change between the look and the wait is not missed because both are in one turn. */
  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wakeUp = () => {
        this.#wakeUp = () => {};
        setImmediate(resolve);
      };
    });
  }

  #index(): void {
    this.#unindexed = 0;
    for (const live of this.work.live.values()) if (live.stage === "storing") live.stage = "indexing";
    followIndex(this.#context);
  }

  #copyNext(): Promise<void> | null {
    const { jobs, live } = this.work;
    if (jobs.countCopied(this.#lock.token) >= MOST_COPIED_AHEAD) return null;
    const rows = jobs.next(this.#lock.token, false, COPIED_AT_ONCE).filter((row) => !live.has(row.key));
    return rows.length === 0
      ? null
      : copyJobs(this.work, rows).catch((thrown: unknown) => this.#failCopying(rows, thrown));
  }

  /** The archive itself could not be written (another program holds it, the disk is full): the files wait, not the user. */
  async #failCopying(rows: readonly JobRow[], thrown: unknown): Promise<void> {
    for (const row of rows) this.work.live.delete(row.key);
    if (this.#closed) return;
    this.#context.options.log(`queue: ${thrown}`);
    this.#failures += 1;
    await wait(AGAIN_MS);
  }

  /** Gives readers what they can take; true when something was given. */
  #giveNext(): boolean {
    const { pool, scans } = this.work;
    if (this.#scanCount < pool.size && scans.length > 0) {
      const { job, reading } = scans.shift() as (typeof scans)[number];
      this.#scanCount++;
      this.#follow([job.row], readScan(this.work, job, reading), () => this.#scanCount--);
      return true;
    }
    if (this.#readingCount > pool.size || scans.length > 2 * pool.size) return false;
    const rows = nextHandful(this.work, this.#bulkCount > 0);
    const [first] = rows;
    if (first === undefined) return false;
    this.#context.archive.writeSoon(() => {
      for (const row of rows) this.work.jobs.setWorking(row.key);
    });
    for (const row of rows) takeInHand(this.work, row, "reading");
    this.#readingCount++;
    const isBulk = isBulkFile(first.path);
    if (isBulk) this.#bulkCount++;
    const reading = isBulk ? readBulkJob(this.work, first) : readJobs(this.work, rows);
    this.#follow(rows, reading, () => {
      this.#readingCount--;
      if (isBulk) this.#bulkCount--;
    });
    return true;
  }

  #follow(rows: readonly JobRow[], work: Promise<void>, done: () => void): void {
    void work
      .catch((thrown: unknown) => {
        // A step of the queue itself failed (the archive is in use, the disk full): the rows say so.
        const left = rows.filter((row) => this.work.live.has(row.key) && !this.#isWaitingScan(row));
        if (this.#closed || left.length === 0) return;
        for (const row of left) this.work.live.delete(row.key);
        this.#context.archive.write(() => {
          for (const row of left)
            endJob(this.work, row, { state: "failed", error: toJobFailure(this.work, row, thrown) });
        });
      })
      .catch((thrown: unknown) => this.#context.options.log(`queue: ${thrown}`))
      .finally(() => {
        done();
        this.#changed();
      });
  }

  #isWaitingScan(row: JobRow): boolean {
    return this.work.scans.some(({ job }) => job.row.key === row.key);
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (stats) => stats.size,
    () => null,
  );
}

/** The same list until its content changes. */
function keepList<T>(read: () => readonly T[]): () => readonly T[] {
  let kept: readonly T[] = [];
  let written = "[]";
  return () => {
    const now = read();
    const text = JSON.stringify(now);
    if (text !== written) {
      written = text;
      kept = now;
    }
    return kept;
  };
}
