import type { KeyFilter } from "./document-columns.ts";
import type { QueryPlan } from "./plan-query.ts";
import { B, K1 } from "./score-document.ts";
import type { SearchContext } from "./search-documents.ts";

export type Candidate = { readonly key: number; readonly score: number };
export type Candidates = { readonly best: readonly Candidate[]; readonly total: number };

/** A lone word in more documents than this is looked up in headings and the newest documents only. */
const COMMON_WORD = 5_000;
const NEWEST = 2_000;

/**
 * The first scoring: BM25 as if each term stood once (with k1 0.6 repetition tells little), once more when it stands in the
 * heading; from lists of keys alone, no text is read. Returns the best `wanted` and how many there are in all.
 */
export function findCandidates(plan: QueryPlan, filter: KeyFilter, wanted: number, context: SearchContext): Candidates {
  const { columns, postings, index, statistics } = context;
  const lone = plan.asked.length === 1 && plan.required === null && plan.excluded === null && filter === null;
  const [only] = plan.asked;
  if (lone && only !== undefined && statistics.frequency(only.term) > Math.max(COMMON_WORD, wanted * 5)) {
    const headed = index.match(`heading : "${only.term}"`, NEWEST);
    const newest = index.match(`{heading "text"} : "${only.term}"`, NEWEST);
    const tally = startTally(columns.size);
    tally.add(newest, only.idf);
    tally.add(headed, only.idf);
    const best = tally.best(wanted, columns.lengths, statistics.averageLength(), null);
    // documents whose heading has the word, but which are not among the newest
    return { best: best.best, total: statistics.frequency(only.term) };
  }
  const tally = startTally(columns.size);
  const required = plan.required === null ? null : index.match(plan.required);
  if (required !== null) tally.allow(required);
  if (plan.requiredInHeading !== null) tally.add(index.match(plan.requiredInHeading), PHRASE_IN_HEADING);
  if (plan.excluded !== null) tally.forbid(index.match(plan.excluded));
  for (const { term, idf } of plan.asked) {
    tally.add(postings.anywhere(term), idf);
    tally.add(postings.inHeading(term), idf * HEADING_SHARE);
  }
  return tally.best(wanted, columns.lengths, statistics.averageLength(), filter);
}

/** A second occurrence, in the heading, adds what saturation leaves of it. */
const HEADING_SHARE = 0.25;
/** A phrase in the heading puts a document before those that have it in the text only. */
const PHRASE_IN_HEADING = 5;
const FORBIDDEN = 1;
const ALLOWED = 2;

type Tally = {
  allow(keys: ArrayLike<number>): void;
  forbid(keys: ArrayLike<number>): void;
  add(keys: ArrayLike<number>, weight: number): void;
  best(wanted: number, lengths: Uint32Array, average: number, filter: KeyFilter): Candidates;
};

let sums = new Float32Array(0);
let flags = new Uint8Array(0);

function startTally(size: number): Tally {
  if (sums.length < size) {
    sums = new Float32Array(size);
    flags = new Uint8Array(size);
  } else {
    sums.fill(0);
    flags.fill(0);
  }
  let restricted = false;
  return {
    allow: (keys) => {
      restricted = true;
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as number;
        flags[key] = ALLOWED;
        sums[key] = 1e-6;
      }
    },
    forbid: (keys) => {
      for (let at = 0; at < keys.length; at++) flags[keys[at] as number] = FORBIDDEN;
    },
    add: (keys, weight) => {
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] as number;
        sums[key] = (sums[key] as number) + weight;
      }
    },
    best: (wanted, lengths, average, filter) => selectBest({ size, restricted, wanted, lengths, average, filter }),
  };
}

type Selection = {
  readonly size: number;
  readonly restricted: boolean;
  readonly wanted: number;
  readonly lengths: Uint32Array;
  readonly average: number;
  readonly filter: KeyFilter;
};

function selectBest({ size, restricted, wanted, lengths, average, filter }: Selection): Candidates {
  const base = 1 + K1 * (1 - B);
  const slope = (K1 * B) / average;
  let held: Candidate[] = [];
  let least = 0;
  let total = 0;
  for (let key = 0; key < size; key++) {
    const sum = sums[key] as number;
    if (sum === 0) continue;
    const flag = flags[key] as number;
    if (flag === FORBIDDEN || (restricted && flag !== ALLOWED)) continue;
    const length = lengths[key] as number;
    if (length === 0 || (filter !== null && !filter(key))) continue;
    total++;
    const score = sum / (base + slope * length);
    if (score < least) continue;
    held.push({ key, score });
    if (held.length >= wanted * 4 + 400) {
      held = keepBest(held, wanted);
      least = held.at(-1)?.score ?? 0;
    }
  }
  return { best: keepBest(held, wanted), total };
}

function keepBest(held: Candidate[], wanted: number): Candidate[] {
  held.sort((a, b) => b.score - a.score || b.key - a.key);
  return held.slice(0, wanted);
}
