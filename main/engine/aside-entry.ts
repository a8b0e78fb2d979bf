/** Entry of a thread that conducts one long use case and ends; any message to it cancels that. */
import "../process/offline.ts";
import { parentPort, workerData } from "node:worker_threads";
import { openArchive } from "../archive/open-archive.ts";
import { ArchiveError, toFailure } from "../model/error.ts";
import type { AsideTask, MessageFromAside } from "./aside-task.ts";
import { backUpToSet } from "./back-up-to-set.ts";
import { restore } from "./backup.ts";
import type { EngineContext } from "./context.ts";
import { exportArchive } from "./export-archive.ts";
import type { BatchWork } from "./in-batches.ts";
import { proveBackup } from "./prove-backup.ts";
import { rehearseRestore } from "./rehearse-restore.ts";

function perform(task: AsideTask, work: BatchWork): Promise<unknown> {
  switch (task.kind) {
    case "restore":
      return restore(task.source, task.to, work);
    case "back-up":
      return withArchive(task, (context) => backUpToSet(context, task.place, { ...work, begin: task.begin }));
    case "prove":
      return withArchive(task, (context) => proveBackup(context, task.place, task.folder));
    case "rehearse":
      return withArchive(task, (context) => rehearseRestore(context, task.place));
    case "export":
      return withArchive(task, (context) => exportArchive(context, task.to, work));
  }
}

/** They read the archive and the clock and nothing else of what an engine has. */
async function withArchive<T>(
  { directory, now }: { readonly directory: string; readonly now: number },
  work: (context: EngineContext) => Promise<T>,
): Promise<T> {
  const archive = openArchive(directory);
  try {
    const clock = (): Date => new Date(now + performance.now());
    return await work({ archive, options: { clock } } as EngineContext);
  } finally {
    archive.close();
  }
}

const tell = (message: MessageFromAside): void => parentPort?.postMessage(message);
const cancel = new AbortController();
parentPort?.on("message", () => cancel.abort());
try {
  const onProgress = (done: number, total: number): void => tell({ done, total });
  tell({ answer: await perform(workerData as AsideTask, { signal: cancel.signal, onProgress }) });
} catch (thrown) {
  const code = thrown instanceof ArchiveError ? null : (thrown as NodeJS.ErrnoException).code;
  tell({ error: toFailure(thrown), code: code ?? null });
}
parentPort?.close();
