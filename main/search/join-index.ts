import { openGoodSearchIndex } from "../archive/search-index.ts";
import { joinSegments } from "./merge-segments.ts";

/**
 * Joins the parts of an index file that another thread has open and searches in, in some seconds; that one must not write
 * meanwhile. False when all was well. Throws what a damaged index throws.
 */
export function joinIndexFile(file: string): boolean {
  const index = openGoodSearchIndex(file);
  try {
    let joined = false;
    index.transaction(() => {
      joined = joinSegments(index);
    });
    return joined;
  } finally {
    index.close();
  }
}
