import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ArchiveError } from "../../main/model/error.ts";
import { decisionText, openTestEngine, writeFiles } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { createRandom } from "../hostile-files/random.ts";

/** FAULTS=200 npx vitest … is the long run of docs/benchmarks.md. */
const FAULTS = Number(process.env.FAULTS ?? 6);
const SEED = Number(process.env.FAULTS_SEED ?? 20_261_122);

const library = join(mkdtempSync(join(tmpdir(), "van-kho-disk-")), "failing-disk.so");
const source = join(import.meta.dirname, "failing-disk.c");
const built = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], { encoding: "utf8" });

let files: string;
beforeAll(() => {
  const names = Array.from({ length: 6 }, (_, i) => [`${i}.txt`, decisionText({ number: `${i + 10}/QĐ-UBND` })]);
  files = writeFiles(Object.fromEntries(names));
});

type Fault = { readonly errno: number; readonly at: number; readonly sticky: boolean };

/** Lets the clerk work on a disk that fails so; what was said to be done. */
function work(archive: string, fault: Fault): readonly string[] {
  const clerk = join(import.meta.dirname, "clerk.ts");
  const env = {
    ...process.env,
    LD_PRELOAD: library,
    FAULT_UNDER: archive,
    FAULT_AT: String(fault.at),
    FAULT_ERRNO: String(fault.errno),
    ...(fault.sticky ? { FAULT_STICKY: "1" } : {}),
  };
  const { stdout } = spawnSync(process.execPath, [clerk, archive, files], { encoding: "utf8", env });
  return stdout.split("\n").filter((line) => line !== "");
}

/** What is wrong afterwards, on a disk that works again. */
async function findLoss(archive: string, said: readonly string[]): Promise<readonly string[]> {
  if (!existsSync(join(archive, "archive.db"))) return said.filter((line) => !line.startsWith("failed"));
  const engine = openTestEngine(archive);
  try {
    const faults = (await engine.verify({ rebuild: false })).faults.map(({ kind, message }) => `${kind} ${message}`);
    const lost = said.filter((line) => {
      const [what, id = ""] = line.split(" ");
      try {
        return what !== "failed" && what === "corrected" && engine.getDocument(id).abstract !== `Về việc ${id}`;
      } catch (thrown) {
        if (thrown instanceof ArchiveError && thrown.kind === "document-not-found") return true;
        throw thrown;
      }
    });
    return [...faults, ...lost];
  } finally {
    engine.close();
  }
}

describe.skipIf(built.status !== 0)("a disk that fails (needs a C compiler)", () => {
  it(
    `loses nothing silently: ${FAULTS} failures at random, seed ${SEED}`,
    async () => {
      const random = createRandom(SEED);
      const wrong: string[] = [];
      for (let i = 0; i < FAULTS; i++) {
        const archive = join(temporaryFolder(), "kho");
        // EIO, ENOSPC, EROFS, and a write cut short.
        const errno = [5, 28, 30, 0][i % 4] as number;
        const fault = { errno, at: 1 + random.below(800), sticky: random.below(2) === 0 };
        const said = work(archive, fault);
        wrong.push(...(await findLoss(archive, said)).map((line) => `${JSON.stringify(fault)}: ${line}`));
        // And the work can be done again where the disk is well.
        const engine = openTestEngine(archive);
        const again = await engine.importPaths([files]);
        if (again.failed > 0 || engine.summary().documents !== 6)
          wrong.push(`${JSON.stringify(fault)}: not taken up again`);
        engine.close();
      }
      expect(wrong).toEqual([]);
    },
    FAULTS * 60_000 + 60_000,
  );

  it("does make writes fail", () => {
    const said = work(join(temporaryFolder(), "kho"), { errno: 28, at: 40, sticky: true });
    expect(said.filter((line) => line.startsWith("imported"))).toEqual([]);
  });
});
