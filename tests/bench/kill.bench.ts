// kill -9 of every process in the middle of an import of 50 files, 20 times at random moments. Figures go to docs/benchmarks.md by hand.
import { join } from "node:path";
import { makeRandom } from "../corpus/generator/random.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { type Aftermath, importKilled, timeImport } from "../kills/kill-import.ts";
import { writeMix } from "../kills/make-files.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";

const MIX = { texts: 35, pdfs: 12, scans: 2, longScan: 3 };
const FILES = MIX.texts + MIX.pdfs + MIX.scans + 1;
/** Each import is killed so often before it may come to its end. */
const ROUNDS = 5;
const KILLS = 4;
const seed = Number(process.argv[2] ?? 20261122);

const random = makeRandom(seed);
const home = temporaryFolder();
const folder = join(home, "nguon");
await writeMix(folder, 3, MIX);
const undisturbed = await timeImport(join(home, "kho-0"), folder);
const results: Aftermath[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  const moments = Array.from({ length: KILLS }, () => Math.round(random.next() * (undisturbed / KILLS)));
  results.push(await importKilled(join(home, `kho-${round}`), folder, moments));
  process.stderr.write(`round ${round}: killed at ${moments.join(", ")} ms: ${JSON.stringify(results.at(-1))}\n`);
}
const sum = (count: (one: Aftermath) => number): number => results.reduce((total, one) => total + count(one), 0);
const rows: readonly BenchRow[] = [
  [
    `imports of ${FILES} files (${MIX.texts} texts, ${MIX.pdfs} PDFs, ${MIX.scans} scans, a scan of ${MIX.longScan} pages)`,
    String(ROUNDS),
  ],
  ["undisturbed, one of them takes", `${(undisturbed / 1000).toFixed(1)} s`],
  ["kills that hit it at work", String(sum((one) => one.hits))],
  ["files in, once each", `${sum((one) => one.once)} of ${ROUNDS * FILES}`],
  ["files missing; twice", `${sum((one) => one.missing.length)}; ${sum((one) => one.twice.length)}`],
  [
    "stored bytes without a row; copies left in staging",
    `${sum((one) => one.unlisted.length)}; ${sum((one) => one.staged.length)}`,
  ],
  ["half rows of any kind", String(sum((one) => one.halfRows.length))],
  ["archives that prove whole", `${sum((one) => (one.verified ? 1 : 0))} of ${ROUNDS}`],
];
printBenchTable("kill -9 in the middle of an import", ["what", "found"], rows);
