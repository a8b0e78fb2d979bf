import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import type { SetBackupReport } from "../model/custody.ts";
import {
  type BackupManifest,
  backupFolder,
  chooseKept,
  listBackups,
  manifestFile,
  pooledOriginal,
  SET_FOLDER,
  UNFINISHED,
} from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { copyOriginal, hashFile, syncToDisk } from "./copy-original.ts";
import { toDestinationError } from "./into-empty.ts";
import { proveDatabase, proveOriginal } from "./prove-copy.ts";

/** Of the originals that are in the pool already, one in so many is read again at each backup. */
const REREAD_SHARE = 7;

/**
 * Adds a backup to the set inside `place`: the database, and what originals the pool has not got yet. The copy is
 * opened and proved before it gets its name; then the backups that the rule no longer keeps are removed, with the
 * originals nothing needs any more. Throws `disk-full`, `destination-unwritable`, `backup-invalid`.
 */
export async function backUpToSet(context: EngineContext, place: string): Promise<SetBackupReport> {
  const set = join(place, SET_FOLDER);
  const at = context.options.clock();
  const folder = backupFolder(set, at);
  const unfinished = `${folder}${UNFINISHED}`;
  try {
    // What an interrupted backup left is no backup.
    await removeUnfinished(dirname(folder));
    await mkdir(unfinished, { recursive: true });
    const { manifest, copied, bytes } = await writeBackup(context, set, unfinished, at);
    const { documents, missing } = manifest;
    await writeFile(manifestFile(unfinished), JSON.stringify(manifest), { flush: true });
    await rename(unfinished, folder);
    await syncToDisk(dirname(folder));
    const removed = await prune(set);
    return { folder, at: manifest.at, documents, copied, bytes, removed, missing };
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true });
    throw toDestinationError(translateSqliteError(thrown), place);
  }
}

type Written = { readonly manifest: BackupManifest; readonly copied: number; readonly bytes: number };

async function writeBackup(context: EngineContext, set: string, folder: string, at: Date): Promise<Written> {
  const database = join(folder, DATABASE_FILE);
  await context.archive.copyDatabase(database);
  const { documents, originals } = proveDatabase(folder);
  // Opening the copy made an empty place for originals beside it; here they lie in the pool.
  await rm(join(folder, "originals"), { recursive: true, force: true });
  await syncToDisk(database);
  const pooled = await fillPool(context, set, originals, at);
  const manifest: BackupManifest = {
    format: 1,
    at: at.toISOString(),
    documents,
    databaseSha256: await hashFile(database),
    originals: [...originals],
    missing: [...pooled.missing],
  };
  return { manifest, copied: pooled.copied, bytes: pooled.bytes + (await stat(database)).size };
}

/** Brings what originals the pool lacks into it. One that the archive has spoiled must not keep the others from it. */
async function fillPool(
  context: EngineContext,
  set: string,
  originals: readonly string[],
  at: Date,
): Promise<{ readonly copied: number; readonly bytes: number; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  let copied = 0;
  let bytes = 0;
  const turn = Math.floor(at.getTime() / 86_400_000) % REREAD_SHARE;
  for (const [i, sha256] of originals.entries()) {
    const target = pooledOriginal(set, sha256);
    const source = context.archive.originalStore.pathOf(sha256);
    // One that the disk of the backups has spoiled is written anew.
    if ((await isPooled(target, source)) && (i % REREAD_SHARE !== turn || (await isProved(target, sha256)))) continue;
    if (!(await isProved(source, sha256))) {
      missing.push(sha256);
      continue;
    }
    await copyOriginal(source, target, sha256);
    copied += 1;
    bytes += (await stat(target)).size;
  }
  return { copied, bytes, missing };
}

async function isPooled(target: string, source: string): Promise<boolean> {
  const [pooled, original] = await Promise.all([stat(target).catch(() => null), stat(source).catch(() => null)]);
  return pooled !== null && (original === null || pooled.size === original.size);
}

async function isProved(file: string, sha256: string): Promise<boolean> {
  return proveOriginal(file, sha256).then(
    () => true,
    () => false,
  );
}

async function removeUnfinished(backups: string): Promise<void> {
  for (const name of await readdir(backups).catch(() => [] as string[])) {
    if (name.endsWith(UNFINISHED)) await rm(join(backups, name), { recursive: true, force: true });
  }
}

/** Removes what the rule no longer keeps; returns how many backups went. */
async function prune(set: string): Promise<number> {
  const backups = await listBackups(set);
  const kept = chooseKept(backups.map(({ manifest }) => manifest.at));
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
