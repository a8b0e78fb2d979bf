import type { SearchIndex, SegmentRow } from "../archive/search-index.ts";
import type { PostingList, PostingPart } from "./posting-list.ts";

/** Lists of documents by term, those asked for last kept in memory. */
export type Postings = {
  list(term: number): PostingList;
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
    clear: () => {
      kept.clear();
      blocks.clear();
      bytes = 0;
      segments = null;
    },
  };
}

/** Blocks asked for last that are kept: words asked for together often share one, as all pairs of a word do. */
const MOST_BLOCKS = 192;

type ReadBlock = (id: number) => Uint8Array;

function keepBlocks(index: SearchIndex): { readonly read: ReadBlock; readonly clear: () => void } {
  const blocks = new Map<number, Uint8Array>();
  return {
    read: (id) => {
      const known = blocks.get(id);
      if (known !== undefined) return known;
      const block = index.postingBlock(id);
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

function findPart(readBlock: ReadBlock, segment: SegmentRow, term: number): PostingPart | null {
  const number = blockOf(segment, term);
  if (number < 0) return null;
  const block = readBlock(segment.firstBlock + number);
  let at = 0;
  let here = 0;
  while (at < block.length) {
    // three numbers a term, see segment-writer.ts; written out, since a search looks through thousands
    let byte = block[at++] as number;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = block[at++] as number;
      value += (byte & 127) * scale;
    }
    here += value;
    byte = block[at++] as number;
    let count = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = block[at++] as number;
      count |= (byte & 127) << shift;
    }
    byte = block[at++] as number;
    let length = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = block[at++] as number;
      length |= (byte & 127) << shift;
    }
    if (here === term) {
      // a copy of its own: a view would keep the whole block in memory
      const bytes = new Uint8Array(block.subarray(at, at + length));
      return { firstSlot: segment.firstSlot, count, bytes };
    }
    if (here > term) return null;
    at += length;
  }
  return null;
}
