import { copyFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import type { BackupReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { type BackupManifest, listBackups, pooledOriginal, readManifest, SET_FOLDER, setOf } from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { copyOriginal, hashFile } from "./copy-original.ts";
import { importExport, isExport } from "./import-export.ts";
import { intoEmpty } from "./into-empty.ts";
import { proveDatabase, proveOriginal } from "./prove-copy.ts";

/**
 * Copies the archive to an empty place, then opens the copy and proves it: database whole, every original
 * against its hash. The index is not copied, it can be rebuilt. Only a proved copy gets the name asked for.
 * Throws `destination-not-empty`, `destination-unwritable`, `disk-full`, `backup-invalid`.
 */
export async function backup(context: EngineContext, destination: string): Promise<BackupReport> {
  const { archive } = context;
  return intoEmpty(destination, async (folder) => {
    await archive.copyDatabase(join(folder, DATABASE_FILE));
    const { documents, originals } = proveDatabase(folder);
    const placeOf = (sha256: string): string => archive.originalStore.pathOf(sha256);
    const bytes = await copyOriginals(originals, placeOf, folder);
    return { destination, documents, originals: originals.length, bytes };
  });
}

/**
 * Puts a backup back into an empty place and proves it there: a whole copy, one backup of a set, or a set (its
 * newest), or an export in open formats. It is only read; one of an older program is brought up to this one in its new
 * place. Throws `backup-invalid`, `export-changed`, `archive-newer`, `destination-not-empty`, `destination-unwritable`, `disk-full`.
 */
export async function restore(source: string, archiveDirectory: string): Promise<BackupReport> {
  if (await isExport(source)) return importExport(source, archiveDirectory);
  const from = await findBackup(source);
  return intoEmpty(archiveDirectory, async (folder) => {
    await copyFromBackup(from, folder);
    const { documents, originals } = proveDatabase(folder);
    const kept = originals.filter((sha256) => !from.missing.has(sha256));
    const bytes = await copyOriginals(kept, from.placeOf, folder);
    return { destination: archiveDirectory, documents, originals: kept.length, bytes };
  });
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
  for (const set of basename(source) === SET_FOLDER ? [source] : [join(source, SET_FOLDER), source]) {
    const [newest] = await listBackups(set);
    if (newest) return ofSet(newest.folder, newest.manifest);
  }
  const database = join(source, DATABASE_FILE);
  if (!(await exists(database))) throw new ArchiveError("backup-invalid", source);
  const placeOf = (sha256: string): string => join(source, "originals", sha256.slice(0, 2), sha256);
  return { database, databaseSha256: null, missing: new Set(), placeOf };
}

function ofSet(folder: string, { databaseSha256, missing }: BackupManifest): FoundBackup {
  const placeOf = (sha256: string): string => pooledOriginal(setOf(folder), sha256);
  return { database: join(folder, DATABASE_FILE), databaseSha256, missing: new Set(missing), placeOf };
}

async function copyFromBackup(from: FoundBackup, archiveDirectory: string): Promise<void> {
  if (from.databaseSha256 !== null && (await hashFile(from.database)) !== from.databaseSha256) {
    throw new ArchiveError("backup-invalid", from.database);
  }
  // A plain copy of an archive's folder may have its last writes still in the log beside the database.
  for (const suffix of ["", "-wal"]) {
    if (await exists(from.database + suffix)) {
      await copyFile(from.database + suffix, join(archiveDirectory, DATABASE_FILE + suffix));
    }
  }
}

/** Copies and proves the originals a database needs; returns their size together. */
async function copyOriginals(
  hashes: readonly string[],
  placeOf: (sha256: string) => string,
  to: string,
): Promise<number> {
  let bytes = 0;
  for (const sha256 of hashes) {
    const target = join(to, "originals", sha256.slice(0, 2), sha256);
    if (!(await exists(placeOf(sha256)))) await proveOriginal(placeOf(sha256), sha256);
    await copyOriginal(placeOf(sha256), target, sha256);
    bytes += (await stat(target)).size;
  }
  return bytes;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
