/**
 * Measures short questions (names of persons, wards, one word, two words) beside plain FTS5 and prints markdown:
 * node tests/bench/search/short-questions.ts [--documents 10000] [--questions 40]
 */
import { parseArgs } from "node:util";
import { fold } from "../../../main/text/fold.ts";
import { type MadeDocument, makeDocuments } from "./make-documents.ts";
import type { Question } from "./make-questions.ts";
import { measureQuality } from "./measure-quality.ts";
import { describeQuality, openEngines } from "./open-engines.ts";
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

const made = [...makeDocuments(Number(values.documents))];
const { ours, plain, close } = openEngines(made.map(({ document }) => document));
console.log("| short question | typing | ours R@1 / R@20 / nDCG@10 | FTS5 plain |\n| --- | --- | --- | --- |");
for (const [kind, questions] of makeShortQuestions(made, Number(values.questions))) {
  for (const [typing, type] of [["with marks", (text: string) => text] as const, ["no marks", fold] as const]) {
    const typed = questions.map((question) => ({ ...question, text: type(question.text) }));
    const [own, theirs] = [ours, plain.search].map((answer) => describeQuality(measureQuality(typed, answer)));
    console.log(`| ${kind} | ${typing} | ${own} | ${theirs} |`);
  }
}
close();
