// 72 hours of an office in fast motion: what the engine's process needs as it goes on. Figures go to docs/benchmarks.md by hand.
// Sizes: SOAK_IMPORTS, SOAK_SEARCHES, SOAK_EDITS, SOAK_PARTS. After them come SOAK_STILL more parts with their share of searches, edits,
// verifications and backups but without an import: what grows there is no part of an archive that grows.
import { rmSync } from "node:fs";
import { temporaryFolder } from "../factories/folders.ts";
import { growthOf, type SoakSample, soak } from "../soak/soak.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";

const PARTS = Number(process.env.SOAK_PARTS ?? 10);
const STILL = Number(process.env.SOAK_STILL ?? 5);
const scratch = temporaryFolder();
const { samples, wrong } = await soak(scratch, {
  imports: Number(process.env.SOAK_IMPORTS ?? 10_000),
  searches: Number(process.env.SOAK_SEARCHES ?? 100_000),
  edits: Number(process.env.SOAK_EDITS ?? 5_000),
  parts: PARTS,
  stillParts: STILL,
});
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const rows = samples.map(
  (sample): BenchRow => [
    `${sample.seconds.toFixed(0)} s`,
    String(sample.documents),
    megabytes(sample.rss),
    megabytes(sample.own),
    megabytes(sample.heapUsed),
    megabytes(sample.heapHeld),
    megabytes(sample.external),
    `${sample.handles} (${sample.deletedHandles})`,
    String(sample.threads),
    megabytes(sample.archive),
    megabytes(sample.log),
    megabytes(sample.index),
  ],
);
const growthRow = (title: string, of: readonly SoakSample[]): BenchRow => {
  const growth = (what: (sample: SoakSample) => number): string => `${(100 * growthOf(of.map(what))).toFixed(1)} %`;
  return [
    title,
    "",
    growth(({ rss }) => rss),
    growth(({ own }) => own),
    growth(({ heapUsed }) => heapUsed),
    growth(({ heapHeld }) => heapHeld),
    growth(({ external }) => external),
    growth(({ handles }) => handles),
    growth(({ threads }) => threads),
    "",
    growth(({ log }) => log),
    "",
  ];
};
const still = samples.slice(PARTS);
printBenchTable(
  "Soak (megabytes, after garbage collection)",
  [
    "after",
    "documents",
    "RSS",
    "of it no file's pages",
    "heap",
    "held for it",
    "external",
    "handles (deleted)",
    "threads",
    "archive.db",
    "its log",
    "index.db",
  ],
  [
    ...rows,
    growthRow("growth, last half of the imports", samples.slice(Math.floor(PARTS / 2), PARTS)),
    ...(still.length > 1 ? [growthRow("growth, parts without imports", still)] : []),
  ],
);
process.stdout.write(
  wrong.length === 0 ? "\nnothing went wrong\n" : `\n${wrong.length} wrong:\n${wrong.slice(0, 20).join("\n")}\n`,
);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
