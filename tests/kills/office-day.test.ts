import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { createRandom } from "../hostile-files/random.ts";
import { killOfficeDay } from "./kill-office-day.ts";

/** KILLS=500 npx vitest … is the long run of docs/benchmarks.md. */
const KILLS = Number(process.env.KILLS ?? 8);
const SEED = Number(process.env.KILLS_SEED ?? 20_261_122);

it(
  `kill -9 at ${KILLS} random moments of an office's day loses nothing and leaves nothing half done`,
  async () => {
    const archive = join(temporaryFolder(), "kho");
    const engine = openTestEngine(archive);
    const numbers = Array.from({ length: 12 }, (_, i) => `${String(i + 10)}/QĐ-UBND`);
    await engine.importPaths([
      writeFiles(Object.fromEntries(numbers.map((number, i) => [`${i}.txt`, decisionText({ number })]))),
    ]);
    engine.close();
    const older = join(temporaryFolder(), "cu");
    mkdirSync(older);
    const sample = join(import.meta.dirname, "..", "migrations", "archives", "v1.tar.gz");
    execFileSync("tar", ["-xzf", sample, "-C", older]);
    const report = await killOfficeDay(archive, older, join(temporaryFolder(), "ngay"), KILLS, createRandom(SEED));
    process.stdout.write(`${JSON.stringify(report)}\n`);
    expect(report).toMatchObject({ kills: KILLS, lost: [], broken: [] });
  },
  KILLS * 30_000 + 60_000,
);
