import { restoreMarks, sequenceCost, type TypedWord } from "./restore-marks.ts";
import type { Syllable, SyllableModel } from "./syllable-model.ts";
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

/** What a likelier spelling must show: it was read next to any neighbour of the word, or next to all that the archive knows. */
type Beside = "any" | "all";

/**
 * Looks for a likelier spelling of words that the archive's texts hardly know, each within one edit (a letter added, lost,
 * changed, or two swapped). `isSuspect` says which words to doubt; null when nothing likelier is found.
 */
export function repairSpelling(
  words: readonly TypedWord[],
  isSuspect: (at: number) => boolean,
  model: SyllableModel,
  beside: Beside,
): Repair | null {
  const repaired = [...words];
  const meant = restoreMarks(words, model).map((exact, at) => ({ exact, folded: (words[at] as TypedWord).folded }));
  const changed: number[] = [];
  let gain = 0;
  words.forEach((word, at) => {
    if (!isSuspect(at) || !/^[a-z]{3,8}$/.test(word.folded)) return;
    const best = bestSpelling(repaired, at, model, (exact) =>
      isSeenBeside(exact, meant[at - 1], meant[at + 1], model, beside),
    );
    if (best === null) return;
    repaired[at] = meant[at] = best.word;
    changed.push(at);
    gain += best.gain;
  });
  return changed.length === 0 ? null : { words: repaired, changed, gain };
}

function bestSpelling(
  words: readonly TypedWord[],
  at: number,
  model: SyllableModel,
  fits: (exact: string) => boolean,
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
  let best: { word: TypedWord; gain: number } | null = null;
  for (const candidate of nearSpellings(typed, around, model)) {
    const tried = cost(candidate);
    if (!fits(tried.exact)) continue;
    const gain = typedCost - tried.cost - CHANGE_COST;
    if (gain > 0 && (best === null || gain > best.gain)) {
      best = { word: { folded: candidate.folded, exact: tried.exact }, gain };
    }
  }
  return best;
}

/** True when the archive's texts have the spelling next to its neighbours in the query, with their marks where those are known. */
function isSeenBeside(
  exact: string,
  before: TypedWord | undefined,
  after: TypedWord | undefined,
  model: SyllableModel,
  beside: Beside,
): boolean {
  const syllable = model.find(exact);
  if (syllable === undefined) return false;
  const lefts = meantBy(before, model);
  const rights = meantBy(after, model);
  const follows = lefts.some((each) => model.pairCount(each, syllable) > 0);
  const leads = rights.some((each) => model.pairCount(syllable, each) > 0);
  if (beside === "all") return (follows || lefts.length === 0) && (leads || rights.length === 0);
  return follows || leads || (before === undefined && after === undefined);
}

/** What the archive knows that a word of the query may mean. */
function meantBy(word: TypedWord | undefined, model: SyllableModel): readonly Syllable[] {
  if (word === undefined) return [];
  if (!hasMarks(word.exact)) return model.variants(word.folded);
  const own = model.find(word.exact);
  return own === undefined ? [] : [own];
}

/**
 * Spellings one edit away, the commonest. Who slips on a letter has still typed the marks: among words with marks a word keeps its own, or its
 * bareness. A bare word among bare ones stays bare, its marks are put back with theirs.
 */
function nearSpellings(typed: TypedWord, around: readonly TypedWord[], model: SyllableModel): readonly TypedWord[] {
  const near = [...model.all()].filter(
    ({ count, folded }) =>
      count >= COMMON && Math.abs(folded.length - typed.folded.length) <= 1 && isOneEdit(typed.folded, folded),
  );
  const marked = around.filter((word) => word !== typed && hasMarks(word.exact)).length;
  const isMarked = hasMarks(typed.exact);
  if (!isMarked && marked === 0) return commonestFolded(near);
  const isMeantSo = isMarked || marked === around.length - 1;
  const spellings = isMeantSo ? near.filter(({ exact }) => hasSameTone(typed.exact, exact)) : near;
  return [...spellings].sort((a, b) => b.count - a.count).slice(0, TRIED);
}

function commonestFolded(near: readonly Syllable[]): readonly TypedWord[] {
  const counts = new Map<string, number>();
  for (const { folded, count } of near) counts.set(folded, (counts.get(folded) ?? 0) + count);
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, TRIED);
  return common.map(([folded]) => ({ folded, exact: folded }));
}

/** True when two words (`exactWord`) differ by one edit of their letters with hooks and roofs, and not in tone. */
function hasSameTone(typed: string, other: string): boolean {
  const [letters = "", tone] = typed.split("'");
  const [otherLetters = "", otherTone] = other.split("'");
  return tone === otherTone && isOneEdit(letters, otherLetters);
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

/**
 * Writes a repaired query: the words typed stay as typed, the changed ones are written in capitals where those were, with their marks when any
 * were typed.
 */
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
    const written = marked || alone ? writeSyllable(word.exact) : word.folded;
    out += text.slice(from, place.start) + inCaseOf(text.slice(place.start, place.end), written);
    from = place.end;
  }
  return out + text.slice(from);
}

function inCaseOf(typed: string, written: string): string {
  const [first = "", ...rest] = typed;
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return written;
  const isAllUpper = rest.length > 0 && rest.join("") === rest.join("").toUpperCase();
  return isAllUpper ? written.toUpperCase() : written.charAt(0).toUpperCase() + written.slice(1);
}
