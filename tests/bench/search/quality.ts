/**
 * Measures quality over made articles of laws, beside the plain recipe (reference-engine.ts) and other engines, and prints markdown:
 * node tests/bench/search/quality.ts [--documents 4000] [--questions 300]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSearch } from "../../../main/search/open-search.ts";
import { makeArticleQuestions, makeArticles } from "./make-articles.ts";
import { retype, TYPINGS } from "./make-questions.ts";
import { measureQuality } from "./measure-quality.ts";
import { referenceEngine } from "./reference-engine.ts";
import { miniSearch, plainFts5 } from "./rival-engines.ts";
import { seededRandom } from "./seeded-random.ts";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "4000" }, questions: { type: "string", default: "300" } },
});
const folder = mkdtempSync(join(tmpdir(), "vankho-quality-"));
const articles = makeArticles(Number(values.documents));
const documents = articles.map(({ document }) => document);
const texts = new Map(documents.map(({ key, text }) => [key, text]));
const ours = openSearch({
  file: join(folder, "index.db"),
  readTexts: (keys) => new Map(keys.map((key) => [key, texts.get(key) ?? ""])),
  log: (message) => console.error(message),
});
for (let from = 0; from < documents.length; from += 1000) {
  ours.apply({ upsert: documents.slice(from, from + 1000), remove: [] }, from + 1000);
}
const plain = plainFts5(documents, join(folder, "plain.db"));
const mini = miniSearch(documents);
const engines: readonly (readonly [string, (query: string, limit: number) => number[]])[] = [
  ["ours", (query, limit) => ours.search({ query, limit }).hits.map(({ id }) => Number(id.slice(1)))],
  ["the recipe", referenceEngine(documents)],
  [plain.name, plain.search],
  [mini.name, mini.search],
];
console.log(`\n## ${documents.length} made articles of laws\n`);
console.log("| typing | engine | R@1 | R@20 | nDCG@10 | without answer |\n| --- | --- | --- | --- | --- | --- |");
const questions = makeArticleQuestions(articles, Number(values.questions));
for (const typing of TYPINGS) {
  const random = seededRandom(99);
  const typed = questions.map((each) => ({ ...each, text: retype(each.text, typing, random) }));
  for (const [name, answer] of engines) {
    const { first, recall, ndcg, empty } = measureQuality(typed, answer);
    console.log(`| ${typing} | ${name} | ${first.toFixed(3)} | ${recall.toFixed(3)} | ${ndcg.toFixed(3)} | ${empty} |`);
  }
}
for (const close of [ours.close, plain.close, mini.close]) close();
rmSync(folder, { recursive: true, force: true });
