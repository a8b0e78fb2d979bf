import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { ArchiveError } from "../model/error.ts";
import type { CustodyAnswers, CustodyTask, MessageFromCustody } from "./custody-task.ts";
import { findThreadEntry, toThrown } from "./thread-entry.ts";

/** Threads that copy and read whole archives while the engine answers. */
export type CustodyThreads = {
  /** Throws what the task throws; what the system said of a disk keeps its `code`. */
  readonly run: <T extends CustodyTask>(task: T) => Promise<CustodyAnswers[T["kind"]]>;
  /** How many tasks are worked on at a time. */
  readonly count: number;
};

/** More would not make a disk faster, and other work wants the machine too. */
const MOST_THREADS = 2;

/** Idle threads end after this; starting them costs more than a small archive's whole work. */
const KEPT_IDLE_MS = 10_000;

/**
 * Has the threads for as long as `work` goes on. When it ends, however it ends, nothing that it asked for is still under way:
 * a folder it wrote to can be removed. Aborting `signal` ends what is under way at once, with `cancelled`.
 */
export async function withCustodyThreads<T>(
  work: (threads: CustodyThreads) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const asked = new Set<Entry>();
  let ended = false;
  const run = <K extends CustodyTask>(task: K): Promise<CustodyAnswers[K["kind"]]> =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(new ArchiveError("cancelled"));
      const entry: Entry = { id: pool.nextId++, task, resolve, reject, settled: [] };
      asked.add(entry);
      entry.settled.push(() => asked.delete(entry));
      pool.waiting.push(entry);
      serve();
    }) as Promise<CustodyAnswers[K["kind"]]>;
  const abort = (): void => {
    ended = true;
    for (const [worker, entry] of pool.busy) {
      if (!asked.has(entry)) continue;
      pool.ending.add(worker);
      void worker.terminate();
    }
  };
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await work({ run, count: THREADS });
  } finally {
    signal?.removeEventListener("abort", abort);
    ended = true;
    const busy = [...pool.busy.values()].filter((entry) => asked.has(entry));
    for (const entry of [...asked].filter((one) => !busy.includes(one))) {
      pool.waiting.splice(pool.waiting.indexOf(entry), 1);
      settle(entry, () => entry.reject(new ArchiveError("cancelled")));
    }
    await Promise.all(busy.map((entry) => new Promise<void>((resolve) => entry.settled.push(resolve))));
  }
}

type Entry = {
  readonly id: number;
  readonly task: CustodyTask;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Called when it has ended. */
  readonly settled: (() => void)[];
};

const THREADS = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));

/** One for the process: two archives being copied at once share the threads. */
const pool = {
  waiting: [] as Entry[],
  idle: [] as Worker[],
  busy: new Map<Worker, Entry>(),
  /** Ended because nobody wants their work any more. */
  ending: new WeakSet<Worker>(),
  nextId: 1,
  timer: undefined as NodeJS.Timeout | undefined,
};

function serve(): void {
  clearTimeout(pool.timer);
  while (pool.waiting.length > 0 && pool.busy.size < THREADS) {
    const worker = pool.idle.pop() ?? start();
    const entry = pool.waiting.shift() as Entry;
    pool.busy.set(worker, entry);
    worker.ref();
    worker.postMessage({ id: entry.id, task: entry.task });
  }
  if (pool.busy.size > 0) return;
  pool.timer = setTimeout(() => {
    for (const worker of pool.idle.splice(0)) void worker.terminate();
  }, KEPT_IDLE_MS);
  pool.timer.unref();
}

function start(): Worker {
  const worker = new Worker(findThreadEntry("custody"), { execArgv: [] });
  worker.on("message", (message: MessageFromCustody) => {
    const entry = pool.busy.get(worker);
    pool.busy.delete(worker);
    pool.idle.push(worker);
    // An idle one does not keep the program running.
    worker.unref();
    if (entry !== undefined) {
      settle(entry, () => ("error" in message ? entry.reject(toThrown(message)) : entry.resolve(message.answer)));
    }
    serve();
  });
  const lost = (reason: Error): void => {
    const entry = pool.busy.get(worker);
    pool.busy.delete(worker);
    if (pool.idle.includes(worker)) pool.idle.splice(pool.idle.indexOf(worker), 1);
    if (entry === undefined) return;
    settle(entry, () => entry.reject(reason));
    serve();
  };
  worker.on("error", (error) => lost(new Error(`a thread of custody ended: ${error.message}`)));
  worker.on("exit", (code) => {
    lost(
      pool.ending.has(worker) ? new ArchiveError("cancelled") : new Error(`a thread of custody ended: exit ${code}`),
    );
  });
  return worker;
}

function settle(entry: Entry, tell: () => void): void {
  tell();
  for (const told of entry.settled) told();
}

/** Two things done at once; both have come to their end when this does, also when one throws: nothing goes on writing. */
export async function bothEnded<A, B>(one: Promise<A>, other: Promise<B>): Promise<readonly [A, B]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === "rejected") throw first.reason;
  if (second.status === "rejected") throw second.reason;
  return [first.value, second.value];
}
