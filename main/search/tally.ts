import { type Candidate, holdBest } from "./best-slots.ts";
import { B, K1 } from "./bm25.ts";
import type { DocumentColumns } from "./document-columns.ts";
import { eachPosting, type PostingList } from "./posting-list.ts";

export type Candidates = { readonly best: readonly Candidate[]; readonly total: number };
/** Tells whether the document of a slot may be found; null when all may. */
export type SlotFilter = ((slot: number) => boolean) | null;

/** Lengths of documents are told apart in so many steps, eighths of a doubling. */
const STEPS = 192;
const FREQUENCIES = 4;

let sums = new Float32Array(0);
let steps = new Uint8Array(0);
let stepsOf: { readonly lengths: Uint32Array; size: number } | null = null;

/** Adds up what each document's terms tell; the arrays are shared by all tallies, of which one is at work at a time. */
export type Tally = {
  /** Adds a term as BM25 would, with this weight. */
  add(list: PostingList, weight: number): void;
  /** Adds several terms of which one counts, the first met. */
  addAny(lists: readonly PostingList[], weight: number): void;
  scoreOf(slot: number): number;
  /** The best that pass; with `among` only those are looked at, met or not. */
  best(wanted: number, filter: SlotFilter, among: Int32Array | null): Candidates;
  /** Slots of every document met, or of all of `among`, that pass; ascending. */
  met(filter: SlotFilter, among: Int32Array | null): Int32Array;
};

/** Starts anew for all documents of the columns. */
export function startTally(columns: DocumentColumns, averageLength: number): Tally {
  const { size } = columns;
  if (sums.length < size) sums = new Float32Array(Math.ceil(size * 1.2));
  else sums.fill(0, 0, size);
  measureSteps(columns);
  const gains = gainTable(averageLength);
  return {
    add: (list, weight) => addList(list, weight, gains),
    addAny: (lists, weight) => {
      const taken = new Uint8Array(size);
      for (const list of lists) addUntaken(list, weight, gains, taken);
    },
    scoreOf: (slot) => sums[slot] ?? 0,
    best: (wanted, filter, among) =>
      among === null ? selectBest(columns, wanted, filter) : selectAmong(columns, among, wanted, filter),
    met: (filter, among) => metSlots(columns, filter, among),
  };
}

function metSlots({ size, lengths }: DocumentColumns, filter: SlotFilter, among: Int32Array | null): Int32Array {
  if (among !== null) return among.filter((slot) => lengths[slot] !== 0 && (filter === null || filter(slot)));
  const slots = new Int32Array(size);
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    if (sums[slot] === 0 || lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    slots[count++] = slot;
  }
  return slots.subarray(0, count);
}

function stepOf(length: number): number {
  return Math.min(STEPS - 1, Math.round(8 * Math.log2(Math.max(1, length))));
}

/** Keeps the length of each document as a step; only new slots are looked at. */
function measureSteps({ lengths, size }: DocumentColumns): void {
  if (stepsOf?.lengths !== lengths) {
    steps = new Uint8Array(lengths.length);
    stepsOf = { lengths, size: 0 };
  }
  for (let slot = stepsOf.size; slot < size; slot++) steps[slot] = stepOf(lengths[slot] as number);
  stepsOf.size = size;
}

/** What an occurrence tells, by frequency (1 to 4) and step of length: BM25 without the idf. */
function gainTable(averageLength: number): Float32Array {
  const gains = new Float32Array(STEPS * FREQUENCIES);
  for (let step = 0; step < STEPS; step++) {
    const norm = K1 * (1 - B + (B * 2 ** (step / 8)) / averageLength);
    for (let frequency = 1; frequency <= FREQUENCIES; frequency++) {
      gains[step * FREQUENCIES + frequency - 1] = (frequency * (K1 + 1)) / (frequency + norm);
    }
  }
  return gains;
}

