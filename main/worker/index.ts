import "../process/offline.ts";
import { userInfo } from "node:os";
import { type Engine, openEngine } from "../engine/index.ts";
import type { MessageFromEngine, MessageToEngine } from "../model/engine-message.ts";
import { type Result, toFailure } from "../model/error.ts";
import { createHandlers, type Handlers } from "./handlers.ts";
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
const port = openPort();

/** Closes the archive first: an end without that looks like a crash to the next start. */
function endProcess(): void {
  try {
    engine?.close();
  } finally {
    process.exit(0);
  }
}

port.listen(async (message) => {
  if (message.kind === "close") return endProcess();
  if (message.kind === "open") {
    const result = await attempt(() => {
      upkeep?.stop();
      engine?.close();
      engine = openEngine({
        ...message.options,
        actor: userInfo().username,
        clock: () => new Date(),
        indexLater: true,
        log: (text) => port.post({ kind: "log", message: text }),
      });
      handlers = createHandlers(engine, (name, payload) => port.post({ kind: "event", name, payload }));
      engine.queue.resume({ crashed: message.options.crashed === true, watch: true });
      const changed = (): void => port.post({ kind: "event", name: "custody-changed", payload: null });
      upkeep = startUpkeep(engine, changed, (text) => port.post({ kind: "log", message: text }));
      return engine.summary();
    });
    port.post({ kind: "opened", result });
    return;
  }
  const { id, name, args } = message;
  const handler = handlers && Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  const result: Result<unknown> = handler
    ? await attempt(() => handler(...args))
    : { ok: false, error: { kind: handlers ? "invalid-request" : "engine-stopped", detail: name } };
  if (!result.ok && result.error.kind === "internal")
    port.post({ kind: "log", message: `${name}: ${result.error.detail}` });
  port.post({ kind: "response", id, result });
});
