import type { Archive } from "../../archive/open-archive.ts";
import { isOwnerAlive, listOwners } from "../../archive/owner-lock.ts";
import { nowOf, type QueueWork } from "./queue-work.ts";
import { canStartReaderProcess } from "./reader-handle.ts";

/** Times a file may be at work when the engine ends by itself: after the second it is given up. */
const MOST_CRASHES = 2;

/** Lets go of the jobs of programs that have ended, however they ended. */
export function releaseDead({ engine: { archive }, jobs, owner }: QueueWork): void {
  const dead = jobs
    .owners()
    .filter((token) => token !== null && token !== owner && !isOwnerAlive(archive.directory, token));
  if (dead.length === 0) return;
  archive.write(() => {
    for (const token of dead) jobs.adopt(token, null);
  });
}

/**
 * Takes over unfinished jobs that nobody has. `crashed`: the program that had them ended by itself while its host lived
 * on, so one of those at work is at fault; a file met so twice is given up.
 */
export function adoptOrphans(work: QueueWork, { crashed }: { readonly crashed: boolean }): number {
  return work.engine.archive.write(() => {
    const adopted = work.jobs.adopt(null, work.owner);
    // Where a suspect file can be read in a process of its own, that process tells on it, and no other end counts.
    if (!crashed || canStartReaderProcess()) return adopted;
    for (const row of work.jobs.blameDead(work.owner, MOST_CRASHES)) {
      work.jobs.finish(row.key, {
        state: "failed",
        error: { kind: "reader-crashed", detail: row.path },
        at: nowOf(work),
      });
      work.jobs.dropPages(row.key);
    }
    return adopted;
  });
}

/** Removes staged bytes that no job counts on and no running program is copying. */
export function clearStaging(archive: Archive, now: Date): void {
  const wanted = archive.jobs.stagedNames();
  const alive = new Map<string, boolean>();
  archive.originalStore.clearLeftovers(now, (name, owner) => {
    if (wanted.has(name)) return true;
    const known = alive.get(owner) ?? isOwnerAlive(archive.directory, owner);
    alive.set(owner, known);
    return known;
  });
  for (const token of listOwners(archive.directory)) isOwnerAlive(archive.directory, token);
}
