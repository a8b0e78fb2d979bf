import { type CustodyEvent, type CustodyEventKind, isSetMissing } from "../model/custody.ts";
import { toFailure } from "../model/error.ts";
import { backUpAside, proveAside, rehearseAside } from "./aside.ts";
import { findSet } from "./backup-place.ts";
import { checkOriginals } from "./check-originals.ts";
import type { EngineContext } from "./context.ts";
import { withCustodyThreads } from "./custody-threads.ts";
import { followDuplicatesSlowly } from "./duplicate-find.ts";
import { tidyIndexAside } from "./follow-index.ts";

/** Name of the choice that says where the daily backups go. */
export const BACKUP_FOLDER = "backup-folder";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REHEARSE_EVERY_MS = 7 * DAY_MS;
/** After a failure (the USB disk is not there) the same is tried again no sooner than this. */
const RETRY_MS = HOUR_MS;
/** Originals read again in one turn, in bytes: about a tenth of a second of disk. */
const CHECK_BYTES = 64 * 1024 * 1024;

/**
 * Tidies the search index, and does what is due for the archive's safety, one thing after the other: the check after an unclean end, the day's
 * backup, its proof, the week's rehearsal of a restore, the next originals to be read again. Hosts call it from time to time.
 * What was done stands among the events; failures too, none is thrown.
 */
export async function upkeep(context: EngineContext, signal?: AbortSignal): Promise<readonly CustodyEvent[]> {
  // What came in before the program looked for duplicates is looked through bit by bit.
  await followDuplicatesSlowly(context, signal);
  // The program may have been closed meanwhile.
  if (signal?.aborted) return [];
  if (!context.index.isBusy()) await tidyIndexAside(context, context.index);
  if (signal?.aborted) return [];
  const done: CustodyEvent[] = [];
  const { custody } = context.archive;
  const folder = custody.choice(BACKUP_FOLDER);
  const attempt = async (kind: CustodyEventKind, work: () => Promise<CustodyEvent["detail"]>): Promise<void> => {
    if (!signal?.aborted) done.push(await record(context, kind, work));
  };
  if (context.endedUnclean.pending) {
    context.endedUnclean.pending = false;
    await attempt("unclean-end", () => inspectAfterUncleanEnd(context));
  }
  const isThere = folder !== null && (await isSetThere(context, folder));
  if (folder !== null && isBackupDue(context, isThere)) {
    await attempt("backed-up", () => backUp(context, folder, { begin: false }));
  }
  const unproved = findUnproved(context);
  if (isThere && unproved !== null) {
    await attempt("backup-proved", async () => ({ ...(await proveAside(context, folder, unproved)) }));
  }
  if (isThere && custody.last("backed-up", { ok: true }) && isDue(context, "restore-rehearsed", REHEARSE_EVERY_MS)) {
    await attempt("restore-rehearsed", async () => ({ ...(await rehearseAside(context, folder)) }));
  }
  const { checked, bytes, faults } = await checkOriginals(context, CHECK_BYTES, signal);
  // Only what is found is worth an event; how far the round is, the originals themselves say.
  if (faults.length > 0) await attempt("checked-originals", async () => ({ checked, bytes, faults: faults.length }));
  return done;
}

function inspectAfterUncleanEnd({ archive }: EngineContext): Promise<CustodyEvent["detail"]> {
  return withCustodyThreads(async (threads) => {
    const faults = await threads.run({ kind: "inspect-database", directory: archive.directory });
    return { faults: faults.length };
  });
}

/** Whether a set may be begun where the archive has none. */
type Begin = { readonly begin: boolean };

/** Backs up now, whether due or not, and says so among the events. */
export function backUpNow(context: EngineContext, folder: string, how: Begin): Promise<CustodyEvent> {
  return record(context, "backed-up", () => backUp(context, folder, how));
}

/** Rehearses a restore now. */
export function rehearseNow(context: EngineContext, folder: string): Promise<CustodyEvent> {
  return record(context, "restore-rehearsed", async () => ({ ...(await rehearseAside(context, folder)) }));
}

async function backUp(context: EngineContext, folder: string, how: Begin): Promise<CustodyEvent["detail"]> {
  const { missing, ...report } = await backUpAside(context, folder, how);
  return { ...report, faults: missing.length };
}

function isSetThere(context: EngineContext, folder: string): Promise<boolean> {
  return findSet(context, folder).then(
    () => true,
    () => false,
  );
}

/** A disk that was missing is looked for at each turn, which costs next to nothing: what it owes is due once it is back. */
function isBackupDue(context: EngineContext, isThere: boolean): boolean {
  const wasMissing = isSetMissing(context.archive.custody.last("backed-up"));
  return wasMissing ? isThere : isDue(context, "backed-up", DAY_MS);
}

/** Folder of the last backup while it is not proved; null too when its disk was not there just now. */
function findUnproved(context: EngineContext): string | null {
  const { custody } = context.archive;
  const made = custody.last("backed-up");
  const folder = made?.detail.folder;
  if (made === null || typeof folder !== "string") return null;
  const proof = custody.last("backup-proved");
  const isOfIt = proof !== null && String(proof.detail.folder ?? proof.detail.about).startsWith(folder);
  if (!isOfIt) return folder;
  const hasEnded = proof.ok || proof.detail.error === "backup-invalid";
  return hasEnded || now(context).getTime() - Date.parse(proof.at) < RETRY_MS ? null : folder;
}

/** An event is well when its work was done and found no faults. */
async function record(
  context: EngineContext,
  kind: CustodyEventKind,
  work: () => Promise<CustodyEvent["detail"]>,
): Promise<CustodyEvent> {
  const event = await work().then(
    (detail) => ({ at: now(context).toISOString(), kind, ok: (detail.faults ?? 0) === 0, detail }),
    (thrown: unknown) => {
      const { kind: error, detail } = toFailure(thrown);
      return { at: now(context).toISOString(), kind, ok: false, detail: { error, about: detail ?? null } };
    },
  );
  context.archive.write(() => context.archive.custody.record(event));
  return event;
}

/** Due when it last went well so long ago, and was not tried in vain just now. A clock set back makes nothing due twice. */
function isDue(context: EngineContext, kind: CustodyEventKind, everyMs: number): boolean {
  const { custody } = context.archive;
  const since = (event: CustodyEvent | null): number =>
    event === null ? Number.POSITIVE_INFINITY : now(context).getTime() - Date.parse(event.at);
  const last = custody.last(kind);
  if (last !== null && !last.ok && since(last) >= 0 && since(last) < RETRY_MS) return false;
  const sinceGood = since(custody.last(kind, { ok: true }));
  return sinceGood >= everyMs || sinceGood < -DAY_MS;
}

function now(context: EngineContext): Date {
  return context.options.clock();
}
