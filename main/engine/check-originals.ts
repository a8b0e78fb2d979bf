import { setImmediate as nextTurn } from "node:timers/promises";
import type { VerifyFault } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import type { StoredOriginal } from "./custody-task.ts";
import { type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { type BatchWork, inBatches } from "./in-batches.ts";

/** An original read again: what is wrong with it, or null. */
export type ReadOriginal = StoredOriginal & { readonly fault: VerifyFault | null };

/** What one turn of checking found. */
export type OriginalsCheck = {
  readonly checked: number;
  readonly bytes: number;
  readonly faults: readonly VerifyFault[];
};

/** Originals looked up for one turn: more small ones are not read in it. */
const MOST_FILES = 4096;
/** Originals noted as read in one go: some 10 milliseconds. */
const NOTED_AT_ONCE = 64;

/**
 * Reads again the originals that were read longest ago, at most `budget` bytes of them (always at least one), and
 * compares them with their hashes. Turn by turn it goes round the whole archive, also over days and restarts. A
 * damaged one is not marked as checked, so that it is found again by the next turn.
 */
export async function checkOriginals(
  context: EngineContext,
  budget: number,
  signal?: AbortSignal,
): Promise<OriginalsCheck> {
  const { archive } = context;
  const due = withinBudget(archive.custody.longestUnchecked(MOST_FILES), budget);
  const faults: VerifyFault[] = [];
  let checked = 0;
  let bytes = 0;
  const note = async (read: readonly ReadOriginal[]): Promise<void> => {
    await markChecked(context, read, signal);
    for (const { size, fault } of read) {
      checked += 1;
      bytes += size;
      if (fault !== null) faults.push(fault);
    }
  };
  if (due.length > 0 && !signal?.aborted) {
    await withCustodyThreads((threads) => readOriginals(context, threads, due, { signal, onRead: note })).catch(
      (thrown: unknown) => {
        // Ended early by its host: what was read counts.
        if (!signal?.aborted) throw thrown;
      },
    );
  }
  return { checked, bytes, faults };
}

function withinBudget(due: readonly StoredOriginal[], budget: number): readonly StoredOriginal[] {
  let bytes = 0;
  const end = due.findIndex(({ size }, i) => {
    bytes += size;
    return i > 0 && bytes > budget;
  });
  return end === -1 ? due : due.slice(0, end);
}

/** Notes in small steps which originals were found whole: it only tells which are to be read next, and may be lost. */
export async function markChecked(
  { archive, options }: EngineContext,
  read: readonly ReadOriginal[],
  signal?: AbortSignal,
): Promise<void> {
  const at = options.clock().toISOString();
  const whole = read.filter(({ fault }) => fault === null);
  for (let from = 0; from < whole.length && !signal?.aborted; from += NOTED_AT_ONCE) {
    archive.writeSoon(() => {
      for (const { sha256 } of whole.slice(from, from + NOTED_AT_ONCE)) archive.custody.markChecked(sha256, at);
    });
    await nextTurn();
  }
}

/** Reads originals against their hashes on the threads; `onRead` gets them as they were read. Throws `cancelled`. */
export async function readOriginals(
  { archive }: EngineContext,
  threads: CustodyThreads,
  originals: readonly StoredOriginal[],
  { onRead, ...work }: BatchWork & { readonly onRead: (read: readonly ReadOriginal[]) => Promise<void> },
): Promise<void> {
  const { pathOf } = archive.originalStore;
  await inBatches(threads, originals, work, async (batch) => {
    const files = batch.map(({ sha256 }) => ({ path: pathOf(sha256), sha256 }));
    const found = await threads.run({ kind: "read", files });
    await onRead(
      batch.map((original, i): ReadOriginal => {
        const kind = found[i] ?? "original-missing";
        if (kind === "whole") return { ...original, fault: null };
        return { ...original, fault: { kind, id: original.sha256, message: pathOf(original.sha256) } };
      }),
    );
  });
}
