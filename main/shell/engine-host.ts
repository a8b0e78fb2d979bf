import type { ArchiveSummary } from "../model/custody.ts";
import type { EngineLaunchOptions, MessageFromEngine } from "../model/engine-message.ts";
import type { Result } from "../model/error.ts";
import type { EnginePort } from "./engine-port.ts";

/** What the host of the engine needs from its surroundings. */
export type EngineHostOptions = {
  readonly start: () => EnginePort;
  readonly onEvent: (name: string, payload: unknown) => void;
  readonly onRestarted: () => void;
  readonly log: (message: string) => void;
};

/** The engine as the shell sees it: one archive open at a time, restarted when its process ends unasked. */
export type EngineHost = {
  /** Opens an archive, ending the process of the one before; resolves with what the engine says of it. */
  readonly open: (options: EngineLaunchOptions) => Promise<Result<ArchiveSummary>>;
  /** Waits for the archive to be open; answers with the opening's failure when it could not be. */
  readonly request: (name: string, args: readonly unknown[]) => Promise<Result<unknown>>;
  readonly close: () => void;
};

/** Ends in a row without one answer between them: after these, only opening an archive starts the engine again. */
const MOST_VAIN_STARTS = 3;

const STOPPED: Result<never> = { ok: false, error: { kind: "engine-stopped" } };

type Running = {
  readonly port: EnginePort;
  readonly opened: Promise<Result<ArchiveSummary>>;
  readonly settle: (result: Result<ArchiveSummary>) => void;
  readonly pending: Map<number, (result: Result<unknown>) => void>;
};

/** Hosts the engine's process: matches answers to requests, and survives the process's end. */
export function createEngineHost(host: EngineHostOptions): EngineHost {
  let running: Running | null = null;
  let options: EngineLaunchOptions | null = null;
  let nextId = 1;
  let vainStarts = 0;

  function receive(self: Running, message: MessageFromEngine): void {
    if (self !== running) return;
    switch (message.kind) {
      case "opened":
        self.settle(message.result);
        return;
      case "response":
        vainStarts = 0;
        self.pending.get(message.id)?.(message.result);
        self.pending.delete(message.id);
        return;
      case "event":
        host.onEvent(message.name, message.payload);
    }
  }

  function stopped(self: Running, code: number | null): void {
    self.settle(STOPPED);
    for (const answer of self.pending.values()) answer(STOPPED);
    self.pending.clear();
    if (self !== running) return;
    running = null;
    host.log(`engine process ended unasked (code ${code})`);
    vainStarts += 1;
    if (options === null || vainStarts >= MOST_VAIN_STARTS) return;
    running = start(options);
    host.onRestarted();
  }

  function start(launch: EngineLaunchOptions): Running {
    const port = host.start();
    const { promise, resolve } = deferred<Result<ArchiveSummary>>();
    const self: Running = { port, opened: promise, settle: resolve, pending: new Map() };
    port.onMessage((message) => receive(self, message));
    port.onExit((code) => stopped(self, code));
    port.post({ kind: "open", options: launch });
    return self;
  }

  function stop(): void {
    const previous = running;
    running = null;
    previous?.port.kill();
  }

  return {
    open: (launch) => {
      stop();
      options = launch;
      vainStarts = 0;
      running = start(launch);
      return running.opened;
    },
    request: async (name, args) => {
      const self = running;
      if (self === null) return STOPPED;
      const opened = await self.opened;
      if (!opened.ok) return opened;
      if (self !== running) return STOPPED;
      const { promise, resolve } = deferred<Result<unknown>>();
      const id = nextId++;
      self.pending.set(id, resolve);
      self.port.post({ kind: "request", id, name, args });
      return promise;
    },
    close: () => {
      options = null;
      stop();
    },
  };
}

// Promise.withResolvers is newer than the oldest Node that runs this.
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
