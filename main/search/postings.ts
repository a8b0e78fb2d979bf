import type { SearchIndex } from "../archive/search-index.ts";

/** The keys of the documents that hold a term, kept in memory for the terms asked for last. */
export type Postings = {
  /** Documents that hold the term in heading or text. */
  anywhere(term: string): Int32Array;
  inHeading(term: string): Int32Array;
  clear(): void;
};

/** Keys kept: 4 bytes each, 48 MB. */
const MOST_KEPT = 12_000_000;

export function keepPostings(index: SearchIndex): Postings {
  const kept = new Map<string, Int32Array>();
  let size = 0;
  const take = (expression: string): Int32Array => {
    const held = kept.get(expression);
    if (held !== undefined) {
      kept.delete(expression);
      kept.set(expression, held);
      return held;
    }
    const keys = Int32Array.from(index.match(expression));
    kept.set(expression, keys);
    size += keys.length;
    for (const [oldest, list] of kept) {
      if (size <= MOST_KEPT) break;
      kept.delete(oldest);
      size -= list.length;
    }
    return keys;
  };
  return {
    anywhere: (term) => take(`{heading "text"} : "${term}"`),
    inHeading: (term) => take(`heading : "${term}"`),
    clear: () => {
      kept.clear();
      size = 0;
    },
  };
}
