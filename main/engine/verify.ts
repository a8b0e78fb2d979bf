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
  for (const original of archive.originals.all()) {
    const kind = archive.originalStore.inspect(original.sha256);
    if (kind !== null)
      faults.push({ kind, id: original.sha256, message: archive.originalStore.pathOf(original.sha256) });
  }
  const broken = archive.history.findFault();
  if (broken !== null) faults.push({ kind: "history-broken", message: broken });
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
