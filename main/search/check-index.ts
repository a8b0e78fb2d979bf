import type { SearchIndex } from "../archive/search-index.ts";

export type IndexFault = { readonly kind: "index-damaged" | "index-out-of-step"; readonly message: string };

/** Compares the documents of the index with those expected; its file is proved by `inspectSearchIndex`. */
export function checkIndex(index: SearchIndex, expectedKeys: Iterable<number>): readonly IndexFault[] {
  const faults: IndexFault[] = [];
  try {
    const held = new Set(index.keys());
    let missing = 0;
    for (const key of expectedKeys) if (!held.delete(key)) missing++;
    if (missing > 0) faults.push({ kind: "index-out-of-step", message: `${missing} documents are not in the index` });
    if (held.size > 0)
      faults.push({ kind: "index-out-of-step", message: `${held.size} documents of the index are unknown` });
  } catch (problem) {
    faults.push({ kind: "index-damaged", message: problem instanceof Error ? problem.message : String(problem) });
  }
  return faults;
}
