/** One thing found wrong: an original that changed, a broken row, an index out of step. `kind` is stable, `message` is for logs. */
export type VerifyFault = {
  readonly kind:
    | "original-missing"
    | "original-damaged"
    | "original-unlisted"
    | "database-damaged"
    | "foreign-key-broken"
    | "history-broken"
    | "row-changed"
    | "changes-lost"
    | "index-damaged"
    | "index-out-of-step";
  readonly id?: string;
  readonly message: string;
};

/** How far a verification is; `total` is 0 where a stage cannot be counted. */
export type VerifyProgress = {
  readonly stage: "database" | "reread" | "rebuild" | "originals" | "index";
  readonly done: number;
  readonly total: number;
};

export type VerifyReport = {
  readonly ok: boolean;
  readonly documents: number;
  readonly originals: number;
  readonly faults: readonly VerifyFault[];
  /** True when what is derived (index, citations) was rebuilt first. */
  readonly rebuilt: boolean;
};

/** How far a backup, an export or a restore is: originals copied. */
export type CopyProgress = { readonly done: number; readonly total: number };

/** An original whose bytes the archive has lost or spoiled. */
export type MissingOriginal = {
  readonly sha256: string;
  readonly kind: "original-missing" | "original-damaged";
  /** Name it came in under. */
  readonly file: string;
  /** Ids and reference numbers of the documents that were read from it. */
  readonly documents: readonly string[];
  readonly numbers: readonly string[];
};

export type BackupReport = {
  readonly destination: string;
  readonly documents: number;
  /** Originals copied and proved. */
  readonly originals: number;
  readonly bytes: number;
  /** Originals that the archive itself has not got any more: everything else was saved. */
  readonly missing: readonly MissingOriginal[];
};

export type RestoreReport = {
  readonly destination: string;
  readonly documents: number;
  readonly originals: number;
  readonly bytes: number;
  /** Originals that had been lost before the backup was made. */
  readonly missing: number;
};

/** An archive written out in open formats. */
export type ExportReport = {
  readonly documents: number;
  /** Originals written. */
  readonly originals: number;
  /** SHA-256 of originals that the archive has lost or spoiled: see `verify`. */
  readonly missing: readonly string[];
  readonly files: readonly string[];
  /** Noted elsewhere, it proves the manifest, which proves the rest. */
  readonly manifestSha256: string;
};

/** Counts shown on the home screen and by hosts. */
export type ArchiveSummary = {
  readonly directory: string;
  readonly documents: number;
  readonly originals: number;
  readonly ghosts: number;
  readonly citations: number;
};

export type CustodyEventKind =
  | "verified"
  | "checked-originals"
  | "backed-up"
  | "backup-proved"
  | "restore-rehearsed"
  | "unclean-end"
  | "changes-lost"
  | "bin-emptied";

/** Something done for the archive's safety, and how it went. */
export type CustodyEvent = {
  /** ISO time. */
  readonly at: string;
  readonly kind: CustodyEventKind;
  readonly ok: boolean;
  /** Counts, places, error kinds: named values, in no language. */
  readonly detail: Readonly<Record<string, string | number | null>>;
};

/** True for a backup that was not made because the archive's own set is not in the place chosen for it. */
export function isSetMissing(event: CustodyEvent | null): boolean {
  return event?.detail.error === "backup-set-missing" || event?.detail.error === "backup-set-foreign";
}

/** A document in the bin. */
export type BinnedDocument = {
  readonly id: string;
  readonly file: string;
  /** When it was thrown away, and by whom. */
  readonly at: string;
  readonly actor: string | null;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
};

/** A backup added to a set. */
export type SetBackupReport = {
  readonly folder: string;
  readonly at: string;
  readonly documents: number;
  /** Originals that were new to the set. */
  readonly copied: number;
  /** Bytes written. */
  readonly bytes: number;
  /** SHA-256 of originals that the archive has lost or spoiled and no earlier backup had: see `verify`. */
  readonly missing: readonly string[];
};

/** A restore tried out in a scratch place. */
export type RehearsalReport = {
  readonly folder: string;
  readonly backupAt: string;
  readonly documents: number;
  readonly originals: number;
  readonly bytes: number;
  /** Documents that have changed in the archive since the backup was made. */
  readonly changedSince: number;
  readonly tookMs: number;
};

/** What is risky about a folder for an archive or its backups. */
export type PlaceWarning = "cloud-folder" | "network-drive" | "low-space";

/** What the status page shows of the archive's safety. */
export type CustodyStatus = {
  readonly archiveWarnings: readonly PlaceWarning[];
  /** Folder the daily backups go to; null while none was chosen. */
  readonly backupFolder: string | null;
  readonly backupWarnings: readonly PlaceWarning[];
  readonly lastBackup: CustodyEvent | null;
  readonly lastGoodBackup: CustodyEvent | null;
  /** The proof of a backup's database, row by row, which follows the backup; null while none was proved. */
  readonly lastProof: CustodyEvent | null;
  readonly lastRehearsal: CustodyEvent | null;
  readonly lastVerified: CustodyEvent | null;
  /** Originals read again in the last 30 days, of how many; the oldest check, null when one was never checked. */
  readonly originals: { readonly checked: number; readonly total: number; readonly oldestCheck: string | null };
  readonly binned: number;
  /** Newest first. */
  readonly events: readonly CustodyEvent[];
  /** True when the machine's clock stands before something that was already written down. */
  readonly clockSetBack: boolean;
};

/** What emptying the bin did. `kept`: documents whose file still holds one that is not in the bin. */
export type EmptiedBin = { readonly erased: number; readonly kept: number };
