/**
 * Measures short questions (names of persons, wards, one word, two words) beside plain FTS5 and prints markdown:
 * node tests/bench/search/short-questions.ts [--documents 10000] [--questions 40]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSearch } from "../../../main/search/open-search.ts";
import { fold } from "../../../main/text/fold.ts";
import { type MadeDocument, makeDocuments } from "./make-documents.ts";
import type { Question } from "./make-questions.ts";
import { measureQuality, type Quality } from "./measure-quality.ts";
import { plainFts5 } from "./rival-engines.ts";
import { seededRandom } from "./seeded-random.ts";

const { values } = parseArgs({
  options: { documents: { type: "string", default: "10000" }, questions: { type: "string", default: "40" } },
});

/** Where the heading has the words together it is worth 2, where only the text has them 1. */
function asked(words: string, made: readonly MadeDocument[]): Question {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.replaceAll(" ", "[ ,]+")}(?![\\p{L}\\p{N}])`, "iu");
  const grades = new Map<number, number>();
  for (const { document } of made) {
    if (pattern.test(`${document.abstract}\n${document.signer}`)) grades.set(document.key, 2);
    else if (pattern.test(document.text)) grades.set(document.key, 1);
  }
  return { text: words, grades };
}

function makeShortQuestions(made: readonly MadeDocument[], count: number): [string, Question[]][] {
  const random = seededRandom(17);
  const kinds: [string, (of: MadeDocument) => string][] = [
    ["a person's name", ({ document }) => document.signer ?? ""],
    ["a ward", ({ ward }) => `phường ${ward}`],
    ["one word", ({ document }) => random.pick((document.abstract ?? "").split(/[ ,]+/))],
    ["two words", ({ document }) => (document.abstract ?? "").split(/[ ,]+/).slice(1, 3).join(" ")],
  ];
  return kinds.map(([kind, words]) => [
    kind,
    Array.from({ length: count }, () => asked(words(random.pick(made)), made)),
  ]);
}

const folder = mkdtempSync(join(tmpdir(), "vankho-short-"));
const made = [...makeDocuments(Number(values.documents))];
const documents = made.map(({ document }) => document);
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
const answer = (query: string, limit: number): number[] =>
  ours.search({ query, limit }).hits.map(({ id }) => Number(id.slice(1)));
const show = ({ first, recall, ndcg }: Quality): string =>
  [first, recall, ndcg].map((value) => value.toFixed(3)).join(" / ");
console.log("| short question | typing | ours R@1 / R@20 / nDCG@10 | FTS5 plain |\n| --- | --- | --- | --- |");
for (const [kind, questions] of makeShortQuestions(made, Number(values.questions))) {
  for (const [typing, type] of [["with marks", (text: string) => text] as const, ["no marks", fold] as const]) {
    const typed = questions.map((question) => ({ ...question, text: type(question.text) }));
    console.log(
      `| ${kind} | ${typing} | ${show(measureQuality(typed, answer))} | ${show(measureQuality(typed, plain.search))} |`,
    );
  }
}
for (const close of [ours.close, plain.close]) close();
rmSync(folder, { recursive: true, force: true });
