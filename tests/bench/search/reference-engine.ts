import type { IndexedDocument } from "../../../main/search/indexed-document.ts";

/**
 * The measured recipe, word for word and as plainly as possible, to compare ours with: BM25 (k1 0.6, b 0.75, idf above 0) over exact words,
 * folded words at 0.1, folded pairs of adjacent words; the heading twice; marks put back by a bigram model. It scores every document.
 */
export function referenceEngine(documents: readonly IndexedDocument[]): (query: string, limit: number) => number[] {
  const model = learn(documents);
  const exact = createTermIndex();
  const folded = createTermIndex();
  const pairs = createTermIndex();
  const lengths = new Map<number, number>();
  let total = 0;
  for (const { key, text, abstract, documentType, referenceNumber } of documents) {
    const words = split(text);
    const firstLine = split(text.split("\n", 1)[0] ?? "").slice(0, 25);
    const heading = abstract === null ? firstLine : split(`${documentType ?? ""} ${abstract} ${referenceNumber ?? ""}`);
    for (const part of [words, heading]) {
      for (const word of part) exact.add(word, key);
      for (const word of part) folded.add(fold(word), key);
      for (let at = 1; at < part.length; at++) pairs.add(`${fold(part[at - 1] ?? "")} ${fold(part[at] ?? "")}`, key);
    }
    lengths.set(key, words.length + heading.length);
    total += words.length + heading.length;
  }
  const average = total / documents.length;
  return (query, limit) => {
    const scores = new Map<number, number>();
    const add = (postings: ReadonlyMap<number, number> | undefined, weight: number): void => {
      if (postings === undefined) return;
      const idf = Math.log(1 + (documents.length - postings.size + 0.5) / (postings.size + 0.5));
      for (const [key, frequency] of postings) {
        const norm = 0.6 * (1 - 0.75 + (0.75 * (lengths.get(key) ?? 0)) / average);
        scores.set(key, (scores.get(key) ?? 0) + weight * idf * ((frequency * 1.6) / (frequency + norm)));
      }
    };
    const typed = split(query);
    const words = typed.some((word) => fold(word) !== word) ? typed : model.restore(typed);
    for (const word of new Set(words)) add(exact.get(word), 1);
    for (const word of new Set(words.map(fold))) add(folded.get(word), 0.1);
    const asked = words.slice(1).map((word, at) => `${fold(words[at] ?? "")} ${fold(word)}`);
    for (const pair of new Set(asked)) add(pairs.get(pair), 1);
    return [...scores]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, limit)
      .map(([key]) => key);
  };
}

function split(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(newTone);
}

/** hoà -> hòa: the tone of an open oa, oe, uy stands on the first vowel. */
function newTone(word: string): string {
  return word
    .normalize("NFD")
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/, (all: string, a: string, b: string, tone: string) =>
      `${a}${b}` === "oa" || `${a}${b}` === "oe" || (`${a}${b}` === "uy" && !all.startsWith("qu")) ? a + tone + b : all,
    )
    .normalize("NFC");
}

function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

function createTermIndex() {
  const terms = new Map<string, Map<number, number>>();
  return {
    add: (term: string, key: number): void => {
      let postings = terms.get(term);
      if (postings === undefined) {
        postings = new Map();
        terms.set(term, postings);
      }
      postings.set(key, (postings.get(key) ?? 0) + 1);
    },
    get: (term: string): ReadonlyMap<number, number> | undefined => terms.get(term),
  };
}

function learn(documents: readonly IndexedDocument[]) {
  const counts = new Map<string, number>();
  const following = new Map<string, number>();
  const variants = new Map<string, Set<string>>();
  let total = 0;
  for (const { text } of documents) {
    let before = "";
    for (const word of split(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const both = `${before} ${word}`;
      following.set(both, (following.get(both) ?? 0) + 1);
      variants.set(fold(word), (variants.get(fold(word)) ?? new Set()).add(word));
      before = word;
      total++;
    }
  }
  const cost = (before: string, word: string): number => {
    const alone = ((counts.get(word) ?? 0) + 0.05) / (total + 1);
    const together = (following.get(`${before} ${word}`) ?? 0) / ((counts.get(before) ?? 0) + 1);
    return -Math.log(before === "" ? alone : 0.9 * together + 0.1 * alone);
  };
  type Path = { readonly cost: number; readonly words: readonly string[] };
  return {
    restore: (words: readonly string[]): string[] => {
      let paths: Path[] = [{ cost: 0, words: [] }];
      for (const word of words) {
        const choices = [...(variants.get(fold(word)) ?? [word])];
        paths = choices.map((choice) => {
          const tried = paths.map((path) => ({
            cost: path.cost + cost(path.words.at(-1) ?? "", choice),
            words: [...path.words, choice],
          }));
          return tried.reduce((best, path) => (path.cost < best.cost ? path : best));
        });
      }
      return [...paths.reduce((best, path) => (path.cost < best.cost ? path : best)).words];
    },
  };
}
