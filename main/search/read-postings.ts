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
  const blocks = keepBlocks(index);
  const held = (): SegmentRow[] => {
    segments ??= index.segments();
    return segments;
  };
  const read = (term: number): PostingList => {
    const parts: PostingPart[] = [];
    let count = 0;
    for (const segment of held()) {
      const part = findPart(blocks.read, segment, term);
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
      blocks.clear();
      bytes = 0;
      segments = null;
    },
  };
}

/** The blocks asked for lately. */
function keepBlocks(index: SearchIndex): { readonly read: ReadBlock; readonly clear: () => void } {
  const blocks = new Map<number, Block>();
  return {
    read: (id) => {
      const known = blocks.get(id);
      if (known !== undefined && "terms" in known) return known;
      // only a block that is asked for again is worth a list of its terms
      const block = known === undefined ? { bytes: index.postingBlock(id) } : openBlock(known.bytes);
      const [oldest] = blocks.keys();
      if (blocks.size >= MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
      blocks.set(id, block);
      return block;
    },
    clear: () => blocks.clear(),
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

type Block = OpenBlock | { readonly bytes: Uint8Array };
type ReadBlock = (id: number) => Block;

function findPart(readBlock: ReadBlock, segment: SegmentRow, term: number): PostingPart | null {
  const number = blockOf(segment, term);
  if (number < 0) return null;
  const block = readBlock(segment.firstBlock + number);
  const { firstSlot } = segment;
  if (!("terms" in block)) {
    const cursor = openBlockCursor((at) => (at === 0 ? block.bytes : null));
    while (cursor.term < term) cursor.next();
    if (cursor.term !== term) return null;
    return { firstSlot, count: cursor.count, bytes: block.bytes.slice(cursor.start, cursor.end) };
  }
  const { bytes, terms, places } = block;
  const at = placeOf(terms, term);
  if (at < 0) return null;
  const [count, start, end] = [places[at * 3], places[at * 3 + 1], places[at * 3 + 2]] as [number, number, number];
  return { firstSlot, count, bytes: bytes.slice(start, end) };
}

/** Blocks opened last that are kept: words asked for together often share one, as all pairs of a word do. */
const MOST_BLOCKS = 48;

/** A block with its terms, ascending, and for each of them count, start and end. */
type OpenBlock = { readonly bytes: Uint8Array; readonly terms: Float64Array; readonly places: Int32Array };

function openBlock(bytes: Uint8Array): OpenBlock {
  const terms: number[] = [];
  const places: number[] = [];
  const cursor = openBlockCursor((at) => (at === 0 ? bytes : null));
  for (; cursor.term !== Number.POSITIVE_INFINITY; cursor.next()) {
    terms.push(cursor.term);
    places.push(cursor.count, cursor.start, cursor.end);
  }
  return { bytes, terms: Float64Array.from(terms), places: Int32Array.from(places) };
}

/** The place of a term among ascending ones; -1 when it is not there. */
function placeOf(terms: Float64Array, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] as number;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
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
