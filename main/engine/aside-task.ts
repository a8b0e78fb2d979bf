import type { ExportReport, RehearsalReport, RestoreReport, SetBackupReport } from "../model/custody.ts";
import type { Failure } from "../model/error.ts";
import type { ProvedBackup } from "./prove-backup.ts";

/** Whole use cases that a thread of their own conducts: their lists, of every original, would keep the engine's thread too long. */
export type AsideTask =
  /** See `restore` (backup.ts). */
  | { readonly kind: "restore"; readonly source: string; readonly to: string }
  /** See `backUpToSet`. */
  | {
      readonly kind: "back-up";
      readonly directory: string;
      readonly place: string;
      readonly begin: boolean;
      readonly now: number;
    }
  /** See `proveBackup`. */
  | {
      readonly kind: "prove";
      readonly directory: string;
      readonly place: string;
      readonly folder: string;
      readonly now: number;
    }
  /** See `rehearseRestore`; `directory` is the archive's, `now` its clock's time as the work begins. */
  | { readonly kind: "rehearse"; readonly directory: string; readonly place: string; readonly now: number }
  /** See `exportArchive`. */
  | { readonly kind: "export"; readonly directory: string; readonly to: string; readonly now: number };

/** What each is answered with. */
export type AsideAnswers = {
  restore: RestoreReport;
  "back-up": SetBackupReport;
  prove: ProvedBackup;
  rehearse: RehearsalReport;
  export: ExportReport;
};

export type MessageFromAside =
  | { readonly done: number; readonly total: number }
  | { readonly answer: unknown }
  /** `code`: the system's word for what went wrong with a disk. */
  | { readonly error: Failure; readonly code: string | null };
