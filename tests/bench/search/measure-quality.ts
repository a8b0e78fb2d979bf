import { fold } from "../../../main/text/fold.ts";
import type { MadeDocument } from "./make-documents.ts";
import type { Question } from "./make-questions.ts";
import { seededRandom } from "./seeded-random.ts";

/** Averages over questions: a right one first; share of the best ones among 20; nDCG of 10 with graded answers; none at all. */
export type Quality = {
  readonly first: number;
  readonly recall: number;
  readonly ndcg: number;
  readonly empty: number;
};

export function measureQuality(
  questions: readonly Question[],
  answer: (query: string, limit: number) => readonly number[],
): Quality {
  let first = 0;
  let recall = 0;
  let ndcg = 0;
  let empty = 0;
  for (const { text, grades } of questions) {
    const found = answer(text, 20);
    if (found.length === 0) empty++;
    const greatest = Math.max(...grades.values());
    const best = [...grades].filter(([, grade]) => grade === greatest).map(([key]) => key);
    if (grades.get(found[0] ?? -1) === greatest) first++;
    recall += best.filter((key) => found.includes(key)).length / Math.min(20, best.length);
    const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);
    const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
    const sum = found.slice(0, 10).reduce((total, key, place) => total + gain(grades.get(key) ?? 0, place), 0);
    ndcg += sum / ideal.reduce((total, grade, place) => total + gain(grade, place), 0);
  }
  const count = questions.length;
  return { first: first / count, recall: recall / count, ndcg: ndcg / count, empty };
}

/** Document numbers typed five ways, each answered by the documents that bear them. */
export function typedNumbers(made: readonly MadeDocument[], count: number): [string, Question[]][] {
  const random = seededRandom(5);
  const bearing = new Map<string, Map<number, number>>();
  for (const { document } of made) {
    const number = document.referenceNumber ?? "";
    bearing.set(number, (bearing.get(number) ?? new Map()).set(document.key, 1));
  }
  const picked = Array.from({ length: count }, () => random.pick(made).document.referenceNumber ?? "");
  const ways: [string, (number: string) => string][] = [
    ["number as printed", (number) => number],
    ["number, no marks", (number) => fold(number)],
    ["number, spaces", (number) => fold(number).replace(/[/-]/g, " ")],
    [
      "number, symbol first",
      (number) =>
        fold(number).replace(/^(\d+)\/(?:\d{4}\/)?([a-z]+)-.*$/, (all, serial: string, type: string) =>
          all.split("/").length === 2 ? `${type}${serial}` : all,
        ),
    ],
    ["number in words", (number) => `công văn số ${number} của Ủy ban`],
  ];
  return ways.map(([name, type]) => [
    name,
    picked.map((number) => {
      const text = type(number);
      // a symbol typed in part is borne by all that begin so
      const begins = /^[a-z]+\d+$/.test(text);
      const grades = begins ? beginning(bearing, text) : (bearing.get(number) ?? new Map());
      return { text, grades };
    }),
  ]);
}

function beginning(bearing: ReadonlyMap<string, ReadonlyMap<number, number>>, typed: string): Map<number, number> {
  const [, symbol = "", serial = ""] = /^([a-z]+)(\d+)$/.exec(typed) ?? [];
  const grades = new Map<number, number>();
  for (const [number, keys] of bearing) {
    if (fold(number).startsWith(`${serial}/${symbol}-`)) for (const key of keys.keys()) grades.set(key, 1);
  }
  return grades;
}
