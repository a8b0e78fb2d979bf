import type { CheckedCopy } from "../archive/copy-archive.ts";
import type { TruthOriginal } from "../archive/truth-tables.ts";
import type { VerifyFault } from "../model/custody.ts";
import type { Failure } from "../model/error.ts";
import type { BodyEntry } from "../model/vocabulary.ts";
import type { ExportedContents } from "./export-contents.ts";
import type { SourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";

/** An original to be copied, under the hash it must have. */
export type CopyItem = {
  readonly source: string;
  readonly target: string;
  readonly sha256: string;
  /** Where an earlier copy may lie that makes another one needless; `mustBeRead`: only when it is read and found whole. */
  readonly kept?: { readonly path: string; readonly mustBeRead: boolean };
};

/** What became of one: `bytes` were copied and proved, its copy was kept, or the source has no such bytes. */
export type CopyOutcome = number | "kept" | "original-missing" | "original-damaged";

/** An original by its hash, and its size in bytes. */
export type StoredOriginal = { readonly sha256: string; readonly size: number };

/** True for an original whose bytes the source has not got. */
export function isLost(outcome: CopyOutcome | undefined): outcome is "original-missing" | "original-damaged" {
  return outcome === "original-missing" || outcome === "original-damaged";
}

/** What a copied database holds, once it has been opened and found whole; `history` is the last row of it. */
export type ProvedDatabase = { readonly documents: number; readonly originals: readonly StoredOriginal[] };

/** What a thread of custody is asked. */
export type CustodyTask =
  /** Not on the disk before they are synced. */
  | { readonly kind: "copy"; readonly items: readonly CopyItem[] }
  /** Brings everything to the disk that a folder lies on; false where that must be done file by file. */
  | { readonly kind: "sync-disk"; readonly folder: string }
  | { readonly kind: "sync-files"; readonly files: readonly string[] }
  /** Stored files against their names. */
  | { readonly kind: "read"; readonly files: readonly { readonly path: string; readonly sha256: string }[] }
  /** The archive's database as it is now, into one file: answered with the originals it needs. */
  | { readonly kind: "copy-database"; readonly directory: string; readonly to: string }
  /** A database just copied: opened, and every page of it read. */
  | { readonly kind: "check-copy"; readonly file: string }
  /** The originals a copied database needs, before it is proved. */
  | { readonly kind: "list-originals"; readonly directory: string }
  /** The same with names, for an export. */
  | { readonly kind: "list-named-originals"; readonly directory: string }
  /** All of an export but its originals. */
  | { readonly kind: "write-contents"; readonly moment: string; readonly folder: string; readonly at: Date }
  /** A copied database, brought up to this program. */
  | { readonly kind: "prove-database"; readonly directory: string }
  /** A whole archive's own database, or a backup's, which is only read. */
  | { readonly kind: "inspect-database"; readonly directory: string }
  /** The index's own file, which is only read. */
  | { readonly kind: "inspect-index"; readonly file: string }
  /** What the texts of sources say, by today's rules. */
  | {
      readonly kind: "read-texts";
      readonly texts: readonly SourceText[];
      readonly resourcesDirectory: string;
      readonly ownBodies: readonly BodyEntry[];
    }
  /** The parts of an index's file that another thread searches in, made few. */
  | { readonly kind: "join-index"; readonly file: string }
  /** Documents of one archive that are not, value for value, those of the other. */
  | { readonly kind: "count-differences"; readonly directory: string; readonly from: string }
  | { readonly kind: "hash"; readonly file: string };

/** What each kind of task is answered with. */
export type CustodyAnswers = {
  copy: readonly CopyOutcome[];
  "sync-disk": boolean;
  "sync-files": null;
  read: readonly ("whole" | "original-missing" | "original-damaged")[];
  "copy-database": readonly StoredOriginal[];
  "check-copy": CheckedCopy;
  "list-originals": readonly StoredOriginal[];
  "list-named-originals": readonly TruthOriginal[];
  "write-contents": ExportedContents;
  "prove-database": ProvedDatabase;
  "inspect-database": readonly VerifyFault[];
  "inspect-index": readonly string[];
  "read-texts": readonly (readonly ReadResult[])[];
  "join-index": boolean;
  "count-differences": number;
  hash: string;
};

export type MessageToCustody = { readonly id: number; readonly task: CustodyTask };

/** `code`: the system's word for what went wrong with a disk. */
export type MessageFromCustody =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: Failure; readonly code: string | null };
