import type { CustodyStatus } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import { placeWarnings } from "./place-warning.ts";
import { BACKUP_FOLDER } from "./upkeep.ts";

const EVENTS = 30;
const MONTH_MS = 30 * 86_400_000;
/** A clock may be put right by so much without a word. */
const CLOCK_TOLERANCE_MS = 3_600_000;

/** How safe the archive is: places, backups, rehearsals, what was checked, and what is risky. */
export function custodyStatus(context: EngineContext): CustodyStatus {
  const { archive, options } = context;
  const { custody } = archive;
  const now = options.clock().getTime();
  const backupFolder = custody.choice(BACKUP_FOLDER);
  const { checked, oldest } = custody.checkedSince(new Date(now - MONTH_MS).toISOString());
  const events = custody.events(EVENTS);
  // Another machine's disk is a good place for backups; a cloud is not, the documents leave the office.
  const backupWarnings =
    backupFolder === null ? [] : placeWarnings(backupFolder).filter((kind) => kind !== "network-drive");
  const newest = [events[0]?.at, archive.history.newestAt()].filter((at) => at !== undefined && at !== null);
  return {
    archiveWarnings: placeWarnings(archive.directory),
    backupFolder,
    backupWarnings,
    lastBackup: custody.last("backed-up"),
    lastGoodBackup: custody.last("backed-up", { ok: true }),
    lastProof: custody.last("backup-proved"),
    lastRehearsal: custody.last("restore-rehearsed"),
    lastVerified: custody.last("verified"),
    originals: { checked, total: archive.originals.count(), oldestCheck: oldest },
    binned: archive.bin.all().length,
    events,
    clockSetBack: newest.some((at) => Date.parse(at) > now + CLOCK_TOLERANCE_MS),
  };
}
