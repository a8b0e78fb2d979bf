import type { VerifyFault } from "../model/custody.ts";
import type { Failure } from "../model/error.ts";

/** An original to be copied, under the hash it must have; `unless` its copy is there already, or there and read whole. */
export type CopyItem = {
  readonly source: string;
  readonly target: string;
  readonly sha256: string;
  readonly unless: "nothing" | "there" | "proved";
};

/** What became of one: `bytes` were copied and proved, its copy was kept, or the source has no such bytes. */
export type CopyOutcome = number | "kept" | "original-missing" | "original-damaged";

/** An original by its hash, and its size in bytes. */
export type StoredOriginal = { readonly sha256: string; readonly size: number };

/** True for an original whose bytes the source has not got. */
export function isLost(outcome: CopyOutcome | undefined): outcome is "original-missing" | "original-damaged" {
  return outcome === "original-missing" || outcome === "original-damaged";
}

/** What a copied database holds, once it has been opened and found whole. */
export type ProvedDatabase = { readonly documents: number; readonly originals: readonly StoredOriginal[] };

/** What a thread of custody is asked. */
export type CustodyTask =
  /** The copies are on the disk when this is answered, each under its name only if its bytes match its hash. */
  | { readonly kind: "copy"; readonly items: readonly CopyItem[] }
  /** Stored files against their names. */
  | { readonly kind: "read"; readonly files: readonly { readonly path: string; readonly sha256: string }[] }
  /** The originals a copied database needs, before it is proved. */
  | { readonly kind: "list-originals"; readonly directory: string }
  /** A copied database, brought up to this program. */
  | { readonly kind: "prove-database"; readonly directory: string }
  /** The archive's own database, which is only read. */
  | { readonly kind: "inspect-database"; readonly directory: string }
  /** The index's own file, which is only read. */
  | { readonly kind: "inspect-index"; readonly file: string }
  /** Documents of one archive that are not, value for value, those of the other. */
  | { readonly kind: "count-differences"; readonly directory: string; readonly from: string }
  | { readonly kind: "hash"; readonly file: string };

/** What each kind of task is answered with. */
export type CustodyAnswers = {
  copy: readonly CopyOutcome[];
  read: readonly ("whole" | "original-missing" | "original-damaged")[];
  "list-originals": readonly StoredOriginal[];
  "prove-database": ProvedDatabase;
  "inspect-database": readonly VerifyFault[];
  "inspect-index": readonly string[];
  "count-differences": number;
  hash: string;
};

export type MessageToCustody = { readonly id: number; readonly task: CustodyTask };

/** `code`: the system's word for what went wrong with a disk. */
export type MessageFromCustody =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: Failure; readonly code: string | null };
