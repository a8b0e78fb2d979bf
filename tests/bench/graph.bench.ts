// The citation graph of a big archive: neighbourhoods, paths, and what one more document costs. GRAPH_BENCH=documents sets
// the size, GRAPH_BENCH_FOLDER keeps the generated archives for another run.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { type Engine, openEngine } from "../../main/engine/index.ts";
import { makeDecision } from "../factories/decision.ts";
import { writeFiles } from "../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { makeGraphArchive } from "./graph/make-graph-archive.ts";
import { seededRandom } from "./search/seeded-random.ts";

const BIG = Number(process.env.GRAPH_BENCH ?? 100_000);
const SMALL = 1_000;
const PER_DOCUMENT = 10;
const ASKED = 500;
const PATHS = 100;
const IMPORTS = 20;
const ROUNDS = 5;

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
  const engine = openEngine({
    archiveDirectory: directory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(),
    log: () => {},
  });
  process.stderr.write(`opened and indexed in ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  return engine;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function spread(times: readonly number[]): readonly [string, string, string] {
  return [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(milliseconds) as [
    string,
    string,
    string,
  ];
}

/** A document that is new to both archives and cites what others cite. */
function writeNew(i: number): string {
  const random = seededRandom(i);
  const articles = Array.from({ length: 5 }, () => {
    const number = 1 + random.below(150);
    return `Thực hiện Nghị định số ${number}/20${10 + random.below(10)}/NĐ-CP của Chính phủ và Quyết định số ${1 + random.below(1000)}/QĐ-UBND ngày 05/3/2015 của Ủy ban nhân dân xã An Bình.`;
  });
  return makeDecision({ number: `${2000 + i}/QĐ-UBND`, date: "05/03/2024", articles, title: `Về việc số ${i}` });
}

type Cost = { readonly cpu: number; readonly clock: number };

/** One import of one document: what the whole process worked, in ms, and the clock. */
async function timeImport(engine: Engine, i: number): Promise<Cost> {
  const folder = writeFiles({ "moi.txt": writeNew(i) });
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  await engine.importPaths([join(folder, "moi.txt")]);
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, clock: performance.now() - start };
}

/** The same documents into both archives, turn about, in rounds; the first round warms both up and is not counted. */
async function compareImports(small: Engine, big: Engine): Promise<readonly (readonly [Cost, Cost])[]> {
  const pairs: [Cost, Cost][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (let n = 0; n < IMPORTS; n++) {
      const i = round * IMPORTS + n;
      // Now the one, now the other is first: what the first leaves warm helps the second.
      const first = i % 2 === 0;
      const a = await timeImport(first ? small : big, i);
      const b = await timeImport(first ? big : small, i);
      if (round > 0) pairs.push(first ? [a, b] : [b, a]);
    }
  }
  return pairs;
}

function ratioOf(pairs: readonly (readonly [Cost, Cost])[], of: keyof Cost): string {
  const [small, big] = [0, 1].map((side) =>
    percentile(
      pairs.map((pair) => (pair[side] as Cost)[of]),
      0.5,
    ),
  );
  return ((big as number) / (small as number)).toFixed(2);
}

const rows: BenchRow[] = [];
const small = openMade(SMALL);
const big = openMade(BIG);
const pairs = await compareImports(small, big);
small.close();
for (const kind of ["cpu", "clock"] as const) {
  const words = kind === "cpu" ? "processor time" : "clock";
  const [atSmall, atBig] = [pairs.map(([one]) => one[kind]), pairs.map(([, one]) => one[kind])];
  rows.push([`importing one document at ${SMALL} documents, ${words}`, ...spread(atSmall)]);
  rows.push([`the same at ${BIG} documents, ${words} (ratio of medians ${ratioOf(pairs, kind)})`, ...spread(atBig)]);
}
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
const start = performance.now();
const overview = big.getOverview();
const overviewTime = performance.now() - start;
const hubs = overview.mostCited.slice(0, 20);
const hubTimes = hubs.map(({ node }) => time(() => big.getNeighbourhood({ id: node.id, depth: 2 })));
rows.push([
  `the same to depth 2 around the ${hubs.length} most cited (up to ${hubs[0]?.citedBy} citing documents)`,
  ...spread(hubTimes),
]);
const pathTimes: number[] = [];
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

printBenchTable(`Graph of ${BIG} documents and ${BIG * PER_DOCUMENT} mentions`, ["what", "p50", "p95", "worst"], rows);
process.stdout.write(
  `\nLengths of the paths: ${[...lengths]
    .sort(([a], [b]) => a - b)
    .map(([steps, n]) => `${steps}: ${n}`)
    .join(", ")}\n`,
);
