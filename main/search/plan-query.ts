import { inverseFrequency } from "./bm25.ts";
import type { AskedPhrase } from "./match-phrase.ts";
import { listsOfPhrase } from "./phrase-pairs.ts";
import type { PostingList } from "./posting-list.ts";
import type { AskedQuery, QueryWord } from "./query-words.ts";
import { findQuestionWords } from "./question-words.ts";
import { restoreMarks, type TypedWord } from "./restore-marks.ts";
import { scanWords } from "./scan-words.ts";
import type { ScoringPair, ScoringTerms, ScoringWord } from "./score-document.ts";
import type { SearchContext } from "./search-context.ts";
import { intersect, slotsOfAny } from "./slot-sets.ts";
import type { SyllableModel } from "./syllable-model.ts";
import { type Beginnings, findBeginnings } from "./word-beginnings.ts";
import { hasMarks, writeSyllable } from "./write-syllable.ts";

/** How a query is carried out: which lists are added up, and how the best documents are scored on their texts. */
export type QueryPlan = {
  /** Terms with what each tells; of several lists only one counts for a document. */
  readonly added: readonly { readonly lists: readonly PostingList[]; readonly weight: number }[];
  /** How many of the best are scored again. */
  readonly window: number;
  /** How many at most, where one word typed with marks is looked for among others of its letters; 0 for none. */
  readonly deepest: number;
  readonly terms: ScoringTerms;
  /**
   * The phrases, when they are all that is asked for and every word stands as it was typed: the lists tell all there is to tell, texts have
   * only to prove them, and `terms` are not needed. Null for other queries.
   */
  readonly byPhrase: readonly AskedPhrase[] | null;
  /** Slots of documents with every word that does not only ask, for a list in another order; null when there are no such words. */
  everyWord(): Int32Array | null;
};

/** What is known of the query's words before the plan: other spellings, and what recognition makes of them. */
export type WordAdvice = {
  readonly repairs: ReadonlyMap<number, TypedWord>;
  /** Folded words by place. */
  readonly alike: ReadonlyMap<number, readonly string[]>;
};

/** Most terms that are added up: the rarest. Questions have fewer. */
const MOST_TERMS = 80;
const WINDOW = 120;
const SHORT = 3;
const SHORT_WINDOW = 60;
const LONE_WINDOW = 30;
/** All documents with a phrase have its words; how often it stands in them, and where, its pairs have told already. */
const PHRASE_WINDOW = 20;
const DEEPEST = 900;
/** What a word that only asks ("bao nhiêu") counts for. */
const ASKING_SHARE = 0.5;
const ALIKE_WEIGHT = 0.5;
/** A spelling read less often than this part of the commonest is hardly what is meant. */
const RARE_SPELLING = 0.1;

/** Makes the plan. */
export function planQuery(query: AskedQuery, advice: WordAdvice, context: SearchContext): QueryPlan {
  const { words } = query;
  const spelt = words.map((word, at) => advice.repairs.get(at) ?? word);
  const asking = findQuestionWords(spelt.map(({ folded }) => folded));
  const beginnings = new Map<number, Beginnings>();
  words.forEach((word, at) => {
    if (word.begins) beginnings.set(at, findBeginnings(word, context.model, context.terms));
  });
  const weight = (at: number): number => (asking.has(at) ? ASKING_SHARE : 1);
  const restored = restoreRuns(words, spelt, context.model);
  const planned: Planned = { phrases: query.phrases, words, spelt, restored, weight, beginnings, advice };
  const byPhrase = onlyPhrases(planned) ? query.phrases : null;
  let added: QueryPlan["added"] | null = null;
  let terms: ScoringTerms | null = null;
  // what is not needed is not looked up: lists of common words are long
  return {
    get added(): QueryPlan["added"] {
      added ??= byPhrase === null ? addedTerms(planned, context) : addedPairs(byPhrase, context);
      return added;
    },
    window: windowOf(query),
    deepest: drowns(words, context.model) ? DEEPEST : 0,
    get terms(): ScoringTerms {
      terms ??= scoringTerms(planned, context);
      return terms;
    },
    byPhrase,
    everyWord: () => {
      const telling = words.map((word, at) => ({ word, at })).filter(({ at }) => !asking.has(at));
      const sets = telling.map(({ at }) => slotsOfAny(formsOf(planned, at).map(context.terms.word)));
      return sets.length === 0 ? null : intersect(sets);
    },
  };
}

