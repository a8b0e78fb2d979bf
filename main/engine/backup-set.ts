import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ArchiveError } from "../model/error.ts";

/**
 * A backup set is a folder of its own inside the folder the user chose. Its backups share one pool of originals, so
 * that each one costs only what is new:
 *
 *     van-kho-sao-luu/originals/<ab>/<sha256>
 *     van-kho-sao-luu/ban-sao/<time>/archive.db, manifest.json
 */
export const SET_FOLDER = "van-kho-sao-luu";
const BACKUPS = "ban-sao";
const MANIFEST = "manifest.json";

const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO time. */
  at: z.string(),
  documents: z.number().int(),
  /** SHA-256 of the backup's archive.db. */
  databaseSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of every original it needs from the pool. */
  originals: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Originals that the archive itself had lost or spoiled when the backup was made, and the pool never had. */
  missing: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

const WHOLE_MANIFEST = "backup.json";

const wholeManifestSchema = manifestSchema.omit({ databaseSha256: true, originals: true });

/** What a whole copy of an archive in a folder of its own says of itself. Its database has no hash there: it may be opened and worked in. */
export type WholeManifest = z.infer<typeof wholeManifestSchema>;

/** One finished backup of a set. */
export type SetBackup = { readonly folder: string; readonly manifest: BackupManifest };

/** Ends the name of what is still being written. */
export const UNFINISHED = ".dang-ghi";

/** Where a backup made at `at` lies once it is finished. */
export function backupFolder(set: string, at: Date): string {
  return join(set, BACKUPS, at.toISOString().replaceAll(":", "-"));
}

export function manifestFile(folder: string): string {
  return join(folder, MANIFEST);
}

/** Where the pool of a set keeps an original. */
export function pooledOriginal(set: string, sha256: string): string {
  return join(set, "originals", sha256.slice(0, 2), sha256);
}

/** Where originals on their way into the pool lie until all of them are on the disk. */
export function incomingFolder(set: string): string {
  return join(set, `originals${UNFINISHED}`);
}

/** The set that a finished backup's folder belongs to. */
export function setOf(folder: string): string {
  return join(folder, "..", "..");
}

/** Reads what a backup says of itself; null when the folder holds no finished backup. Throws `backup-invalid`. */
export async function readManifest(folder: string): Promise<BackupManifest | null> {
  const text = await readFile(manifestFile(folder), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (thrown) {
    throw new ArchiveError("backup-invalid", manifestFile(folder), { cause: thrown });
  }
}

export function wholeManifestFile(folder: string): string {
  return join(folder, WHOLE_MANIFEST);
}

/** Reads what a whole copy says of itself; null where it says nothing that can be read. */
export async function readWholeManifest(folder: string): Promise<WholeManifest | null> {
  try {
    return wholeManifestSchema.parse(JSON.parse(await readFile(wholeManifestFile(folder), "utf8")));
  } catch {
    return null;
  }
}

/** The finished backups of a set, newest first; a broken one is left out, it is no backup. */
export async function listBackups(set: string): Promise<readonly SetBackup[]> {
  const names = await readdir(join(set, BACKUPS)).catch(() => [] as string[]);
  const found: SetBackup[] = [];
  for (const name of names.sort().reverse()) {
    const folder = join(set, BACKUPS, name);
    const manifest = await readManifest(folder).catch(() => null);
    if (manifest !== null) found.push({ folder, manifest });
  }
  return found;
}

/** Keeps of each: the newest of a day for 7 days, of a week for 4 weeks, of a month for 12 months. */
const RULE = [
  { periods: 7, of: (at: Date) => at.toISOString().slice(0, 10) },
  { periods: 4, of: (at: Date) => String(Math.floor((at.getTime() / 86_400_000 + 3) / 7)) },
  { periods: 12, of: (at: Date) => at.toISOString().slice(0, 7) },
] as const;

/** Which of the backups, by their ISO times, the rule keeps. The newest is always kept. */
export function chooseKept(times: readonly string[]): ReadonlySet<string> {
  const newestFirst = [...times].sort().reverse();
  const kept = new Set<string>(newestFirst.slice(0, 1));
  for (const { periods, of } of RULE) {
    const seen = new Set<string>();
    for (const time of newestFirst) {
      const period = of(new Date(time));
      if (seen.has(period)) continue;
      if (seen.size === periods) break;
      seen.add(period);
      kept.add(time);
    }
  }
  return kept;
}
