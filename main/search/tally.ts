import { type Candidate, holdBest } from "./best-slots.ts";
import type { DocumentColumns } from "./document-columns.ts";
import { type Gains, gainsOfLengths } from "./length-gains.ts";
import type { PostingList } from "./posting-list.ts";
import type { CommonSlots } from "./slot-sets.ts";

export type Candidates = { readonly best: readonly Candidate[]; readonly total: number };
/** Tells whether the document of a slot may be found; null when all may. */
export type SlotFilter = ((slot: number) => boolean) | null;

let sums = new Float32Array(0);

/** Adds up what each document's terms tell; the arrays are shared by all tallies, of which one is at work at a time. */
export type Tally = {
  /** Adds a term as BM25 would, with this weight. */
  add(list: PostingList, weight: number): void;
  /** Adds several terms of which one counts, the first met. */
  addAny(lists: readonly PostingList[], weight: number): void;
  scoreOf(slot: number): number;
  /** The best that pass; a tally among some looks at all of those, met or not. */
  best(wanted: number, filter: SlotFilter): Candidates;
  /** Slots of every document met, or of all that it is among, that pass; ascending. */
  met(filter: SlotFilter): Int32Array;
};

/** Starts anew: for all documents of the columns, or only for some. */
export function startTally(columns: DocumentColumns, averageLength: number, among: CommonSlots | null = null): Tally {
  const gains = gainsOfLengths(columns, averageLength);
  return among === null ? tallyAll(columns, gains) : tallyAmong(columns, gains, among);
}

function tallyAll(columns: DocumentColumns, gains: Gains): Tally {
  const { size } = columns;
  if (sums.length < size) sums = new Float32Array(Math.ceil(size * 1.2));
  else sums.fill(0, 0, size);
  return {
    add: (list, weight) => addList(list, weight, gains),
    addAny: (lists, weight) => {
      const taken = new Uint8Array(size);
      for (const list of lists) addUntaken(list, weight, gains, taken);
    },
    scoreOf: (slot) => sums[slot] ?? 0,
    best: (wanted, filter) => selectBest(columns, wanted, filter),
    met: (filter) => metSlots(columns, filter),
  };
}

/** Lists are run along with the slots, unless what they say of them is known; what they say of others is passed over. */
function tallyAmong(columns: DocumentColumns, gains: Gains, { slots: among, flags }: CommonSlots): Tally {
  const own = new Float32Array(among.length);
  const { lengths } = columns;
  const passes = (slot: number, filter: SlotFilter): boolean =>
    lengths[slot] !== 0 && (filter === null || filter(slot));
  return {
    add: (list, weight) => {
      const known = flags.get(list);
      if (known === undefined) addAmong(list, weight, gains, { among, sums: own, taken: null });
      else addKnown(known, weight, gains, among, own);
    },
    addAny: (lists, weight) => {
      const taken = new Uint8Array(among.length);
      for (const list of lists) addAmong(list, weight, gains, { among, sums: own, taken });
    },
    scoreOf: (slot) => own[placeOf(among, slot)] ?? 0,
    best: (wanted, filter) => {
      const held = holdBest(Math.min(wanted, among.length));
      let total = 0;
      let least = Number.NEGATIVE_INFINITY;
      for (let at = among.length - 1; at >= 0; at--) {
        const slot = among[at] as number;
        if (lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
        total++;
        if ((own[at] as number) > least) least = held.offer(slot, own[at] as number);
      }
      return { best: held.list(), total };
    },
    met: (filter) => among.filter((slot) => passes(slot, filter)),
  };
}

/** The place of a slot among ascending ones; -1 when it is not there. */
function placeOf(slots: Int32Array, slot: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = slots[middle] as number;
    if (found === slot) return middle;
    if (found < slot) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function metSlots({ size, lengths }: DocumentColumns, filter: SlotFilter): Int32Array {
  const slots = new Int32Array(size);
  let count = 0;
  for (let slot = 0; slot < size; slot++) {
    if (sums[slot] === 0 || lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    slots[count++] = slot;
  }
  return slots.subarray(0, count);
}

function addList({ parts }: PostingList, weight: number, { gains, steps }: Gains): void {
  const to = sums;
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
      to[slot] = (to[slot] as number) + weight * (gains[(steps[slot] as number) * 4 + (value & 3)] as number);
    }
  }
}

/** The same for slots that no list before had: written out once more, since a test for each posting would slow the other down. */
function addUntaken({ parts }: PostingList, weight: number, { gains, steps }: Gains, taken: Uint8Array): void {
  const to = sums;
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
      to[slot] = (to[slot] as number) + weight * (gains[(steps[slot] as number) * 4 + (value & 3)] as number);
    }
  }
}

function addKnown(
  flags: Uint8Array,
  weight: number,
  { gains, steps }: Gains,
  among: Int32Array,
  own: Float32Array,
): void {
  for (let at = 0; at < among.length; at++) {
    const place = (steps[among[at] as number] as number) * 4 + ((flags[at] as number) & 3);
    own[at] = (own[at] as number) + weight * (gains[place] as number);
  }
}

type Among = {
  readonly among: Int32Array;
  readonly sums: Float32Array;
  /** Marks those that had their turn; null when there is no such thing. */
  readonly taken: Uint8Array | null;
};

function addAmong({ parts }: PostingList, weight: number, { gains, steps }: Gains, to: Among): void {
  const { among, sums: own, taken } = to;
  const size = among.length;
  let next = 0;
  for (const { bytes, firstSlot } of parts) {
    const length = bytes.length;
    let slot = firstSlot;
    let at = 0;
    while (at < length && next < size) {
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
      while (next < size && (among[next] as number) < slot) next++;
      if (next === size || among[next] !== slot) continue;
      if (taken !== null) {
        if (taken[next] === 1) continue;
        taken[next] = 1;
      }
      own[next] = (own[next] as number) + weight * (gains[(steps[slot] as number) * 4 + (value & 3)] as number);
    }
  }
}

// the newest come first: of equal ones they stay
function selectBest({ size, lengths }: DocumentColumns, wanted: number, filter: SlotFilter): Candidates {
  const held = holdBest(Math.min(wanted, size));
  let least = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (let slot = size - 1; slot >= 0; slot--) {
    const score = sums[slot] as number;
    if (score === 0 || lengths[slot] === 0 || (filter !== null && !filter(slot))) continue;
    total++;
    if (score > least) least = held.offer(slot, score);
  }
  return { best: held.list(), total };
}
