import type { PageSegment } from "../page-line.ts";

/** Lines whose runs stand further apart than this many type sizes have columns. */
const WIDE_GAP = 1.2;
/** A header or a signature has up to this many lines with columns; more are a table. */
const FOLD_LINES = 3;
/** A header stands in the top share of a page. */
const HEADER_SHARE = 0.3;

/**
 * True where a page may hold a ruled table, so that its lines are worth looking for: some lines below the header have
 * columns, and not only beside "Nơi nhận". Cheap, and wrong on the safe side.
 */
export function mayHoldTable(segments: readonly PageSegment[], height: number): boolean {
  const rows = new Map<number, PageSegment[]>();
  for (const segment of segments) {
    const row = Math.round(segment.baseline / 3);
    const others = rows.get(row);
    if (others) others.push(segment);
    else rows.set(row, [segment]);
  }
  let lines = 0;
  for (const row of rows.values()) {
    const columns = countColumns(row);
    const isHeader = (row[0] as PageSegment).baseline > height * (1 - HEADER_SHARE);
    if (columns >= 3) lines += 2;
    else if (columns === 2 && !isHeader) lines++;
    if (lines >= FOLD_LINES) return true;
  }
  return false;
}

function countColumns(row: readonly PageSegment[]): number {
  if (row.length < 2) return row.length;
  const sorted = [...row].sort((a, b) => a.left - b.left);
  return sorted.reduce((columns, segment, i) => {
    const previous = sorted[i - 1];
    return previous && segment.left - previous.right > WIDE_GAP * segment.size ? columns + 1 : columns;
  }, 1);
}
