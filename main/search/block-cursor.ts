/** Goes through the terms of one block after another, in ascending order. */
export type BlockCursor = {
  /** The term it stands at; Infinity at the end. */
  term: number;
  count: number;
  block: Uint8Array;
  /** Where the term's packed list stands in `block`. */
  start: number;
  end: number;
  next(): void;
};

/** Opens a cursor over blocks that are fetched one at a time; it stands at the first term. */
export function openBlockCursor(fetch: (number: number) => Uint8Array | null): BlockCursor {
  let number = 0;
  let at = 0;
  const take = (block: Uint8Array): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = block[at++] as number;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const cursor: BlockCursor = {
    term: 0,
    count: 0,
    block: new Uint8Array(0),
    start: 0,
    end: 0,
    next: () => {
      if (at >= cursor.block.length) {
        const fetched = fetch(number++);
        if (fetched === null) {
          cursor.term = Number.POSITIVE_INFINITY;
          return;
        }
        cursor.block = fetched;
        cursor.term = 0;
        at = 0;
      }
      cursor.term += take(cursor.block);
      cursor.count = take(cursor.block);
      const length = take(cursor.block);
      cursor.start = at;
      at += length;
      cursor.end = at;
    },
  };
  cursor.next();
  return cursor;
}
