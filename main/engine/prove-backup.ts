import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../model/error.ts";
import { findSet } from "./backup-place.ts";
import { chooseKept, listBackups, manifestFile, readManifest } from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { withCustodyThreads } from "./custody-threads.ts";
import { toDestinationError } from "./into-empty.ts";

/** Ends the name of the manifest of a backup that was found broken: from then on it is none. */
const BROKEN = ".khong-dat";

export type ProvedBackup = {
  readonly folder: string;
  readonly documents: number;
  /** Backups that the rule no longer keeps, removed. */
  readonly removed: number;
};

/**
 * Proves a finished backup, in `folder` of the archive's set in `place`: its database by SQLite's own checks, the seal of every row and the
 * chain of the history. Only then do older ones that the rule no longer keeps go. One that is broken is no backup any more, and keeps its
 * files. Throws `backup-set-missing`, `backup-set-foreign`, and `backup-invalid`, its detail beginning with the folder.
 */
export async function proveBackup(context: EngineContext, place: string, folder: string): Promise<ProvedBackup> {
  const manifest = await readManifest(folder);
  const fault = await findFault(folder);
  // A disk that went meanwhile is no bad backup.
  const set = await findSet(context, place);
  if (manifest === null) throw new ArchiveError("backup-invalid", `${folder}: not there`);
  if (fault !== null) {
    await rename(manifestFile(folder), manifestFile(folder) + BROKEN).catch((thrown: unknown) => {
      throw toDestinationError(thrown, folder);
    });
    throw new ArchiveError("backup-invalid", `${folder}: ${fault}`);
  }
  return { folder, documents: manifest.documents, removed: await prune(set, manifest.at) };
}

/** What is wrong with a backup's database, or that it cannot be read; null when every row is as it was written. */
async function findFault(folder: string): Promise<string | null> {
  try {
    const [fault] = await withCustodyThreads((threads) => threads.run({ kind: "inspect-database", directory: folder }));
    return fault?.message ?? null;
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown.message;
    throw thrown;
  }
}

/** Removes what the rule no longer keeps; returns how many backups went. The one just proved stays, though the clock may have gone back. */
async function prune(set: string, justProved: string): Promise<number> {
  const backups = await listBackups(set);
  const kept = new Set([...chooseKept(backups.map(({ manifest }) => manifest.at)), justProved]);
  const needed = new Set<string>();
  let removed = 0;
  for (const { folder, manifest } of backups) {
    if (kept.has(manifest.at)) {
      for (const sha256 of manifest.originals) needed.add(sha256);
    } else {
      await rm(folder, { recursive: true, force: true });
      removed += 1;
    }
  }
  if (removed > 0) await removeUnneeded(join(set, "originals"), needed);
  return removed;
}

async function removeUnneeded(pool: string, needed: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(pool, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !needed.has(entry.name)) await rm(join(entry.parentPath, entry.name), { force: true });
  }
}
