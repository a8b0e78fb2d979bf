import { setImmediate as nextTurn } from "node:timers/promises";
import type { VerifyFault, VerifyProgress, VerifyReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { inspectOriginal } from "./check-originals.ts";
import type { EngineContext } from "./context.ts";
import { followIndex } from "./follow-index.ts";
import { rereadArchive } from "./reread-archive.ts";

/** How a host follows a verification and ends it early. */
export type VerifyWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: VerifyProgress) => void;
};

/** Originals found whole are noted this many at a time. */
const NOTE_EVERY = 256;

/**
 * Proves the archive whole: database, originals against their hashes, index against the documents. Other requests are
 * answered between two originals. Throws `cancelled`.
 */
export async function verify(
  context: EngineContext,
  options: { readonly rebuild: boolean },
  work: VerifyWork = {},
): Promise<VerifyReport> {
  const { archive, index } = context;
  const tell = async (stage: VerifyProgress["stage"], done = 0, total = 0): Promise<void> => {
    work.onProgress?.({ stage, done, total });
    await nextTurn();
    if (work.signal?.aborted) throw new ArchiveError("cancelled");
  };
  await tell("database");
  const faults: VerifyFault[] = [...archive.findDatabaseFaults()];
  if (options.rebuild && faults.length === 0) {
    rereadArchive(context);
    index.clear();
  }
  // In the same turn as the clearing: no search meets an empty index.
  if (options.rebuild) followIndex(context);
  faults.push(...(await inspectOriginals(context, (done, total) => tell("originals", done, total))));
  faults.push(...findUnlisted(context));
  await tell("history");
  const broken = archive.history.findFault();
  if (broken !== null) faults.push({ kind: "history-broken", message: broken });
  faults.push(...findLostChanges(context));
  await tell("index");
  faults.push(...index.check(archive.documents.keys()));
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

/** Changes lost with the database's log are said by every verification until one has been written down. */
function findLostChanges({ archive }: EngineContext): readonly VerifyFault[] {
  const lost = archive.custody.last("changes-lost");
  const verified = archive.custody.last("verified");
  if (lost === null || (verified !== null && verified.at > lost.at)) return [];
  return [{ kind: "changes-lost", message: `${lost.detail.faults} commits, found ${lost.at}` }];
}

async function inspectOriginals(
  context: EngineContext,
  tell: (done: number, total: number) => Promise<void>,
): Promise<readonly VerifyFault[]> {
  const { originals } = context.archive;
  const faults: VerifyFault[] = [];
  let whole: string[] = [];
  const all = originals.all().map(({ sha256 }) => sha256);
  for (const [done, sha256] of all.entries()) {
    await tell(done, all.length);
    const fault = await inspectOriginal(context, sha256);
    if (fault === null) whole.push(sha256);
    // Erased from the bin since the list was made: that is no fault.
    else if (originals.find(sha256) !== undefined) faults.push(fault);
    if (whole.length === NOTE_EVERY) {
      markChecked(context, whole);
      whole = [];
    }
  }
  markChecked(context, whole);
  return faults;
}

function markChecked({ archive, options }: EngineContext, whole: readonly string[]): void {
  const at = options.clock().toISOString();
  try {
    archive.write(() => {
      for (const sha256 of whole) archive.custody.markChecked(sha256, at);
    });
  } catch (thrown) {
    // As with the record of the verification: what was found comes first.
    options.log(`checks not recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
}

/** Bytes among the originals that neither a row nor an import speaks of: nothing of the archive needs them, and nobody knows why. */
function findUnlisted({ archive }: EngineContext): readonly VerifyFault[] {
  // The files first: what comes in while this looks has its import's row before its bytes are here.
  return archive.originalStore
    .list()
    .filter((sha256) => !archive.originals.isKnown(sha256) && !archive.jobs.speaksOf(sha256))
    .map((sha256) => ({ kind: "original-unlisted", id: sha256, message: archive.originalStore.pathOf(sha256) }));
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
