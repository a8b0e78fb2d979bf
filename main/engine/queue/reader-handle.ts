import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { MessageFromReader, MessageToReader } from "./reading-task.ts";

/** A running reader, whichever way it was started. */
export type ReaderHandle = {
  readonly post: (message: MessageToReader) => void;
  readonly kill: () => void;
  /** Whether it keeps the program running. */
  readonly hold: (hold: boolean) => void;
};

/** What a reader tells: messages, and once that it has ended, with a word on why. */
export type ReaderEvents = {
  readonly onMessage: (message: MessageFromReader) => void;
  readonly onEnd: (reason: string) => void;
};

/** A thread that would take more than this for its objects is ended; the program goes on. */
const MOST_HEAP_MB = 1024;

/** Where the reader's code lies: beside this file in a checkout, beside the bundles when built. */
function findEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, "reader-entry.ts"), join(here, "reader.mjs"), join(here, "..", "reader.mjs")];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no reader entry near ${here}`);
  return found;
}

/** Starts a reader as a thread of this process. */
export function startReaderThread(resourcesDirectory: string, events: ReaderEvents): ReaderHandle {
  const worker = new Worker(findEntry(), {
    workerData: resourcesDirectory,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  const end = once(events.onEnd);
  worker.on("message", events.onMessage);
  worker.on("error", (error) => end((error as NodeJS.ErrnoException).code ?? error.message));
  worker.on("exit", (code) => end(`exit ${code}`));
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    kill: () => void worker.terminate(),
    hold: (hold) => (hold ? worker.ref() : worker.unref()),
  };
}

/** False inside Electron: there a process of ours would start the program a second time. */
export function canStartReaderProcess(): boolean {
  return process.versions.electron === undefined;
}

/** Starts a reader as a process of its own, which a crash in native code ends without ending this one. */
export function startReaderProcess(resourcesDirectory: string, events: ReaderEvents): ReaderHandle {
  const child = fork(findEntry(), [resourcesDirectory], {
    execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const end = once(events.onEnd);
  child.on("message", (message) => events.onMessage(message as MessageFromReader));
  child.once("error", (error) => end(error.message));
  child.once("exit", (code, signal) => end(signal ?? `exit ${code}`));
  return {
    post: (message) => void child.send(message, () => undefined),
    kill: () => void child.kill("SIGKILL"),
    hold: (hold) => {
      if (hold) child.ref();
      else child.unref();
      if (hold) child.channel?.ref();
      else child.channel?.unref();
    },
  };
}

function once(tell: (reason: string) => void): (reason: string) => void {
  let told = false;
  return (reason) => {
    if (told) return;
    told = true;
    tell(reason);
  };
}
