import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { INDEX_FILE } from "../archive/search-index.ts";
import type { VerifyFault, VerifyProgress, VerifyReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { markChecked, type ReadOriginal, readOriginals } from "./check-originals.ts";
import type { EngineContext } from "./context.ts";
import { type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { followDuplicatesSlowly } from "./duplicate-find.ts";
import { fillIndexInSteps, followSearchIndex, rebuildIndex } from "./follow-index.ts";
import { rereadArchive } from "./reread-archive.ts";

/** Originals or documents listed in one go: some 10 milliseconds. */
const LISTED_AT_ONCE = 4096;

/** How a host follows a verification and ends it early. */
export type VerifyWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: VerifyProgress) => void;
};

/**
 * Proves the archive whole: database and history, originals against their hashes, index against the documents. The long
 * reading is done by threads; other requests are answered meanwhile. Throws `cancelled`.
 */
export async function verify(
  context: EngineContext,
  options: { readonly rebuild: boolean },
  work: VerifyWork = {},
): Promise<VerifyReport> {
  const { archive } = context;
  const tell = async (stage: VerifyProgress["stage"], done = 0, total = 0): Promise<void> => {
    work.onProgress?.({ stage, done, total });
    await nextTurn();
    if (work.signal?.aborted) throw new ArchiveError("cancelled");
  };
  const faults = await withCustodyThreads(async (threads) => {
    await tell("database");
    const found: VerifyFault[] = [...(await threads.run({ kind: "inspect-database", directory: archive.directory }))];
    if (options.rebuild) await rebuild(context, threads, found.length === 0, work);
    found.push(...(await inspectOriginals(context, threads, work)));
    found.push(...(await findUnlisted(context)));
    found.push(...findLostChanges(context));
    await tell("index");
    found.push(...(await inspectIndex(context, threads)));
    return found;
  }, work.signal);
  const report: VerifyReport = {
    ok: faults.length === 0,
    documents: archive.documents.count(),
    originals: archive.originals.count(),
    faults,
    rebuilt: options.rebuild,
  };
  recordVerification(context, report);
  return report;
}

/**
 * Reads every text anew and makes the index of it; out of a damaged database nothing is read anew. Searches are answered by the
 * old index until the new one is ready: following each document that changes would cost as much again.
 */
async function rebuild(
  context: EngineContext,
  threads: CustodyThreads,
  isWhole: boolean,
  { signal, onProgress }: VerifyWork,
): Promise<void> {
  const { index } = context;
  const tell = (stage: VerifyProgress["stage"], done: number, total: number): void => {
    onProgress?.({ stage, done, total });
    if (signal?.aborted) throw new ArchiveError("cancelled");
  };
  if (isWhole) {
    if (index.building() === null) index.noteBuilding({ done: 0, total: context.archive.documents.count() });
    try {
      await rereadArchive(context, threads, (done, total) => tell("reread", done, total));
      await rebuildIndex(context, (progress) => {
        index.noteBuilding(progress);
        tell("rebuild", progress.done, progress.total);
      });
    } finally {
      await fillIndexInSteps(context, () => undefined);
    }
  }
  await followDuplicatesSlowly(context, signal);
}

/** Changes lost with the database's log are said by every verification until one has been written down. */
function findLostChanges({ archive }: EngineContext): readonly VerifyFault[] {
  const lost = archive.custody.last("changes-lost");
  const verified = archive.custody.last("verified");
  if (lost === null || (verified !== null && verified.at > lost.at)) return [];
  return [{ kind: "changes-lost", message: `${lost.detail.faults} commits, found ${lost.at}` }];
}

