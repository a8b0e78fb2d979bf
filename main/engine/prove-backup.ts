import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../model/error.ts";
import { chooseKept, listBackups, manifestFile, readManifest, setOf } from "./backup-set.ts";
import { withCustodyThreads } from "./custody-threads.ts";

/** Ends the name of the manifest of a backup that was found broken: from then on it is none. */
const BROKEN = ".khong-dat";

export type ProvedBackup = {
  readonly folder: string;
  readonly documents: number;
  /** Backups that the rule no longer keeps, removed. */
  readonly removed: number;
};

/**
 * Proves the finished backup in `folder`: its database by SQLite's own checks, the seal of every row and the chain of the history.
 * Only then do older ones that the rule no longer keeps go. One that is broken is no backup any more, and keeps its files.
 * Throws `destination-unwritable` where it is not there, `backup-invalid`.
 */
export async function proveBackup(folder: string): Promise<ProvedBackup> {
  const manifest = await readManifest(folder);
  if (manifest === null) throw new ArchiveError("destination-unwritable", folder);
  const [fault] = await withCustodyThreads((threads) => threads.run({ kind: "inspect-database", directory: folder }));
  if (fault !== undefined) {
    await rename(manifestFile(folder), manifestFile(folder) + BROKEN);
    throw new ArchiveError("backup-invalid", `${folder}: ${fault.message}`);
  }
  return { folder, documents: manifest.documents, removed: await prune(setOf(folder), manifest.at) };
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
