/**
 * Measures search over made documents and prints markdown:
 * node tests/bench/search/run.ts [--documents 10000] [--questions 300] [--minisearch]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSearch, type SearchService } from "../../../main/search/open-search.ts";
import { type MadeDocument, makeDocuments } from "./make-documents.ts";
import { makeQuestions, type Question, retype, TYPINGS } from "./make-questions.ts";
import { measureQuality, type Quality, typedNumbers } from "./measure-quality.ts";
import { measureSpeed } from "./measure-speed.ts";
import { miniSearch, plainFts5, type Rival } from "./rival-engines.ts";
import { seededRandom } from "./seeded-random.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "10000" },
    questions: { type: "string", default: "300" },
    minisearch: { type: "boolean", default: false },
  },
});

type Answer = (query: string, limit: number) => number[];

function buildOurs(made: readonly MadeDocument[], file: string) {
  const texts = new Map(made.map(({ document }) => [document.key, document.text]));
  const options = {
    file,
    readTexts: (keys: readonly number[]) => new Map(keys.map((key) => [key, texts.get(key) ?? ""])),
    log: (message: string) => console.error(message),
  };
  const started = performance.now();
  let service = openSearch(options);
  for (let from = 0; from < made.length; from += 1000) {
    service.apply({ upsert: made.slice(from, from + 1000).map(({ document }) => document), remove: [] }, from + 1000);
  }
  const buildMs = performance.now() - started;
  service.close();
  const bytes = statSync(file).size;
  const reopened = performance.now();
  service = openSearch(options);
  service.search({ query: "học phí năm nay" });
  const openMs = performance.now() - reopened;
  const one = performance.now();
  const last = made.at(-1)?.document;
  if (last !== undefined) {
    service.apply({ upsert: [{ ...last, text: `${last.text}\nxyzzy` }], remove: [] }, made.length + 1);
    if (service.search({ query: "xyzzy" }).total !== 1) throw new Error("the new document is not found");
  }
  return { service, buildMs, bytes, openMs, oneMs: performance.now() - one };
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

function printSpeed(service: SearchService, rivals: readonly Rival[]): void {
  console.log("\n## Speed, ms (first asking: nothing kept in memory of these words)\n");
  console.log(
    `| kind | first p50 | first p95 | again p50 | ${rivals.map(({ name }) => `${name} p50`).join(" | ")} | ratio, first |`,
  );
  console.log(`| --- | --- | --- | --- | ${rivals.map(() => "---").join(" | ")} | --- |`);
  for (const { kind, first, firstP95, again, others } of measureSpeed(service, rivals)) {
    const plain = others[0] ?? Number.NaN;
    const rest = others.map((ms) => (Number.isNaN(ms) ? "–" : ms.toFixed(1))).join(" | ");
    const ratio = Number.isNaN(plain) ? "–" : `x${(first / plain).toFixed(2)}`;
    console.log(
      `| ${kind} | ${first.toFixed(1)} | ${firstP95.toFixed(1)} | ${again.toFixed(1)} | ${rest} | ${ratio} |`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "vankho-search-bench-"));
try {
  const made = [...makeDocuments(Number(values.documents))];
  const documents = made.map(({ document }) => document);
  const ours = buildOurs(made, join(folder, "index.db"));
  const memory = process.memoryUsage.rss() / 1e6;
  const rivals = [
    plainFts5(documents, join(folder, "plain.db")),
    ...(values.minisearch ? [miniSearch(documents)] : []),
  ];
  console.log(
    `# ${made.length} documents, ${Math.round(documents.reduce((sum, { text }) => sum + text.length, 0) / made.length)} characters each\n`,
  );
  console.log("| engine | build s | documents/s | MB |\n| --- | --- | --- | --- |");
  for (const { name, buildMs, bytes } of [{ name: "ours", ...ours }, ...rivals]) {
    console.log(
      `| ${name} | ${(buildMs / 1000).toFixed(1)} | ${Math.round(made.length / (buildMs / 1000))} | ${(bytes / 1e6).toFixed(1)} |`,
    );
  }
  console.log(
    `\nOpen to first answer ${ours.openMs.toFixed(0)} ms; one new document applied and found ${ours.oneMs.toFixed(0)} ms; process ${memory.toFixed(0)} MB with all texts in memory.`,
  );
  const byId: Answer = (query, limit) =>
    ours.service.search({ query, limit }).hits.map(({ id }) => Number(id.slice(1)));
  const questions = makeQuestions(made, Number(values.questions));
  printSpeed(ours.service, rivals);
  printQuality(questions, made, [
    ["ours", byId],
    ...rivals.map(({ name, search }): [string, Answer] => [name, search]),
  ]);
  ours.service.close();
  for (const rival of rivals) rival.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
