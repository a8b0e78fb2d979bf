import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** Files systems leave in folders, never documents. */
const SYSTEM_FILES = new Set(["thumbs.db", "desktop.ini"]);

/**
 * The files that paths name, folders recursively, in the order given and by name inside a folder. Hidden files
 * and links inside folders are passed over; a path that does not exist is kept, so that its file reports why.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) await addPath(path, files);
  return [...new Set(files)];
}

async function addPath(path: string, files: string[]): Promise<void> {
  const stats = await stat(path).catch(() => null);
  const entries = stats?.isDirectory() ? await readdir(path, { withFileTypes: true }).catch(() => null) : null;
  if (entries === null) {
    // A file, or what cannot be listed: kept, so that it is said why it cannot be read.
    files.push(path);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) await addPath(join(path, entry.name), files);
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
}

function isHidden(name: string): boolean {
  // "~$..." are the lock files Word leaves beside an open document.
  return name.startsWith(".") || name.startsWith("~$") || SYSTEM_FILES.has(basename(name).toLowerCase());
}
