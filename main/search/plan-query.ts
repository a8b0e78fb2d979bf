import type { Query, QueryWord } from "./parse-query.ts";
import { findQuestionWords } from "./question-words.ts";
import { restoreMarks, type TypedWord } from "./restore-marks.ts";
import { scanWords } from "./scan-words.ts";
import { inverseFrequency, type ScoringPair, type ScoringTerms, type ScoringWord } from "./score-document.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { TermStatistics } from "./term-statistics.ts";
import { hasMarks, writeSyllable } from "./write-syllable.ts";

/** How a query is carried out: what to ask the index, what to check in the texts, how to score. */
export type QueryPlan = {
  /** Terms that find documents, any of them, with what each tells; the rarest first. */
  readonly asked: readonly { readonly term: string; readonly idf: number }[];
  /** FTS5 expression that every document must match, for phrases; and the same for their headings only. */
  readonly required: string | null;
  readonly requiredInHeading: string | null;
  /** FTS5 expression of documents to leave out. */
  readonly excluded: string | null;
  /** FTS5 expression of documents with every word, for a list by date. */
  readonly allWords: string | null;
  /** How many of the index's best are scored again. */
  readonly window: number;
  /** How many at most, where one word typed with marks is looked for among others of its letters; 0 for none. */
  readonly deepest: number;
  readonly terms: ScoringTerms;
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly exclusions: readonly (readonly QueryWord[])[];
  /** True when the index alone cannot tell: longer phrases, phrases and exclusions with marks. */
  readonly needsReading: boolean;
};

/** Most terms the index is asked for at once: the rarest. */
const MOST_TERMS = 24;
/** Terms asked for in any case, before the sum of their documents is looked at. */
const FEWEST_TERMS = 8;
const WINDOW = 100;
const SHORT = 3;
const SHORT_WINDOW = 60;
const DEEPEST = 900;
const MOST_ROWS = 120_000;
/** What a word that only asks ("bao nhiêu") counts for. */
const ASKING_SHARE = 0.5;
const VERY_MANY = 10_000;

/** Makes the plan; `repairs` gives another spelling for some words by their place. */
export function planQuery(
  query: Query,
  repairs: ReadonlyMap<number, TypedWord>,
  statistics: TermStatistics,
  model: SyllableModel,
): QueryPlan {
  const words = query.words.map((word, at) => repairs.get(at) ?? word);
  const terms = scoringTerms(query.words, words, repairs, statistics, model);
  const every = words.map((word) => quote(word.folded)).join(" AND ");
  const required = query.phrases.map((phrase) => phraseTerms(phrase).map(quote).join(" AND "));
  const excluded = query.exclusions
    .filter(indexTells)
    .map((phrase) => `(${phraseTerms(phrase).map(quote).join(" AND ")})`)
    .join(" OR ");
  return {
    asked: rarestTerms(query, words, statistics),
    required: required.length === 0 ? null : within(required.join(" AND ")),
    requiredInHeading: required.length === 0 ? null : `heading : (${required.join(" AND ")})`,
    excluded: excluded === "" ? null : within(excluded),
    allWords: words.length === 0 ? null : within([...required, every].join(" AND ")),
    window: query.words.length <= SHORT ? SHORT_WINDOW : WINDOW,
    deepest: drowns(query.words, model) ? DEEPEST : 0,
    terms,
    phrases: query.phrases,
    exclusions: query.exclusions,
    needsReading: !query.phrases.every(indexTells) || !query.exclusions.every(indexTells),
  };
}

/** True for a lone word with marks that its folded form mostly does not have. */
function drowns(words: readonly QueryWord[], model: SyllableModel): boolean {
  const [word] = words;
  if (word === undefined || words.length > 1 || !hasMarks(word.exact)) return false;
  return markShare(word.folded, word.exact, model) < 0.6;
}

function within(expression: string): string {
  return `{heading "text"} : (${expression})`;
}

/** True for what needs no reading: one or two words without marks. */
function indexTells(words: readonly QueryWord[]): boolean {
  return words.length <= 2 && words.every((word) => !hasMarks(word.exact));
}

function phraseTerms(words: readonly QueryWord[]): string[] {
  if (words.length === 1) return [(words[0] as QueryWord).folded];
  return words.slice(1).map((word, at) => `${(words[at] as QueryWord).folded}_${word.folded}`);
}

/** A word is letters and digits only, so it can hold nothing that FTS5 would read as syntax. */
function quote(term: string): string {
  return `"${term}"`;
}

/**
 * The rarest words and pairs, many enough to find by. A word in very many documents is left out where a pair holds it: its
 * list is long and it hardly tells documents apart (the second scoring weighs it all the same).
 */
