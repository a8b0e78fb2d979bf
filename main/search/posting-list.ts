/**
 * A list of places a term stands in, packed: for each document seven bits a byte of (slots since the one before) * 8 + flags. Flags:
 * 4 when it stands in the heading, plus how often it was read, less one, 3 at most. The first counts from the segment's first slot.
 */
export type PostingPart = {
  readonly firstSlot: number;
  readonly count: number;
  readonly bytes: Uint8Array;
};

/** A term's documents over all segments, slots ascending. */
export type PostingList = { readonly count: number; readonly parts: readonly PostingPart[] };

export const IN_HEADING = 4;
export const FREQUENCY_MASK = 3;

/** Calls `visit` for each document of a list. For hot loops the decoding is written out instead (see `tally.ts`). */
export function eachPosting(list: PostingList, visit: (slot: number, flags: number) => void): void {
  for (const { bytes, firstSlot } of list.parts) {
    let slot = firstSlot;
    let at = 0;
    while (at < bytes.length) {
      let byte = bytes[at++] as number;
      let value = byte & 127;
      let shift = 7;
      while (byte >= 128) {
        byte = bytes[at++] as number;
        value |= (byte & 127) << shift;
        shift += 7;
      }
      slot += value >>> 3;
      visit(slot, value & 7);
    }
  }
}

/** Bytes that grow as they are written. */
export class ByteWriter {
  bytes = new Uint8Array(1 << 15);
  size = 0;

  reserve(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.size + more));
    grown.set(this.bytes.subarray(0, this.size));
    this.bytes = grown;
  }

  /** A whole number below 2^53, seven bits a byte. */
  put(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.size++] = (rest % 128) | 128;
      rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    this.bytes[this.size++] = rest;
  }

  append(from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    this.reserve(length);
    if (length > 48) this.bytes.set(from.subarray(start, end), this.size);
    else for (let at = 0; at < length; at++) this.bytes[this.size + at] = from[start + at] as number;
    this.size += length;
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.size);
  }
}
