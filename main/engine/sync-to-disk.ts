import { open, stat } from "node:fs/promises";

/** Brings a file's bytes, or a folder's entries, to the disk: they survive a power cut. Throws what the disk says. */
export async function syncToDisk(path: string): Promise<void> {
  const isWindows = process.platform === "win32";
  // Windows syncs no folders.
  if (isWindows && (await stat(path)).isDirectory()) return;
  // It also refuses to sync what was opened for reading only.
  const handle = await open(path, isWindows ? "r+" : "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
