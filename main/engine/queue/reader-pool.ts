import { availableParallelism } from "node:os";
import { ArchiveError } from "../../model/error.ts";
import type { BodyEntry } from "../../model/vocabulary.ts";
import type { OnPage } from "./read-task.ts";
import {
  canStartReaderProcess,
  type ReaderEvents,
  type ReaderHandle,
  startReaderProcess,
  startReaderThread,
} from "./reader-handle.ts";
import type { AnswerTo, MessageFromReader, ReadingTask } from "./reading-task.ts";

/** A reader that gives no sign of life for so long is ended: a file must not stop the queue. */
const MOST_SILENCE_MS = 300_000;
/** Threads without work are ended after so long, and give back their memory. */
const IDLE_MS = 60_000;

/** Thrown when the reader ended, or was ended, over a task. */
export class ReaderEnded extends Error {
  readonly kind: "crashed" | "silent" | "cancelled";

  constructor(kind: ReaderEnded["kind"], reason: string) {
    super(`reader ${kind}: ${reason}`);
    this.name = "ReaderEnded";
    this.kind = kind;
  }
}

export type RunOptions = {
  readonly onPage?: OnPage;
  /** Ends the reader at work on the task, or takes the task out of the line. */
  readonly signal?: AbortSignal;
  /** In a process of its own, one task at a time, for a file that may end whatever reads it. */
  readonly apart?: boolean;
};

/** Threads that read. As many as there are cores, started when first needed. */
export type ReaderPool = {
  readonly size: number;
  /** True once a thread runs: before, little work is sooner done without. */
  readonly started: () => boolean;
  /** Throws ReaderEnded, or the failure the task ended in. */
  readonly run: <T extends ReadingTask>(task: T, options?: RunOptions) => Promise<AnswerTo<T>>;
  readonly close: () => void;
};

type Entry = {
  readonly id: number;
  readonly task: ReadingTask;
  readonly options: RunOptions;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

type Slot = {
  readonly apart: boolean;
  handle: ReaderHandle | null;
  entry: Entry | null;
  bodies: readonly BodyEntry[] | null;
  lastSign: number;
};

/** Makes the pool; `bodies` are the users' own bodies in force, the same object until they change. */
export function createReaderPool(resourcesDirectory: string, bodies: () => readonly BodyEntry[]): ReaderPool {
  return new Pool(resourcesDirectory, bodies);
}

class Pool implements ReaderPool {
  readonly size = Math.max(1, availableParallelism());
  readonly #resources: string;
  readonly #bodies: () => readonly BodyEntry[];
  readonly #slots: Slot[] = [];
  readonly #line: Entry[] = [];
  readonly #watch: NodeJS.Timeout;
  #nextId = 1;
  #closed = false;

  constructor(resources: string, bodies: () => readonly BodyEntry[]) {
    this.#resources = resources;
    this.#bodies = bodies;
    for (let i = 0; i <= this.size; i++) {
      this.#slots.push({ apart: i === this.size, handle: null, entry: null, bodies: null, lastSign: 0 });
    }
    this.#watch = setInterval(() => this.#lookAround(), 10_000);
    this.#watch.unref();
  }

  started(): boolean {
    return this.#slots.some((slot) => slot.handle !== null);
  }

  run<T extends ReadingTask>(task: T, options: RunOptions = {}): Promise<AnswerTo<T>> {
    const { signal } = options;
    let cancel = (): void => {};
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#closed || signal?.aborted) return reject(new ReaderEnded("cancelled", "before its turn"));
      const entry: Entry = { id: this.#nextId++, task, options, resolve, reject };
      this.#line.push(entry);
      cancel = () => this.#cancel(entry);
      signal?.addEventListener("abort", cancel, { once: true });
      this.#serve();
    });
    // The signal of a big file outlives its thousands of tasks, and would keep the texts of all of them.
    return answer.finally(() => signal?.removeEventListener("abort", cancel)) as Promise<AnswerTo<T>>;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const entry of this.#line.splice(0)) entry.reject(new ReaderEnded("cancelled", "closed"));
    for (const slot of this.#slots) this.#end(slot, new ReaderEnded("cancelled", "closed"));
  }

  #serve(): void {
    for (const slot of this.#slots) {
      if (slot.entry !== null) continue;
      const next = this.#line.findIndex((entry) => isApart(entry) === slot.apart);
      if (next === -1) continue;
      this.#give(slot, this.#line.splice(next, 1)[0] as Entry);
    }
  }

  #give(slot: Slot, entry: Entry): void {
    const bodies = this.#bodies();
    slot.handle ??= this.#start(slot);
    slot.entry = entry;
    slot.lastSign = Date.now();
    slot.handle.hold(true);
    const news = slot.bodies === bodies ? {} : { bodies };
    slot.bodies = bodies;
    slot.handle.post({ id: entry.id, task: entry.task, ...news });
  }

  #start(slot: Slot): ReaderHandle {
    slot.bodies = null;
    const events: ReaderEvents = {
      onMessage: (message) => this.#receive(slot, message),
      onEnd: (reason) => {
        if (slot.handle !== handle) return;
        slot.handle = null;
        this.#settle(slot, (entry) => entry.reject(new ReaderEnded("crashed", reason)));
      },
    };
    const handle = slot.apart
      ? startReaderProcess(this.#resources, events)
      : startReaderThread(this.#resources, events);
    return handle;
  }

  #receive(slot: Slot, message: MessageFromReader): void {
    const { entry } = slot;
    if (entry === null || entry.id !== message.id) return;
    slot.lastSign = Date.now();
    switch (message.kind) {
      case "page":
        entry.options.onPage?.(message.page, message.pageCount);
        return;
      case "answer":
        this.#settle(slot, () => entry.resolve(message.answer));
        return;
      case "failed":
        this.#settle(slot, () => entry.reject(new ArchiveError(message.error.kind, message.error.detail)));
    }
  }

  #settle(slot: Slot, tell: (entry: Entry) => void): void {
    const { entry } = slot;
    slot.entry = null;
    slot.lastSign = Date.now();
    slot.handle?.hold(false);
    if (entry !== null) tell(entry);
    if (!this.#closed) this.#serve();
  }

  #cancel(entry: Entry): void {
    const waiting = this.#line.indexOf(entry);
    if (waiting !== -1) {
      this.#line.splice(waiting, 1);
      entry.reject(new ReaderEnded("cancelled", "taken out"));
      return;
    }
    const slot = this.#slots.find((each) => each.entry === entry);
    if (slot !== undefined) this.#end(slot, new ReaderEnded("cancelled", "ended"));
  }

  #end(slot: Slot, reason: ReaderEnded): void {
    const { handle } = slot;
    slot.handle = null;
    handle?.kill();
    this.#settle(slot, (entry) => entry.reject(reason));
  }

  #lookAround(): void {
    const now = Date.now();
    for (const slot of this.#slots) {
      if (slot.handle === null) continue;
      const silence = now - slot.lastSign;
      if (slot.entry !== null && silence > MOST_SILENCE_MS) this.#end(slot, new ReaderEnded("silent", `${silence} ms`));
      else if (slot.entry === null && silence > IDLE_MS) this.#end(slot, new ReaderEnded("cancelled", "idle"));
    }
  }
}

function isApart(entry: Entry): boolean {
  return entry.options.apart === true && canStartReaderProcess();
}
