import { basename } from "node:path";
import type { JobRow } from "../archive/job-table.ts";
import { listFiles } from "../ingest/list-files.ts";
import { ArchiveError } from "../model/error.ts";
import type { ImportedFile, ImportReport } from "../model/intake.ts";
import type { EngineContext } from "./context.ts";
import { warningsOf } from "./duplicate-notice.ts";
import type { LongWork } from "./engine.ts";
import { followIndex, tidyIndex } from "./follow-index.ts";
import type { ImportQueue } from "./queue/import-queue.ts";

/**
 * Takes files and folders into the archive through the queue, and waits for their end. Each file is stored whole or not
 * at all; a failure in one never stops the others; a cancelled import keeps what it had taken in. The sources are only read.
 */
export async function importPaths(
  context: EngineContext,
  queue: ImportQueue,
  paths: readonly string[],
  work: LongWork = {},
): Promise<ImportReport> {
  const files = await listFiles(paths);
  if (files.length === 0) return { imported: 0, duplicates: 0, failed: 0, files: [], cancelled: false };
  work.onProgress?.({ done: 0, total: files.length, documents: 0, current: nameOf(files[0]) });
  const batch = await queue.add({ files, origin: work.origin ?? "command-line" });
  await followBatch(context, queue, batch, files.length, work);
  followIndex(context);
  tidyIndex(context);
  context.archive.write(() => context.archive.jobs.closeBatches(context.options.clock().toISOString()));
  const rows = context.archive.jobs.ofBatch(batch);
  const outcomes = rows.flatMap((row) => toImportedFile(context, row) ?? []);
  const documents = rows.reduce((sum, row) => sum + (row.outcome === "imported" ? row.documents : 0), 0);
  work.onProgress?.({ done: outcomes.length, total: files.length, documents, current: null });
  const count = (status: ImportedFile["status"]): number => outcomes.filter((file) => file.status === status).length;
  return {
    imported: count("imported"),
    duplicates: count("duplicate"),
    failed: count("failed"),
    files: outcomes,
    cancelled: rows.some((row) => row.state === "cancelled"),
  };
}

/** Resolves when the order's last file has come to its end. Throws what stopped the queue: unfinished files wait for its next start. */
function followBatch(
  context: EngineContext,
  queue: ImportQueue,
  batch: number,
  total: number,
  { signal, onProgress }: LongWork,
): Promise<void> {
  const open = new Set(context.archive.jobs.openOf(batch));
  let documents = 0;
  if (open.size === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = (): void => queue.cancel([...open]);
    const report = (): void => {
      const live = [...queue.work.live.values()].filter(({ row }) => row.batch === batch);
      const underWay = live.reduce((sum, job) => sum + job.documents, 0);
      const [first] = live;
      if (first === undefined) return;
      const current = nameOf(first.row.path);
      const page = first.pageCount === null ? {} : { page: first.pagesDone, pageCount: first.pageCount };
      onProgress?.({
        done: total - open.size,
        total,
        documents: documents + underWay,
        current,
        stage: first.stage,
        ...page,
      });
    };
    const end = (): void => {
      offChange();
      offEnd();
      signal?.removeEventListener("abort", stop);
    };
    const offChange = queue.onChange(() => {
      const failure = queue.stoppedBy();
      if (failure === null) return report();
      end();
      reject(new ArchiveError(failure.kind, failure.detail));
    });
    const offEnd = queue.onEnd((row) => {
      if (!open.delete(row.key)) return;
      if (row.outcome === "imported") documents += row.documents;
      if (open.size > 0) return;
      end();
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

function nameOf(path: string | undefined): string | null {
  return path === undefined ? null : basename(path);
}

/** What became of a file; null for one that was cancelled before anything of it came in. */
export function toImportedFile(context: EngineContext, row: JobRow): ImportedFile | null {
  const { archive } = context;
  const documents = row.outcome === null || row.sha256 === null ? [] : archive.documents.idsOfOriginal(row.sha256);
  const lineErrors = row.lineErrors.length > 0 ? { lineErrors: row.lineErrors } : {};
  if (row.outcome !== null) {
    const found = row.outcome === "imported" ? warningsOf(context, documents) : [];
    const warnings = found.length > 0 ? { warnings: found } : {};
    return { file: row.path, status: row.outcome, documents, ...lineErrors, ...warnings };
  }
  if (row.state !== "failed") return null;
  return { file: row.path, status: "failed", documents, ...(row.error ? { error: row.error } : {}), ...lineErrors };
}