/** The words a place of the query may stand for: one, but for a beginning. */
function formsOf({ beginnings, spelt }: Planned, at: number): readonly string[] {
  return beginnings.get(at)?.folded ?? [spelt[at]?.folded as string];
}

type Planned = {
  readonly phrases: AskedQuery["phrases"];
  readonly words: readonly QueryWord[];
  readonly spelt: readonly TypedWord[];
  /** With the marks put back. */
  readonly restored: readonly string[];
  readonly weight: (at: number) => number;
  readonly beginnings: ReadonlyMap<number, Beginnings>;
  readonly advice: WordAdvice;
};

function windowOf({ words, phrases }: AskedQuery): number {
  if (areAllWords(phrases, words)) return PHRASE_WINDOW;
  if (words.length <= 1) return LONE_WINDOW;
  return words.length <= SHORT ? SHORT_WINDOW : WINDOW;
}

function onlyPhrases({ phrases, words, restored, advice: { alike, repairs } }: Planned): boolean {
  const isPlain = alike.size === 0 && repairs.size === 0 && words.every(({ exact }, at) => exact === restored[at]);
  return phrases.length > 0 && areAllWords(phrases, words) && isPlain;
}

function areAllWords(phrases: readonly AskedPhrase[], words: readonly QueryWord[]): boolean {
  return phrases.reduce((sum, phrase) => sum + phrase.words.length, 0) === words.length;
}

/** True for a lone word with marks that its folded form mostly does not have. */
function drowns(words: readonly QueryWord[], model: SyllableModel): boolean {
  const [word] = words;
  if (word === undefined || words.length > 1 || word.begins || !hasMarks(word.exact)) return false;
  return markShare(word.folded, word.exact, model) < 0.6;
}

type Added = { readonly lists: readonly PostingList[]; readonly count: number; readonly weight: number };

function addedTerms(planned: Planned, context: SearchContext): QueryPlan["added"] {
  const { terms } = context;
  const added = new Map<string, Added>();
  const put = (name: string, lists: readonly PostingList[], weight: number): void => {
    const count = lists.reduce((sum, list) => sum + list.count, 0);
    if (count === 0 || added.has(name)) return;
    added.set(name, { lists, count, weight: weight * inverseFrequency(terms.documents(), count) });
  };
  const { words, spelt, weight, advice } = planned;
  const inPhrase = new Set(planned.phrases.flatMap(({ words: inside }) => (inside.length > 1 ? inside : [])));
  words.forEach((word, at) => {
    const forms = formsOf(planned, at);
    // every document found has the phrase: its words by themselves tell nothing more, its pairs how often it stands there
    if (!inPhrase.has(word)) put(`${forms.length} ${spelt[at]?.folded}`, forms.map(terms.word), weight(at));
    if (word.begins) put(word.folded, [terms.word(word.folded)], weight(at) / 2);
    const alike = advice.alike.get(at);
    if (alike !== undefined) put(`alike ${word.folded}`, alike.map(terms.word), ALIKE_WEIGHT * weight(at));
    if (at === 0 || words[at - 1]?.run !== word.run) return;
    const before = spelt[at - 1]?.folded as string;
    const pairs = forms.map((form) => terms.pair(before, form));
    put(`${before}_${spelt[at]?.folded}`, pairs, Math.max(weight(at - 1), weight(at)));
  });
  return [...added.values()].sort((a, b) => a.count - b.count).slice(0, MOST_TERMS);
}

/** Every document found has the phrases: how often their pairs stand in it, and where, is all there is to tell. */
function addedPairs(phrases: readonly AskedPhrase[], context: SearchContext): QueryPlan["added"] {
  const documents = context.terms.documents();
  const lists = new Set(phrases.flatMap((phrase) => listsOfPhrase(phrase, context)));
  return [...lists].map((list) => ({ lists: [list], weight: inverseFrequency(documents, list.count) }));
}

