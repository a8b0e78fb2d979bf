/** Entry of the thread that draws pages and reads their text layers, so that the engine answers meanwhile. */
import "../process/offline.ts";
import { parentPort, workerData } from "node:worker_threads";
import { openOriginalStore } from "../archive/original-store.ts";
import type { PageFile } from "../ingest/page-file.ts";
import { toFailure } from "../model/error.ts";
import { openSourcePages } from "./open-source-pages.ts";
import type { MessageToPages, OriginalName, PageTask } from "./page-task.ts";

/** Files kept open at a time: the one being read, and the one compared with it. */
const OPEN_FILES = 2;

const store = openOriginalStore(workerData as string);
const files = new Map<string, PageFile>();

async function openFile(original: OriginalName): Promise<PageFile> {
  const key = `${original.sha256}:${original.entry}`;
  const file = files.get(key) ?? (await openSourcePages(store, original));
  // Last used, last in the map.
  files.delete(key);
  files.set(key, file);
  for (const [other, oldest] of files) {
    if (files.size <= OPEN_FILES) break;
    files.delete(other);
    await oldest.close();
  }
  return file;
}

function perform(file: PageFile, task: PageTask): Promise<unknown> {
  if (task.kind === "draw") return file.drawPage(task.page, task.width, task.turn);
  return file.readTextLayer(task.page);
}

parentPort?.on("message", async ({ id, original, task }: MessageToPages) => {
  try {
    parentPort?.postMessage({ id, answer: await perform(await openFile(original), task) });
  } catch (thrown) {
    parentPort?.postMessage({ id, error: toFailure(thrown) });
  }
});
