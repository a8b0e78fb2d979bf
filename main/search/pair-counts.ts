/** Counts by key, sorted by key; keys are whole numbers below 2^53. */
export type PairCounts = {
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
  /** 0 for an unknown key. */
  get(key: number): number;
};

/** Beyond this many pairs, those read only once are dropped when counts are merged: they tell nothing. */
const PRUNE_ABOVE = 250_000;

function createPairCounts(keys: Float64Array, counts: Uint32Array): PairCounts {
  return {
    keys,
    counts,
    get: (key) => {
      let low = 0;
      let high = keys.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = keys[middle] as number;
        if (found === key) return counts[middle] as number;
        if (found < key) low = middle + 1;
        else high = middle - 1;
      }
      return 0;
    },
  };
}

/** The sum of both. */
export function mergePairCounts(base: PairCounts, recent: ReadonlyMap<number, number>): PairCounts {
  const added = Float64Array.from(recent.keys()).sort();
  const keys = new Float64Array(base.keys.length + added.length);
  const counts = new Uint32Array(keys.length);
  const least = keys.length > PRUNE_ABOVE ? 2 : 1;
  let size = 0;
  let left = 0;
  let right = 0;
  while (left < base.keys.length || right < added.length) {
    const a = left < base.keys.length ? (base.keys[left] as number) : Number.POSITIVE_INFINITY;
    const b = right < added.length ? (added[right] as number) : Number.POSITIVE_INFINITY;
    let count = 0;
    if (a <= b) count += base.counts[left++] as number;
    if (b <= a) {
      count += recent.get(b) ?? 0;
      right++;
    }
    if (count < least) continue;
    keys[size] = Math.min(a, b);
    counts[size++] = count;
  }
  return createPairCounts(keys.slice(0, size), counts.slice(0, size));
}

/** Packs counts into bytes: each key as the difference to the one before, then its count, seven bits a byte. */
export function packPairCounts(pairs: PairCounts): Uint8Array {
  const bytes = new Uint8Array(pairs.keys.length * 13 + 16);
  let size = 0;
  const put = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      bytes[size++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    bytes[size++] = rest;
  };
  put(pairs.keys.length);
  let before = 0;
  for (let at = 0; at < pairs.keys.length; at++) {
    const key = pairs.keys[at] as number;
    put(key - before);
    put(pairs.counts[at] as number);
    before = key;
  }
  return bytes.slice(0, size);
}

/** Reads what `packPairCounts` wrote; null reads as no counts. */
export function unpackPairCounts(bytes: Uint8Array | null): PairCounts {
  if (bytes === null) return createPairCounts(new Float64Array(0), new Uint32Array(0));
  let at = 0;
  const take = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const length = take();
  const keys = new Float64Array(length);
  const counts = new Uint32Array(length);
  let key = 0;
  for (let index = 0; index < length; index++) {
    key += take();
    keys[index] = key;
    counts[index] = take();
  }
  return createPairCounts(keys, counts);
}
