import { ArchiveError } from "../model/error.ts";
import type { CopyItem, CopyOutcome } from "./custody-task.ts";
import type { CustodyThreads } from "./custody-threads.ts";

/** How a host follows long work over many originals and ends it early. */
export type BatchWork = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

type Sized = { readonly size: number };

/** Originals handed to a thread at a time: as many as it syncs at once, and as much as a person waits for after "cancel". */
const MOST_FILES = 1024;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Copies originals on the threads; what became of each, in their order. Ends with the first thing thrown (custody-task.ts), or
 * `cancelled` between two batches.
 */
export async function copyInBatches(
  threads: CustodyThreads,
  items: readonly (CopyItem & Sized)[],
  work: BatchWork = {},
): Promise<readonly CopyOutcome[]> {
  const outcomes: CopyOutcome[] = new Array<CopyOutcome>(items.length);
  await inBatches(threads, items, work, async (batch, from) => {
    const found = await threads.run({ kind: "copy", items: batch });
    for (const [i, outcome] of found.entries()) outcomes[from + i] = outcome;
  });
  return outcomes;
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
