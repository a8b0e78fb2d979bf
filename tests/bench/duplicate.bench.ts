// What the look for duplicates costs each document that comes in, in a small and in a large archive: the cost must not grow with
// it. Figures go to docs/benchmarks.md by hand. `npm run bench -- duplicate`; sizes: VANKHO_BENCH_SIZES ("1000,50000").
import { join } from "node:path";
import { openArchive } from "../../main/archive/open-archive.ts";
import type { EngineContext } from "../../main/engine/context.ts";
import { followDuplicates } from "../../main/engine/duplicate-find.ts";
import { EMPTY_FIELDS } from "../../main/model/document.ts";
import { normaliseReferenceNumber } from "../../main/text/reference-number.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";
import { makeDocuments } from "./search/make-documents.ts";

const SIZES = (process.env.VANKHO_BENCH_SIZES ?? "1000,50000").split(",").map(Number);
/** Documents that come in on top of each size, and are measured; one in ten is a second scan of an earlier one. */
const MEASURED = 500;

type Text = { readonly number: string; readonly text: string };

function fillArchive(): void {
  const most = Math.max(...SIZES) + MEASURED * SIZES.length;
  const archive = openArchive(join(temporaryFolder(), "kho"));
  const context = { archive, options: { log: () => {} } } as unknown as EngineContext;
  let count = 0;
  const add = (documents: readonly Text[]): void =>
    archive.write(() => {
      for (const { number, text } of documents) insertDocument(archive, count++, number, text);
    });
  const rows: BenchRow[] = [];
  const seen: Text[] = [];
  const source = makeDocuments(most)[Symbol.iterator]();
  const next = (i: number): Text => {
    const { document } = source.next().value as { readonly document: { readonly id: string; readonly text: string } };
    return { number: `${count + i}/QĐ-UBND`, text: document.text };
  };
  for (const size of SIZES) {
    while (count < size) {
      const batch = Array.from({ length: Math.min(500, size - count) }, (_, i) => next(i));
      seen.push(...batch.slice(0, 50));
      add(batch);
      followDuplicates(context);
    }
    const fresh = Array.from({ length: MEASURED }, (_, i): Text => {
      const earlier = seen[(i * 7919) % seen.length];
      return i % 10 === 0 && earlier ? { number: earlier.number, text: `${earlier.text} ` } : next(i);
    });
    add(fresh);
    const start = performance.now();
    const cpu = process.cpuUsage();
    followDuplicates(context);
    const each = (performance.now() - start) / MEASURED;
    const { user, system } = process.cpuUsage(cpu);
    rows.push([
      `${size} documents`,
      `${each.toFixed(2)} ms`,
      `${((user + system) / 1000 / MEASURED).toFixed(2)} ms`,
      String(archive.duplicates.count()),
    ]);
  }
  printBenchTable(
    "Duplicates",
    ["archive of", "cost of each document that comes in", "of it processor time", "pairs found in all"],
    rows,
  );
  archive.close();
}

function insertDocument(archive: ReturnType<typeof openArchive>, i: number, number: string, text: string): void {
  const sha256 = i.toString(16).padStart(64, "0");
  const at = "2026-11-22T08:00:00.000Z";
  archive.originals.insert({ sha256, size: text.length, mediaType: "text/plain", storedAt: at, complete: true });
  const sourceKey = archive.sources.insert({
    sha256,
    entry: 0,
    externalId: null,
    file: `${i}.txt`,
    text,
    pages: [0],
    given: {},
    importedAt: at,
  });
  archive.documents.insert({
    id: sha256.slice(-16),
    sourceKey,
    ordinal: 0,
    span: [0, text.length],
    reading: { values: EMPTY_FIELDS, evidence: {} },
    regime: "state",
    documentType: "Quyết định",
    referenceNumber: number,
    issueDate: "2024-03-05",
    issuingBody: "Ủy ban nhân dân xã Sơn Hạ",
    abstract: null,
    signer: null,
    numberKey: normaliseReferenceNumber(number),
    lawKey: null,
    doubt: null,
  });
}

fillArchive();
