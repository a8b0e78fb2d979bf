import type { VerifyFault, VerifyReport } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import { followIndex } from "./follow-index.ts";
import { rereadArchive } from "./reread-archive.ts";

/** Proves the archive whole: database, originals against their hashes, index against the documents. */
export function verify(context: EngineContext, options: { readonly rebuild: boolean }): VerifyReport {
  const { archive, index } = context;
  const faults: VerifyFault[] = [...archive.findDatabaseFaults()];
  if (options.rebuild && faults.length === 0) {
    rereadArchive(context);
    index.clear();
  }
  faults.push(...inspectOriginals(context));
  const broken = archive.history.findFault();
  if (broken !== null) faults.push({ kind: "history-broken", message: broken });
  faults.push(...findLostChanges(context));
  if (options.rebuild) followIndex(context);
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

function inspectOriginals({ archive, options }: EngineContext): readonly VerifyFault[] {
  const faults: VerifyFault[] = [];
  const whole: string[] = [];
  for (const { sha256 } of archive.originals.all()) {
    const kind = archive.originalStore.inspect(sha256);
    if (kind === null) whole.push(sha256);
    else faults.push({ kind, id: sha256, message: archive.originalStore.pathOf(sha256) });
  }
  const at = options.clock().toISOString();
  try {
    archive.write(() => {
      for (const sha256 of whole) archive.custody.markChecked(sha256, at);
    });
  } catch (thrown) {
    // As with the record of the verification: what was found comes first.
    options.log(`checks not recorded: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  }
  return faults;
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
