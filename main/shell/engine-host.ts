import type { ArchiveSummary } from "../model/custody.ts";
import type { EngineLaunchOptions, MessageFromEngine } from "../model/engine-message.ts";
import { assertNever, type Result } from "../model/error.ts";
import type { EnginePort } from "./engine-port.ts";

/** What the host of the engine needs from its surroundings. */
export type EngineHostOptions = {
  readonly start: () => EnginePort;
  readonly onEvent: (name: string, payload: unknown) => void;
  readonly onRestarted: () => void;
  readonly log: (message: string) => void;
};

/** Ends in a row without one answer between them: after these, only a request or another archive starts the engine again. */
const MOST_VAIN_STARTS = 3;

/** How long an engine may take to close its archive before it is ended: what is committed is safe either way. */
const CLOSING_MS = 5_000;

const STOPPED: Result<never> = { ok: false, error: { kind: "engine-stopped" } };

type Running = {
  readonly port: EnginePort;
  readonly opened: Promise<Result<ArchiveSummary>>;
  readonly settle: (result: Result<ArchiveSummary>) => void;
  readonly pending: Map<number, (result: Result<unknown>) => void>;
};

/** The engine as the shell sees it: one archive open at a time, its process started again when it ends unasked. */
export class EngineHost {
  readonly #host: EngineHostOptions;
  #running: Running | null = null;
  #options: EngineLaunchOptions | null = null;
  #nextId = 1;
  #vainStarts = 0;

  constructor(host: EngineHostOptions) {
    this.#host = host;
  }

  /** Opens an archive, ending the process of the one before; resolves with what the engine says of it. */
  open(options: EngineLaunchOptions): Promise<Result<ArchiveSummary>> {
    void this.#stop();
    this.#options = options;
    this.#vainStarts = 0;
    this.#running = this.#start(options);
    return this.#running.opened;
  }

  /** Waits until the archive is open, or could not be opened: then the engine tries again, and says why it cannot. */
  async request(name: string, args: readonly unknown[]): Promise<Result<unknown>> {
    if (this.#running === null && this.#options !== null) this.#running = this.#start(this.#options);
    const running = this.#running;
    if (running === null) return STOPPED;
    await running.opened;
    if (running !== this.#running) return STOPPED;
    return new Promise((resolve) => {
      const id = this.#nextId++;
      running.pending.set(id, resolve);
      running.port.post({ kind: "request", id, name, args });
    });
  }

  /** Lets the engine close its archive and end, for good; resolves when it has ended. */
  close(): Promise<void> {
    this.#options = null;
    return this.#stop();
  }

  #start(options: EngineLaunchOptions): Running {
    const port = this.#host.start();
    let settle: Running["settle"] = () => undefined;
    const opened = new Promise<Result<ArchiveSummary>>((resolve) => {
      settle = resolve;
    });
    const running: Running = { port, opened, settle, pending: new Map() };
    port.onMessage((message) => this.#receive(running, message));
    port.onExit((code) => this.#ended(running, code));
    port.post({ kind: "open", options });
    return running;
  }

  #stop(): Promise<void> {
    const previous = this.#running;
    this.#running = null;
    if (previous === null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => previous.port.kill(), CLOSING_MS);
      previous.port.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      previous.port.post({ kind: "close" });
    });
  }

  #receive(running: Running, message: MessageFromEngine): void {
    if (running !== this.#running) return;
    switch (message.kind) {
      case "opened":
        running.settle(message.result);
        return;
      case "response":
        this.#vainStarts = 0;
        running.pending.get(message.id)?.(message.result);
        running.pending.delete(message.id);
        return;
      case "event":
        this.#host.onEvent(message.name, message.payload);
        return;
      case "log":
        this.#host.log(`engine: ${message.message}`);
        return;
      default:
        assertNever(message);
    }
  }

  #ended(running: Running, code: number | null): void {
    running.settle(STOPPED);
    for (const answer of running.pending.values()) answer(STOPPED);
    running.pending.clear();
    if (running !== this.#running) return;
    this.#running = null;
    this.#host.log(`engine process ended unasked (code ${code})`);
    this.#vainStarts += 1;
    if (this.#options === null || this.#vainStarts >= MOST_VAIN_STARTS) return;
    this.#running = this.#start({ ...this.#options, crashed: true });
    this.#host.onRestarted();
  }
}
