import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives all temporary files of a test run one folder, and clears it away at the end: whole archives are made by the hundred. */
export default function prepareTemporaryFiles(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "vankho-tests-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
