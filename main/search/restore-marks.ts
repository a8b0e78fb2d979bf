import type { Syllable, SyllableModel } from "./syllable-model.ts";
import { hasMarks } from "./write-syllable.ts";

/** A word of a query: folded as the index knows it, and with the marks it was typed with. */
export type TypedWord = { readonly folded: string; readonly exact: string };

type State = {
  readonly exact: string;
  readonly syllable: Syllable | undefined;
  readonly cost: number;
  readonly from: number;
};

/** Most spellings of one folded syllable that are weighed. */
const WIDEST = 14;
/** Part of a pair's probability that comes from having read the pair itself. */
const PAIR_SHARE = 0.9;
/** Of Vietnamese text three words in four have marks: in a query with nearly as many, all stand as they are meant. */
const AS_TYPED = 0.6;
/** In a query typed with marks, a bare syllable is probably meant bare: cost of giving it marks. */
const MARKING_COST = 4;

/**
 * Puts marks on the words that were typed without, by the likeliest sequence of syllables (Viterbi over pairs). A word
 * typed with marks stays as it is. Returns the words of `exactWord`, one for each word given.
 */
export function restoreMarks(words: readonly TypedWord[], model: SyllableModel): string[] {
  const marked = words.filter((word) => hasMarks(word.exact)).length;
  if (marked >= words.length * AS_TYPED) return words.map(({ exact }) => exact);
  const bareIsMeant = marked * 3 >= words.length;
  const columns: State[][] = [];
  for (const word of words) {
    const before = columns.at(-1);
    columns.push(
      candidates(word, model).map((candidate) => {
        const extra = bareIsMeant && candidate.exact !== word.exact ? MARKING_COST : 0;
        return cheapest(candidate, before, model, extra);
      }),
    );
  }
  return backtrack(columns);
}

/** How unlikely a sequence of words is, in nats; the lower the likelier. */
export function sequenceCost(exact: readonly string[], model: SyllableModel): number {
  let cost = 0;
  let before: Syllable | undefined;
  exact.forEach((word, at) => {
    const syllable = model.find(word);
    cost += stepCost(before, syllable, model, at === 0);
    before = syllable;
  });
  return cost;
}

function candidates(word: TypedWord, model: SyllableModel): { exact: string; syllable: Syllable | undefined }[] {
  const typed = { exact: word.exact, syllable: model.find(word.exact) };
  if (hasMarks(word.exact)) return [typed];
  const variants = model.variants(word.folded).slice(0, WIDEST);
  const found = variants.map((syllable) => ({ exact: syllable.exact, syllable }));
  return found.some((each) => each.exact === word.exact) ? found : [...found, typed];
}

function cheapest(
  candidate: { exact: string; syllable: Syllable | undefined },
  before: readonly State[] | undefined,
  model: SyllableModel,
  extra: number,
): State {
  let cost = Number.POSITIVE_INFINITY;
  let from = -1;
  if (before === undefined) cost = stepCost(undefined, candidate.syllable, model, true);
  before?.forEach((state, at) => {
    const total = state.cost + stepCost(state.syllable, candidate.syllable, model, false);
    if (total < cost) {
      cost = total;
      from = at;
    }
  });
  return { ...candidate, cost: cost + extra, from };
}

function stepCost(
  first: Syllable | undefined,
  second: Syllable | undefined,
  model: SyllableModel,
  atStart: boolean,
): number {
  const alone = ((second?.count ?? 0) + 0.05) / (model.total() + 1);
  if (atStart || first === undefined || second === undefined) return -Math.log(alone);
  const together = model.pairCount(first, second) / (first.count + 1);
  return -Math.log(PAIR_SHARE * together + (1 - PAIR_SHARE) * alone);
}

function backtrack(columns: readonly (readonly State[])[]): string[] {
  const last = columns.at(-1);
  if (last === undefined) return [];
  let at = last.reduce((best, state, index) => (state.cost < (last[best] as State).cost ? index : best), 0);
  const words: string[] = [];
  for (let column = columns.length - 1; column >= 0; column--) {
    const state = (columns[column] as readonly State[])[at] as State;
    words.unshift(state.exact);
    at = state.from;
  }
  return words;
}
