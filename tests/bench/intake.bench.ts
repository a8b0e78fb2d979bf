// How fast documents come in and in how much memory, through the engine as a host calls it. Figures go to docs/benchmarks.md
// by hand. `npm run bench -- intake`; sizes: VANKHO_BENCH_FILES, VANKHO_BENCH_LINES, VANKHO_BENCH_PAGES.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decisionText, openTestEngine } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { bindPictures, scan } from "../kills/make-files.ts";
import { makeLetters } from "../scans/make-letters.ts";
import { printLetter } from "../scans/print-pages.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { trackMemory } from "./measure-memory.ts";
import { makeDocuments } from "./search/make-documents.ts";

const FILES = Number(process.env.VANKHO_BENCH_FILES ?? 10_000);
const LINES = Number(process.env.VANKHO_BENCH_LINES ?? 10_000);
const PAGES = Number(process.env.VANKHO_BENCH_PAGES ?? 60);

/** A scan of more pages has a head and an end on each, and no body: its memory is that of its pictures, its time is not of interest. */
const FULL_PAGES = 100;

async function importFolder(): Promise<readonly BenchRow[]> {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= FILES; i++) {
    const body = `Căn cứ Nghị quyết số ${(i % 97) + 1}/NQ-HĐND ngày 02/01/2024 của Hội đồng nhân dân xã Sơn Hạ về nhiệm vụ năm 2024;`;
    writeFileSync(join(folder, `${i}.txt`), decisionText({ number: `${i}/QĐ-UBND`, body }));
  }
  const engine = openTestEngine();
  const memory = trackMemory();
  const start = performance.now();
  const report = await engine.importPaths([folder]);
  const seconds = (performance.now() - start) / 1000;
  memory.stop();
  engine.close();
  return [
    [
      `${report.imported} short text files`,
      `${(report.imported / seconds).toFixed(0)} documents/s`,
      `${memory.peak()} MB; by tenths of the run: ${memory.course(10).join(", ")}`,
    ],
  ];
}

async function importBulk(): Promise<readonly BenchRow[]> {
  const file = join(temporaryFolder(), "bulk.jsonl");
  const lines: string[] = [];
  let characters = 0;
  for (const { document } of makeDocuments(LINES)) {
    characters += document.text.length;
    lines.push(JSON.stringify({ text: document.text, externalId: document.id }));
  }
  writeFileSync(file, lines.join("\n"));
  lines.length = 0;
  const engine = openTestEngine();
  const memory = trackMemory();
  const start = performance.now();
  await engine.importPaths([file]);
  const seconds = (performance.now() - start) / 1000;
  memory.stop();
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const from = performance.now();
    engine.search({
      query: ["phòng cháy chữa cháy", "ke hoach nam hoc", "12/QĐ-UBND", '"bảo hiểm y tế"'][i % 4] as string,
    });
    times.push(performance.now() - from);
  }
  engine.close();
  return [
    [
      `${LINES} documents of ${Math.round(characters / LINES)} characters in one .jsonl`,
      `${(LINES / seconds).toFixed(0)} documents/s`,
      `${memory.peak()} MB; by tenths of the run: ${memory.course(10).join(", ")}`,
    ],
    [
      `search among ${LINES}, through the engine`,
      `p50 ${milliseconds(percentile(times, 0.5))}, p95 ${milliseconds(percentile(times, 0.95))}`,
      "",
    ],
  ];
}

async function importScan(ocr: "built-in" | "native"): Promise<readonly BenchRow[]> {
  if (PAGES === 0) return [];
  const file = join(temporaryFolder(), "quet.pdf");
  const pictures: Uint8Array[] = [];
  for (const { letter } of makeLetters(5, 4)) {
    pictures.push(await scan(await printLetter(PAGES > FULL_PAGES ? { ...letter, body: [] } : letter)));
  }
  writeFileSync(file, await bindPictures(pictures, PAGES));
  const engine = openTestEngine();
  engine.queue.setOcr(ocr);
  const memory = trackMemory();
  const start = performance.now();
  const report = await engine.importPaths([file]);
  const seconds = (performance.now() - start) / 1000;
  memory.stop();
  engine.close();
  const [failed] = report.files.flatMap(({ error }) => error ?? []);
  return [
    [
      `a scan of ${PAGES} ${PAGES > FULL_PAGES ? "short " : ""}pages (200 dpi, A4), ${ocr} recognition`,
      failed === undefined ? `${(seconds / PAGES).toFixed(2)} s a page` : failed.kind,
      `${memory.peak()} MB; by tenths of the run: ${memory.course(10).join(", ")}`,
    ],
  ];
}

const rows = [
  ...(await importFolder()),
  ...(await importBulk()),
  ...(await importScan("native")),
  ...(await importScan("built-in")),
];
printBenchTable("Intake", ["what", "speed", "memory of all processes"], rows);
