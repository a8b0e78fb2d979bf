import { ByteWriter } from "./posting-list.ts";

/** A part of the index as it is stored: blocks of terms in ascending order, and the first term of each block. */
export type PackedSegment = { readonly firstTerms: Float64Array; readonly blocks: readonly Uint8Array[] };

/** Bytes after which a block ends; a longer list has a block to itself. */
const BLOCK_BYTES = 4_000;

/**
 * Packs terms in ascending order into blocks. A block is, for each term: the difference to the term before (the first: itself), how
 * many documents, how many bytes, the bytes.
 */
export function createSegmentWriter() {
  const firstTerms: number[] = [];
  const blocks: Uint8Array[] = [];
  const block = new ByteWriter();
  let before = 0;
  const flush = (): void => {
    if (block.size > 0) blocks.push(block.take());
    block.size = 0;
  };
  return {
    /** Adds a term with the packed list that stands in `from`. */
    add: (term: number, count: number, from: Uint8Array, start: number, end: number): void => {
      if (block.size > 0 && block.size + (end - start) > BLOCK_BYTES) flush();
      if (block.size === 0) firstTerms.push(term);
      block.put(block.size === 0 ? term : term - before);
      before = term;
      block.put(count);
      block.put(end - start);
      block.append(from, start, end);
    },
    finish: (): PackedSegment => {
      flush();
      return { firstTerms: Float64Array.from(firstTerms), blocks };
    },
  };
}