async function inspectOriginals(
  context: EngineContext,
  threads: CustodyThreads,
  { signal, onProgress }: VerifyWork,
): Promise<readonly VerifyFault[]> {
  const { originals } = context.archive;
  const faults: VerifyFault[] = [];
  const note = async (read: readonly ReadOriginal[]): Promise<void> => {
    await markChecked(context, read, signal).catch((thrown: unknown) => {
      // As with the record of the verification: what was found comes first.
      context.options.log(`checks not recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    });
    // Erased from the bin since the list was made: that is no fault.
    for (const { sha256, fault } of read)
      if (fault !== null && originals.find(sha256) !== undefined) faults.push(fault);
  };
  const total = originals.count();
  let before = 0;
  const tell = (done: number): void =>
    onProgress?.({ stage: "originals", done: Math.min(before + done, total), total });
  for (let page = originals.sizesAfter("", LISTED_AT_ONCE); page.length > 0; ) {
    await readOriginals(context, threads, page, { signal, onProgress: tell, onRead: note });
    before += page.length;
    page = originals.sizesAfter(page.at(-1)?.sha256 ?? "", LISTED_AT_ONCE);
  }
  return faults;
}

/** Bytes among the originals that neither a row nor an import speaks of: nothing of the archive needs them, and nobody knows why. */
async function findUnlisted({ archive }: EngineContext): Promise<readonly VerifyFault[]> {
  const faults: VerifyFault[] = [];
  for (const shard of archive.originalStore.shards()) {
    await nextTurn();
    // The files first: what comes in while this looks has its import's row before its bytes are here.
    for (const sha256 of archive.originalStore.list(shard)) {
      if (archive.originals.isKnown(sha256) || archive.jobs.speaksOf(sha256)) continue;
      faults.push({ kind: "original-unlisted", id: sha256, message: archive.originalStore.pathOf(sha256) });
    }
  }
  return faults;
}

async function inspectIndex(context: EngineContext, threads: CustodyThreads): Promise<readonly VerifyFault[]> {
  const { archive } = context;
  const file = join(archive.directory, INDEX_FILE);
  const inspect = (): Promise<readonly string[]> => threads.run({ kind: "inspect-index", file });
  let messages = await inspect();
  // One that was just being put in the place of another is no damage.
  if (messages.length > 0) messages = await inspect();
  const damaged = messages.map((message): VerifyFault => ({ kind: "index-damaged", message }));
  return [...damaged, ...(await compareIndex(context))];
}

/** Compares the documents of the index with the archive's, stretch by stretch. */
async function compareIndex(context: EngineContext): Promise<readonly VerifyFault[]> {
  const { archive, index } = context;
  let [missing, unknown] = [0, 0];
  for (let after = 0; after < Number.MAX_SAFE_INTEGER; ) {
    await nextTurn();
    // What came in since, also through another program, is no fault of the index.
    followSearchIndex(context);
    if (index.isBusy()) break;
    const expected = archive.documents.keysAfter(after, LISTED_AT_ONCE);
    const upTo = expected.length < LISTED_AT_ONCE ? Number.MAX_SAFE_INTEGER : (expected.at(-1) ?? 0);
    try {
      const difference = index.compareKeys(expected, { after, upTo });
      missing += difference.missing;
      unknown += difference.unknown;
    } catch (thrown) {
      return [{ kind: "index-damaged", message: thrown instanceof Error ? thrown.message : String(thrown) }];
    }
    after = upTo;
  }
  const outOfStep = (message: string): VerifyFault => ({ kind: "index-out-of-step", message });
  return [
    ...(missing > 0 ? [outOfStep(`${missing} documents are not in the index`)] : []),
    ...(unknown > 0 ? [outOfStep(`${unknown} documents of the index are unknown`)] : []),
  ];
}

function recordVerification(
  { archive, options }: EngineContext,
  { ok, documents, originals, faults }: VerifyReport,
): void {
  const detail = { documents, originals, faults: faults.length };
  try {
    archive.write(() => archive.custody.record({ at: options.clock().toISOString(), kind: "verified", ok, detail }));
  } catch (thrown) {
    // A database too damaged, or a disk too full, to write it down: what was found must be said all the same.
    options.log(`verification not recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}
