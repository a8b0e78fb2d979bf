import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ArchiveError } from "../model/error.ts";

const CHUNK_BYTES = 1 << 20;

/** SHA-256 of a file, in hex, read in pieces so that other work goes on meanwhile. Throws what reading throws. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** Brings a file's bytes, or a folder's entries, to the disk: they survive a power cut. */
export async function syncToDisk(path: string): Promise<void> {
  // Windows syncs no folders and refuses to sync what was opened for reading.
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Copies a stored original to `target` under a passing name, proves the copy against its SHA-256 and only then gives
 * it its name. Throws `backup-invalid` when the bytes are not what the hash says.
 */
export async function copyOriginal(source: string, target: string, sha256: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const passing = `${target}.${process.pid}.tmp`;
  try {
    await copyFile(source, passing);
    if ((await hashFile(passing)) !== sha256) throw new ArchiveError("backup-invalid", `original-damaged ${sha256}`);
    await syncToDisk(passing);
    await rename(passing, target);
  } catch (thrown) {
    await rm(passing, { force: true });
    throw thrown;
  }
}
