import { basename } from "node:path";
import type { JobRow } from "../../archive/job-table.ts";
import type { StagedOriginal } from "../../archive/original-store.ts";
import { type BulkEntry, readBulkFile } from "../../ingest/read-bulk-file.ts";
import { mediaTypeOf } from "../../ingest/read-source.ts";
import { ArchiveError, type Failure } from "../../model/error.ts";
import type { PartError } from "../../model/intake.ts";
import { type ReadResult, readText } from "../read-text.ts";
import { resolveLinks } from "../resolve-links.ts";
import { storeSource } from "../store-documents.ts";
import { obtainBytes } from "./copy-jobs.ts";
import { endJob, failJob, type LiveJob, nowOf, type QueueWork, setStage, toJobFailure } from "./queue-work.ts";
import { ReaderEnded } from "./reader-pool.ts";

/** Documents given to a reader in one message, and stored in one transaction. */
const BATCH = 100;
/** Batches being read ahead of the one that is stored, for each reader. */
const AHEAD = 2;
/** A file up to this size is read without a thread where none runs yet. */
const SMALL_BYTES = 64 * 1024;

type Read = { readonly entry: BulkEntry; readonly results: readonly ReadResult[] };

type Progress = {
  readonly row: JobRow;
  readonly live: LiveJob;
  readonly staged: StagedOriginal;
  readonly lineErrors: PartError[];
};

/**
 * Takes in a bulk file (.jsonl), each line a document, in batches that are read by all readers and stored in order;
 * an interrupted one goes on where it stopped, whoever asks for it next.
 */
export async function readBulkJob(work: QueueWork, row: JobRow): Promise<void> {
  const live = work.live.get(row.key);
  if (live === undefined) return;
  const bytes = await obtainBytes(work, row);
  if (!("staged" in bytes)) return failJob(work, row, null, bytes.error);
  const { staged } = bytes;
  const progress: Progress = { row, live, staged, lineErrors: [] };
  try {
    await staged.keep();
    if (work.isClosed()) return;
    await storeLines(work, progress);
    if (!work.isClosed()) await settle(work, progress, null);
  } catch (thrown) {
    if (!work.isClosed()) await settle(work, progress, failureOf(work, row, thrown));
  }
}

function failureOf(work: QueueWork, row: JobRow, thrown: unknown): Failure {
  if (thrown instanceof ReaderEnded) return { kind: "reader-crashed", detail: row.path };
  return thrown instanceof ArchiveError ? thrown.failure : toJobFailure(work, row, thrown);
}

async function storeLines(work: QueueWork, progress: Progress): Promise<void> {
  const { live, staged, lineErrors } = progress;
  const { archive } = work.engine;
  const { sha256, size } = staged;
  archive.write(() =>
    archive.originals.insert({
      sha256,
      size,
      mediaType: mediaTypeOf(progress.row.path),
      storedAt: nowOf(work),
      complete: false,
    }),
  );
  const underWay: Promise<readonly Read[]>[] = [];
  let batch: BulkEntry[] = [];
  const isStopped = (): boolean => work.isClosed() || live.wanted !== null;
  for await (const line of readBulkFile(archive.originalStore.pathOf(sha256))) {
    if (isStopped()) break;
    if ("error" in line) lineErrors.push(line);
    else if (!archive.sources.hasEntry(sha256, line.line)) batch.push(line);
    if (batch.length < BATCH) continue;
    underWay.push(readBatch(work, progress, batch));
    batch = [];
    if (underWay.length > AHEAD * work.pool.size)
      storeBatch(work, progress, await (underWay.shift() as (typeof underWay)[0]));
  }
  if (batch.length > 0 && !isStopped()) underWay.push(readBatch(work, progress, batch));
  for (const read of underWay) {
    const done = await read.catch((thrown: unknown) => {
      if (isStopped()) return [];
      throw thrown;
    });
    if (!isStopped()) storeBatch(work, progress, done);
  }
}

async function readBatch(
  work: QueueWork,
  { live, staged }: Progress,
  batch: readonly BulkEntry[],
): Promise<readonly Read[]> {
  const texts = batch.map((entry) => entry.text);
  const isSmall = staged.size <= SMALL_BYTES && !work.pool.started();
  const vocabulary = work.engine.vocabulary();
  const reading = isSmall
    ? Promise.resolve(texts.map((text) => readText(text, vocabulary, { single: true })))
    : work.pool.run({ kind: "texts", texts }, { signal: live.stop.signal });
  // It is awaited only in its turn; until then a failure must not count as unheard.
  reading.catch(() => undefined);
  const results = await reading;
  return batch.map((entry, i) => ({ entry, results: results[i] as readonly ReadResult[] }));
}

function storeBatch(work: QueueWork, progress: Progress, batch: readonly Read[]): void {
  if (work.isClosed() || batch.length === 0) return;
  const { archive } = work.engine;
  const { sha256 } = progress.staged;
  const importedAt = nowOf(work);
  const file = basename(progress.row.path);
  const ids = archive.write(() => {
    const touched = new Set<string>();
    const stored = batch.flatMap(({ entry, results }) => {
      const { line, text, given, externalId } = entry;
      const source = { sha256, entry: line, externalId, file, text, pages: [0], given, importedAt };
      return storeSource(work.engine, source, results, touched);
    });
    resolveLinks(work.engine, touched);
    return stored;
  });
  progress.live.documents += ids.length;
  setStage(work, progress.row, "storing");
  work.changed();
  work.stored(ids.length);
}

/** Ends the job as it is: what was taken in stays, whatever stopped the rest. */
async function settle(work: QueueWork, progress: Progress, failure: Failure | null): Promise<void> {
  const { row, live, staged, lineErrors } = progress;
  const { archive } = work.engine;
  const documents = archive.documents.idsOfOriginal(staged.sha256).length;
  const [firstError] = lineErrors;
  const taken = { documents, lineErrors };
  archive.write(() => {
    if (live.wanted === "paused") work.jobs.move(work.owner, [row.key], ["working"], "paused");
    else if (live.wanted === "cancelled") {
      endJob(work, row, { state: "cancelled", outcome: documents > 0 ? "imported" : null, ...taken });
    } else if (failure !== null) endJob(work, row, { state: "failed", error: failure, ...taken });
    else {
      archive.originals.markComplete(staged.sha256);
      if (documents === 0 && firstError) {
        endJob(work, row, { state: "failed", error: firstError.error, ...taken });
      } else endJob(work, row, { state: "done", outcome: "imported", ...taken });
    }
  });
  work.live.delete(row.key);
  work.changed();
}
