import { fold } from "../text/fold.ts";
import { LEADING_LINES, splitAtStrips } from "./column-strip.ts";
import { findLines, type Line, type PageSegment, type Run } from "./page-line.ts";
import type { CellBox, TableGrid } from "./table-grid.ts";

/** A run where it stands in the page's text. */
export type PlacedRun = { readonly at: number; readonly run: Run };

export type OrderedPage = { readonly text: string; readonly places: readonly PlacedRun[] };

/** Lines further apart than this many times the type size stand in different paragraphs. */
const PARAGRAPH_GAP = 2.1;

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

function toLines(segments: readonly PageSegment[]): readonly Line[] {
  return splitAtStrips(findLines(segments));
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

/**
 * End (exclusive) of the block of two-column lines that starts at `start`, or `start` when there is none. A block
 * has one vertical strip that no line crosses, a line with text on both its sides, at least two lines of text on
 * each side (one beside "Nơi nhận:"), and no line with three columns (that is a table, read row by row).
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
  // Beside the recipients stands the signature, though it be one line, the signer's name far below.
  const least = isEnding(lines[start + firstPaired] as Line) ? 1 : 2;
  return column.left >= 2 && column.right >= least && end > start + firstPaired ? end : start;
}

// matches "Nơi nhận:", "Nơi nhân"; not "Nơi nhận hồ sơ"
const RECIPIENTS = /^noi nhan ?[:.;]?$/;

function isEnding({ segments: [left] }: Line): boolean {
  return left !== undefined && RECIPIENTS.test(fold(left.text.normalize("NFC")));
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
