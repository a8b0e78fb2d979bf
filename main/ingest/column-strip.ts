import { partAtTitle } from "./header-title.ts";
import { type Line, partRun, type Run, usualGap } from "./page-line.ts";

/** A gap this many times the type size parts two columns where the lines around show that there are two columns. */
const NARROW_COLUMN_GAP = 0.7;
/** Such a gap is wider by this than the line's others. */
const LOOSE = 1.7;
/** How many lines of one column alone may come before the first line with both. */
export const LEADING_LINES = 3;

/**
 * Two columns may come so near each other in one line that their gap looks like one between words. The lines around it
 * tell: where one of them is parted at the same place, this one is too; and a title that always opens the right column
 * (quốc hiệu, tiêu ngữ) parts its own.
 */
export function splitAtStrips(found: readonly Line[]): readonly Line[] {
  const lines = found.map(partAtTitle);
  return lines.map((line, i) => {
    const [only, ...others] = line.segments;
    if (!only || others.length > 0) return line;
    const near = lines.slice(Math.max(0, i - LEADING_LINES), i + LEADING_LINES + 1);
    for (const [from, to] of findStrips(near, line)) {
      const parts = splitRun(only, from, to, line.size);
      if (parts) return { ...line, segments: parts };
    }
    return line;
  });
}

/** Where columns may be parted: in a line that has both, or between a line of the left one and a line of the right. */
function findStrips(lines: readonly Line[], own: Line): readonly (readonly [number, number])[] {
  const strips = lines.flatMap(({ segments: [left, right, ...more] }): (readonly [number, number])[] =>
    left && right && more.length === 0 ? [[left.right, right.left]] : [],
  );
  const single = lines.flatMap((line) => (line !== own && line.segments.length === 1 ? line.segments : []));
  for (const left of single) {
    for (const right of single) if (left.right < right.left) strips.push([left.right, right.left]);
  }
  // A line that ends before the right column begins stands in the left one: only its words are far apart.
  const end = own.segments[0]?.right ?? 0;
  return strips.filter(([, right]) => right < end);
}

/** Parts a run at its gap that lies between `from` and `to`, where it has one that is wider than a space. */
function splitRun({ pieces }: Run, from: number, to: number, size: number): readonly Run[] | null {
  for (let i = 1; i < pieces.length; i++) {
    const before = Math.max(...pieces.slice(0, i).map(({ segment }) => segment.right));
    const after = pieces[i]?.segment.left ?? before;
    const isShared = Math.min(after, to) - Math.max(before, from) > 0.5 * (after - before);
    const gap = after - before;
    if (gap < NARROW_COLUMN_GAP * size || !isShared || gap < LOOSE * usualGap(pieces, i)) continue;
    return partRun(pieces, i, size);
  }
  return null;
}
