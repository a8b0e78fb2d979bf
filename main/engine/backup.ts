import { copyFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import type { BackupReport, RestoreReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { listSets, makeFolder } from "./backup-place.ts";
import {
  type BackupManifest,
  listBackups,
  pooledOriginal,
  readManifest,
  readWholeManifest,
  type SetBackup,
  setOf,
  type WholeManifest,
  wholeManifestFile,
} from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { type CopyOutcome, isLost, type StoredOriginal } from "./custody-task.ts";
import { bothEnded, type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { importExport, isExport } from "./import-export.ts";
import { type BatchWork, copyEach } from "./in-batches.ts";
import { intoEmpty } from "./into-empty.ts";
import { describeMissing } from "./missing-original.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/**
 * Copies the archive to an empty place, then opens the copy and checks it: every page of the database, every original
 * against its hash. The index is not copied, it can be rebuilt. Only a checked copy gets the name asked for. Originals
 * that the archive itself has lost or spoiled are named, in the report and in the copy; the rest is saved all the same.
 * Throws `destination-not-empty`, `destination-unwritable`, `disk-full`, `backup-invalid`, `cancelled`.
 */
export async function backup(context: EngineContext, destination: string, work: BatchWork = {}): Promise<BackupReport> {
  const { archive, options } = context;
  return intoEmpty(destination, (folder) =>
    withCustodyThreads(async (threads) => {
      const database = join(folder, DATABASE_FILE);
      const originals = await threads.run({ kind: "copy-database", directory: archive.directory, to: database });
      const [{ documents }, outcomes] = await bothEnded(
        threads.run({ kind: "check-copy", file: database }),
        copyOriginals(threads, originals, { placeOf: archive.originalStore.pathOf, to: folder }, work),
      );
      await syncToDisk(database);
      const missing = describeMissing(context, originals, outcomes);
      const manifest: WholeManifest = {
        format: 1,
        at: options.clock().toISOString(),
        documents,
        missing: missing.map(({ sha256 }) => sha256),
      };
      await writeFile(wholeManifestFile(folder), JSON.stringify(manifest), { flush: true });
      return {
        destination,
        documents,
        originals: originals.length - missing.length,
        bytes: bytesOf(outcomes),
        missing,
      };
    }, work.signal),
  );
}

/**
 * Puts a backup back into an empty place and proves it there: a whole copy, one backup of a set, or a set (its
 * newest), or an export in open formats. It is only read; one of an older program is brought up to this one in its new
 * place. Throws `backup-invalid`, `export-changed`, `archive-newer`, `destination-not-empty`, `destination-unwritable`,
 * `disk-full`, `cancelled`.
 */
export async function restore(source: string, archiveDirectory: string, work: BatchWork = {}): Promise<RestoreReport> {
  if (await isExport(source)) return importExport(source, archiveDirectory, work);
  return withCustodyThreads(async (threads) => {
    const from = await findBackup(source);
    return intoEmpty(archiveDirectory, async (folder) => {
      await copyFromBackup(threads, from, folder);
      const listed = await threads.run({ kind: "list-originals", directory: folder });
      const originals = listed.filter(({ sha256 }) => !from.missing.has(sha256));
      const [{ documents }, outcomes] = await bothEnded(
        threads.run({ kind: "prove-database", directory: folder }),
        copyOriginals(threads, originals, { placeOf: from.placeOf, to: folder }, work),
      );
      const lost = outcomes.findIndex(isLost);
      if (lost !== -1) throw new ArchiveError("backup-invalid", `${outcomes[lost]} ${originals[lost]?.sha256}`);
      const bytes = bytesOf(outcomes);
      const missing = listed.length - originals.length;
      return { destination: archiveDirectory, documents, originals: originals.length, bytes, missing };
    });
  }, work.signal);
}

/** A backup found: its database, the hash it must have when a manifest says so, and where its originals lie. */
type FoundBackup = {
  readonly database: string;
  readonly databaseSha256: string | null;
  /** Originals lost before the backup was made: the rest is put back all the same. */
  readonly missing: ReadonlySet<string>;
  readonly placeOf: (sha256: string) => string;
};

async function findBackup(source: string): Promise<FoundBackup> {
  const manifest = await readManifest(source);
  if (manifest !== null) return ofSet(source, manifest);
  const newest = await findNewest(source);
  if (newest) return ofSet(newest.folder, newest.manifest);
  const database = join(source, DATABASE_FILE);
  if (!(await exists(database))) throw new ArchiveError("backup-invalid", source);
  const placeOf = (sha256: string): string => join(source, "originals", sha256.slice(0, 2), sha256);
  const missing = new Set((await readWholeManifest(source))?.missing ?? []);
  return { database, databaseSha256: null, missing, placeOf };
}

/** The newest backup of a set, or of the only set in a place: which of several is meant, a person must say. */
async function findNewest(source: string): Promise<SetBackup | undefined> {
  const found: SetBackup[] = [];
  for (const set of [source, ...(await listSets(source))]) found.push(...(await listBackups(set)).slice(0, 1));
  if (found.length > 1) {
    throw new ArchiveError("backup-set-ambiguous", found.map(({ folder }) => setOf(folder)).join(", "));
  }
  return found[0];
}

function ofSet(folder: string, { databaseSha256, missing }: BackupManifest): FoundBackup {
  const placeOf = (sha256: string): string => pooledOriginal(setOf(folder), sha256);
  return { database: join(folder, DATABASE_FILE), databaseSha256, missing: new Set(missing), placeOf };
}

async function copyFromBackup(threads: CustodyThreads, from: FoundBackup, archiveDirectory: string): Promise<void> {
  const { database, databaseSha256 } = from;
  if (databaseSha256 !== null && (await threads.run({ kind: "hash", file: database })) !== databaseSha256) {
    throw new ArchiveError("backup-invalid", database);
  }
  // A plain copy of an archive's folder may have its last writes still in the log beside the database.
  for (const suffix of ["", "-wal"]) {
    if (await exists(database + suffix)) {
      await copyFile(database + suffix, join(archiveDirectory, DATABASE_FILE + suffix));
    }
  }
}

/** Copies and proves the originals that a database needs into the store of the archive in `to`. */
async function copyOriginals(
  threads: CustodyThreads,
  originals: readonly StoredOriginal[],
  { placeOf, to }: { readonly placeOf: (sha256: string) => string; readonly to: string },
  work: BatchWork,
): Promise<readonly CopyOutcome[]> {
  await makeFolder(join(to, "originals"));
  const target = (sha256: string): string => join(to, "originals", sha256.slice(0, 2), sha256);
  const toItem = ({ sha256 }: StoredOriginal) => ({ source: placeOf(sha256), target: target(sha256), sha256 });
  return copyEach(threads, originals, toItem, work);
}

function bytesOf(outcomes: readonly CopyOutcome[]): number {
  return outcomes.reduce<number>((sum, outcome) => sum + (typeof outcome === "number" ? outcome : 0), 0);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
