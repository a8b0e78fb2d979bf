// How fast born-digital PDFs are read, in as many threads as there are cores, against `pdftotext -bbox` on one core.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { temporaryFolder } from "../factories/folders.ts";
import { makeLetters, makeLongLetter } from "../scans/make-letters.ts";
import { printLetter } from "../scans/print-pages.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";
import { clock, type Took } from "./scan/processor-time.ts";

const folder = temporaryFolder();
mkdirSync(folder, { recursive: true });

/** Letters of one to three pages, a quarter with ruled tables. */
async function writeLetters(count: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [i, { letter }] of makeLetters(21, count).entries()) {
    const path = join(folder, `letter-${i}.pdf`);
    writeFileSync(path, await printLetter(letter));
    paths.push(path);
  }
  return paths;
}

/** Long documents: a letter whose body comes many times over. */
async function writeLongFiles(count: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const letter = makeLongLetter(i + 1);
    const path = join(folder, `long-${i}.pdf`);
    writeFileSync(path, await printLetter({ ...letter, body: Array.from({ length: 16 }, () => letter.body).flat() }));
    paths.push(path);
  }
  return paths;
}

const workers = Array.from(
  { length: availableParallelism() },
  () => new Worker(new URL("./pdf-intake-worker.ts", import.meta.url)),
);

async function readAll(paths: readonly string[]): Promise<number> {
  const counts: number[] = [];
  let next = 0;
  const serve = async (worker: Worker): Promise<void> => {
    while (next < paths.length) {
      const path = paths[next++];
      const read = once(worker, "message");
      worker.postMessage(path);
      counts.push((await read)[0] as number);
    }
  };
  await Promise.all(workers.map(serve));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Pages a second of ours, and of pdftotext one file after another; each the better of three rounds taken in turn. */
async function compare(what: string, paths: readonly string[]): Promise<BenchRow> {
  const pages = await readAll(paths);
  const ours: Took[] = [];
  const theirs: Took[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(await clock(() => readAll(paths)));
    theirs.push(
      await clock(async () => {
        for (const path of paths) execFileSync("pdftotext", ["-bbox", path, "/dev/null"]);
      }),
    );
  }
  const least = (rounds: readonly Took[], of: (took: Took) => number | null): number =>
    Math.min(...rounds.map((took) => of(took) ?? Number.NaN));
  const figures = (of: (took: Took) => number | null, hands: number): string[] => {
    const [own, other] = [least(ours, of), least(theirs, of)];
    const rate = (seconds: number): string => `${(pages / seconds).toFixed(0)} pages/s`;
    return [rate(own), rate(other), ((hands * other) / own).toFixed(2)];
  };
  return [
    `${what}: ${paths.length} files, ${pages} pages`,
    ...figures(({ seconds }) => seconds, 1),
    ...figures(({ processor }) => processor, workers.length),
  ];
}

const rows = [
  await compare("letters", await writeLetters(60)),
  await compare("long documents", await writeLongFiles(4)),
];
printBenchTable(
  `Born-digital PDFs, ${workers.length} threads, against pdftotext -bbox on one core`,
  ["what", "ours", "pdftotext", "ratio", "ours, a processor second", "pdftotext", "ratio with all threads"],
  rows,
);
for (const worker of workers) worker.postMessage(null);
