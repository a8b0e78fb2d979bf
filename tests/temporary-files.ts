import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string | null = null;

/** Gives all temporary files of a test run one folder: whole archives are made by the hundred. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "vankho-tests-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
}

/** Clears it away at the end. */
export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
