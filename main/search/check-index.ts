import type { SearchIndex } from "../archive/search-index.ts";

export type IndexFault = { readonly kind: "index-damaged" | "index-out-of-step"; readonly message: string };

/** Proves the index: its file by SQLite's and FTS5's own checks, its documents against those expected. */
export function checkIndex(index: SearchIndex, expectedKeys: Iterable<number>): readonly IndexFault[] {
  const faults: IndexFault[] = index.integrityFaults().map((message) => ({ kind: "index-damaged", message }));
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
