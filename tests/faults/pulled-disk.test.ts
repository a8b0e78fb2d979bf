import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SET_FOLDER } from "../../main/engine/backup-set.ts";
import { type Engine, openEngine, restore } from "../../main/engine/index.ts";
import type { CustodyEvent } from "../../main/model/custody.ts";
import { decisionText, writeFiles } from "../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../factories/folders.ts";
import { createRandom } from "../hostile-files/random.ts";

/** PULLS=200 is the long run of docs/benchmarks.md. */
const PULLS = Number(process.env.PULLS ?? 12);
const SEED = 20_261_122;

const run = (...command: readonly [string, ...string[]]): boolean =>
  spawnSync(command[0], command.slice(1)).status === 0;

const folder = temporaryFolder();
const [disk, place] = [join(folder, "dia"), join(folder, "usb")] as const;
for (const path of [disk, place]) mkdirSync(path);
const canMount = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk);

it.skipIf(!canMount)(
  `a backup disk pulled out at ${PULLS} moments never leaves a false backup, nor a file where it had been`,
  async () => {
    const engine = openEngine({
      archiveDirectory: join(temporaryFolder(), "kho"),
      resourcesDirectory: RESOURCES,
      fontsDirectory: FONTS_DIRECTORY,
      clock: () => new Date(),
      log: () => {},
    });
    const random = createRandom(SEED);
    const plugIn = (): void => expect(run("mount", "--bind", disk, place)).toBe(true);
    const letters = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.txt`, decisionText({ number: `${i + 10}/QĐ-UBND` })]),
    );
    try {
      plugIn();
      await engine.importPaths([writeFiles(letters)]);
      await engine.chooseBackupFolder(place);
      await engine.backUpNow();
      const start = performance.now();
      await engine.backUpNow();
      const tookMs = performance.now() - start;
      const wrong: string[] = [];
      let missed = 0;
      for (let i = 0; i < PULLS; i++) {
        const afterMs = random.below(Math.ceil(tookMs));
        const timer = setTimeout(() => run("umount", "-l", place), afterMs);
        const events = await TURNS[i % TURNS.length]?.(engine);
        clearTimeout(timer);
        const isOut = run("umount", "-l", place) === false;
        for (const name of readdirSync(place)) wrong.push(`pull ${i} left ${name}`);
        for (const { kind, ok, detail } of events ?? []) {
          if (ok && detail.documents !== 12) wrong.push(`pull ${i}: ${kind} of ${detail.documents}`);
          if (!ok && !isOut) wrong.push(`pull ${i} not out: ${detail.error}`);
          if (!ok && !EXPECTED.includes(String(detail.error))) wrong.push(`pull ${i}: ${detail.error}`);
          if (detail.error === "backup-set-missing") missed++;
        }
        plugIn();
      }
      expect(wrong).toEqual([]);
      expect(missed).toBeGreaterThan(0);
      expect(await engine.backUpNow()).toMatchObject({ ok: true, detail: { documents: 12 } });
      expect(await restore(place, join(temporaryFolder(), "kho"))).toMatchObject({ documents: 12, originals: 12 });
      const left = readdirSync(join(place, SET_FOLDER, "ban-sao")).filter((name) => name.endsWith(".dang-ghi"));
      expect(left).toEqual([]);
    } finally {
      run("umount", "-l", place);
      run("umount", "-l", disk);
      engine.close();
    }
  },
  PULLS * 5_000 + 60_000,
);

/** What is done when the disk goes; upkeep proves the backup before. */
const TURNS: readonly ((engine: Engine) => Promise<readonly CustodyEvent[]>)[] = [
  async (engine) => [await engine.backUpNow()],
  (engine) => engine.upkeep(),
  async (engine) => [await engine.rehearseRestore()],
];

/** What may be said of it: nothing of the archive being damaged, nothing "internal". */
const EXPECTED = ["backup-set-missing", "destination-unwritable"];
