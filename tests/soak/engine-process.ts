/**
 * The engine's process as the app runs it (main/worker), with what a soak needs besides: a clock that can be moved on, upkeep
 * at once instead of by its timer, and its own memory after a collection of garbage. Start with --expose-gc. First argument:
 * the archive's folder.
 */
import "../../main/process/offline.ts";
import { readFileSync } from "node:fs";
import { getHeapStatistics } from "node:v8";
import { openEngine } from "../../main/engine/index.ts";
import { toFailure } from "../../main/model/error.ts";
import { createHandlers, type Handlers } from "../../main/worker/handlers.ts";
import { FONTS_DIRECTORY, RESOURCES } from "../factories/folders.ts";

/** Of the resident memory what is the process's own, and what is of files (the program, the database's shared pages). */
function residentParts(): { readonly own: number; readonly ofFiles: number } {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    const bytes = (name: string): number =>
      1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0);
    return { own: bytes("RssAnon"), ofFiles: bytes("RssFile") + bytes("RssShmem") };
  } catch {
    return { own: 0, ofFiles: 0 };
  }
}

const [archiveDirectory] = process.argv.slice(2) as [string];
let movedOnMs = 0;

const engine = openEngine({
  archiveDirectory,
  resourcesDirectory: RESOURCES,
  fontsDirectory: FONTS_DIRECTORY,
  actor: "thử",
  clock: () => new Date(Date.now() + movedOnMs),
  indexLater: true,
  log: (message) => void process.send?.({ kind: "log", message }),
});
engine.queue.resume({ watch: true });

const handlers: Handlers = {
  ...createHandlers(engine, (name, payload) => void process.send?.({ kind: "event", name, payload })),
  queueIdle: () => engine.queue.idle(),
  upkeep: () => engine.upkeep(),
  moveClock: (days) => {
    movedOnMs += (days as number) * 86_400_000;
  },
  memory: () => {
    // Twice: what a finalizer frees is only gone after the next one.
    globalThis.gc?.();
    globalThis.gc?.();
    return { ...process.memoryUsage(), heapHeld: getHeapStatistics().total_physical_size, ...residentParts() };
  },
  close: () => {
    engine.close();
    setImmediate(() => process.exit(0));
  },
};

process.on("disconnect", () => process.exit(1));
process.on("message", async ({ id, name, args }: { id: number; name: string; args: readonly unknown[] }) => {
  try {
    process.send?.({ kind: "response", id, result: { ok: true, value: await handlers[name]?.(...args) } });
  } catch (thrown) {
    process.send?.({ kind: "response", id, result: { ok: false, error: toFailure(thrown) } });
  }
});
process.send?.({ kind: "opened" });
