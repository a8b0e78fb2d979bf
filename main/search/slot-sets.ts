import { eachPosting, type PostingList } from "./posting-list.ts";

/** Slots that stand in several lists, and what each of the lists says of them. */
export type CommonSlots = { readonly slots: Int32Array; readonly flags: ReadonlyMap<PostingList, Uint8Array> };

/** The slots of a list, ascending. */
export function slotsOf(list: PostingList): Int32Array {
  return readList(list).slots;
}

function readList({ parts, count }: PostingList): { readonly slots: Int32Array; readonly flags: Uint8Array } {
  const slots = new Int32Array(count);
  const flags = new Uint8Array(count);
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
      slots[size] = slot;
      flags[size++] = value & 7;
    }
  }
  return { slots: slots.subarray(0, size), flags: flags.subarray(0, size) };
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
export function slotsOfAll(lists: readonly PostingList[]): CommonSlots {
  const [rarest, ...others] = [...new Set(lists)].sort((a, b) => a.count - b.count);
  if (rarest === undefined) return { slots: new Int32Array(0), flags: new Map() };
  const { slots, flags } = readList(rarest);
  let size = slots.length;
  const held = [flags];
  for (const list of others) size = keepCommon(slots, size, held, list);
  const named = [rarest, ...others].map((list, at) => [list, (held[at] as Uint8Array).subarray(0, size)] as const);
  return { slots: slots.subarray(0, size), flags: new Map(named) };
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

/**
 * Moves those of the first `size` slots that a list has to the front, their flags of lists before along with them; adds the flags of this one;
 * returns how many they are.
 */
function keepCommon(slots: Int32Array, size: number, held: Uint8Array[], list: PostingList): number {
  const other = readList(list);
  const own = new Uint8Array(size);
  let kept = 0;
  let at = 0;
  for (let next = 0; next < size; next++) {
    const slot = slots[next] as number;
    while (at < other.slots.length && (other.slots[at] as number) < slot) at++;
    if (other.slots[at] !== slot) continue;
    slots[kept] = slot;
    for (const flags of held) flags[kept] = flags[next] as number;
    own[kept++] = other.flags[at] as number;
  }
  held.push(own);
  return kept;
}
