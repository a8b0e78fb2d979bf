import { isFoldedSyllable } from "../text/legacy-encoding-syllable.ts";
import type { AskedNumber } from "./find-numbers.ts";
import type { AskedQuery, QueryWord } from "./query-words.ts";
import { findQuestionWords } from "./question-words.ts";
import { repairSpelling, writeRepair } from "./repair-spelling.ts";
import type { TypedWord } from "./restore-marks.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { TermLookup } from "./term-lookup.ts";

/** Other spellings to search with (only for words that no document holds), and a spelling to offer. */
export type SpellingAdvice = { readonly repairs: ReadonlyMap<number, TypedWord>; readonly didYouMean?: string };

/** Nats by which a spelling must be likelier to be offered for words that do occur. */
const CLEARLY = 6;
/** The same for a word to be replaced that no document holds. */
const SURELY = 10;
const SHORT = 4;
const MOST_DOUBTED = 4;
const LONGEST = 40;

/** Doubts a query's words: those the archive has nowhere are repaired, unlikely ones only lead to an offer. */
export function suggestSpelling(
  query: AskedQuery,
  numbers: readonly AskedNumber[],
  terms: TermLookup,
  model: SyllableModel,
): SpellingAdvice {
  const { words } = query;
  if (words.length > LONGEST || model.total() === 0) return { repairs: new Map() };
  const inNumber = (at: number): boolean => numbers.some(({ range }) => at >= range[0] && at < range[1]);
  const quoted = new Set<QueryWord>(query.phrases.flatMap(({ words: inside }) => inside));
  const asking = findQuestionWords(words.map(({ folded }) => folded));
  const isFree = (at: number): boolean =>
    !inNumber(at) && !asking.has(at) && !quoted.has(words[at] as QueryWord) && words[at]?.begins !== true;
  const unknown = (at: number): boolean => isFree(at) && terms.word((words[at] as QueryWord).folded).count === 0;
  const isSentence = words.length > SHORT;
  // what can be no syllable is a slip; a syllable that the archive lacks may well be meant, and in a sentence the other words find what is
  const spoilt = (at: number): boolean =>
    unknown(at) && !(isSentence && isFoldedSyllable((words[at] as QueryWord).folded));
  const repair = repairSpelling(words, spoilt, model, "any");
  if (repair !== null) {
    const didYouMean = writeRepair(query.text, words, repair);
    // a wrong repair costs a sentence more than a missing one
    if (isSentence && repair.gain < SURELY * repair.changed.length) return { repairs: new Map(), didYouMean };
    const repairs = new Map(repair.changed.map((at) => [at, repair.words[at] as TypedWord]));
    return { repairs, didYouMean };
  }
  const doubted = words.flatMap((_, at) => (isFree(at) && standsAlone(words, at, terms) ? [at] : []));
  if (doubted.length === 0 || doubted.length > MOST_DOUBTED) return { repairs: new Map() };
  // people ask in words of their own: what one neighbour has seen is no ground to doubt a word
  const offer = repairSpelling(words, (at) => doubted.includes(at), model, "all");
  if (offer === null || offer.gain < CLEARLY * offer.changed.length) return { repairs: new Map() };
  return { repairs: new Map(), didYouMean: writeRepair(query.text, words, offer) };
}

/** True when no document has the word next to either of its neighbours in the query. */
function standsAlone(words: readonly QueryWord[], at: number, terms: TermLookup): boolean {
  const together = (first: number): boolean => {
    const [a, b] = [words[first], words[first + 1]];
    return a !== undefined && b !== undefined && a.run === b.run && terms.pair(a.folded, b.folded).count > 0;
  };
  return words.length > 1 && !together(at - 1) && !together(at);
}
