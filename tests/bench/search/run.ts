/**
 * Measures search over made documents and prints markdown:
 * node tests/bench/search/run.ts [--documents 10000] [--questions 300] [--minisearch]
 * Times are what this process worked (CPU), so that other programs at work count little.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { type IndexedDocument, openSearch, type SearchService } from "../../../main/search/open-search.ts";
import { fold } from "../../../main/text/fold.ts";
import { type MadeDocument, makeDocuments } from "./make-documents.ts";
import { makeQuestions, type Question, retype, TYPINGS } from "./make-questions.ts";
import { measureQuality, type Quality, typedNumbers } from "./measure-quality.ts";
import { measureSpeed } from "./measure-speed.ts";
import type { Answer } from "./open-engines.ts";
import { miniSearch, plainFts5, type Rival, workDone } from "./rival-engines.ts";
import { seededRandom } from "./seeded-random.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "10000" },
    questions: { type: "string", default: "300" },
    minisearch: { type: "boolean", default: false },
  },
});

/** Texts lie in a file of their own, as in an archive, so that reading them is part of what is measured. */
function storeTexts(documents: Iterable<IndexedDocument>, file: string) {
  const db = new Database(file);
  db.pragma("journal_mode = OFF");
  db.exec("CREATE TABLE source (key INTEGER PRIMARY KEY, text TEXT NOT NULL)");
  const insert = db.prepare("INSERT INTO source (key, text) VALUES (?, ?)");
  db.exec("BEGIN");
  for (const { key, text } of documents) insert.run(key, text);
  db.exec("COMMIT");
  // as the archive reads them
  const select = db.prepare("SELECT CAST(text AS BLOB) FROM source WHERE key = ?").pluck();
  const read = (key: number): string => (select.get(key) as Buffer | undefined)?.toString("utf8") ?? "";
  return {
    read: (keys: readonly number[]) => new Map(keys.map((key) => [key, read(key)])),
    close: () => db.close(),
  };
}

function buildOurs(count: number, readTexts: (keys: readonly number[]) => ReadonlyMap<number, string>, file: string) {
  const options = { file, readTexts, log: (message: string) => console.error(message) };
  let buildMs = 0;
  let service = openSearch(options);
  let batch: IndexedDocument[] = [];
  let last: IndexedDocument | undefined;
  const flush = (): void => {
    const started = workDone();
    service.apply({ upsert: batch, remove: [] }, batch.at(-1)?.key ?? 0);
    buildMs += workDone() - started;
    batch = [];
  };
  for (const { document } of makeDocuments(count)) {
    batch.push(document);
    last = document;
    if (batch.length === 500) flush();
  }
  flush();
  const tidied = workDone();
  service.tidy();
  buildMs += workDone() - tidied;
  service.close();
  const bytes = statSync(file).size;
  const reopened = workDone();
  service = openSearch(options);
  service.search({ query: "học phí năm nay" });
  const openMs = workDone() - reopened;
  const one = workDone();
  if (last !== undefined) {
    service.apply({ upsert: [{ ...last, text: `${last.text}\nxyzzy` }], remove: [] }, count + 1);
    if (service.search({ query: "xyzzy" }).total !== 1) throw new Error("the new document is not found");
  }
  return { service, buildMs, bytes, openMs, oneMs: workDone() - one };
}

function printQuality(
  questions: readonly Question[],
  made: readonly MadeDocument[],
  engines: readonly [string, Answer][],
): void {
  console.log(`\n## Quality (${questions.length} questions of our own)\n`);
  console.log("| typing | engine | R@1 | R@20 | nDCG@10 | without answer |\n| --- | --- | --- | --- | --- | --- |");
  const row = (typing: string, name: string, { first, recall, ndcg, empty }: Quality): void =>
    console.log(`| ${typing} | ${name} | ${first.toFixed(3)} | ${recall.toFixed(3)} | ${ndcg.toFixed(3)} | ${empty} |`);
  for (const typing of TYPINGS) {
    const random = seededRandom(99);
    const typed = questions.map((each) => ({ ...each, text: retype(each.text, typing, random) }));
    for (const [name, answer] of engines) row(typing, name, measureQuality(typed, answer));
  }
  for (const [typing, numbers] of typedNumbers(made, 100)) {
    for (const [name, answer] of engines) row(typing, name, measureQuality(numbers, answer));
  }
}

