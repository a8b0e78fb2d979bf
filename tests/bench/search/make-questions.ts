import { fold } from "../../../main/text/fold.ts";
import type { MadeDocument } from "./make-documents.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { SUBJECTS } from "./subjects.ts";

/** A question with the documents that answer it: 3 for the same matter, ward and province, 1 for the
 * same matter and one of both. */
export type Question = { readonly text: string; readonly grades: ReadonlyMap<number, number> };

export const TYPINGS = ["with marks", "no marks", "half the marks", "slips", "old tone placement"] as const;
export type Typing = (typeof TYPINGS)[number];

/** Questions about documents picked at random, worded otherwise than the documents. */
export function makeQuestions(made: readonly MadeDocument[], count: number, seed = 7): Question[] {
  const random = seededRandom(seed);
  const bySubject = new Map<number, MadeDocument[]>();
  for (const each of made) {
    const subject = each.facts[0]?.subject;
    if (subject === undefined) continue;
    const list = bySubject.get(subject);
    if (list === undefined) bySubject.set(subject, [each]);
    else list.push(each);
  }
  const questions: Question[] = [];
  while (questions.length < count) {
    const target = random.pick(made);
    if (target.facts.length === 0) continue;
    questions.push(makeQuestion(target, bySubject.get(target.facts[0]?.subject ?? -1) ?? [], random));
  }
  return questions;
}

function makeQuestion(target: MadeDocument, alike: readonly MadeDocument[], random: SeededRandom): Question {
  const fact = random.pick(target.facts);
  const asks = SUBJECTS[fact.subject]?.facts[fact.fact]?.asks.replaceAll("{group}", fact.group) ?? "";
  const text = random.pick([
    `${asks} ở phường ${target.ward}, ${target.place}?`,
    `Phường ${target.ward} ${target.place}: ${asks}?`,
    `${SUBJECTS[fact.subject]?.name} phường ${target.ward} ${target.place}`,
  ]);
  const grades = new Map<number, number>();
  for (const each of alike) {
    const near = Number(each.place === target.place) + Number(each.ward === target.ward);
    if (near > 0) grades.set(each.document.key, near === 2 ? 3 : 1);
  }
  return { text: text.charAt(0).toUpperCase() + text.slice(1), grades };
}

/** Types a question another way. */
export function retype(text: string, typing: Typing, random: SeededRandom): string {
  switch (typing) {
    case "with marks":
      return text;
    case "no marks":
      return fold(text);
    case "half the marks":
      return text.replace(/\p{L}+/gu, (word) => (random.below(2) === 0 ? fold(word) : word));
    case "slips":
      return text.replace(/\p{L}+/gu, (word) => (random.below(100) < 5 ? slip(word, random) : word));
    case "old tone placement":
      return text
        .normalize("NFD")
        .replace(/([oO][ae]|[uU]y)(\p{M})(?!\p{L})/gu, "$1$2")
        .replace(/([oOuU])(\p{M})([aey])(?!\p{L})/gu, "$1$3$2")
        .normalize("NFC");
  }
}

const TONE_MARKS = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** A wrong tone, or one letter lost, doubled, changed or swapped with the next. */
function slip(word: string, random: SeededRandom): string {
  if (random.below(2) === 0) {
    const bare = word.normalize("NFD").replace(/[\u0300\u0301\u0309\u0303\u0323]/g, "");
    const vowel = bare.search(/[aeiouy]/i);
    if (vowel < 0) return word;
    return (bare.slice(0, vowel + 1) + random.pick(TONE_MARKS) + bare.slice(vowel + 1)).normalize("NFC");
  }
  const at = random.below(word.length);
  const letter = word[at] as string;
  const rest = word.slice(at + 1);
  return random.pick([
    word.slice(0, at) + rest,
    word.slice(0, at) + letter + letter + rest,
    word.slice(0, at) + "aeiouhngtc"[random.below(10)] + rest,
    word.slice(0, at) + rest.slice(0, 1) + letter + rest.slice(1),
  ]);
}
