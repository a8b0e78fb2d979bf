import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../factories/folders.ts";
import { importKilled } from "../../../kills/kill-import.ts";
import { writeMix } from "../../../kills/make-files.ts";

describe("kill -9 of every process in the middle of an import", () => {
  it("loses nothing, takes nothing twice and leaves nothing behind", { timeout: 240_000 }, async () => {
    const home = temporaryFolder();
    const folder = join(home, "nguon");
    await writeMix(folder, 7, { texts: 40, pdfs: 8, scans: 1, longScan: 2 });
    // Early while files are copied, later while they are read, late while pages are recognised.
    const aftermath = await importKilled(join(home, "kho"), folder, [60, 700, 1_900]);
    expect(aftermath.hits).toBeGreaterThan(0);
    expect(aftermath).toMatchObject({
      once: 50,
      missing: [],
      twice: [],
      unlisted: [],
      staged: [],
      halfRows: [],
      verified: true,
    });
  });
});
