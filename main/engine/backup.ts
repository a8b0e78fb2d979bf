import { cp, mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DATABASE_FILE, openArchive } from "../archive/open-archive.ts";
import type { BackupReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";

/**
 * Copies the archive to an empty place, then opens the copy and proves it: database whole, every original
 * against its hash. The index is not copied, it can be rebuilt. A copy that fails the proof is removed.
 * Throws `destination-not-empty`, `destination-unwritable`, `backup-invalid`.
 */
export async function backup(context: EngineContext, destination: string): Promise<BackupReport> {
  await prepareEmpty(destination);
  try {
    await context.archive.copyDatabase(join(destination, DATABASE_FILE));
    const bytes = await copyOriginals(context.archive.directory, destination);
    return { destination, ...proveCopy(destination), bytes };
  } catch (thrown) {
    await rm(destination, { recursive: true, force: true });
    throw toDestinationError(thrown, destination);
  }
}

/**
 * Puts a backup back into an empty place and proves it there. The backup itself is only read.
 * Throws `backup-invalid`, `destination-not-empty`, `destination-unwritable`.
 */
export async function restore(source: string, archiveDirectory: string): Promise<BackupReport> {
  const database = join(source, DATABASE_FILE);
  if (!(await exists(database))) throw new ArchiveError("backup-invalid", source);
  await prepareEmpty(archiveDirectory);
  try {
    for (const suffix of ["", "-wal"]) {
      if (await exists(database + suffix)) await cp(database + suffix, join(archiveDirectory, DATABASE_FILE + suffix));
    }
    const bytes = await copyOriginals(source, archiveDirectory);
    return { destination: archiveDirectory, ...proveCopy(archiveDirectory), bytes };
  } catch (thrown) {
    await rm(archiveDirectory, { recursive: true, force: true });
    throw toDestinationError(thrown, archiveDirectory);
  }
}

async function prepareEmpty(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    if ((await readdir(directory)).length > 0) throw new ArchiveError("destination-not-empty", directory);
  } catch (thrown) {
    throw toDestinationError(thrown, directory);
  }
}

/** Copies the stored originals; returns their size together. */
async function copyOriginals(from: string, to: string): Promise<number> {
  let bytes = 0;
  const root = join(from, "originals");
  if (!(await exists(root))) return bytes;
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
    const target = join(to, "originals", entry.name.slice(0, 2), entry.name);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(entry.parentPath, entry.name), target);
    bytes += (await stat(target)).size;
  }
  return bytes;
}

function proveCopy(directory: string): { documents: number; originals: number } {
  const copy = openArchive(directory);
  try {
    const [fault] = copy.findDatabaseFaults();
    if (fault) throw new ArchiveError("backup-invalid", fault.message);
    const originals = copy.originals.all();
    for (const { sha256 } of originals) {
      const kind = copy.originalStore.inspect(sha256);
      if (kind !== null) throw new ArchiveError("backup-invalid", `${kind} ${sha256}`);
    }
    return { documents: copy.documents.count(), originals: originals.length };
  } finally {
    copy.close();
  }
}

function toDestinationError(thrown: unknown, destination: string): unknown {
  if (thrown instanceof ArchiveError) return thrown;
  const code = (thrown as NodeJS.ErrnoException).code;
  if (code === "ENOSPC") return new ArchiveError("disk-full", destination, { cause: thrown });
  if (code === undefined) return thrown;
  return new ArchiveError("destination-unwritable", destination, { cause: thrown });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
