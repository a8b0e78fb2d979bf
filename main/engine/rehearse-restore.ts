import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RehearsalReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { restore } from "./backup.ts";
import { findSet } from "./backup-place.ts";
import { listBackups } from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { withCustodyThreads } from "./custody-threads.ts";

const SCRATCH = "dien-tap-";

/**
 * Restores the newest backup of the archive's set in `place` into a scratch folder beside the archive, as after a fire,
 * compares the result with what the backup says of itself and with today's archive, and removes it again. Every original
 * has been read and matched its hash when this returns. Throws `backup-set-missing`, `backup-set-foreign`, and
 * `backup-invalid` when there is no backup or it cannot be restored.
 */
export async function rehearseRestore(context: EngineContext, place: string): Promise<RehearsalReport> {
  const set = await findSet(context, place);
  await removeLeftovers(context.archive.directory);
  const scratch = await mkdtemp(join(context.archive.directory, SCRATCH));
  try {
    return await restoreNewest(context, set, join(scratch, "kho"));
  } catch (thrown) {
    // A disk that went meanwhile is no bad backup.
    await findSet(context, place);
    throw thrown;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function restoreNewest({ archive, options }: EngineContext, set: string, to: string): Promise<RehearsalReport> {
  const start = options.clock().getTime();
  const [newest] = await listBackups(set);
  if (!newest) throw new ArchiveError("backup-invalid", set);
  const { documents, originals, bytes } = await restore(newest.folder, to);
  if (documents !== newest.manifest.documents) {
    throw new ArchiveError("backup-invalid", `${documents} documents, not ${newest.manifest.documents}`);
  }
  return {
    folder: newest.folder,
    backupAt: newest.manifest.at,
    documents,
    originals,
    bytes,
    changedSince: await withCustodyThreads((threads) =>
      threads.run({ kind: "count-differences", directory: to, from: archive.directory }),
    ),
    tookMs: options.clock().getTime() - start,
  };
}

/** A rehearsal that was killed leaves its scratch folder, as large as the archive. */
async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(SCRATCH)) await rm(join(directory, name), { recursive: true, force: true });
  }
}
