import type { CellBox, TableGrid } from "./table-grid.ts";

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

/** Runs joined into one stretch of text without a wide gap; `pieces` say at which character of it each run begins. */
export type Run = PageSegment & { readonly pieces: readonly { readonly at: number; readonly segment: PageSegment }[] };

/** A run where it stands in the page's text. */
export type PlacedRun = { readonly at: number; readonly run: Run };

export type OrderedPage = { readonly text: string; readonly places: readonly PlacedRun[] };

type Line = { readonly segments: readonly Run[]; readonly baseline: number; readonly size: number };
type RawLine = { readonly segments: readonly PageSegment[]; readonly baseline: number; readonly size: number };

/** A gap wider than this many times the type size parts two columns of a line. */
const COLUMN_GAP = 1.6;
/** The same where the lines around show that there are two columns. */
const NARROW_COLUMN_GAP = 0.7;
/** Such a gap is wider by this than the line's others. */
const LOOSE = 1.7;
/** A gap wider than this many times the type size is a space. */
const WORD_GAP = 0.16;
/** Lines further apart than this many times the type size stand in different paragraphs. */
const PARAGRAPH_GAP = 2.1;
/** How many lines of one column alone may come before the first line with both. */
const LEADING_LINES = 3;

/**
 * Puts a page's runs in reading order. Where a block of lines stands in two columns side by side (header of a
 * letter; nơi nhận beside the signature), the left column is read first, then the right, as a person would; a ruled
 * table is read row by row, cell by cell, cells parted by a tab.
 */
export function orderPage(segments: readonly PageSegment[], grids: readonly TableGrid[] = []): OrderedPage {
  return writeTokens(grids.length === 0 ? orderLines(toLines(segments)) : orderWithTables(segments, grids));
}

/** Text in reading order between strings that stand between runs. */
type Token = string | Run;

function toLines(segments: readonly PageSegment[]): Line[] {
  return splitAtStrips(groupLines(segments).map(joinWords));
}

/**
 * Two columns may come so near each other in one line that their gap looks like one between words. The lines around it
 * tell: where one of them is parted at the same place, this one is too.
 */
function splitAtStrips(lines: readonly Line[]): Line[] {
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
    const part = (run: Run["pieces"]): Run =>
      joinRun(
        run.map(({ segment }) => segment),
        size,
      );
    return [part(pieces.slice(0, i)), part(pieces.slice(i))];
  }
  return null;
}

/** The middle one of the gaps between a run's pieces, but for that before one of them: in a line drawn out to the margin all are wide. */
function usualGap(pieces: Run["pieces"], but: number): number {
  const gaps = pieces.flatMap(({ segment }, i) =>
    i === 0 || i === but ? [] : [segment.left - (pieces[i - 1]?.segment.right ?? segment.left)],
  );
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function orderLines(lines: readonly Line[]): Token[] {
  const rightEdge = Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0));
  const tokens: Token[] = [];
  for (let i = 0; i < lines.length; ) {
    if (i > 0) tokens.push("\n");
    const end = findColumnBlock(lines, i);
    if (end > i) {
      tokens.push(...readColumns(lines.slice(i, end)));
      i = end;
    } else {
      const line = lines[i] as Line;
      if (startsParagraph(lines[i - 1], line, rightEdge)) tokens.push("\n");
      tokens.push(...joinTokens(line.segments, "\t"));
      i++;
    }
  }
  return tokens;
}

function joinTokens(runs: readonly Run[], separator: string): Token[] {
  return runs.flatMap((run, i): Token[] => (i === 0 ? [run] : [separator, run]));
}

/** Tables part the page into bands; what stands beside a table is read before it. */
function orderWithTables(segments: readonly PageSegment[], grids: readonly TableGrid[]): Token[] {
  const inCells = new Map<CellBox, PageSegment[]>();
  const free: PageSegment[] = [];
  for (const segment of segments) {
    const cell = findCell(segment, grids);
    if (cell === null) free.push(segment);
    else inCells.set(cell, [...(inCells.get(cell) ?? []), segment]);
  }
  const tokens: Token[] = [];
  let rest: readonly PageSegment[] = free;
  const readBand = (band: readonly PageSegment[]): void => {
    if (band.length === 0) return;
    if (tokens.length > 0) tokens.push("\n");
    tokens.push(...orderLines(toLines(band)));
  };
  for (const grid of grids) {
    const isAbove = (segment: PageSegment): boolean => segment.baseline > grid.box.bottom;
    readBand(rest.filter(isAbove));
    rest = rest.filter((segment) => !isAbove(segment));
    const table = readTable(grid, inCells);
    if (table.length > 0) tokens.push(tokens.length > 0 ? "\n\n" : "", ...table, "\n");
  }
  readBand(rest);
  return tokens;
}

