/** A stream of choices that is the same for the same seed, so that a corpus can be made again at will. */
export type Random = {
  /** 0 ≤ value < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  /** `count` different members, in their order in the list. */
  some<T>(choices: readonly T[], count: number): readonly T[];
  /** True in `share` of the cases. */
  chance(share: number): boolean;
};

/** Makes a stream (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: <T>(choices: readonly T[]): T => choices[between(0, choices.length - 1)] as T,
    some: <T>(choices: readonly T[], count: number): readonly T[] => {
      const left = choices.map((_, i) => i);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.map((i) => choices[i] as T);
    },
    chance: (share) => next() < share,
  };
}
