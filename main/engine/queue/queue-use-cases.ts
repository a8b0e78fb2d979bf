import { stat } from "node:fs/promises";
import { listFiles } from "../../ingest/list-files.ts";
import { ArchiveError } from "../../model/error.ts";
import type { ImportReport } from "../../model/intake.ts";
import type { QueueProgress, WatchedFolder } from "../../model/job.ts";
import type { EngineContext } from "../context.ts";
import type { LongWork, QueueUseCases } from "../engine.ts";
import { importPaths } from "../import-paths.ts";
import { describeProgress, describeReceipt, listJobs } from "./describe-queue.ts";
import { ImportQueue } from "./import-queue.ts";
import { type FolderWatcher, watchFolder } from "./watch-folder.ts";

/** Least time between two words on the queue. */
const TELL_EVERY_MS = 200;

/** The queue as hosts see it, and what the engine itself needs of it. */
export type QueueHost = {
  readonly useCases: QueueUseCases;
  readonly importPaths: (paths: readonly string[], work?: LongWork) => Promise<ImportReport>;
  readonly close: () => void;
};

/** Makes the queue's use cases; the queue itself is started by the first one that has work for it. */
export function openQueue(context: EngineContext): QueueHost {
  return new Host(context);
}

class Host implements QueueHost {
  readonly #context: EngineContext;
  readonly #listeners = new Set<(progress: QueueProgress, stored: boolean) => void>();
  #queue: ImportQueue | null = null;
  #watcher: FolderWatcher | null = null;
  #telling: NodeJS.Timeout | null = null;
  #lastTold = 0;
  #stored = false;

  constructor(context: EngineContext) {
    this.#context = context;
  }

  readonly importPaths = (paths: readonly string[], work?: LongWork): Promise<ImportReport> =>
    importPaths(this.#context, this.#start(), paths, work);

  readonly useCases: QueueUseCases = {
    add: async (paths, origin) => this.#start().add({ files: await listFiles(paths), origin }),
    resume: ({ crashed = false, watch = false } = {}) => {
      if (watch) this.#watch(this.#context.archive.watched.get());
      return this.#start().resume({ crashed });
    },
    idle: () => this.#queue?.idle() ?? Promise.resolve(),
    progress: () => this.#progress(),
    list: (request) => listJobs(this.#context, this.#queue?.work ?? null, request),
    batches: (limit) => this.#context.archive.jobs.batches(limit),
    receipt: (batch) => describeReceipt(this.#context, this.#queue?.work ?? null, batch),
    pause: (jobs) => this.#start().pause(jobs),
    continue: (jobs) => this.#start().continue(jobs),
    cancel: (jobs) => this.#start().cancel(jobs),
    retry: (jobs) => this.#start().retry(jobs),
    setOcr: (ocr) => this.#start().setOcr(ocr),
    watchedFolder: () => this.#context.archive.watched.get(),
    setWatchedFolder: (folder) => this.#setWatchedFolder(folder),
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly close = (): void => {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#listeners.clear();
    this.#watcher?.close();
    this.#queue?.close();
  };

  #start(): ImportQueue {
    if (this.#queue === null) {
      this.#queue = new ImportQueue(this.#context);
      this.#queue.onChange(() => this.#tellSoon());
      this.#queue.onEnd((row) => {
        if (row.outcome === "imported") this.#stored = true;
        this.#watcher?.ended(row);
      });
    }
    return this.#queue;
  }

  #progress(): QueueProgress {
    return {
      ...describeProgress(this.#context, this.#queue?.work ?? null),
      watched: this.#watcher?.state() ?? null,
    };
  }

  #tellSoon(): void {
    if (this.#telling !== null || this.#listeners.size === 0) return;
    const wait = Math.max(0, this.#lastTold + TELL_EVERY_MS - Date.now());
    this.#telling = setTimeout(() => {
      this.#telling = null;
      this.#lastTold = Date.now();
      const progress = this.#progress();
      const stored = this.#stored;
      this.#stored = false;
      for (const listener of this.#listeners) listener(progress, stored);
    }, wait);
  }

  async #setWatchedFolder(folder: WatchedFolder | null): Promise<WatchedFolder | null> {
    if (folder?.enabled) {
      const isFolder = await stat(folder.path).then(
        (stats) => stats.isDirectory(),
        () => false,
      );
      if (!isFolder) throw new ArchiveError("file-not-found", folder.path);
    }
    this.#context.archive.write(() => this.#context.archive.watched.set(folder));
    this.#watch(folder);
    return folder;
  }

  #watch(folder: WatchedFolder | null): void {
    this.#watcher?.close();
    this.#watcher = folder?.enabled ? watchFolder(this.#context, this.#start(), folder, () => this.#tellSoon()) : null;
    this.#tellSoon();
  }
}
