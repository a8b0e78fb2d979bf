import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ArchiveError, type Failure } from "../model/error.ts";

const SOURCES = { custody: "custody-thread-entry.ts", aside: "aside-entry.ts" } as const;

/** Where a thread's code lies: beside this file in a checkout, beside the bundles when built. */
export function findThreadEntry(name: keyof typeof SOURCES): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, SOURCES[name]), join(here, `${name}.mjs`), join(here, "..", `${name}.mjs`)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`no entry of the ${name} threads near ${here}`);
  return found;
}

/** What a thread threw, as this one throws it on; `code` is the system's word for what went wrong with a disk. */
export function toThrown({ error, code }: { readonly error: Failure; readonly code: string | null }): unknown {
  if (code === null) return new ArchiveError(error.kind, error.detail);
  return Object.assign(new Error(error.detail), { code });
}
