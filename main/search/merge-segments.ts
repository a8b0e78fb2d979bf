import type { SearchIndex, SegmentRow } from "../archive/search-index.ts";
import { type BlockCursor, openBlockCursor } from "./block-cursor.ts";
import { ByteWriter } from "./posting-list.ts";
import { createSegmentWriter } from "./segment-writer.ts";

/** Segments of about one size are merged when there are so many of them. */
const FAN = 6;
/** Documents a segment may hold that is merged beside other work: some 20 milliseconds. */
const LARGEST = 2_000;

/** The same where there is time: some 2 seconds. */
const LARGEST_JOINED = 150_000;
/** Others are joined to a segment when together they are more than this part of it. */
const WORTH = 10;

type Sized = SegmentRow & { readonly documents: number };

/** Merges what has become many small segments into few; call inside the transaction that added the last one. */
export function tidySegments(index: SearchIndex): void {
  while (mergeLastRun(index));
}

/** One step of that: some 20 milliseconds. False when nothing was left to do. */
export function mergeLastRun(index: SearchIndex): boolean {
  const segments = index.segments().map((row) => ({ ...row, documents: row.lastSlot - row.firstSlot + 1 }));
  const run = lastRun(segments);
  if (run === null) return false;
  mergeSegments(index, run, null);
  return true;
}

/** Merges what stands beside each other into as few segments as may be, in some seconds; call inside a transaction. False when all was well. */
export function joinSegments(index: SearchIndex): boolean {
  const groups = findJoinable(index);
  for (const group of groups) mergeSegments(index, group, null);
  return groups.length > 0;
}

/** The segments that `joinSegments` would merge, those that are to become one together. */
export function findJoinable(index: SearchIndex): readonly (readonly SegmentRow[])[] {
  const groups: Sized[][] = [];
  for (const row of index.segments()) {
    const segment = { ...row, documents: row.lastSlot - row.firstSlot + 1 };
    const group = groups.at(-1);
    if (group === undefined || documentsOf(group) + segment.documents > LARGEST_JOINED) groups.push([segment]);
    else group.push(segment);
  }
  // a few new documents are not worth writing all the others anew
  return groups.filter((group) => {
    const largest = Math.max(...group.map(({ documents }) => documents));
    return group.length > 1 && (documentsOf(group) - largest) * WORTH >= largest;
  });
}

function documentsOf(segments: readonly Sized[]): number {
  return segments.reduce((sum, { documents }) => sum + documents, 0);
}

/** Drops the dead documents of segments that have lost most of theirs; call inside a transaction. */
export function compactSegments(index: SearchIndex, isAlive: (slot: number) => boolean): void {
  for (const segment of index.segments()) {
    const size = segment.lastSlot - segment.firstSlot + 1;
    if (size < 8 || index.countBetween(segment.firstSlot, segment.lastSlot) * 2 > size) continue;
    mergeSegments(index, [segment], isAlive);
  }
}

function levelOf(documents: number): number {
  return Math.floor(Math.log(Math.max(1, documents)) / Math.log(FAN) + 1e-9);
}

/** The segments at the end that are to become one; null when all is well. */
function lastRun(segments: readonly Sized[]): readonly Sized[] | null {
  const last = segments.at(-1);
  if (last === undefined) return null;
  const level = levelOf(last.documents);
  let from = segments.length;
  let documents = 0;
  while (from > 0) {
    const before = segments[from - 1] as Sized;
    if (levelOf(before.documents) > level || documents + before.documents > LARGEST) break;
    documents += before.documents;
    from--;
  }
  return segments.length - from >= FAN ? segments.slice(from) : null;
}

/** Makes one segment of several that follow each other; with `isAlive` their dead documents are left out. */
function mergeSegments(
  index: SearchIndex,
  segments: readonly SegmentRow[],
  isAlive: ((slot: number) => boolean) | null,
): void {
  const cursors = segments.map(({ firstBlock, firstTerms }) =>
    openBlockCursor((at) => {
      // what has been read makes room for what is written, so that the file hardly grows
      if (at > 0) index.dropBlock(firstBlock + at - 1);
      return at < firstTerms.length ? index.postingBlock(firstBlock + at) : null;
    }),
  );
  const firstSlot = (segments[0] as SegmentRow).firstSlot;
  let firstBlock = 0;
  const writer = createSegmentWriter((block) => {
    const id = index.addBlock(block);
    if (firstBlock === 0) firstBlock = id;
  });
  const list = new ByteWriter();
  for (;;) {
    let term = Number.POSITIVE_INFINITY;
    for (const cursor of cursors) if (cursor.term < term) term = cursor.term;
    if (term === Number.POSITIVE_INFINITY) break;
    list.size = 0;
    let count = 0;
    let before = firstSlot;
    cursors.forEach((cursor, at) => {
      if (cursor.term !== term) return;
      const start = (segments[at] as SegmentRow).firstSlot;
      const added =
        isAlive === null
          ? appendWhole(list, cursor, start, before)
          : appendLiving(list, cursor, start, before, isAlive);
      count += added.count;
      before = added.last;
      cursor.next();
    });
    if (count > 0) writer.add(term, count, list.bytes, 0, list.size);
  }
  const firstTerms = writer.finish();
  const lastSlot = (segments.at(-1) as SegmentRow).lastSlot;
  for (const segment of segments) index.dropSegment(segment.id);
  index.addSegment([firstSlot, lastSlot], firstBlock, firstTerms);
}

type Appended = { readonly count: number; readonly last: number };

/** Appends a list as it is: only its first entry depends on what comes before. */
function appendWhole(list: ByteWriter, cursor: BlockCursor, start: number, before: number): Appended {
  const { block, end } = cursor;
  let at = cursor.start;
  let slot = start;
  let first = true;
  let rest = at;
  while (at < end) {
    let byte = block[at++] as number;
    let value = byte & 127;
    let shift = 7;
    while (byte >= 128) {
      byte = block[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    slot += value >>> 3;
    if (!first) continue;
    first = false;
    list.put((slot - before) * 8 + (value & 7));
    rest = at;
  }
  list.append(block, rest, end);
  return { count: cursor.count, last: slot };
}

function appendLiving(
  list: ByteWriter,
  cursor: BlockCursor,
  start: number,
  before: number,
  isAlive: (slot: number) => boolean,
): Appended {
  const { block, end } = cursor;
  let at = cursor.start;
  let slot = start;
  let last = before;
  let count = 0;
  while (at < end) {
    let byte = block[at++] as number;
    let value = byte & 127;
    let shift = 7;
    while (byte >= 128) {
      byte = block[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    slot += value >>> 3;
    if (!isAlive(slot)) continue;
    list.put((slot - last) * 8 + (value & 7));
    last = slot;
    count++;
  }
  return { count, last };
}
