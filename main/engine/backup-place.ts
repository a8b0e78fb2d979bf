import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { HistoryMark } from "../archive/history-table.ts";
import type { CustodyEvent } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { listBackups, SET_FOLDER, UNFINISHED } from "./backup-set.ts";
import type { EngineContext } from "./context.ts";
import { toDestinationError } from "./into-empty.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/**
 * Which set of a place is this archive's. Choosing a place begins a set there; a backup only goes on with one, so that
 * a disk that is not plugged in (its mount point an empty folder, its letter another stick's) is missed, not replaced.
 * Each archive has a set of its own: `van-kho-sao-luu`, or `van-kho-sao-luu-2` beside another archive's, and so on.
 */
const SET_NAME = new RegExp(`^${SET_FOLDER}(-[2-9]|-[1-9]\\d+)?$`);

/** Says whose set it is: the last row of the history of whoever backed up into it last. Older programs wrote none. */
const OWNER_FILE = "kho.json";

const ownerSchema = z.object({
  format: z.literal(1),
  history: z.object({ key: z.number().int(), hash: z.string() }).nullable(),
});

/** "empty": a folder that nobody has begun a set in, or is not there. */
type SetState = "ours" | "foreign" | "empty";

/** The sets that lie in a place, whoever's they are; the first is the one with the plain name. Empty where there is no such place. */
export async function listSets(place: string): Promise<readonly string[]> {
  const names = await readdir(place).catch(() => [] as string[]);
  const numberOf = (name: string): number => Number(name.slice(SET_FOLDER.length + 1));
  return names
    .filter((name) => SET_NAME.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((name) => join(place, name));
}

/**
 * The archive's own set in a place. Throws `backup-set-missing` where there is none (the disk is not there, or was
 * emptied), `backup-set-foreign` where only others have theirs.
 */
export async function findSet(context: EngineContext, place: string): Promise<string> {
  const states: SetState[] = [];
  for (const set of await listSets(place)) {
    const state = await judge(context, place, set);
    if (state === "ours") return set;
    states.push(state);
  }
  throw new ArchiveError(states.includes("foreign") ? "backup-set-foreign" : "backup-set-missing", place);
}

/**
 * Makes a folder a person picked ready for backups, and returns it: a set is begun where there is none yet and this archive
 * never had one. Picking a set itself means the place it lies in. Throws `destination-unwritable`, `disk-full`.
 */
export async function preparePlace(context: EngineContext, picked: string): Promise<string> {
  const place = SET_NAME.test(basename(picked)) ? dirname(picked) : picked;
  try {
    await mkdir(place, { recursive: true });
    const missed = await findSet(context, place).then(
      () => null,
      (thrown: ArchiveError) => thrown.kind,
    );
    if (missed === "backup-set-missing" && lastBackupIn(context, place) === null) await beginSet(context, place);
  } catch (thrown) {
    throw toDestinationError(thrown, place);
  }
  return place;
}

/** Begins a set of the archive's own in a place, beside those of others that may lie there. Throws what the disk says. */
export async function beginSet(context: EngineContext, place: string): Promise<string> {
  for (let number = 1; ; number++) {
    const set = join(place, number === 1 ? SET_FOLDER : `${SET_FOLDER}-${number}`);
    if ((await judge(context, place, set)) === "foreign") continue;
    await makeFolder(set);
    await claimSet(set, context.archive.history.last());
    return set;
  }
}

/** Writes down whose set it is now: `history` is the last row of the archive that a backup was made of. */
export async function claimSet(set: string, history: HistoryMark | null): Promise<void> {
  const passing = join(set, `${OWNER_FILE}${UNFINISHED}`);
  await writeFile(passing, JSON.stringify({ format: 1, history } satisfies z.infer<typeof ownerSchema>), {
    flush: true,
  });
  await rename(passing, join(set, OWNER_FILE));
  await syncToDisk(set);
}

/** Makes a folder in one that must be there: a path on a disk that is gone is not made anew on another. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EEXIST") throw thrown;
  });
}

async function judge(context: EngineContext, place: string, set: string): Promise<SetState> {
  const { history } = context.archive;
  const text = await readFile(join(set, OWNER_FILE), "utf8").catch(() => null);
  const owner = text === null ? null : ownerSchema.safeParse(parseJson(text));
  if (owner?.success) return owner.data.history === null || history.holds(owner.data.history) ? "ours" : "foreign";
  return judgeUnclaimed(context, place, set);
}

/** A set of an older program: it is the archive's when it holds its last backup, or when none was ever made in that place. */
async function judgeUnclaimed(context: EngineContext, place: string, set: string): Promise<SetState> {
  const backups = await listBackups(set);
  if (backups.length === 0) return "empty";
  const last = lastBackupIn(context, place);
  return last === null || backups.some(({ manifest }) => manifest.at === last.detail.at) ? "ours" : "foreign";
}

/** What this archive wrote down of the last backup it made in a place. */
function lastBackupIn({ archive }: EngineContext, place: string): CustodyEvent | null {
  return archive.custody.lastBackupUnder(join(place, SET_FOLDER));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
