import type { SearchIndex } from "../archive/search-index.ts";

/** Documents above the one key and up to the other. */
export type KeyStretch = { readonly after: number; readonly upTo: number };

/** How many documents of a stretch the index lacks, and how many it holds that should not be there. */
export type IndexDifference = { readonly missing: number; readonly unknown: number };

/**
 * Compares the documents of the index with those expected, within a stretch of keys; its file is proved by `inspectSearchIndex`.
 * Throws what a damaged index throws.
 */
export function compareKeys(
  index: SearchIndex,
  expected: readonly number[],
  { after, upTo }: KeyStretch,
): IndexDifference {
  const held = new Set(index.keysBetween(after, upTo));
  const missing = expected.filter((key) => !held.delete(key)).length;
  return { missing, unknown: held.size };
}
