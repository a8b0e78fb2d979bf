import { stat } from "node:fs/promises";
import { openArchive } from "../archive/open-archive.ts";
import { ArchiveError } from "../model/error.ts";
import { hashFile } from "./copy-original.ts";

/** What a copied database holds, once it has been opened and found whole. */
export type ProvedDatabase = { readonly documents: number; readonly originals: readonly string[] };

/**
 * Opens the copy of an archive in `directory`, bringing an older one up to this program, and proves its database:
 * SQLite's own checks and the chain of the history. Throws `backup-invalid`, and what opening throws.
 */
export function proveDatabase(directory: string): ProvedDatabase {
  const copy = openArchive(directory);
  try {
    const [fault] = copy.findDatabaseFaults();
    if (fault) throw new ArchiveError("backup-invalid", fault.message);
    const broken = copy.history.findFault();
    if (broken !== null) throw new ArchiveError("backup-invalid", broken);
    return { documents: copy.documents.count(), originals: copy.originals.all().map(({ sha256 }) => sha256) };
  } finally {
    copy.close();
  }
}

/** Proves that a file holds the bytes of an original. Throws `backup-invalid`, naming what is wrong. */
export async function proveOriginal(file: string, sha256: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new ArchiveError("backup-invalid", `original-missing ${sha256}`);
  if ((await hashFile(file)) !== sha256) throw new ArchiveError("backup-invalid", `original-damaged ${sha256}`);
}
