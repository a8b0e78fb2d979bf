import type { JobRow } from "../../archive/job-table.ts";
import type { StagedOriginal } from "../../archive/original-store.ts";
import { ArchiveError, type Failure } from "../../model/error.ts";
import { bytesOf, endJob, failJob, heedWish, type QueueWork, takeInHand, toJobFailure } from "./queue-work.ts";

type Copied = { readonly row: JobRow; readonly staged: StagedOriginal };
type NotCopied = { readonly row: JobRow; readonly error: Failure };

/**
 * Copies the bytes of waiting jobs into the archive's staging folder, ahead of their reading: a stick may be pulled out
 * once its files are copied. Files whose bytes the archive holds already end here as duplicates.
 */
export async function copyJobs(work: QueueWork, rows: readonly JobRow[]): Promise<void> {
  const { archive } = work.engine;
  for (const row of rows) takeInHand(work, row, "copying");
  work.changed();
  const outcomes = await Promise.all(rows.map((row) => copyOne(work, row)));
  if (work.isClosed()) return;
  const copied = outcomes.filter((outcome): outcome is Copied => "staged" in outcome);
  const known = copied.filter(({ staged }) => archive.originals.find(staged.sha256)?.complete);
  const fresh = copied.filter((one) => !known.includes(one));
  archive.writeSoon(() => {
    for (const { row, staged } of fresh) work.jobs.setStaged(row.key, staged.name ?? "", staged);
  });
  if (known.length > 0) {
    archive.write(() => {
      for (const { row, staged } of known) endAsDuplicate(work, row, staged);
    });
    await Promise.all(known.map(({ staged }) => (isLost(work, staged) ? staged.keep() : staged.discard())));
  }
  for (const { row, staged } of copied) {
    if (known.some((one) => one.row === row)) work.live.delete(row.key);
    else if (!(await heedWish(work, row, staged))) work.live.delete(row.key);
  }
  for (const outcome of outcomes) {
    if ("staged" in outcome || (await heedWish(work, outcome.row, null))) continue;
    await failJob(work, outcome.row, null, outcome.error);
  }
  work.changed();
}

/** Bytes that the archive knows but has lost or spoiled are taken again where they come in: this is how a person heals it. */
function isLost({ engine }: QueueWork, { sha256, name }: StagedOriginal): boolean {
  return name !== null && engine.archive.originalStore.inspect(sha256) !== null;
}

/** Ends a job whose bytes the archive holds already; inside a transaction. */
export function endAsDuplicate(work: QueueWork, row: JobRow, { sha256, size }: StagedOriginal): void {
  work.jobs.setStaged(row.key, null, { sha256, size });
  const documents = work.engine.archive.documents.idsOfOriginal(sha256).length;
  endJob(work, row, { state: "done", outcome: "duplicate", documents });
}

/**
 * The bytes of a job that was copied: as they lie, or copied once more where they are gone though the row speaks of them
 * (a disk that failed, a hand in the archive's folder).
 */
export async function obtainBytes(work: QueueWork, row: JobRow): Promise<Copied | NotCopied> {
  const earlier = bytesOf(work, row);
  if (earlier !== null) return { row, staged: earlier };
  const copied = await copyOne(work, row);
  if ("staged" in copied && !work.isClosed()) {
    const { staged } = copied;
    work.engine.archive.writeSoon(() => work.jobs.setStaged(row.key, staged.name ?? "", staged));
  }
  return copied;
}

async function copyOne(work: QueueWork, row: JobRow): Promise<Copied | NotCopied> {
  try {
    const earlier = bytesOf(work, row);
    if (earlier !== null) return { row, staged: earlier };
    const signal = work.live.get(row.key)?.stop.signal;
    return { row, staged: await work.engine.archive.originalStore.stage(row.path, work.owner, signal) };
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return { row, error: thrown.failure };
    return { row, error: toJobFailure(work, row, thrown) };
  }
}
