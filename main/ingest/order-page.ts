/** A run of text on a page; lengths in points, the baseline counted upwards from the foot. */
export type PageSegment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Name of the font, to tell a bold title from the text under it. */
  readonly font?: string;
};

type Line = { readonly segments: readonly PageSegment[]; readonly baseline: number; readonly size: number };

/** A gap wider than this many times the type size parts two columns of a line. */
const COLUMN_GAP = 1.6;
/** A gap wider than this many times the type size is a space. */
const WORD_GAP = 0.16;
/** Lines further apart than this many times the type size stand in different paragraphs. */
const PARAGRAPH_GAP = 2.1;
/** How many lines of one column alone may come before the first line with both. */
const LEADING_LINES = 3;

/**
 * Puts a page's runs in reading order. Where a block of lines stands in two columns side by side (header of a
 * letter; nơi nhận beside the signature), the left column is read first, then the right, as a person would.
 */
export function orderPage(segments: readonly PageSegment[]): string {
  const lines = groupLines(segments).map(joinWords);
  const rightEdge = Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0));
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = findColumnBlock(lines, i);
    if (end > i) {
      blocks.push(readColumns(lines.slice(i, end)));
      i = end;
    } else {
      const line = lines[i] as Line;
      const joined = line.segments.map((segment) => segment.text).join("\t");
      blocks.push(startsParagraph(lines[i - 1], line, rightEdge) ? `\n${joined}` : joined);
      i++;
    }
  }
  return blocks.join("\n");
}

/** A wide gap parts paragraphs; so does a change of font after a line that ends well before the right margin. */
function startsParagraph(previous: Line | undefined, line: Line, rightEdge: number): boolean {
  const last = previous?.segments.at(-1);
  const first = line.segments[0];
  if (!previous || !last || !first) return false;
  if (previous.baseline - line.baseline > PARAGRAPH_GAP * line.size) return true;
  return last.font !== first.font && rightEdge - last.right > 3 * line.size;
}

function groupLines(segments: readonly PageSegment[]): Line[] {
  const sorted = [...segments].sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const lines: { segments: PageSegment[]; baseline: number; size: number }[] = [];
  for (const segment of sorted) {
    const line = lines.at(-1);
    if (line && line.baseline - segment.baseline < 0.4 * Math.max(line.size, segment.size)) {
      line.segments.push(segment);
      line.size = Math.max(line.size, segment.size);
    } else {
      lines.push({ segments: [segment], baseline: segment.baseline, size: segment.size });
    }
  }
  for (const line of lines) line.segments.sort((a, b) => a.left - b.left);
  return lines;
}

/** Joins a line's runs into one segment per column, spaces put in by the gaps. */
function joinWords(line: Line): Line {
  const joined: PageSegment[] = [];
  for (const segment of line.segments) {
    const last = joined.at(-1);
    const gap = last ? segment.left - last.right : 0;
    if (!last || gap > COLUMN_GAP * line.size) {
      joined.push(segment);
      continue;
    }
    const space = gap > WORD_GAP * line.size && !/\s$/.test(last.text) && !/^\s/.test(segment.text) ? " " : "";
    joined[joined.length - 1] = {
      ...last,
      text: last.text + space + segment.text,
      right: Math.max(last.right, segment.right),
    };
  }
  return { ...line, segments: joined.map((segment) => ({ ...segment, text: segment.text.trim() })) };
}

/**
 * End (exclusive) of the block of two-column lines that starts at `start`, or `start` when there is none. A block
 * has one vertical strip that no line crosses, a line with text on both its sides, at least two lines of text on
 * each side, and no line with three columns (that is a table, read row by row).
 */
function findColumnBlock(lines: readonly Line[], start: number): number {
  const firstPaired = lines.slice(start, start + LEADING_LINES).findIndex((line) => line.segments.length === 2);
  if (firstPaired === -1) return start;
  const first = narrowStrip(null, lines[start + firstPaired] as Line);
  if (first === "crossed") return start;
  let strip = first;
  const column = { left: 0, right: 0 };
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] as Line;
    const next = line.segments.length > 2 ? "crossed" : narrowStrip(strip, line);
    if (next === "crossed") break;
    const previous = lines[i - 1];
    const isPaired = line.segments.length === 2;
    if (i > start && previous && !isPaired && previous.baseline - line.baseline > PARAGRAPH_GAP * line.size) break;
    strip = next;
    if (isPaired || isLeftOf(line, strip)) column.left++;
    if (isPaired || !isLeftOf(line, strip)) column.right++;
    end = i + 1;
  }
  return column.left >= 2 && column.right >= 2 && end > start + firstPaired ? end : start;
}

function isLeftOf(line: Line, strip: readonly [number, number] | null): boolean {
  return strip !== null && (line.segments[0] as PageSegment).left < strip[0];
}

function narrowStrip(
  strip: readonly [number, number] | null,
  line: Line,
): readonly [number, number] | "crossed" | null {
  const [first, second] = line.segments;
  if (!first) return strip;
  if (second) {
    const left = Math.max(first.right, strip?.[0] ?? Number.NEGATIVE_INFINITY);
    const right = Math.min(second.left, strip?.[1] ?? Number.POSITIVE_INFINITY);
    return right - left > 2 ? [left, right] : "crossed";
  }
  if (strip === null) return null;
  if (first.right <= strip[1] && first.left < strip[0]) return [Math.max(strip[0], first.right), strip[1]];
  if (first.left >= strip[0]) return [strip[0], Math.min(strip[1], first.left)];
  return "crossed";
}

function readColumns(lines: readonly Line[]): string {
  const pairedLine = lines.find((line) => line.segments.length === 2) as Line;
  let strip: readonly [number, number] | null = null;
  for (const line of lines) {
    const next = narrowStrip(strip, line);
    if (next !== "crossed") strip = next;
  }
  const middle = strip ? (strip[0] + strip[1]) / 2 : (pairedLine.segments[1] as PageSegment).left;
  const side = (wanted: "left" | "right"): string =>
    lines
      .flatMap((line) => line.segments)
      .filter((segment) => segment.left < middle === (wanted === "left"))
      .map((segment) => segment.text)
      .join("\n");
  return `${side("left")}\n\n${side("right")}\n`;
}
