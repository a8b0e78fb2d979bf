/** One thing found wrong: an original that changed, a broken row, an index out of step. `kind` is stable, `message` is for logs. */
export type VerifyFault = {
  readonly kind:
    | "original-missing"
    | "original-damaged"
    | "database-damaged"
    | "foreign-key-broken"
    | "history-broken"
    | "index-damaged"
    | "index-out-of-step";
  readonly id?: string;
  readonly message: string;
};

export type VerifyReport = {
  readonly ok: boolean;
  readonly documents: number;
  readonly originals: number;
  readonly faults: readonly VerifyFault[];
  /** True when what is derived (index, citations) was rebuilt first. */
  readonly rebuilt: boolean;
};

export type BackupReport = {
  readonly destination: string;
  readonly documents: number;
  readonly originals: number;
  readonly bytes: number;
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
  | "restore-rehearsed"
  | "unclean-end"
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
