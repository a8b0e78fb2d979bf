import { ByteWriter, FREQUENCY_MASK, IN_HEADING } from "./posting-list.ts";
import { createSegmentWriter } from "./segment-writer.ts";

/** Collects the terms of some documents, one document after another, and packs them as a segment. */
export type BatchTerms = {
  /** Counts a term of the document at hand once more. */
  add(term: number, inHeading: boolean): void;
  /** Ends the document at hand, which has this slot; slots ascend. */
  endDocument(slot: number): void;
  /** Hands out the blocks of the segment; returns the first term of each. */
  pack(firstSlot: number, onBlock: (block: Uint8Array) => void): Float64Array;
};

/** Terms of the batch by their number in an open hash table of doubles. */
function createTermTable() {
  let capacity = 1 << 16;
  let places = new Int32Array(capacity).fill(-1);
  let terms = new Float64Array(capacity);
  let size = 0;
  const hash = (term: number): number => {
    const mixed = Math.imul((term | 0) ^ Math.imul((term / 4294967296) | 0, 0x9e3779b1), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (capacity - 1);
  };
  const place = (term: number): number => {
    let at = hash(term);
    while (places[at] !== -1 && terms[places[at] as number] !== term) at = (at + 1) & (capacity - 1);
    return at;
  };
  const grow = (): void => {
    capacity *= 2;
    places = new Int32Array(capacity).fill(-1);
    const grown = new Float64Array(capacity);
    grown.set(terms.subarray(0, size));
    terms = grown;
    for (let number = 0; number < size; number++) places[place(terms[number] as number)] = number;
  };
  return {
    numberOf: (term: number): number => {
      const at = place(term);
      const known = places[at] as number;
      if (known >= 0) return known;
      places[at] = size;
      terms[size] = term;
      size++;
      if (size * 2 > capacity) grow();
      return size - 1;
    },
    terms: (): Float64Array => terms.subarray(0, size),
  };
}

function grown<T extends Int32Array | Uint8Array>(array: T, make: (length: number) => T): T {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

/** Starts a batch. */
export function startBatch(): BatchTerms {
  const table = createTermTable();
  let counts = new Uint8Array(1 << 16);
  let touched = new Int32Array(1 << 12);
  let touchedSize = 0;
  let numbers = new Int32Array(1 << 18);
  let slots = new Int32Array(1 << 18);
  let flags = new Uint8Array(1 << 18);
  let size = 0;
  return {
    add: (term, inHeading) => {
      const number = table.numberOf(term);
      while (number >= counts.length) counts = grown(counts, (length) => new Uint8Array(length));
      const count = counts[number] as number;
      if (count === 0) {
        if (touchedSize === touched.length) touched = grown(touched, (length) => new Int32Array(length));
        touched[touchedSize++] = number;
      }
      // low bits: how often, up to 63; 64: in the heading
      counts[number] = Math.min(63, (count & 63) + 1) | (count & 64) | (inHeading ? 64 : 0);
    },
    endDocument: (slot) => {
      while (size + touchedSize > numbers.length) {
        numbers = grown(numbers, (length) => new Int32Array(length));
        slots = grown(slots, (length) => new Int32Array(length));
        flags = grown(flags, (length) => new Uint8Array(length));
      }
      for (let at = 0; at < touchedSize; at++) {
        const number = touched[at] as number;
        const count = counts[number] as number;
        counts[number] = 0;
        numbers[size] = number;
        slots[size] = slot;
        flags[size] = ((count & 64) === 0 ? 0 : IN_HEADING) | Math.min(FREQUENCY_MASK, (count & 63) - 1);
        size++;
      }
      touchedSize = 0;
    },
    pack: (firstSlot, onBlock) => packTuples(table.terms(), numbers, slots, flags, size, firstSlot, onBlock),
  };
}

function packTuples(
  terms: Float64Array,
  numbers: Int32Array,
  slots: Int32Array,
  flags: Uint8Array,
  size: number,
  firstSlot: number,
  onBlock: (block: Uint8Array) => void,
): Float64Array {
  const starts = new Int32Array(terms.length + 1);
  for (let at = 0; at < size; at++) {
    const next = (numbers[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let number = 0; number < terms.length; number++) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  // by term, and within a term in the order they came, which is by slot
  const byTerm = new Int32Array(size);
  const fill = starts.slice();
  for (let at = 0; at < size; at++) {
    const number = numbers[at] as number;
    byTerm[fill[number] as number] = at;
    fill[number] = (fill[number] as number) + 1;
  }
  const writer = createSegmentWriter(onBlock);
  const list = new ByteWriter();
  for (const number of inOrderOfTerms(terms)) {
    list.size = 0;
    let before = firstSlot;
    const end = starts[number + 1] as number;
    const start = starts[number] as number;
    for (let at = start; at < end; at++) {
      const tuple = byTerm[at] as number;
      const slot = slots[tuple] as number;
      list.put((slot - before) * 8 + (flags[tuple] as number));
      before = slot;
    }
    writer.add(terms[number] as number, end - start, list.bytes, 0, list.size);
  }
  return writer.finish();
}

/** Numbers of the terms, by ascending term. */
function inOrderOfTerms(terms: Float64Array): Int32Array {
  const sorted = terms.slice().sort();
  const table = createTermTable();
  for (const term of terms) table.numberOf(term);
  return Int32Array.from(sorted, (term) => table.numberOf(term));
}
