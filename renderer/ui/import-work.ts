import { createContext, use } from "react";
import type { QueueProgress } from "../../main/model/job.ts";

/** The queue of imports goes on while the user looks elsewhere, so it belongs to the frame and not to a screen. */
export type ImportWork = {
  /** Null before the engine has answered. */
  readonly progress: QueueProgress | null;
  /** Adds files and folders to the queue. */
  readonly start: (paths: readonly string[]) => void;
};

export const ImportWorkContext = createContext<ImportWork | null>(null);

/** The queue at a glance; only inside the frame. */
export function useImportWork(): ImportWork {
  const work = use(ImportWorkContext);
  if (work === null) throw new Error("useImportWork outside the frame");
  return work;
}