function printSpeed(service: SearchService, rivals: readonly Rival[], numbers: readonly string[]): void {
  console.log("\n## Speed, ms (first: nothing kept in memory of these words)\n");
  console.log(
    `| kind | first p50 | most | again p50 | ${rivals.map(({ name }) => `${name} p50`).join(" | ")} | ratio, first |`,
  );
  console.log(`| --- | --- | --- | --- | ${rivals.map(() => "---").join(" | ")} | --- |`);
  for (const { kind, first, firstMost, again, others } of measureSpeed(service, rivals, numbers)) {
    const plain = others[0] ?? Number.NaN;
    const rest = others.map((ms) => (Number.isNaN(ms) ? "–" : ms.toFixed(1))).join(" | ");
    const ratio = Number.isNaN(plain) ? "–" : `x${(first / plain).toFixed(3)}`;
    console.log(
      `| ${kind} | ${first.toFixed(1)} | ${firstMost.toFixed(1)} | ${again.toFixed(1)} | ${rest} | ${ratio} |`,
    );
  }
}

function* documentsOf(count: number): Generator<IndexedDocument> {
  for (const { document } of makeDocuments(count)) yield document;
}

/** Eight numbers that documents bear, every other one typed without signs and marks. */
function someNumbers(count: number): string[] {
  const numbers: string[] = [];
  const every = Math.max(1, Math.floor(count / 8));
  for (const { key, referenceNumber } of documentsOf(count)) {
    if (key % every !== 1 || referenceNumber === null) continue;
    numbers.push(numbers.length % 2 === 0 ? referenceNumber : fold(referenceNumber).replace(/[/-]/g, " "));
  }
  return numbers.slice(0, 8);
}

const folder = mkdtempSync(join(tmpdir(), "vankho-search-bench-"));
try {
  const count = Number(values.documents);
  const texts = storeTexts(documentsOf(count), join(folder, "texts.db"));
  const ours = buildOurs(count, texts.read, join(folder, "index.db"));
  const rivals = [
    plainFts5(documentsOf(count), join(folder, "plain.db")),
    ...(values.minisearch ? [miniSearch([...documentsOf(count)])] : []),
  ];
  console.log(`# ${count} documents\n`);
  console.log("| engine | build s | MB | open to first answer ms |\n| --- | --- | --- | --- |");
  for (const { name, buildMs, bytes, openMs } of [{ name: "ours", ...ours }, ...rivals]) {
    console.log(`| ${name} | ${(buildMs / 1000).toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${openMs.toFixed(0)} |`);
  }
  printSpeed(ours.service, rivals, someNumbers(count));
  const memory = process.memoryUsage.rss() / 1e6;
  console.log(
    `\nOne new document applied and found ${ours.oneMs.toFixed(0)} ms; this process ${memory.toFixed(0)} MB${values.minisearch ? " (MiniSearch in it)" : ""}.`,
  );
  const asked = Number(values.questions);
  if (asked > 0) {
    const made = [...makeDocuments(count)];
    const byId: Answer = (query, limit) =>
      ours.service.search({ query, limit }).hits.map(({ id }) => Number(id.slice(1)));
    printQuality(makeQuestions(made, asked), made, [
      ["ours", byId],
      ...rivals.map(({ name, search }): [string, Answer] => [name, search]),
    ]);
  }
  ours.service.close();
  texts.close();
  for (const rival of rivals) rival.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
