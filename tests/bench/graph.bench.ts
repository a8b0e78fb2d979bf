// The citation graph of a big archive: neighbourhoods, paths, and what one more document costs. GRAPH_BENCH=documents sets
// the size, GRAPH_BENCH_FOLDER keeps the generated archives for another run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Engine } from "../../main/engine/index.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { type Cost, openBenchEngine, startCost } from "./graph/bench-engine.ts";
import { makeGraphArchive } from "./graph/make-graph-archive.ts";
import { seededRandom } from "./search/seeded-random.ts";

const BIG = Number(process.env.GRAPH_BENCH ?? 100_000);
const SMALL = 1_000;
const PER_DOCUMENT = 10;
const ASKED = 500;
const PATHS = 100;
const IMPORTS = 40;
const ROUNDS = 6;

const kept = process.env.GRAPH_BENCH_FOLDER;
const base = kept ?? temporaryFolder();
mkdirSync(base, { recursive: true });

function openMade(documents: number): Engine {
  const directory = join(base, `graph-${documents}`);
  if (!existsSync(directory)) {
    const made = makeGraphArchive(directory, documents, PER_DOCUMENT);
    process.stderr.write(`${made.documents} documents, ${made.mentions} mentions in ${made.seconds.toFixed(0)} s\n`);
  }
  const start = performance.now();
  const engine = openBenchEngine(directory);
  process.stderr.write(`opened and indexed in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return engine;
}

/** What a question cost: the processor time of this thread, and the clock, in ms. */
function time(work: () => unknown): Cost {
  const stop = startCost((since) => process.threadCpuUsage(since));
  work();
  return stop();
}

/** Processor time p50 and p95, the clock's p50, p95 and worst. */
function spread(costs: readonly Cost[]): readonly [string, string, string, string, string] {
  const [cpu, clock] = [costs.map((cost) => cost.cpu), costs.map((cost) => cost.clock)];
  const all = [percentile(cpu, 0.5), percentile(cpu, 0.95), percentile(clock, 0.5), percentile(clock, 0.95)];
  return [...all, Math.max(...clock)].map(milliseconds) as [string, string, string, string, string];
}

/** What each of some imports into an archive cost, in a process of its own. */
function importCosts(documents: number, from: number): readonly Cost[] {
  const program = join(import.meta.dirname, "graph", "import-cost.ts");
  const args = [join(base, `graph-${documents}`), String(from), String(from + IMPORTS)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Cost[];
}

/** The same documents into both archives, round by round, now the one first and now the other. */
function compareImports(): readonly [readonly Cost[], readonly Cost[]] {
  const [small, big]: [Cost[], Cost[]] = [[], []];
  // Numbers that an earlier run over a kept archive has not used.
  const start = 10_000 + (Math.floor(Date.now() / 1000) % 1_000_000) * 100;
  for (let round = 0; round < ROUNDS; round++) {
    const from = start + round * 2 * IMPORTS;
    const sizes = round % 2 === 0 ? [SMALL, BIG] : [BIG, SMALL];
    for (const size of sizes) (size === SMALL ? small : big).push(...importCosts(size, from));
  }
  return [small, big];
}

const rows: BenchRow[] = [];
openMade(SMALL).close();
openMade(BIG).close();
const [atSmall, atBig] = compareImports();
const mean = (costs: readonly Cost[]): number => costs.reduce((sum, { cpu }) => sum + cpu, 0) / costs.length;
const median = (costs: readonly Cost[]): number =>
  percentile(
    costs.map(({ cpu }) => cpu),
    0.5,
  );
const ratios = `medians ${(median(atBig) / median(atSmall)).toFixed(2)}, means ${(mean(atBig) / mean(atSmall)).toFixed(2)}`;
rows.push([`importing one document at ${SMALL} documents, all threads`, ...spread(atSmall)]);
rows.push([`the same at ${BIG} documents (processor time, ratio of ${ratios})`, ...spread(atBig)]);
const big = openMade(BIG);
process.stderr.write(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(" ")}\n`,
);

const ids = big.listDocuments().map(({ id }) => id);
const random = seededRandom(7);
const asked = Array.from({ length: ASKED }, () => random.pick(ids));
for (const depth of [1, 2, 3]) {
  const times = asked.map((id) => time(() => big.getNeighbourhood({ id, depth })));
  rows.push([`neighbourhood to depth ${depth}, ${ASKED} documents drawn at random`, ...spread(times)]);
}
let overview = big.getOverview();
const overviewTime = time(() => {
  overview = big.getOverview();
});
const hubs = overview.mostCited.slice(0, 20);
const hubTimes = hubs.map(({ node }) => time(() => big.getNeighbourhood({ id: node.id, depth: 2 })));
rows.push([
  `the same to depth 2 around the ${hubs.length} most cited (up to ${hubs[0]?.citedBy} citing documents)`,
  ...spread(hubTimes),
]);
const pathTimes: Cost[] = [];
const lengths = new Map<number, number>();
for (let i = 0; i < PATHS; i++) {
  let steps = -1;
  pathTimes.push(
    time(() => {
      steps = big.findPath(random.pick(ids), random.pick(ids))?.steps.length ?? -1;
    }),
  );
  lengths.set(steps, (lengths.get(steps) ?? 0) + 1);
}
rows.push([`path between two documents, ${PATHS} pairs`, ...spread(pathTimes)]);
rows.push([
  "opening a document with its links",
  ...spread(asked.slice(0, 200).map((id) => time(() => big.getDocument(id)))),
]);
rows.push(["effect on a day", ...spread(asked.map((id) => time(() => big.effectOn(id, "2025-01-01"))))]);
rows.push(["lược đồ of the 20 most cited", ...spread(hubs.map(({ node }) => time(() => big.getScheme(node.id))))]);
rows.push(["the 500 most wanted absent documents", ...spread([time(() => big.listMissing(500))])]);
rows.push(["the whole archive in figures", ...spread([overviewTime])]);
big.close();
if (kept === undefined) rmSync(base, { recursive: true, force: true });

printBenchTable(
  `Graph of ${BIG} documents and ${BIG * PER_DOCUMENT} mentions`,
  ["what", "CPU p50", "CPU p95", "clock p50", "clock p95", "worst"],
  rows,
);
process.stdout.write(
  `\nLengths of the paths: ${[...lengths]
    .sort(([a], [b]) => a - b)
    .map(([steps, n]) => `${steps}: ${n}`)
    .join(", ")}\n`,
);
