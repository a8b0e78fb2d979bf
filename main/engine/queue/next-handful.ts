import type { JobRow } from "../../archive/job-table.ts";
import { isBulkFile, mediaTypeOf } from "../../ingest/read-source.ts";
import { isSuspect } from "./copied-job.ts";
import type { QueueWork } from "./queue-work.ts";

/** Files given to a reader in one message, and stored in one transaction: from few to many, as many wait; or so many bytes. */
const LEAST_HANDFUL = 16;
const MOST_HANDFUL = 64;
const HANDFUL_BYTES = 4 * 1024 * 1024;
/** A file that is not plain text takes the time of so many. */
const PAGES_WEIGHT = 4;

/** The next copied files that are read together; a bulk file and a file that ended a reader are read alone. `hasBulk`: one is being read. */
export function nextHandful({ jobs, live, owner, pool }: QueueWork, hasBulk: boolean): readonly JobRow[] {
  const handful: JobRow[] = [];
  const share = Math.floor(jobs.countCopied(owner) / (2 * pool.size));
  const most = Math.min(MOST_HANDFUL, Math.max(LEAST_HANDFUL, share));
  let bytes = 0;
  let weight = 0;
  for (const row of jobs.next(owner, true, most)) {
    if (live.has(row.key)) continue;
    const isAlone = isBulkFile(row.path) || isSuspect(row);
    if (isBulkFile(row.path) && hasBulk) continue;
    if (isAlone) return handful.length > 0 ? handful : [row];
    bytes += row.size ?? 0;
    weight += mediaTypeOf(row.path).startsWith("text/") ? 1 : PAGES_WEIGHT;
    if (handful.length > 0 && (bytes > HANDFUL_BYTES || weight > most)) break;
    handful.push(row);
  }
  return handful;
}
