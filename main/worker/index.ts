import "../process/offline.ts";
import { userInfo } from "node:os";
import { type Engine, openEngine } from "../engine/index.ts";
import type { ArchiveSummary } from "../model/custody.ts";
import type { EngineLaunchOptions, MessageFromEngine, MessageToEngine } from "../model/engine-message.ts";
import { ArchiveError, type Failure, type Result, toFailure } from "../model/error.ts";
import { createCopying, restoreHandlers } from "./custody-handlers.ts";
import { createHandlers, type Handlers, type Send } from "./handlers.ts";
import { startUpkeep } from "./upkeep-timer.ts";

/** The engine's side of the wire: parentPort in a utility process, process messages in a child process. */
type Port = {
  readonly post: (message: MessageFromEngine) => void;
  readonly listen: (receive: (message: MessageToEngine) => void) => void;
};

type ParentPort = {
  on: (event: "message", listener: (event: { data: MessageToEngine }) => void) => void;
  postMessage: (message: unknown) => void;
};

function openPort(): Port {
  const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
  if (parentPort) {
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (receive) => parentPort.on("message", (event) => receive(event.data)),
    };
  }
  // The engine never outlives the app.
  process.on("disconnect", endProcess);
  return {
    // A callback, because a send to an app that has just gone would throw.
    post: (message) => void process.send?.(message, () => {}),
    listen: (receive) => process.on("message", (message) => receive(message as MessageToEngine)),
  };
}

async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: toFailure(thrown) };
  }
}

let engine: Engine | undefined;
let handlers: Handlers | undefined;
let upkeep: { readonly stop: () => void } | undefined;
/** The archive that could not be opened, and why. */
let closed: { readonly options: EngineLaunchOptions; readonly error: Failure; readonly since: number } | undefined;
const port = openPort();

/** Closes the archive first: an end without that looks like a crash to the next start. */
function endProcess(): void {
  try {
    engine?.close();
  } finally {
    process.exit(0);
  }
}

/** Requests that come together share one attempt: each may wait seconds for another program to let go of the archive. */
const OPEN_AGAIN_MS = 1_000;

function open(options: EngineLaunchOptions): ArchiveSummary {
  upkeep?.stop();
  engine?.close();
  engine = undefined;
  try {
    engine = openEngine({
      ...options,
      actor: userInfo().username,
      clock: () => new Date(),
      indexLater: true,
      log: (text) => port.post({ kind: "log", message: text }),
    });
  } catch (thrown) {
    handlers = undefined;
    closed = { options, error: toFailure(thrown), since: performance.now() };
    throw thrown;
  }
  closed = undefined;
  handlers = createHandlers(engine, send);
  engine.queue.resume({ crashed: options.crashed === true, watch: true });
  const changed = (): void => port.post({ kind: "event", name: "custody-changed", payload: null });
  upkeep = startUpkeep(engine, changed, (text) => port.post({ kind: "log", message: text }));
  return engine.summary();
}

const send: Send = (name, payload) => port.post({ kind: "event", name, payload });

/** What can be done while no archive could be opened. */
const withoutArchive: Handlers = restoreHandlers(createCopying(send));

/** What kept the archive from opening may have passed: its disk plugged in, another program gone. */
function openAgain(name: string): void {
  if (closed === undefined || Object.hasOwn(withoutArchive, name)) return;
  if (performance.now() - closed.since < OPEN_AGAIN_MS) throw new ArchiveError(closed.error.kind, closed.error.detail);
  open(closed.options);
  send("archive-changed", null);
}

function perform(name: string, args: readonly unknown[]): unknown {
  openAgain(name);
  const table = handlers ?? withoutArchive;
  const handler = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!handler) throw new ArchiveError(handlers ? "invalid-request" : "engine-stopped", name);
  return handler(...args);
}

port.listen(async (message) => {
  if (message.kind === "close") return endProcess();
  if (message.kind === "open") {
    port.post({ kind: "opened", result: await attempt(() => open(message.options)) });
    return;
  }
  const { id, name, args } = message;
  const result: Result<unknown> = await attempt(() => perform(name, args));
  if (!result.ok && result.error.kind === "internal")
    port.post({ kind: "log", message: `${name}: ${result.error.detail}` });
  port.post({ kind: "response", id, result });
});
