import type { Engine } from "../engine/index.ts";
import type { JobChoice, JobListRequest, WatchedFolder } from "../model/job.ts";
import type { OcrChoice } from "../model/page.ts";
import type { Handlers, Send } from "./handlers.ts";

/** While documents come in, screens are told at most so often: each then asks for its lists anew. */
const SCREENS_EVERY_MS = 2_000;
/** Import orders shown; older ones stay in the archive. */
const SHOWN_BATCHES = 200;

/** The requests of the queue of imports; sends its progress as it changes. */
export function queueHandlers({ queue }: Engine, send: Send): Handlers {
  let isStale = false;
  let lastTold = 0;
  queue.onChange((progress, stored) => {
    send("queue-progress", progress);
    isStale ||= stored;
    if (!isStale || (progress.running && Date.now() - lastTold < SCREENS_EVERY_MS)) return;
    isStale = false;
    lastTold = Date.now();
    send("archive-changed", null);
  });
  const done = (work: () => void): null => {
    work();
    return null;
  };
  return {
    addToQueue: (paths) => queue.add(paths as string[], "window"),
    queueProgress: () => queue.progress(),
    listJobs: (request) => queue.list(request as JobListRequest),
    listBatches: () => queue.batches(SHOWN_BATCHES),
    importReceipt: (batch) => queue.receipt(batch as number),
    pauseJobs: (jobs) => done(() => queue.pause(jobs as JobChoice)),
    continueJobs: (jobs) => done(() => queue.continue(jobs as JobChoice)),
    cancelJobs: (jobs) => done(() => queue.cancel(jobs as JobChoice)),
    retryJobs: (jobs) => done(() => queue.retry(jobs as JobChoice)),
    setIntake: (intake) => done(() => queue.setOcr((intake as { ocr: OcrChoice }).ocr)),
    getWatchedFolder: () => queue.watchedFolder(),
    setWatchedFolder: (folder) => queue.setWatchedFolder(folder as WatchedFolder | null),
  };
}