function scoringTerms(planned: Planned, context: SearchContext): ScoringTerms {
  const { words: typed, spelt, restored, weight, beginnings, advice } = planned;
  const { terms, model } = context;
  const documents = terms.documents();
  const scoring: ScoringWord[] = [];
  const places = new Map<string, number>();
  const placeOf = spelt.map((word, at) => {
    const exact = restored[at] as string;
    const asTyped = typed[at] as QueryWord;
    const key = `${word.folded} ${exact} ${asTyped.begins}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const meant = typed.length === 1 && !hasMarks(asTyped.exact) ? commonSpellings(exact, word.folded, model) : [exact];
    const isAsTyped = meant.every((spelling) => spelling === asTyped.exact);
    const written = isAsTyped ? null : scanWords(meant.map(writeSyllable).join(" "));
    const begun = beginnings.get(at);
    const rows =
      begun === undefined
        ? terms.word(word.folded).count
        : begun.folded.reduce((sum, folded) => sum + terms.word(folded).count, 0);
    const alike = scanWords((advice.alike.get(at) ?? []).join(" "));
    // a lone letter is the beginning of many a word, hardly ever one itself ("V/v")
    const whole = begun === undefined || word.folded.length < 2 ? 0 : terms.word(word.folded).count;
    const exactRows = begun === undefined ? documentsWithMarks(word.folded, exact, rows, context) : rows;
    scoring.push({
      folded: begun?.foldedHashes ?? [written?.folded[0] ?? asTyped.foldedHash],
      exact: begun?.exactHashes ?? [...(written?.exact.subarray(0, written.count) ?? [asTyped.exactHash])],
      typed: asTyped.exactHash,
      alike: [...alike.folded.subarray(0, alike.count)],
      exactIdf: rows === 0 ? 0 : weight(at) * inverseFrequency(documents, exactRows),
      foldedIdf: rows === 0 && alike.count === 0 ? 0 : weight(at) * inverseFrequency(documents, rows),
      wholeIdf: whole === 0 ? 0 : weight(at) * inverseFrequency(documents, whole),
      begins: asTyped.begins,
      repaired: advice.repairs.has(at),
    });
    places.set(key, scoring.length - 1);
    return scoring.length - 1;
  });
  return { words: scoring, pairs: scoringPairs(planned, placeOf, context) };
}

/** What a lone word without marks may mean, as nothing around it tells: the likeliest spelling, and those that are not rare beside it. */
function commonSpellings(likeliest: string, folded: string, model: SyllableModel): readonly string[] {
  const most = model.find(likeliest)?.count ?? 0;
  const others = model
    .variants(folded)
    .filter(({ exact, count }) => exact !== likeliest && count >= most * RARE_SPELLING);
  return [likeliest, ...others.map(({ exact }) => exact)];
}

function scoringPairs(planned: Planned, placeOf: readonly number[], { terms }: SearchContext): ScoringPair[] {
  const { words, spelt, weight } = planned;
  const pairs = new Map<string, ScoringPair>();
  for (let at = 1; at < words.length; at++) {
    if (words[at]?.run !== words[at - 1]?.run) continue;
    const [first, second] = [placeOf[at - 1] as number, placeOf[at] as number];
    const before = spelt[at - 1]?.folded as string;
    const forms = formsOf(planned, at);
    const rows = forms.reduce((sum, form) => sum + terms.pair(before, form).count, 0);
    if (rows === 0) continue;
    const idf = Math.max(weight(at - 1), weight(at)) * inverseFrequency(terms.documents(), rows);
    pairs.set(`${first} ${second}`, { first, second, idf });
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

/**
 * About how many of the documents with a folded word have it with these marks. A document that has the word often has it in several
 * spellings, so common spellings of common words stand in nearly all of them.
 */
function documentsWithMarks(folded: string, exact: string, rows: number, { terms, model }: SearchContext): number {
  if (rows === 0) return 0;
  const read = model.variants(folded).reduce((sum, variant) => sum + variant.count, 0);
  const learned = Math.max(1, model.total()) / Math.max(1, terms.averageLength() * terms.documents());
  const perDocument = Math.max(1, read / Math.min(1, learned) / rows);
  return rows * (1 - (1 - markShare(folded, exact, model)) ** perDocument);
}

/** The part of a folded syllable's readings that has these marks; all of them for a word the model does not know. */
function markShare(folded: string, exact: string, model: SyllableModel): number {
  const variants = model.variants(folded);
  const all = variants.reduce((sum, variant) => sum + variant.count, 0);
  const own = model.find(exact)?.count ?? 0;
  return all === 0 ? 1 : Math.max(own, 0.5) / all;
}
