/**
 * Measures quality over made articles of laws, beside the plain recipe (reference-engine.ts) and other engines, and prints markdown:
 * node tests/bench/search/quality.ts [--documents 4000] [--questions 300]
 */
import { parseArgs } from "node:util";
import { makeArticleQuestions, makeArticles } from "./make-articles.ts";
import { retype, TYPINGS } from "./make-questions.ts";
import { measureQuality } from "./measure-quality.ts";
import { type Answer, describeQuality, openEngines } from "./open-engines.ts";
import { referenceEngine } from "./reference-engine.ts";
import { miniSearch } from "./rival-engines.ts";
import { seededRandom } from "./seeded-random.ts";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "4000" }, questions: { type: "string", default: "300" } },
});
const articles = makeArticles(Number(values.documents));
const documents = articles.map(({ document }) => document);
const { ours, plain, close } = openEngines(documents);
const mini = miniSearch(documents);
const engines: readonly (readonly [string, Answer])[] = [
  ["ours", ours],
  ["the recipe", referenceEngine(documents)],
  [plain.name, plain.search],
  [mini.name, mini.search],
];
console.log(`\n## ${documents.length} made articles of laws\n`);
console.log("| typing | engine | R@1 / R@20 / nDCG@10 | without answer |\n| --- | --- | --- | --- |");
const questions = makeArticleQuestions(articles, Number(values.questions));
for (const typing of TYPINGS) {
  const random = seededRandom(99);
  const typed = questions.map((each) => ({ ...each, text: retype(each.text, typing, random) }));
  for (const [name, answer] of engines) {
    const quality = measureQuality(typed, answer);
    console.log(`| ${typing} | ${name} | ${describeQuality(quality)} | ${quality.empty} |`);
  }
}
close();
mini.close();
