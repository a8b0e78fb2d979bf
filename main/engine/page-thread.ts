import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { ArchiveError } from "../model/error.ts";
import type { MessageFromPages, OriginalName, PageAnswers, PageTask } from "./page-task.ts";

/** The thread of pages, as the engine asks it. */
export type PageThread = {
  /** Newest first: a page scrolled past long ago can wait. Throws what opening and drawing throw, and `reader-crashed`. */
  readonly run: <T extends PageTask>(original: OriginalName, task: T) => Promise<PageAnswers[T["kind"]]>;
  readonly close: () => void;
};

/** A task that takes longer is given up, and the thread with it. */
const MOST_MS = 90_000;

type Entry = {
  readonly id: number;
  readonly original: OriginalName;
  readonly task: PageTask;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

/** Makes the thread's handle; the thread is started by the first task and does not keep the program running. */
export function createPageThread(archiveDirectory: string): PageThread {
  const waiting: Entry[] = [];
  let worker: Worker | null = null;
  let current: Entry | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;

  const settle = (tell: (entry: Entry) => void): void => {
    const entry = current;
    current = null;
    clearTimeout(timer);
    worker?.unref();
    if (entry !== null) tell(entry);
    serve();
  };
  const end = (error: ArchiveError): void => {
    const old = worker;
    worker = null;
    void old?.terminate();
    settle((entry) => entry.reject(error));
  };
  const start = (): Worker => {
    const started = new Worker(findEntry(), { workerData: archiveDirectory, execArgv: [] });
    started.on("message", (message: MessageFromPages) => {
      if (message.id !== current?.id) return;
      if ("error" in message)
        settle((entry) => entry.reject(new ArchiveError(message.error.kind, message.error.detail)));
      else settle((entry) => entry.resolve(message.answer));
    });
    const lost = (reason: string): void => {
      if (worker === started) end(new ArchiveError("reader-crashed", reason));
    };
    started.on("error", (error) => lost(error.message));
    started.on("exit", (code) => lost(`exit ${code}`));
    return started;
  };
  const serve = (): void => {
    if (current !== null) return;
    const entry = waiting.pop();
    if (entry === undefined) return;
    current = entry;
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => end(new ArchiveError("reading-too-long", entry.original.file)), MOST_MS);
    timer.unref();
    worker.postMessage({ id: entry.id, original: entry.original, task: entry.task });
  };
  return {
    run: <T extends PageTask>(original: OriginalName, task: T) =>
      new Promise<unknown>((resolve, reject) => {
        waiting.push({ id: nextId++, original, task, resolve, reject });
        serve();
      }) as Promise<PageAnswers[T["kind"]]>,
    close: () => {
      for (const entry of waiting.splice(0)) entry.reject(new ArchiveError("cancelled"));
      end(new ArchiveError("cancelled"));
    },
  };
}

/** Where the thread's code lies: beside this file in a checkout, beside the bundles when built. */
function findEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "page-thread-entry.ts"), join(here, "pages.mjs"), join(here, "..", "pages.mjs")];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no entry of the page thread near ${here}`);
  return found;
}
