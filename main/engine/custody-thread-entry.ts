/** Entry of the threads that copy and read whole archives, so that the engine answers meanwhile. */
import "../process/offline.ts";
import { parentPort } from "node:worker_threads";
import { checkCopy, copyDatabase } from "../archive/copy-archive.ts";
import { inspectArchive } from "../archive/inspect-archive.ts";
import { inspectSearchIndex } from "../archive/search-index.ts";
import { ArchiveError, toFailure } from "../model/error.ts";
import { joinIndexFile } from "../search/join-index.ts";
import { copyOriginals, hashNow, inspectFile, syncDisk, syncFiles } from "./copy-now.ts";
import { countDifferences } from "./count-differences.ts";
import type { CustodyTask, MessageToCustody } from "./custody-task.ts";
import { listNamedOriginals, writeContents } from "./export-contents.ts";
import { listOriginals, proveDatabase } from "./prove-copy.ts";
import { readTexts } from "./read-texts.ts";

function perform(task: CustodyTask): unknown {
  switch (task.kind) {
    case "copy":
      return copyOriginals(task.items);
    case "sync-disk":
      return syncDisk(task.folder);
    case "sync-files":
      syncFiles(task.files);
      return null;
    case "read":
      return task.files.map(({ path, sha256 }) => inspectFile(path, sha256));
    case "copy-database":
      return copyDatabase(task.directory, task.to);
    case "check-copy":
      return checkCopy(task.file);
    case "list-originals":
      return listOriginals(task.directory);
    case "list-named-originals":
      return listNamedOriginals(task.directory);
    case "write-contents":
      return writeContents(task);
    case "prove-database":
      return proveDatabase(task.directory);
    case "inspect-database":
      return inspectArchive(task.directory);
    case "inspect-index":
      return inspectSearchIndex(task.file);
    case "read-texts":
      return readTexts(task);
    case "join-index":
      return joinIndexFile(task.file);
    case "count-differences":
      return countDifferences(task.directory, task.from);
    case "hash":
      return hashNow(task.file);
  }
}

parentPort?.on("message", async ({ id, task }: MessageToCustody) => {
  try {
    parentPort?.postMessage({ id, answer: await perform(task) });
  } catch (thrown) {
    const code = thrown instanceof ArchiveError ? null : (thrown as NodeJS.ErrnoException).code;
    parentPort?.postMessage({ id, error: toFailure(thrown), code: code ?? null });
  }
});
