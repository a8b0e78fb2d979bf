import { rename, writeFile } from "node:fs/promises";
import { ArchiveError } from "../model/error.ts";

/** Writes a file beside its place and then renames it: a reader never meets half of it. Throws `destination-unwritable`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (thrown) {
    throw new ArchiveError("destination-unwritable", path, { cause: thrown });
  }
}
