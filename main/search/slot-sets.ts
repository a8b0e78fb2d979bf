import { eachPosting, type PostingList } from "./posting-list.ts";

/** Slots that stand in several lists, and what each of the lists says of them. */
export type CommonSlots = { readonly slots: Int32Array; readonly flags: ReadonlyMap<PostingList, Uint8Array> };

/** The slots of a list, ascending. */
export function slotsOf(list: PostingList): Int32Array {
  return readList(list).slots;
}

type ReadList = { readonly slots: Int32Array; readonly flags: Uint8Array };

function readList({ parts, count }: PostingList): ReadList {
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

/** Slots that stand in every list, ascending. */
export function slotsOfAll(lists: readonly PostingList[]): CommonSlots {
  const sorted = [...new Set(lists)].sort((a, b) => a.count - b.count);
  const [rarest, ...others] = sorted.map(readList);
  if (rarest === undefined) return { slots: new Int32Array(0), flags: new Map() };
  const { slots, flags } = rarest;
  const inLists = new Uint8Array(slots.length);
  makePlaces(Math.max(...[rarest, ...others].map((read) => read.slots.at(-1) ?? 0)) + 1);
  for (let at = 0; at < slots.length; at++) places[slots[at] as number] = at + 1;
  const said = [flags, ...others.map((list, before) => flagsFrom(list, before, inLists))];
  for (let at = 0; at < slots.length; at++) places[slots[at] as number] = 0;
  const size = keepCommon(slots, said, inLists, others.length);
  const named = sorted.map((list, at) => [list, (said[at] as Uint8Array).subarray(0, size)] as const);
  return { slots: slots.subarray(0, size), flags: new Map(named) };
}

/** By slot, its place in the rarest list, and one more; 0 for every other slot, and for all when nobody is at work. */
let places = new Int32Array(0);

function makePlaces(size: number): void {
  if (places.length < size) places = new Int32Array(Math.ceil(size * 1.2));
}

/** What a list says of the placed slots that the `before` lists before it have too; counts it in `inLists`. */
function flagsFrom({ slots, flags }: ReadList, before: number, inLists: Uint8Array): Uint8Array {
  const own = new Uint8Array(inLists.length);
  for (let at = 0; at < slots.length; at++) {
    const place = (places[slots[at] as number] as number) - 1;
    if (place < 0 || inLists[place] !== before) continue;
    inLists[place] = before + 1;
    own[place] = flags[at] as number;
  }
  return own;
}

/** Moves the slots that are in so many lists to the front, what is said of them along with them; returns how many they are. */
function keepCommon(slots: Int32Array, said: readonly Uint8Array[], inLists: Uint8Array, lists: number): number {
  let kept = 0;
  for (let at = 0; at < slots.length; at++) {
    if (inLists[at] !== lists) continue;
    slots[kept] = slots[at] as number;
    for (let list = 0; list < said.length; list++) {
      const flags = said[list] as Uint8Array;
      flags[kept] = flags[at] as number;
    }
    kept++;
  }
  return kept;
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
