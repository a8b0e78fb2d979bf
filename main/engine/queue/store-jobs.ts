import { basename } from "node:path";
import type { JobRow } from "../../archive/job-table.ts";
import type { StagedOriginal } from "../../archive/original-store.ts";
import { mediaTypeOf } from "../../ingest/read-source.ts";
import { resolveLinks } from "../resolve-links.ts";
import { storeSource } from "../store-documents.ts";
import { endAsDuplicate } from "./copy-jobs.ts";
import { endJob, failJob, heedWish, nowOf, type QueueWork, setStage, toJobFailure } from "./queue-work.ts";
import type { FileReading } from "./reading-task.ts";

/** A file read and ready to be stored. */
export type ReadJob = {
  readonly row: JobRow;
  readonly staged: StagedOriginal;
  readonly reading: Extract<FileReading, { readonly kind: "read" }>;
};

/**
 * Stores a handful of files in one transaction, so that one commit serves all. Each is stored whole or not at all,
 * together with its job's end; what is wrong with one is that one's failure.
 */
export async function storeJobs(work: QueueWork, read: readonly ReadJob[]): Promise<void> {
  const files: ReadJob[] = [];
  for (const file of read) if (!(await heedWish(work, file.row, file.staged))) files.push(file);
  if (files.length === 0) return;
  for (const { row } of files) setStage(work, row, "storing");
  work.changed();
  let documents = 0;
  try {
    await Promise.all(files.map(({ staged }) => staged.keep()));
    if (work.isClosed()) return;
    work.engine.archive.write(() => {
      const touched = new Set<string>();
      for (const file of files) documents += storeFile(work, file, touched);
      resolveLinks(work.engine, touched);
    });
  } catch (thrown) {
    const [only, ...others] = files;
    if (only && others.length === 0) return failJob(work, only.row, only.staged, toJobFailure(work, only.row, thrown));
    // One of them cannot be stored: each on its own, so that the others can.
    for (const file of files) await storeJobs(work, [file]);
    return;
  }
  for (const { row } of files) work.live.delete(row.key);
  work.stored(documents);
  work.changed();
  await Promise.all(files.map(({ staged }) => staged.discard()));
}

function storeFile(work: QueueWork, { row, staged, reading }: ReadJob, touched: Set<string>): number {
  const { engine } = work;
  const { originals } = engine.archive;
  const { sha256, size } = staged;
  // The same bytes may have come twice in one order, or through another program meanwhile.
  if (originals.find(sha256)?.complete) {
    endAsDuplicate(work, row, staged);
    return 0;
  }
  const importedAt = nowOf(work);
  const name = basename(row.path);
  const whole = reading.parts.find((part) => part.entry === 0);
  const mediaType = whole?.source.mediaType ?? mediaTypeOf(name);
  originals.insert({ sha256, size, mediaType, storedAt: importedAt, complete: true });
  const documents = reading.parts.flatMap(({ entry, file, source, results }) => {
    const { text, pages, pageReadings } = source;
    const part = { sha256, entry, externalId: null, file, text, pages, given: {}, importedAt };
    return storeSource(engine, part, results, touched, pageReadings);
  });
  const lineErrors = reading.bad.map(({ entry, ...bad }) => ({ line: entry, ...bad }));
  endJob(work, row, { state: "done", outcome: "imported", documents: documents.length, lineErrors });
  return documents.length;
}
