/** Random numbers that are the same on every machine for one seed (mulberry32). */
export type SeededRandom = {
  /** 0 <= x < 1. */
  readonly next: () => number;
  /** A whole number, 0 <= x < below. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
};

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
