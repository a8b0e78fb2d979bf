import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { INDEX_FILE } from "../archive/search-index.ts";
import type { VerifyFault, VerifyProgress, VerifyReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { type ReadOriginal, readOriginals } from "./check-originals.ts";
import type { EngineContext } from "./context.ts";
import { type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { followIndex } from "./follow-index.ts";
import { rereadArchive } from "./reread-archive.ts";

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
    if (options.rebuild) rebuild(context, found.length === 0);
    found.push(...(await inspectOriginals(context, threads, work)));
    found.push(...(await findUnlisted(context)));
    found.push(...findLostChanges(context));
    await tell("index");
    found.push(...(await inspectIndex(context, threads)));
    return found;
  });
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

/** In one turn: no search meets an empty index. Out of a damaged database nothing is read anew. */
function rebuild(context: EngineContext, isWhole: boolean): void {
  if (isWhole) {
    rereadArchive(context);
    context.index.clear();
  }
  followIndex(context);
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
  const note = (read: readonly ReadOriginal[]): void => {
    markChecked(context, read);
    // Erased from the bin since the list was made: that is no fault.
    for (const { sha256, fault } of read)
      if (fault !== null && originals.find(sha256) !== undefined) faults.push(fault);
  };
  const tell = (done: number, total: number): void => onProgress?.({ stage: "originals", done, total });
  await readOriginals(context, threads, originals.sizes(), { signal, onProgress: tell, onRead: note });
  return faults;
}

function markChecked({ archive, options }: EngineContext, read: readonly ReadOriginal[]): void {
  const at = options.clock().toISOString();
  try {
    archive.write(() => {
      for (const { sha256, fault } of read) if (fault === null) archive.custody.markChecked(sha256, at);
    });
  } catch (thrown) {
    // As with the record of the verification: what was found comes first.
    options.log(`checks not recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
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
  const { archive, index } = context;
  const file = join(archive.directory, INDEX_FILE);
  const inspect = (): Promise<readonly string[]> => threads.run({ kind: "inspect-index", file });
  let messages = await inspect();
  // One that was just being put in the place of another is no damage.
  if (messages.length > 0) messages = await inspect();
  // What came in since, also through another program, is no fault of the index.
  followIndex(context);
  const damaged = messages.map((message): VerifyFault => ({ kind: "index-damaged", message }));
  return index.building() === null ? [...damaged, ...index.check(archive.documents.keys())] : damaged;
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
