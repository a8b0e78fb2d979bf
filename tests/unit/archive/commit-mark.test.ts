import { cpSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

/** A copy of an archive's folder as a killed program leaves it: changes still in the log, nothing written back. */
async function killedArchive(): Promise<string> {
  const engine = openTestEngine();
  const { directory } = engine.summary();
  await engine.importPaths([writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) })]);
  engine.correctField(engine.getDocument("07/QĐ-UBND").id, "abstract", "Về nội quy mới");
  const copy = join(temporaryFolder(), "kho");
  cpSync(directory, copy, { recursive: true });
  engine.close();
  expect(existsSync(join(copy, "archive.db-wal"))).toBe(true);
  return copy;
}

async function faultsOf(directory: string): Promise<string[]> {
  const engine = openTestEngine(directory);
  const kinds = (await engine.verify({ rebuild: false })).faults.map((fault) => fault.kind);
  engine.close();
  return kinds;
}

describe("the log of a killed program", () => {
  it("is taken up whole", async () => {
    const directory = await killedArchive();
    expect(await faultsOf(directory)).toEqual([]);
    const engine = openTestEngine(directory);
    expect(engine.getDocument("07/QĐ-UBND").abstract).toBe("Về nội quy mới");
    engine.close();
  });

  it.each([
    ["cut short", (log: string) => truncateSync(log, statSync(log).size - 5000)],
    ["gone", (log: string) => truncateSync(log, 0)],
    [
      "with noise in its last page",
      (log: string) => {
        const bytes = readFileSync(log);
        bytes.fill(0xa5, bytes.length - 2000);
        writeFileSync(log, bytes);
      },
    ],
  ])("%s is not taken for a whole one: what went with it is said", async (_, damage) => {
    const directory = await killedArchive();
    damage(join(directory, "archive.db-wal"));
    expect(await faultsOf(directory)).toContain("changes-lost");
    // Told by the verification that found it; the next one speaks of what is.
    const engine = openTestEngine(directory);
    expect(engine.custodyStatus().events.some(({ kind }) => kind === "changes-lost")).toBe(true);
    engine.close();
  });
});
