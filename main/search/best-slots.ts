export type Candidate = { readonly slot: number; readonly score: number };

/** Holds the best of what is offered; of equal scores the one offered first is better. Nothing is made for those that do not get in. */
export type BestSlots = {
  /** Returns the score that the next one must be above to get in. */
  offer(slot: number, score: number): number;
  /** The best, in order. */
  list(): Candidate[];
};

/** A heap of the best `wanted`, with the least of them on top. */
export function holdBest(wanted: number): BestSlots {
  const scores = new Float64Array(wanted + 1);
  const slots = new Int32Array(wanted + 1);
  const order = new Int32Array(wanted + 1);
  let size = 0;
  let offered = 0;
  /** True when the entry at `a` is worse than that at `b`. */
  const isWorse = (a: number, b: number): boolean =>
    scores[a] === scores[b]
      ? (order[a] as number) > (order[b] as number)
      : (scores[a] as number) < (scores[b] as number);
  const swap = (a: number, b: number): void => {
    const [score, slot, place] = [scores[a] as number, slots[a] as number, order[a] as number];
    scores[a] = scores[b] as number;
    slots[a] = slots[b] as number;
    order[a] = order[b] as number;
    scores[b] = score;
    slots[b] = slot;
    order[b] = place;
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      let least = at;
      if (2 * at + 1 < size && isWorse(2 * at + 1, least)) least = 2 * at + 1;
      if (2 * at + 2 < size && isWorse(2 * at + 2, least)) least = 2 * at + 2;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  const put = (at: number, slot: number, score: number): void => {
    scores[at] = score;
    slots[at] = slot;
    order[at] = offered++;
  };
  return {
    offer: (slot, score) => {
      if (size < wanted) {
        put(size, slot, score);
        let at = size++;
        while (at > 0 && isWorse(at, (at - 1) >> 1)) {
          swap(at, (at - 1) >> 1);
          at = (at - 1) >> 1;
        }
      } else if (wanted > 0 && score > (scores[0] as number)) {
        put(0, slot, score);
        sink();
      }
      return size < wanted ? Number.NEGATIVE_INFINITY : wanted === 0 ? Number.POSITIVE_INFINITY : (scores[0] as number);
    },
    list: () => {
      const places = Array.from({ length: size }, (_, at) => at);
      places.sort((a, b) => (isWorse(a, b) ? 1 : -1));
      return places.map((at) => ({ slot: slots[at] as number, score: scores[at] as number }));
    },
  };
}
