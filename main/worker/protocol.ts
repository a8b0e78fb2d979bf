import type { ArchiveSummary } from "../model/custody.ts";
import type { Result } from "../model/error.ts";

/** Messages between the shell and the engine's process; the same over a utility process and a child process. */
export type ToEngine =
  | {
      readonly kind: "open";
      readonly options: {
        readonly archiveDirectory: string;
        readonly resourcesDirectory: string;
        readonly fontsDirectory: string;
      };
    }
  | { readonly kind: "request"; readonly id: number; readonly name: string; readonly args: readonly unknown[] };

export type FromEngine =
  | { readonly kind: "opened"; readonly result: Result<ArchiveSummary> }
  | { readonly kind: "response"; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: "event"; readonly name: string; readonly payload: unknown }
  | { readonly kind: "log"; readonly message: string };
