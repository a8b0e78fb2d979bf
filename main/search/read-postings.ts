import type { SearchIndex, SegmentRow } from "../archive/search-index.ts";
import { openBlockCursor } from "./block-cursor.ts";
import type { PostingList, PostingPart } from "./posting-list.ts";

/** Lists of documents by term, those asked for last kept in memory. */
export type Postings = {
  list(term: number): PostingList;
  /** Terms from `from` to below `to` with how many documents each has, at most `limit` of them. */
  range(from: number, to: number, limit: number): { readonly term: number; readonly count: number }[];
  /** To be called after every change of the index. */
  clear(): void;
};

/** Bytes of lists kept. */
const MOST_KEPT = 24_000_000;
const EMPTY: PostingList = { count: 0, parts: [] };

/** Opens the lists of an index file. */
export function openPostings(index: SearchIndex): Postings {
  const kept = new Map<number, PostingList>();
  let bytes = 0;
  let segments: SegmentRow[] | null = null;
  const held = (): SegmentRow[] => {
    segments ??= index.segments();
    return segments;
  };
  const read = (term: number): PostingList => {
    const parts: PostingPart[] = [];
    let count = 0;
    for (const segment of held()) {
      const part = findPart(index, segment, term);
      if (part === null) continue;
      parts.push(part);
      count += part.count;
    }
    return parts.length === 0 ? EMPTY : { count, parts };
  };
  return {
    list: (term) => {
      const known = kept.get(term);
      if (known !== undefined) {
        kept.delete(term);
        kept.set(term, known);
        return known;
      }
      const list = read(term);
      kept.set(term, list);
      bytes += sizeOf(list);
      for (const [oldest, other] of kept) {
        if (bytes <= MOST_KEPT) break;
        kept.delete(oldest);
        bytes -= sizeOf(other);
      }
      return list;
    },
    range: (from, to, limit) => {
      const counts = new Map<number, number>();
      for (const segment of held()) addRange(index, segment, from, to, limit, counts);
      return [...counts].map(([term, count]) => ({ term, count }));
    },
    clear: () => {
      kept.clear();
      bytes = 0;
      segments = null;
    },
  };
}

function sizeOf(list: PostingList): number {
  return list.parts.reduce((sum, part) => sum + part.bytes.length + 100, 100);
}

/** The last block whose first term is not above `term`; -1 when all are. */
function blockOf({ firstTerms }: SegmentRow, term: number): number {
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstTerms[middle] as number) <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function findPart(index: SearchIndex, segment: SegmentRow, term: number): PostingPart | null {
  const number = blockOf(segment, term);
  if (number < 0) return null;
  const block = index.postingBlock(segment.firstBlock + number);
  const cursor = openBlockCursor((at) => (at === 0 ? block : null));
  while (cursor.term < term) cursor.next();
  if (cursor.term !== term) return null;
  return { firstSlot: segment.firstSlot, count: cursor.count, bytes: block.slice(cursor.start, cursor.end) };
}

function addRange(
  index: SearchIndex,
  segment: SegmentRow,
  from: number,
  to: number,
  limit: number,
  counts: Map<number, number>,
): void {
  const first = Math.max(0, blockOf(segment, from));
  const cursor = openBlockCursor((at) =>
    first + at < segment.firstTerms.length && (segment.firstTerms[first + at] as number) < to
      ? index.postingBlock(segment.firstBlock + first + at)
      : null,
  );
  let taken = 0;
  for (; cursor.term < to && taken < limit; cursor.next()) {
    if (cursor.term < from) continue;
    counts.set(cursor.term, (counts.get(cursor.term) ?? 0) + cursor.count);
    taken++;
  }
}
