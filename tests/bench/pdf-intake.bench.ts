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
  let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    await readAll(paths);
    ours = Math.min(ours, performance.now() - start);
    start = performance.now();
    for (const path of paths) execFileSync("pdftotext", ["-bbox", path, "/dev/null"]);
    theirs = Math.min(theirs, performance.now() - start);
  }
  const rate = (milliseconds: number): string => `${((1000 * pages) / milliseconds).toFixed(0)} pages/s`;
  return [`${what}: ${paths.length} files, ${pages} pages`, rate(ours), rate(theirs), (theirs / ours).toFixed(2)];
}

const rows = [
  await compare("letters", await writeLetters(60)),
  await compare("long documents", await writeLongFiles(4)),
];
printBenchTable(
  `Born-digital PDFs, ${workers.length} threads, against pdftotext -bbox on one core`,
  ["what", "ours", "pdftotext", "ratio"],
  rows,
);
for (const worker of workers) worker.postMessage(null);
