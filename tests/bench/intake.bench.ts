// How fast documents come in, through the engine as a host calls it. Figures go to docs/benchmarks.md by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decisionText, openTestEngine } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { makeDocuments } from "./search/make-documents.ts";

const FILES = 2_000;
const LINES = 10_000;

async function importFolder(): Promise<BenchRow> {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= FILES; i++) {
    const body = `Căn cứ Nghị quyết số ${(i % 97) + 1}/NQ-HĐND ngày 02/01/2024 của Hội đồng nhân dân xã Sơn Hạ về nhiệm vụ năm 2024;`;
    writeFileSync(join(folder, `${i}.txt`), decisionText({ number: `${i}/QĐ-UBND`, body }));
  }
  const engine = openTestEngine();
  const start = performance.now();
  const report = await engine.importPaths([folder]);
  const seconds = (performance.now() - start) / 1000;
  engine.close();
  return [`${report.imported} short text files`, `${(report.imported / seconds).toFixed(0)} documents/s`];
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
  const engine = openTestEngine();
  const start = performance.now();
  await engine.importPaths([file]);
  const seconds = (performance.now() - start) / 1000;
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
    ],
    [
      `search among ${LINES}, through the engine`,
      `p50 ${milliseconds(percentile(times, 0.5))}, p95 ${milliseconds(percentile(times, 0.95))}`,
    ],
  ];
}

printBenchTable("Intake", ["what", "speed"], [await importFolder(), ...(await importBulk())]);
