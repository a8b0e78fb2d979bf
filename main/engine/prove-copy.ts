import { openCopy } from "../archive/open-archive.ts";
import { ArchiveError } from "../model/error.ts";
import type { ProvedDatabase, StoredOriginal } from "./custody-task.ts";

/**
 * Opens the copy of an archive in `directory`, bringing an older one up to this program, and proves its database:
 * SQLite's own checks, the seals and the chain of the history; all its writes are in the one file afterwards. Takes long for a big
 * one: call on a thread of custody. Throws `backup-invalid`, and what opening throws.
 */
export function proveDatabase(directory: string): ProvedDatabase {
  const copy = openCopy(directory);
  try {
    const [fault] = copy.findDatabaseFaults();
    if (fault) throw new ArchiveError("backup-invalid", fault.message);
    const broken = copy.history.findFault();
    if (broken !== null) throw new ArchiveError("backup-invalid", broken);
    return { documents: copy.documents.count(), originals: copy.originals.sizes() };
  } finally {
    copy.close();
  }
}

/** The originals that the copy of an archive in `directory` needs; the copy is brought up to this program. Throws what opening throws. */
export function listOriginals(directory: string): readonly StoredOriginal[] {
  const copy = openCopy(directory);
  try {
    return copy.originals.sizes();
  } finally {
    copy.close();
  }
}
