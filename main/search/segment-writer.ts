import { ByteWriter } from "./posting-list.ts";

/** Bytes after which a block ends; a longer list has a block to itself. */
const BLOCK_BYTES = 4_000;

/**
 * Packs terms in ascending order into blocks. A block is, for each term: the difference to the term before (the first: itself), how
 * many documents, how many bytes, the bytes. Each block is handed out as soon as it is full.
 */
export function createSegmentWriter(onBlock: (block: Uint8Array) => void) {
  const firstTerms: number[] = [];
  const block = new ByteWriter();
  let before = 0;
  const flush = (): void => {
    if (block.size > 0) onBlock(block.take());
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
    /** Returns the first term of each block. */
    finish: (): Float64Array => {
      flush();
      return Float64Array.from(firstTerms);
    },
  };
}
