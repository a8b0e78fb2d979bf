import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedFile } from "../../main/model/intake.ts";
import { openTestEngine } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import type { HostileFile } from "./hostile-file.ts";
import { listHostileFiles, writeHostileFiles } from "./make-hostile-files.ts";

/** Another seed makes other damage: HOSTILE_SEED=7 npx vitest ... */
const SEED = Number(process.env.HOSTILE_SEED ?? 20_261_122);
/** For the whole run, so that a hang is a failure and not a wait without end; no piece of it is timed. */
const DEADLINE_MS = 300_000;

/** Failures that say nothing to a clerk: each would be a fault of the program. */
const UNCLEAR = new Set(["internal", "reader-crashed", "reading-too-long", "engine-stopped"]);

describe(`hostile files, seed ${SEED}`, () => {
  it(
    "are taken in or refused with a reason each, and leave the archive whole",
    async () => {
      const folder = temporaryFolder();
      const files = await listHostileFiles(SEED);
      expect(files.length).toBeGreaterThanOrEqual(300);
      const others = writeHostileFiles(folder, files);
      const engine = openTestEngine();
      try {
        const report = await engine.importPaths([folder]);
        const outcomes = new Map(report.files.map((file) => [relative(folder, file.file), file]));
        expect(files.filter(({ name }) => !outcomes.has(name)).map(({ name }) => name)).toEqual([]);
        expect(report.files.filter(isUnclear).map(describeOutcome)).toEqual([]);
        expect(files.flatMap((file) => wrongOutcome(file, outcomes.get(file.name)))).toEqual([]);
        const alone = await engine.importPaths(others);
        expect(alone.files.map(({ status }) => status)).toEqual(others.map(() => "failed"));
        expect(alone.files.filter(isUnclear).map(describeOutcome)).toEqual([]);
        expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
        // A second time, what came in is known.
        const again = await engine.importPaths([join(folder, "lanh")]);
        expect(again.files.map(({ status }) => status)).toEqual(again.files.map(() => "duplicate"));
        const stored = report.files.flatMap((file) => (file.status === "imported" ? file.documents : []));
        expect(engine.summary().documents).toBe(new Set(stored).size);
      } finally {
        await engine.close();
      }
    },
    DEADLINE_MS,
  );
});

const isUnclear = (file: ImportedFile): boolean =>
  (file.error !== undefined && UNCLEAR.has(file.error.kind)) ||
  (file.lineErrors ?? []).some(({ error }) => UNCLEAR.has(error.kind)) ||
  (file.status === "failed" && file.error === undefined);

const describeOutcome = (file: ImportedFile): string =>
  `${file.file}: ${JSON.stringify(file.error ?? file.lineErrors)}`;

function wrongOutcome(file: HostileFile, outcome: ImportedFile | undefined): readonly string[] {
  if (file.expected === undefined || outcome === undefined) return [];
  // Whole files with equal bytes are in under another name.
  const status = outcome.status === "duplicate" ? "imported" : outcome.status;
  const isRight = status === file.expected && (file.kind === undefined || outcome.error?.kind === file.kind);
  return isRight ? [] : [`${file.name}: ${outcome.status} ${JSON.stringify(outcome.error ?? null)}`];
}