function rarestTerms(
  { words: typed, phrases }: Query,
  words: readonly TypedWord[],
  statistics: TermStatistics,
): { term: string; idf: number }[] {
  const paired = new Set<string>();
  const terms = new Set<string>();
  // every document found has the phrases: their words tell nothing more
  const inPhrase = new Set(phrases.flat());
  words.forEach((word, at) => {
    if (!inPhrase.has(typed[at] as QueryWord)) terms.add(word.folded);
  });
  for (let at = 1; at < words.length; at++) {
    if (typed[at]?.run !== typed[at - 1]?.run || inPhrase.has(typed[at] as QueryWord)) continue;
    const [first, second] = [words[at - 1]?.folded as string, words[at]?.folded as string];
    const pair = `${first}_${second}`;
    if (statistics.frequency(pair) === 0) continue;
    terms.add(pair);
    paired.add(first).add(second);
  }
  const counted = [...terms].map((term) => ({ term, rows: statistics.frequency(term) })).filter(({ rows }) => rows > 0);
  counted.sort((a, b) => a.rows - b.rows);
  const chosen: { term: string; idf: number }[] = [];
  let rows = 0;
  for (const each of counted) {
    if (chosen.length >= MOST_TERMS || (chosen.length >= FEWEST_TERMS && rows + each.rows > MOST_ROWS)) break;
    if (each.rows > VERY_MANY && paired.has(each.term)) continue;
    rows += each.rows;
    chosen.push({ term: each.term, idf: inverseFrequency(statistics.documents(), each.rows) });
  }
  return chosen;
}

function scoringTerms(
  typed: readonly QueryWord[],
  words: readonly TypedWord[],
  repairs: ReadonlyMap<number, TypedWord>,
  statistics: TermStatistics,
  model: SyllableModel,
): ScoringTerms {
  const documents = statistics.documents();
  const restored = restoreRuns(typed, words, model);
  const asking = findQuestionWords(words.map((word) => word.folded));
  const scoring: ScoringWord[] = [];
  const places = new Map<string, number>();
  const placeOf = words.map((word, at) => {
    const exact = restored[at] as string;
    const key = `${word.folded} ${exact}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const asTyped = typed[at] as QueryWord;
    const written = exact === asTyped.exact ? null : scanWords(writeSyllable(exact));
    const rows = statistics.frequency(word.folded);
    const weight = asking.has(at) ? ASKING_SHARE : 1;
    scoring.push({
      folded: written?.folded[0] ?? asTyped.foldedHash,
      exact: written?.exact[0] ?? asTyped.exactHash,
      typed: asTyped.exactHash,
      exactIdf: rows === 0 ? 0 : weight * inverseFrequency(documents, rows * markShare(word.folded, exact, model)),
      foldedIdf: rows === 0 ? 0 : weight * inverseFrequency(documents, rows),
      repaired: repairs.has(at),
    });
    places.set(key, scoring.length - 1);
    return scoring.length - 1;
  });
  return { words: scoring, pairs: scoringPairs(typed, words, placeOf, asking, statistics) };
}

function scoringPairs(
  typed: readonly QueryWord[],
  words: readonly TypedWord[],
  placeOf: readonly number[],
  asking: ReadonlySet<number>,
  statistics: TermStatistics,
): ScoringPair[] {
  const pairs = new Map<string, ScoringPair>();
  for (let at = 1; at < words.length; at++) {
    if (typed[at]?.run !== typed[at - 1]?.run) continue;
    const [first, second] = [placeOf[at - 1] as number, placeOf[at] as number];
    const rows = statistics.frequency(`${words[at - 1]?.folded}_${words[at]?.folded}`);
    if (rows === 0) continue;
    const weight = asking.has(at - 1) && asking.has(at) ? ASKING_SHARE : 1;
    pairs.set(`${first} ${second}`, { first, second, idf: weight * inverseFrequency(statistics.documents(), rows) });
  }
  return [...pairs.values()];
}

function restoreRuns(typed: readonly QueryWord[], words: readonly TypedWord[], model: SyllableModel): string[] {
  const restored: string[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && typed[at]?.run === typed[from]?.run) continue;
    restored.push(...restoreMarks(words.slice(from, at), model));
    from = at;
  }
  return restored;
}

/** The part of a folded syllable's readings that has these marks; all of them for a word the model does not know. */
function markShare(folded: string, exact: string, model: SyllableModel): number {
  const variants = model.variants(folded);
  const all = variants.reduce((sum, variant) => sum + variant.count, 0);
  const own = model.find(exact)?.count ?? 0;
  return all === 0 ? 1 : Math.max(own, 0.5) / all;
}
