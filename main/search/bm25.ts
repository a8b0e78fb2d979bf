/** BM25's k1 and b, as measured best for Vietnamese (docs/search.md). */
export const K1 = 0.6;
export const B = 0.75;

/** Always above 0, so that no common word counts against a document; lists may hold some that are gone. */
export function inverseFrequency(documents: number, frequency: number): number {
  return Math.log(1 + Math.max(0.5, documents - frequency + 0.5) / (frequency + 0.5));
}
