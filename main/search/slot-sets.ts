import { eachPosting, type PostingList } from "./posting-list.ts";

/** The slots of a list, ascending. */
export function slotsOf({ parts, count }: PostingList): Int32Array {
  const slots = new Int32Array(count);
  let size = 0;
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
      slots[size++] = slot;
    }
  }
  return slots.subarray(0, size);
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

/** Slots that stand in every list, ascending; the rarest decides how much is kept. */
export function slotsOfAll(lists: readonly PostingList[]): Int32Array {
  const [rarest, ...others] = [...lists].sort((a, b) => a.count - b.count);
  if (rarest === undefined) return new Int32Array(0);
  const slots = slotsOf(rarest);
  let size = slots.length;
  for (const list of others) size = keepCommon(slots, size, list);
  return slots.subarray(0, size);
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

/** Moves those of the first `size` slots that a list has to the front; returns how many they are. */
function keepCommon(slots: Int32Array, size: number, { parts }: PostingList): number {
  let kept = 0;
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
      while (next < size && (slots[next] as number) < slot) next++;
      if (next < size && slots[next] === slot) slots[kept++] = slot;
    }
  }
  return kept;
}
