import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ErrorKind } from "../model/error.ts";
import { ArchiveError } from "../model/error.ts";

function kindOf(error: unknown): ErrorKind {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOSPC" || code === "EDQUOT" ? "disk-full" : "destination-unwritable";
}

/** Writes a file whole or not at all: beside its place first, flushed, then renamed. Throws `destination-unwritable` or `disk-full`. */
export async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(file), `.${basename(file).slice(0, 60)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new ArchiveError(kindOf(error), file, { cause: error });
  }
}
