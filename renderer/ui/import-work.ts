import { createContext, use } from "react";
import type { Failure } from "../../main/model/error.ts";
import type { ImportProgress, ImportReport } from "../../main/model/intake.ts";

/** An import goes on while the user looks elsewhere, so it belongs to the frame and not to a screen. */
export type ImportState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: ImportProgress | null; readonly cancelling: boolean }
  | { readonly kind: "finished"; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly failure: Failure };

export type ImportWork = {
  readonly state: ImportState;
  readonly start: (paths: readonly string[]) => void;
  readonly cancel: () => void;
};

export const ImportWorkContext = createContext<ImportWork | null>(null);

/** The import in hand; only inside the frame. */
export function useImportWork(): ImportWork {
  const work = use(ImportWorkContext);
  if (work === null) throw new Error("useImportWork outside the frame");
  return work;
}
