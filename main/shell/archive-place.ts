import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { writeSafely } from "./write-safely.ts";

/** Where the user's own archive lies when it is not where the program made it: a restored one. */
export type ArchivePlace = {
  readonly folder: () => string | null;
  /** null: the one the program made. Throws as `writeSafely`. */
  readonly set: (folder: string | null) => Promise<void>;
};

/** Keeps the place in a small file, which the command line reads too. */
export function openArchivePlace(file: string): ArchivePlace {
  let current = readPlace(file);
  return {
    folder: () => current,
    set: async (folder) => {
      if (folder === null) await rm(file, { force: true });
      else await writeSafely(file, new TextEncoder().encode(`${JSON.stringify({ folder })}\n`));
      current = folder;
    },
  };
}

function readPlace(file: string): string | null {
  try {
    const { folder } = JSON.parse(readFileSync(file, "utf8")) as { folder?: unknown };
    return typeof folder === "string" && folder !== "" ? folder : null;
  } catch {
    return null;
  }
}
