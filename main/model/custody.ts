/** One thing found wrong: an original that changed, a broken row, an index out of step. `kind` is stable, `message` is for logs. */
export type VerifyFault = {
  readonly kind:
    | "original-missing"
    | "original-damaged"
    | "database-damaged"
    | "foreign-key-broken"
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