/** The cell of a ruled table that a run stands in. */
export function findCell(segment: PageSegment, grids: readonly TableGrid[]): CellBox | null {
  const x = (segment.left + segment.right) / 2;
  const y = segment.baseline + segment.size / 3;
  const isIn = (box: CellBox): boolean => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
  for (const grid of grids) {
    if (isIn(grid.box)) return grid.rows.flat().find(isIn) ?? null;
  }
  return null;
}

function readTable({ rows }: TableGrid, inCells: ReadonlyMap<CellBox, readonly PageSegment[]>): Token[] {
  const filled = rows.map((row) => row.map((cell) => toLines(inCells.get(cell) ?? [])));
  const [onlyRow, ...others] = filled;
  // A single row is a frame around blocks of text, such as a header between lines: its cells keep their lines.
  if (onlyRow && others.length === 0) {
    return onlyRow.flatMap((lines, i) => [...(i > 0 ? ["\n\n"] : []), ...orderLines(lines)]);
  }
  const tokens: Token[] = [];
  for (const row of filled) {
    if (row.every((lines) => lines.length === 0)) continue;
    if (tokens.length > 0) tokens.push("\n");
    row.forEach((lines, i) => {
      if (i > 0) tokens.push("\t");
      tokens.push(
        ...joinTokens(
          lines.flatMap((line) => line.segments),
          " ",
        ),
      );
    });
  }
  return tokens;
}

function writeTokens(tokens: readonly Token[]): OrderedPage {
  let text = "";
  const places: PlacedRun[] = [];
  for (const token of tokens) {
    if (typeof token === "string") text += token;
    else {
      places.push({ at: text.length, run: token });
      text += token.text;
    }
  }
  return { text, places };
}

/** A wide gap parts paragraphs; so does a change of font after a line that ends well before the right margin. */
function startsParagraph(previous: Line | undefined, line: Line, rightEdge: number): boolean {
  const last = previous?.segments.at(-1);
  const first = line.segments[0];
  if (!previous || !last || !first) return false;
  if (previous.baseline - line.baseline > PARAGRAPH_GAP * line.size) return true;
  return last.font !== first.font && rightEdge - last.right > 3 * line.size;
}

function groupLines(segments: readonly PageSegment[]): RawLine[] {
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

/** Joins a line's runs into one for each column, spaces put in by the gaps. */
function joinWords(line: RawLine): Line {
  const groups: PageSegment[][] = [];
  if (isDrawnOut(line)) return { ...line, segments: [joinRun(line.segments, line.size)] };
  let right = 0;
  for (const segment of line.segments) {
    const group = groups.at(-1);
    if (group && segment.left - right <= COLUMN_GAP * line.size) group.push(segment);
    else groups.push([segment]);
    right = groups.at(-1)?.length === 1 ? segment.right : Math.max(right, segment.right);
  }
  return { ...line, segments: groups.map((group) => joinRun(group, line.size)) };
}

/** A line of words set to both margins: many gaps, all wide and alike. Columns of a table are further apart. */
function isDrawnOut({ segments, size }: RawLine): boolean {
  if (segments.length < 5) return false;
  const gaps = segments.slice(1).map(({ left }, i) => left - (segments[i]?.right ?? left));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > 0.6 * most && most < 2 * COLUMN_GAP * size;
}

function joinRun(group: readonly PageSegment[], size: number): Run {
  const first = group[0] as PageSegment;
  let text = "";
  let right = first.left;
  const pieces: { readonly at: number; readonly segment: PageSegment }[] = [];
  for (const segment of group) {
    // Blanks at the ends of a run only say that there is a gap.
    const own = text === "" ? segment.text.trimStart() : segment.text;
    const isGap = text !== "" && segment.left - right > WORD_GAP * size;
    if (isGap && !/\s$/.test(text) && !/^\s/.test(own)) text += " ";
    pieces.push({ at: text.length, segment: own === segment.text ? segment : { ...segment, text: own } });
    text += own;
    right = Math.max(right, segment.right);
  }
  return { ...first, text: text.trimEnd(), right, pieces };
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
    // A lone star or dash is small; the space around it belongs to the line above.
    const size = Math.max(line.size, previous?.size ?? 0);
    if (i > start && previous && !isPaired && previous.baseline - line.baseline > PARAGRAPH_GAP * size) break;
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

function readColumns(lines: readonly Line[]): Token[] {
  const pairedLine = lines.find((line) => line.segments.length === 2) as Line;
  let strip: readonly [number, number] | null = null;
  for (const line of lines) {
    const next = narrowStrip(strip, line);
    if (next !== "crossed") strip = next;
  }
  const middle = strip ? (strip[0] + strip[1]) / 2 : (pairedLine.segments[1] as PageSegment).left;
  const runs = lines.flatMap((line) => line.segments);
  const side = (isLeft: boolean): Token[] =>
    joinTokens(
      runs.filter((run) => run.left < middle === isLeft),
      "\n",
    );
  return [...side(true), "\n\n", ...side(false), "\n"];
}
