import { restoreMarks, sequenceCost, type TypedWord } from "./restore-marks.ts";
import type { SyllableModel } from "./syllable-model.ts";
import { hasMarks, writeSyllable } from "./write-syllable.ts";

/** Another spelling of a query's words; `changed` are the places where letters (not only marks) differ. */
export type Repair = {
  readonly words: readonly TypedWord[];
  readonly changed: readonly number[];
  readonly gain: number;
};

/** Spellings tried for one word, the commonest. */
const TRIED = 12;
/** Nats a changed word must win back. */
const CHANGE_COST = 5;
/** A spelling read less often than this is no better than the one typed. */
const COMMON = 3;

/**
 * Looks for a likelier spelling of words that the archive's texts hardly know, each within one edit (a letter added, lost,
 * changed, or two swapped). `isSuspect` says which words to doubt; null when nothing likelier is found.
 */
export function repairSpelling(
  words: readonly TypedWord[],
  isSuspect: (at: number) => boolean,
  model: SyllableModel,
): Repair | null {
  const repaired = [...words];
  const changed: number[] = [];
  let gain = 0;
  words.forEach((word, at) => {
    if (!isSuspect(at) || !/^[a-z]{3,8}$/.test(word.folded)) return;
    const best = bestSpelling(repaired, at, model);
    if (best === null) return;
    repaired[at] = best.word;
    changed.push(at);
    gain += best.gain;
  });
  return changed.length === 0 ? null : { words: repaired, changed, gain };
}

function bestSpelling(
  words: readonly TypedWord[],
  at: number,
  model: SyllableModel,
): { word: TypedWord; gain: number } | null {
  const typed = words[at] as TypedWord;
  const from = Math.max(0, at - 1);
  const around = words.slice(from, at + 2);
  const cost = (word: TypedWord): { cost: number; exact: string } => {
    const sequence = around.map((each, index) => (from + index === at ? word : each));
    const restored = restoreMarks(sequence, model);
    return { cost: sequenceCost(restored, model), exact: restored[at - from] as string };
  };
  const typedCost = cost(typed).cost;
  const neighbours = [words[at - 1], words[at + 1]].filter((word) => word !== undefined);
  let best: { word: TypedWord; gain: number } | null = null;
  for (const candidate of nearSpellings(typed, model)) {
    const tried = cost(candidate);
    if (neighbours.length > 0 && !isSeenBeside(tried.exact, words[at - 1], words[at + 1], model)) continue;
    const gain = typedCost - tried.cost - CHANGE_COST;
    if (gain > 0 && (best === null || gain > best.gain)) {
      best = { word: { folded: candidate.folded, exact: tried.exact }, gain };
    }
  }
  return best;
}

/** True when the archive's texts have the spelling next to one of its neighbours in the query, whatever their marks. */
function isSeenBeside(
  exact: string,
  before: TypedWord | undefined,
  after: TypedWord | undefined,
  model: SyllableModel,
): boolean {
  const syllable = model.find(exact);
  if (syllable === undefined) return false;
  const follows =
    before !== undefined && model.variants(before.folded).some((each) => model.pairCount(each, syllable) > 0);
  return (
    follows || (after !== undefined && model.variants(after.folded).some((each) => model.pairCount(syllable, each) > 0))
  );
}

function nearSpellings(typed: TypedWord, model: SyllableModel): TypedWord[] {
  const near = new Map<string, number>();
  for (const syllable of model.all()) {
    if (syllable.count < COMMON || syllable.folded === typed.folded) continue;
    if (Math.abs(syllable.folded.length - typed.folded.length) > 1) continue;
    if (isOneEdit(typed.folded, syllable.folded)) {
      near.set(syllable.folded, (near.get(syllable.folded) ?? 0) + syllable.count);
    }
  }
  const common = [...near].sort((a, b) => b[1] - a[1]).slice(0, TRIED);
  return common.map(([folded]) => ({ folded, exact: folded }));
}

/** True when one letter added, lost or changed, or two neighbours swapped, makes one word of the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Writes a repaired query: the words typed stay as typed, the changed ones are written with their marks when any were typed. */
export function writeRepair(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
  repair: Repair,
): string {
  const marked = repair.words.some((word, at) => !repair.changed.includes(at) && hasMarks(word.exact));
  let out = "";
  let from = 0;
  for (const at of repair.changed) {
    const place = places[at];
    const word = repair.words[at];
    if (place === undefined || word === undefined) continue;
    const alone = repair.words.length === repair.changed.length;
    out += text.slice(from, place.start) + (marked || alone ? writeSyllable(word.exact) : word.folded);
    from = place.end;
  }
  return out + text.slice(from);
}
