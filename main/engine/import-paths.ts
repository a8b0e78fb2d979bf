import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { listFiles } from "../ingest/list-files.ts";
import { isBulkFile } from "../ingest/read-source.ts";
import type { ImportedFile, ImportReport } from "../model/intake.ts";
import type { EngineContext } from "./context.ts";
import type { LongWork } from "./engine.ts";
import { followIndex } from "./follow-index.ts";
import { importBulkFile } from "./import-bulk-file.ts";
import { importWholeFiles } from "./import-whole-files.ts";

/** Whole files taken in together: so many, or so many bytes, whichever comes first. */
const HANDFUL = 16;
const HANDFUL_BYTES = 32 * 1024 * 1024;
/** Files taken in between two turns of the search index. */
const INDEX_EVERY = 64;

/**
 * Takes files and folders into the archive. Each file is stored whole or not at all; a failure in one never
 * stops the others; a cancelled import keeps what it had taken in. The sources are only read.
 */
export async function importPaths(
  context: EngineContext,
  paths: readonly string[],
  work: LongWork = {},
): Promise<ImportReport> {
  const files = await listFiles(paths);
  const outcomes: ImportedFile[] = [];
  let documents = 0;
  const report = (current: string | null, underWay = 0): void =>
    work.onProgress?.({ done: outcomes.length, total: files.length, documents: documents + underWay, current });
  let indexedAt = 0;
  while (outcomes.length < files.length && !work.signal?.aborted) {
    const next = files[outcomes.length] as string;
    report(basename(next));
    const done = isBulkFile(next)
      ? [await importBulkFile(context, next, work.signal, (count) => report(basename(next), count))]
      : await importWholeFiles(context, await takeHandful(files, outcomes.length));
    outcomes.push(...done);
    documents += done.reduce((sum, file) => sum + (file.status === "imported" ? file.documents.length : 0), 0);
    if (outcomes.length - indexedAt >= INDEX_EVERY) {
      followIndex(context);
      indexedAt = outcomes.length;
    }
    // Questions that came in meanwhile are answered between two handfuls.
    await nextTurn();
  }
  followIndex(context);
  report(null);
  const count = (status: ImportedFile["status"]): number => outcomes.filter((file) => file.status === status).length;
  return {
    imported: count("imported"),
    duplicates: count("duplicate"),
    failed: count("failed"),
    files: outcomes,
    cancelled: work.signal?.aborted ?? false,
  };
}

/** The whole files from `start` on that are taken in together; at least one. */
async function takeHandful(files: readonly string[], start: number): Promise<readonly string[]> {
  const handful: string[] = [];
  let bytes = 0;
  for (const file of files.slice(start, start + HANDFUL)) {
    if (isBulkFile(file)) break;
    bytes += await stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    if (handful.length > 0 && bytes > HANDFUL_BYTES) break;
    handful.push(file);
  }
  return handful;
}
