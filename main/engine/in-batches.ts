import { dirname } from "node:path";
import { ArchiveError } from "../model/error.ts";
import type { CopyItem, CopyOutcome } from "./custody-task.ts";
import type { CustodyThreads } from "./custody-threads.ts";

/** How a host follows long work over many originals and ends it early. */
export type BatchWork = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

type Sized = { readonly size: number };

/** Originals handed to a thread at a time: as much as a person waits for after "cancel". */
const MOST_FILES = 1024;
const MOST_BYTES = 64 * 1024 * 1024;

/** Up to so many files are synced by themselves rather than with all that others have written to the same disk. */
const FEW = 8;

/**
 * Copies originals on the threads and brings the copies to the disk; what became of each, in their order. Ends with the first
 * thing thrown (copy-now.ts), or `cancelled` between two batches: what was copied until then may lie there, not synced.
 */
export function copyInBatches(
  threads: CustodyThreads,
  items: readonly (CopyItem & Sized)[],
  work: BatchWork = {},
): Promise<readonly CopyOutcome[]> {
  return copyEach(threads, items, (item) => item, work);
}

/** The same where the paths of all of them would take much memory: `toItem` says them when their turn comes. */
export async function copyEach<T extends Sized>(
  threads: CustodyThreads,
  originals: readonly T[],
  toItem: (original: T) => CopyItem,
  work: BatchWork = {},
): Promise<readonly CopyOutcome[]> {
  const outcomes: CopyOutcome[] = new Array<CopyOutcome>(originals.length);
  await inBatches(threads, originals, work, async (batch, from) => {
    const found = await threads.run({ kind: "copy", items: batch.map(toItem) });
    for (const [i, outcome] of found.entries()) outcomes[from + i] = outcome;
  });
  const written = originals.filter((_, i) => typeof outcomes[i] === "number");
  await syncWritten(threads, written, toItem, work);
  return outcomes;
}

async function syncWritten<T extends Sized>(
  threads: CustodyThreads,
  written: readonly T[],
  toItem: (original: T) => CopyItem,
  { signal }: BatchWork,
): Promise<void> {
  const [first] = written;
  if (first === undefined) return;
  const folder = dirname(toItem(first).target);
  if (written.length > FEW && (await threads.run({ kind: "sync-disk", folder }))) return;
  await inBatches(threads, written, { signal }, async (batch) => {
    await threads.run({ kind: "sync-files", files: batch.map((original) => toItem(original).target) });
  });
}

/** Has `each` work on batches of items, as many at a time as there are threads; `from` is the first one's place. */
export async function inBatches<T extends Sized>(
  threads: CustodyThreads,
  items: readonly T[],
  { signal, onProgress }: BatchWork,
  each: (batch: readonly T[], from: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      if (signal?.aborted) throw new ArchiveError("cancelled");
      const from = next;
      next = endOfBatch(items, from);
      const batch = items.slice(from, next);
      await each(batch, from);
      done += batch.length;
      onProgress?.(done, items.length);
    }
  };
  onProgress?.(0, items.length);
  const lanes = Array.from({ length: threads.count }, lane);
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

function endOfBatch(items: readonly Sized[], from: number): number {
  let bytes = 0;
  let at = from;
  while (at < items.length && at - from < MOST_FILES && (at === from || bytes < MOST_BYTES)) {
    bytes += items[at]?.size ?? 0;
    at++;
  }
  return at;
}
