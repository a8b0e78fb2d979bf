import { z } from "zod";
import type {
  BackupReport,
  BinnedDocument,
  CustodyEvent,
  CustodyStatus,
  EmptiedBin,
  ExportReport,
  RestoreReport,
  VerifyReport,
} from "./custody.ts";

const documentId = z.string().min(1).max(80);
const path = z.string().min(1).max(4096);

/** What the window may ask of the archive's safety and of the bin; arguments checked before the engine sees them. */
export const custodyRequests = {
  verify: z.tuple([z.object({ rebuild: z.boolean() })]),
  cancelVerify: z.tuple([]),
  backup: z.tuple([path]),
  /** The whole archive in open formats, into an empty folder that `chooseExportFolder` gave. */
  exportArchive: z.tuple([path]),
  /** A backup or an export put back into a new folder, never over the archive that is open. */
  restoreArchive: z.tuple([z.object({ from: path, to: path })]),
  /** Ends a backup, an export or a restore under way. */
  cancelCopying: z.tuple([]),
  binDocument: z.tuple([documentId]),
  unbinDocument: z.tuple([documentId]),
  listBin: z.tuple([]),
  /** The reason stands in the history for good. */
  emptyBin: z.tuple([z.string().min(1).max(2000)]),
  custodyStatus: z.tuple([]),
  /** Where the daily backups go; null stops them. */
  setBackupFolder: z.tuple([path.nullable()]),
  backUpNow: z.tuple([]),
  /** A backup into a set of the archive's own, begun where the one it had is missing. */
  beginBackupSet: z.tuple([]),
  rehearseRestore: z.tuple([]),
} as const;

/** What each of them is answered with. */
export type CustodyResults = {
  verify: VerifyReport;
  cancelVerify: null;
  backup: BackupReport;
  exportArchive: ExportReport;
  restoreArchive: RestoreReport;
  cancelCopying: null;
  binDocument: readonly BinnedDocument[];
  unbinDocument: readonly BinnedDocument[];
  listBin: readonly BinnedDocument[];
  emptyBin: EmptiedBin;
  custodyStatus: CustodyStatus;
  setBackupFolder: CustodyStatus;
  backUpNow: CustodyEvent;
  beginBackupSet: CustodyEvent;
  rehearseRestore: CustodyEvent;
};
