import { existsSync, realpathSync, statfsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { PlaceWarning } from "../model/custody.ts";

/** Folders that programs copying to a cloud keep in step; they have torn databases that were being written. */
const CLOUD_FOLDERS: readonly RegExp[] = [
  // "C:\Users\Mai\OneDrive - UBND\kho", not "C:\Users\OneDriver\kho"
  /^onedrive( - .+)?$/i,
  /^dropbox( \(.+\))?$/i,
  /^(google ?drive|my drive|googledrive-.+)$/i,
  /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i,
  /^(nextcloud|owncloud|box sync|mega(sync)?|pcloud ?drive|zalo ?cloud|fshare|viettel ?cloud)$/i,
];

/** What statfs calls file systems that lie on another machine. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x517b, // SMB
  0x01021997, // 9P
  0x5346414f, // AFS
]);

// A path on another machine: matches "\\may-chu\chung"; not "\\?\C:\kho".
const SERVER = /^\\\\[^?.]/;

/** Less free space than this is said: an import or a backup may not find room. */
const LOW_SPACE_BYTES = 1 << 30;

/**
 * What is risky about a folder for an archive or its backups: kept in step with a cloud, on another machine, or
 * nearly full. The folder itself need not exist yet.
 */
export function placeWarnings(folder: string): readonly PlaceWarning[] {
  const warnings: PlaceWarning[] = [];
  const full = realPath(resolve(folder));
  if (full.split(/[\\/]/).some((part) => CLOUD_FOLDERS.some((pattern) => pattern.test(part)))) {
    warnings.push("cloud-folder");
  }
  const space = spaceOf(full);
  if (SERVER.test(folder) || SERVER.test(full) || (space !== null && NETWORK_TYPES.has(space.type >>> 0))) {
    warnings.push("network-drive");
  }
  if (space !== null && space.free < LOW_SPACE_BYTES) warnings.push("low-space");
  return warnings;
}

/** Where a folder really lies: behind links, and behind the letter Windows gives a network drive. */
function realPath(folder: string): string {
  const existing = findExisting(folder);
  try {
    return join(realpathSync.native(existing), relative(existing, folder));
  } catch {
    return folder;
  }
}

function findExisting(folder: string): string {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return existing;
}

function spaceOf(folder: string): { readonly type: number; readonly free: number } | null {
  try {
    const { type, bavail, bsize } = statfsSync(findExisting(folder));
    return { type, free: bavail * bsize };
  } catch {
    return null;
  }
}
