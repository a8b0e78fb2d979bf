import { Worker } from "node:worker_threads";
import type { ExportReport, RehearsalReport, RestoreReport, SetBackupReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import type { AsideAnswers, AsideTask, MessageFromAside } from "./aside-task.ts";
import { backUpToSet } from "./back-up-to-set.ts";
import type { EngineContext } from "./context.ts";
import { exportArchive } from "./export-archive.ts";
import type { BatchWork } from "./in-batches.ts";
import { type ProvedBackup, proveBackup } from "./prove-backup.ts";
import { rehearseRestore } from "./rehearse-restore.ts";
import { findThreadEntry, toThrown } from "./thread-entry.ts";

/** The same as `restore` of backup.ts, conducted by a thread of its own. */
export function restoreAside(source: string, to: string, work: BatchWork = {}): Promise<RestoreReport> {
  return runAside({ kind: "restore", source, to }, work);
}

/** The same as `backUpToSet`, conducted by a thread of its own where the host answers others meanwhile. */
export function backUpAside(
  context: EngineContext,
  place: string,
  how: { readonly begin: boolean },
): Promise<SetBackupReport> {
  const { archive, options } = context;
  if (options.indexLater !== true) return backUpToSet(context, place, how);
  const now = options.clock().getTime();
  return runAside({ kind: "back-up", directory: archive.directory, place, ...how, now }, {});
}

/** The same as `proveBackup`, conducted by a thread of its own where the host answers others meanwhile. */
export function proveAside(context: EngineContext, place: string, folder: string): Promise<ProvedBackup> {
  const { archive, options } = context;
  if (options.indexLater !== true) return proveBackup(context, place, folder);
  const now = options.clock().getTime();
  return runAside({ kind: "prove", directory: archive.directory, place, folder, now }, {});
}

/** The same as `rehearseRestore`, conducted by a thread of its own where the host answers others meanwhile. */
export function rehearseAside(context: EngineContext, place: string): Promise<RehearsalReport> {
  const { archive, options } = context;
  if (options.indexLater !== true) return rehearseRestore(context, place);
  const now = options.clock().getTime();
  return runAside({ kind: "rehearse", directory: archive.directory, place, now }, {});
}

/** The same as `exportArchive`, conducted by a thread of its own where the host answers others meanwhile. */
export function exportAside(context: EngineContext, to: string, work: BatchWork = {}): Promise<ExportReport> {
  const { archive, options } = context;
  if (options.indexLater !== true) return exportArchive(context, to, work);
  return runAside({ kind: "export", directory: archive.directory, to, now: options.clock().getTime() }, work);
}

/** Throws what the task throws; after a cancellation only when all that it wrote has been removed. */
function runAside<T extends AsideTask>(task: T, { signal, onProgress }: BatchWork): Promise<AsideAnswers[T["kind"]]> {
  if (signal?.aborted) return Promise.reject(new ArchiveError("cancelled"));
  const worker = new Worker(findThreadEntry("aside"), { execArgv: [], workerData: task });
  const cancel = (): void => worker.postMessage("cancel");
  signal?.addEventListener("abort", cancel, { once: true });
  return new Promise<unknown>((resolve, reject) => {
    worker.on("message", (message: MessageFromAside) => {
      if ("done" in message) onProgress?.(message.done, message.total);
      else if ("answer" in message) resolve(message.answer);
      else reject(toThrown(message));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a thread of ${task.kind} ended: exit ${code}`)));
  }).finally(() => {
    signal?.removeEventListener("abort", cancel);
    // Its own threads wait a while for more work.
    void worker.terminate();
  }) as Promise<AsideAnswers[T["kind"]]>;
}
