import type { ArchiveSummary } from "./custody.ts";
import type { Result } from "./error.ts";
import type { OcrChoice } from "./page.ts";

/** What the shell tells the engine's process first: which archive, and where the product's files are. */
export type EngineLaunchOptions = {
  readonly archiveDirectory: string;
  /** Where there is none `archive-missing` is answered, rather than an empty one made: it may lie on a disk that is not plugged in. */
  readonly mustExist?: boolean;
  readonly resourcesDirectory: string;
  readonly fontsDirectory: string;
  /** Which engine recognises scanned pages. */
  readonly ocr?: OcrChoice;
  /** The engine's process before this one ended by itself. */
  readonly crashed?: boolean;
};

/** From the shell to the engine's process. `open` comes first and once; requests may follow before it is answered. Where it failed they try again. */
export type MessageToEngine =
  | { readonly kind: "open"; readonly options: EngineLaunchOptions }
  /** Close the archive and end: a program that only dies leaves an end that looks like a crash. */
  | { readonly kind: "close" }
  | { readonly kind: "request"; readonly id: number; readonly name: string; readonly args: readonly unknown[] };

/** From the engine's process to the shell. */
export type MessageFromEngine =
  | { readonly kind: "opened"; readonly result: Result<ArchiveSummary> }
  | { readonly kind: "response"; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: "event"; readonly name: string; readonly payload: unknown }
  | { readonly kind: "log"; readonly message: string };
