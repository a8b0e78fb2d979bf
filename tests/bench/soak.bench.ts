// 72 hours of an office in fast motion: what the engine's process needs as it goes on. Figures go to docs/benchmarks.md by hand.
// Sizes: SOAK_IMPORTS, SOAK_SEARCHES, SOAK_EDITS.
import { rmSync } from "node:fs";
import { temporaryFolder } from "../factories/folders.ts";
import { growthOfLastHalf, type SoakSample, soak } from "../soak/soak.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";

const scratch = temporaryFolder();
const { samples, wrong } = await soak(scratch, {
  imports: Number(process.env.SOAK_IMPORTS ?? 10_000),
  searches: Number(process.env.SOAK_SEARCHES ?? 100_000),
  edits: Number(process.env.SOAK_EDITS ?? 5_000),
  parts: Number(process.env.SOAK_PARTS ?? 10),
});
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
const rows = samples.map(
  (sample): BenchRow => [
    `${sample.seconds.toFixed(0)} s`,
    String(sample.documents),
    megabytes(sample.rss),
    megabytes(sample.heapUsed),
    megabytes(sample.external),
    `${sample.handles} (${sample.deletedHandles})`,
    String(sample.threads),
    megabytes(sample.archive),
    megabytes(sample.log),
    megabytes(sample.index),
  ],
);
const growth = (what: (sample: SoakSample) => number): string =>
  `${(100 * growthOfLastHalf(samples.map(what))).toFixed(1)} %`;
printBenchTable(
  "Soak (megabytes, after garbage collection)",
  [
    "after",
    "documents",
    "RSS",
    "heap",
    "external",
    "handles (deleted)",
    "threads",
    "archive.db",
    "its log",
    "index.db",
  ],
  [
    ...rows,
    [
      "growth, last half",
      "",
      growth(({ rss }) => rss),
      growth(({ heapUsed }) => heapUsed),
      growth(({ external }) => external),
      growth(({ handles }) => handles),
      growth(({ threads }) => threads),
      "",
      growth(({ log }) => log),
      "",
    ],
  ],
);
process.stdout.write(
  wrong.length === 0 ? "\nnothing went wrong\n" : `\n${wrong.length} wrong:\n${wrong.slice(0, 20).join("\n")}\n`,
);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
