import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CheckedCopy } from "../archive/copy-archive.ts";
import type { HistoryMark } from "../archive/history-table.ts";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import type { SetBackupReport } from "../model/custody.ts";
import { beginSet, claimSet, findSet, makeFolder } from "./backup-place.ts";
import {
  type BackupManifest,
  backupFolder,
  incomingFolder,
  manifestFile,
  pooledOriginal,
  UNFINISHED,
} from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { isLost, type StoredOriginal } from "./custody-task.ts";
import { bothEnded, type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { type BatchWork, copyInBatches } from "./in-batches.ts";
import { removeIfPossible, toDestinationError } from "./into-empty.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** Of the originals that are in the pool already, one in so many is read again at each backup. */
const REREAD_SHARE = 7;

/**
 * Adds a backup to the archive's own set inside `place`, beginning one only with `begin`: the database, and what
 * originals the pool has not got yet. Every page and every original is read back from the copy before it gets its name;
 * `proveBackup` goes on from there. Throws `backup-set-missing`, `backup-set-foreign`, `disk-full`,
 * `destination-unwritable`, `backup-invalid`, `cancelled`.
 */
export async function backUpToSet(
  context: EngineContext,
  place: string,
  work: BatchWork & { readonly begin?: boolean } = {},
): Promise<SetBackupReport> {
  const set = await (work.begin ? beginOrFindSet(context, place) : findSet(context, place));
  const at = context.options.clock();
  const folder = backupFolder(set, at);
  const unfinished = `${folder}${UNFINISHED}`;
  try {
    await makeFolder(dirname(folder));
    // What an interrupted backup left is no backup.
    await removeUnfinished(dirname(folder));
    await makeFolder(unfinished);
    const { manifest, history, copied, bytes } = await writeBackup(context, { set, folder: unfinished, at }, work);
    const { documents, missing } = manifest;
    await writeFile(manifestFile(unfinished), JSON.stringify(manifest), { flush: true });
    await claimSet(set, history);
    await rename(unfinished, folder);
    await syncToDisk(dirname(folder));
    return { folder, at: manifest.at, documents, copied, bytes, missing };
  } catch (thrown) {
    await removeIfPossible(unfinished);
    // A disk that went meanwhile is more than a file that could not be written.
    await findSet(context, place);
    throw toDestinationError(translateSqliteError(thrown), place);
  }
}

/** A set that is there is gone on with: it is begun once. */
async function beginOrFindSet(context: EngineContext, place: string): Promise<string> {
  try {
    return await findSet(context, place);
  } catch {
    return await beginSet(context, place).catch((thrown: unknown) => {
      throw toDestinationError(thrown, place);
    });
  }
}

type Written = {
  readonly manifest: BackupManifest;
  readonly history: HistoryMark | null;
  readonly copied: number;
  readonly bytes: number;
};

async function writeBackup(
  context: EngineContext,
  { set, folder, at }: { readonly set: string; readonly folder: string; readonly at: Date },
  work: BatchWork,
): Promise<Written> {
  const database = join(folder, DATABASE_FILE);
  return withCustodyThreads(async (threads) => {
    const listed = await threads.run({ kind: "copy-database", directory: context.archive.directory, to: database });
    const check = async (): Promise<CheckedCopy & Pick<BackupManifest, "databaseSha256">> => {
      const checked = await threads.run({ kind: "check-copy", file: database });
      await syncToDisk(database);
      return { ...checked, databaseSha256: await threads.run({ kind: "hash", file: database }) };
    };
    // Checking the database keeps one thread while copying keeps the other.
    const [{ history, ...checked }, pooled] = await bothEnded(
      check(),
      fillPool(context, threads, { set, originals: listed, at }, work),
    );
    const manifest: BackupManifest = {
      format: 1,
      at: at.toISOString(),
      ...checked,
      originals: listed.map(({ sha256 }) => sha256),
      missing: [...pooled.missing],
    };
    return { manifest, history, copied: pooled.copied, bytes: pooled.bytes + (await stat(database)).size };
  });
}

/** Brings what originals the pool lacks into it. One that the archive has spoiled must not keep the others from it. */
async function fillPool(
  { archive }: EngineContext,
  threads: CustodyThreads,
  { set, originals, at }: { readonly set: string; readonly originals: readonly StoredOriginal[]; readonly at: Date },
  work: BatchWork,
): Promise<{ readonly copied: number; readonly bytes: number; readonly missing: readonly string[] }> {
  const turn = Math.floor(at.getTime() / 86_400_000) % REREAD_SHARE;
  const incoming = incomingFolder(set);
  await makeFolder(incoming);
  const items = originals.map(({ sha256, size }) => ({
    source: archive.originalStore.pathOf(sha256),
    target: join(incoming, sha256.slice(0, 2), sha256),
    sha256,
    size,
    kept: {
      path: pooledOriginal(set, sha256),
      // One that the disk of the backups has spoiled is written anew.
      mustBeRead: Number.parseInt(sha256.slice(0, 8), 16) % REREAD_SHARE === turn,
    },
  }));
  const outcomes = await copyInBatches(threads, items, work);
  await moveIntoPool(set, incoming);
  const copied = outcomes.filter((outcome) => typeof outcome === "number");
  return {
    copied: copied.length,
    bytes: copied.reduce((sum, bytes) => sum + bytes, 0),
    missing: originals.flatMap(({ sha256 }, i) => (isLost(outcomes[i]) ? [sha256] : [])),
  };
}

/** What came in takes its place in the pool, folder by folder where the pool has none of that name: quick for a first backup. */
async function moveIntoPool(set: string, incoming: string): Promise<void> {
  const pool = join(set, "originals");
  const shards = await readdir(incoming).catch(() => [] as string[]);
  if (shards.length > 0) await makeFolder(pool);
  for (const shard of shards) {
    const from = join(incoming, shard);
    const to = join(pool, shard);
    if (await isMoved(from, to)) continue;
    for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
    await syncToDisk(to);
  }
  await rm(incoming, { recursive: true, force: true });
  if (shards.length > 0) await syncToDisk(pool);
}

/** False when there is a folder of that name, with other files in it. */
async function isMoved(from: string, to: string): Promise<boolean> {
  if ((await stat(to).catch(() => null)) !== null) return false;
  await rename(from, to);
  return true;
}

async function removeUnfinished(backups: string): Promise<void> {
  for (const name of await readdir(backups).catch(() => [] as string[])) {
    if (name.endsWith(UNFINISHED)) await rm(join(backups, name), { recursive: true, force: true });
  }
}
