import { basename } from "node:path";
import type { JobRow } from "../../archive/job-table.ts";
import type { StagedOriginal } from "../../archive/original-store.ts";
import type { LiveJob } from "./queue-work.ts";
import type { FileToRead } from "./reading-task.ts";

/** A job with its bytes at hand. */
export type CopiedJob = { readonly row: JobRow; readonly staged: StagedOriginal; readonly live: LiveJob };

/** What a reader needs of a job. */
export function fileOf({ row, staged }: Pick<CopiedJob, "row" | "staged">): FileToRead {
  return { path: staged.path, name: basename(row.path), sha256: staged.sha256 };
}

/** A file that a program or a reader ended over is read in a process of its own. */
export function isSuspect(row: JobRow): boolean {
  return row.deaths + row.crashes > 0;
}
