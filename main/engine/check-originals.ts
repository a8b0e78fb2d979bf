import { stat } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { VerifyFault } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import { hashFile } from "./copy-original.ts";

/** Originals looked up at a time. */
const BATCH = 64;

/** What one turn of checking found. */
export type OriginalsCheck = {
  readonly checked: number;
  readonly bytes: number;
  readonly faults: readonly VerifyFault[];
};

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
  const { archive, options } = context;
  const faults: VerifyFault[] = [];
  let checked = 0;
  let bytes = 0;
  const seen = new Set<string>();
  for (;;) {
    const due = archive.custody.longestUnchecked(BATCH + faults.length).filter(({ sha256 }) => !seen.has(sha256));
    if (due.length === 0) return { checked, bytes, faults };
    for (const { sha256, size } of due) {
      if (signal?.aborted || (checked > 0 && bytes + size > budget)) return { checked, bytes, faults };
      seen.add(sha256);
      const fault = await inspectOriginal(context, sha256);
      checked += 1;
      bytes += size;
      if (fault === null) archive.custody.markChecked(sha256, options.clock().toISOString());
      else faults.push(fault);
      await nextTurn();
    }
  }
}

/** Reads an original's bytes, in pieces, against its hash: what is wrong with it, or null. */
export async function inspectOriginal(context: EngineContext, sha256: string): Promise<VerifyFault | null> {
  const path = context.archive.originalStore.pathOf(sha256);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { kind: "original-missing", id: sha256, message: path };
  const hash = await hashFile(path).catch(() => null);
  return hash === sha256 ? null : { kind: "original-damaged", id: sha256, message: path };
}