function addList({ parts }: PostingList, weight: number, gains: Float32Array): void {
  for (const { bytes, firstSlot } of parts) {
    const length = bytes.length;
    let slot = firstSlot;
    let at = 0;
    while (at < length) {
      let value = bytes[at++] as number;
      if (value >= 128) {
        let byte = bytes[at++] as number;
        value = (value & 127) | ((byte & 127) << 7);
        let shift = 14;
        while (byte >= 128) {
          byte = bytes[at++] as number;
          value |= (byte & 127) << shift;
          shift += 7;
        }
      }
      slot += value >>> 3;
      sums[slot] = (sums[slot] as number) + weight * (gains[(steps[slot] as number) * 4 + (value & 3)] as number);
    }
  }
}

/** The same for slots that no list before had: written out once more, since a test for each posting would slow the other down. */
function addUntaken({ parts }: PostingList, weight: number, gains: Float32Array, taken: Uint8Array): void {
  for (const { bytes, firstSlot } of parts) {
    const length = bytes.length;
    let slot = firstSlot;
    let at = 0;
    while (at < length) {
      let value = bytes[at++] as number;
      if (value >= 128) {
        let byte = bytes[at++] as number;
        value = (value & 127) | ((byte & 127) << 7);
        let shift = 14;
        while (byte >= 128) {
          byte = bytes[at++] as number;
          value |= (byte & 127) << shift;
          shift += 7;
        }
      }
      slot += value >>> 3;
      if (taken[slot] !== 0) continue;
      taken[slot] = 1;
      sums[slot] = (sums[slot] as number) + weight * (gains[(steps[slot] as number) * 4 + (value & 3)] as number);
    }
  }
}

// the newest come first: of equal ones they stay
function selectBest({ size, lengths }: DocumentColumns, wanted: number, filter: SlotFilter): Candidates {
  const held = holdBest(Math.min(wanted, size));
  let total = 0;
  for (let slot = size - 1; slot >= 0; slot--) {
    const score = sums[slot] as number;
    if (score === 0 || lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    total++;
    held.offer(slot, score);
  }
  return { best: held.list(), total };
}

function selectAmong({ lengths }: DocumentColumns, among: Int32Array, wanted: number, filter: SlotFilter): Candidates {
  const held = holdBest(Math.min(wanted, among.length));
  let total = 0;
  for (let at = among.length - 1; at >= 0; at--) {
    const slot = among[at] as number;
    if (lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    total++;
    held.offer(slot, sums[slot] as number);
  }
  return { best: held.list(), total };
}

/** The slots of a list, ascending. */
export function slotsOf(list: PostingList): Int32Array {
  const slots = new Int32Array(list.count);
  let at = 0;
  eachPosting(list, (slot) => {
    slots[at++] = slot;
  });
  return slots.subarray(0, at);
}

/** The slots of any of the lists, ascending. */
export function slotsOfAny(lists: readonly PostingList[]): Int32Array {
  const [first, second] = lists;
  if (first === undefined) return new Int32Array(0);
  if (second === undefined) return slotsOf(first);
  const all = new Set<number>();
  for (const list of lists) eachPosting(list, (slot) => void all.add(slot));
  return Int32Array.from(all).sort();
}

/** Slots that stand in every list, ascending; the rarest decides how much is looked at. */
export function slotsOfAll(lists: readonly PostingList[]): Int32Array {
  const [rarest, ...others] = [...lists].sort((a, b) => a.count - b.count);
  if (rarest === undefined) return new Int32Array(0);
  let slots = slotsOf(rarest);
  for (const list of others) {
    if (slots.length === 0) break;
    slots = keepCommon(slots, list);
  }
  return slots;
}

/** Slots that stand in all of the ascending arrays. */
export function intersect(sets: readonly Int32Array[]): Int32Array {
  const [fewest, ...others] = [...sets].sort((a, b) => a.length - b.length);
  if (fewest === undefined) return new Int32Array(0);
  return others.reduce((kept, other) => {
    let at = 0;
    return kept.filter((slot) => {
      while (at < other.length && (other[at] as number) < slot) at++;
      return other[at] === slot;
    });
  }, fewest);
}

function keepCommon(slots: Int32Array, list: PostingList): Int32Array {
  const kept = new Int32Array(slots.length);
  let size = 0;
  let at = 0;
  eachPosting(list, (slot) => {
    while (at < slots.length && (slots[at] as number) < slot) at++;
    if (at < slots.length && slots[at] === slot) kept[size++] = slot;
  });
  return kept.subarray(0, size);
}
