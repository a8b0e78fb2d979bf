import type { FlowItem } from "./flow.ts";
import { type FontStyle, measureText } from "./fonts.ts";
import { joinMarks, type LineMark, type Marks } from "./laid-out.ts";
import { type BrokenLine, breakLines, placeLine } from "./line-breaking.ts";
import { type Setting, singleLine, styledText } from "./setting.ts";

type Cell = { readonly lines: readonly BrokenLine[]; readonly centred: boolean };
type Grid = { readonly edges: readonly number[]; readonly size: number };

const PADDING = 4;
/** A row of more lines than this may be split over two pages; a shorter one moves whole. */
const SPLIT_ABOVE = 10;

/** A bordered table over the full text width: the first row is its header, repeated on every page. */
export function setTable(
  rows: readonly (readonly string[])[],
  setting: Setting,
  options: { readonly widthsMm?: readonly number[] } = {},
): readonly FlowItem[] {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return [];
  const { widthsMm } = options;
  const grid = widthsMm === undefined ? makeGrid(rows, columnCount, setting) : fixedGrid(rows, widthsMm, setting);
  const items: FlowItem[] = [];
  let header: readonly FlowItem[] = [];
  rows.forEach((row, index) => {
    const strips = setRow(row, { grid, setting, header: index === 0, above: index === 0 ? [] : header });
    if (index === 0 && rows.length > 1 && strips.length <= SPLIT_ABOVE) header = strips;
    items.push(...strips.map((strip, place) => spaceFirst(strip, index, place, setting)));
  });
  return items;
}

/** Space above the table; the second row stays with the header. */
function spaceFirst(strip: FlowItem, row: number, place: number, setting: Setting): FlowItem {
  if (row === 0 && place === 0) return { ...strip, before: setting.rules.body.spaceBeforePt.value };
  if (row === 1 && place === 0) return { ...strip, mayBreakBefore: false };
  return strip;
}

/** Column edges: every column gets its widest word where that can be had, the rest is shared by how much text there is. */
export function makeGrid(rows: readonly (readonly string[])[], columnCount: number, setting: Setting): Grid {
  const { frame, rules } = setting;
  const rule = rules.components.table;
  const available = frame.right - frame.left;
  let size = rule.sizePt;
  let needs = columnNeeds(rows, columnCount, size, setting);
  while (size > rule.minPt && needs.reduce((sum, need) => sum + need.least, 0) > available) {
    size -= 0.5;
    needs = columnNeeds(rows, columnCount, size, setting);
  }
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + Math.max(0, need.wished - need.least), 0);
  const spare = available - least;
  const edges = [frame.left];
  for (const need of needs) {
    const share = wish > 0 ? Math.max(0, need.wished - need.least) / wish : 1 / columnCount;
    const width = spare >= 0 ? need.least + spare * share : (need.least / least) * available;
    edges.push((edges.at(-1) as number) + width);
  }
  return { edges, size };
}

/** Edges of columns whose shares are given; a number that would not stand whole in its column widens it at the cost of the others. */
function fixedGrid(rows: readonly (readonly string[])[], widthsMm: readonly number[], setting: Setting): Grid {
  const { frame, rules } = setting;
  const size = rules.components.table.sizePt;
  const available = frame.right - frame.left;
  const sum = widthsMm.reduce((all, width) => all + width, 0);
  const needs = columnNeeds(rows, widthsMm.length, size, setting);
  const wished = widthsMm.map((width) => (available * width) / sum);
  const widths = wished.map((width, column) => Math.max(width, needs[column]?.least ?? 0));
  const slack = widths.map((width, column) => width - (needs[column]?.least ?? 0));
  const over = widths.reduce((all, width) => all + width, 0) - available;
  const spare = slack.reduce((all, width) => all + width, 0);
  const edges = [frame.left];
  widths.forEach((width, column) => {
    const taken =
      over <= 0 ? 0 : spare > 0 ? (over * (slack[column] as number)) / spare : (over * width) / (available + over);
    edges.push((edges.at(-1) as number) + width - taken);
  });
  return { edges, size };
}

/** Rows that a table's columns are measured by. */
const MEASURED_ROWS = 400;

function columnNeeds(
  rows: readonly (readonly string[])[],
  columnCount: number,
  size: number,
  setting: Setting,
): readonly { readonly least: number; readonly wished: number }[] {
  const cap = (setting.frame.right - setting.frame.left) * 0.6;
  const wordCap = (setting.frame.right - setting.frame.left) * 0.4;
  return Array.from({ length: columnCount }, (_, column) => {
    let least = 12;
    let wished = 12;
    // A long table is measured by its first rows.
    rows.slice(0, MEASURED_ROWS).forEach((row, index) => {
      const text = setting.clean(row[column] ?? "");
      const face = setting.fonts[index === 0 ? "bold" : "regular"];
      wished = Math.max(wished, Math.min(cap, measureText(face, text, size)));
      for (const word of text.split(/\s+/u)) least = Math.max(least, Math.min(wordCap, measureText(face, word, size)));
    });
    return { least: least + 2 * PADDING, wished: wished + 2 * PADDING };
  });
}

/** "12", "1.250,5", "I", "05/8/2021" stand in the middle of their cell; "Sở Y tế" does not. */
export function isCentredCell(text: string): boolean {
  return /^[\d.,%/\s-]*$|^[IVXLC]+$/u.test(text.trim());
}

type RowPlace = {
  readonly grid: Grid;
  readonly setting: Setting;
  readonly header: boolean;
  readonly above: readonly FlowItem[];
};

/** A row as one strip, or as one strip a line when it is too tall to move whole. */
function setRow(row: readonly string[], place: RowPlace): readonly FlowItem[] {
  const cells = place.grid.edges.slice(0, -1).map((_, column) => breakCell(row[column] ?? "", column, place));
  const lineCount = Math.max(1, ...cells.map((cell) => cell.lines.length));
  if (lineCount <= SPLIT_ABOVE) return [rowStrip(cells, 0, lineCount, lineCount, place)];
  return Array.from({ length: lineCount }, (_, line) => rowStrip(cells, line, line + 1, lineCount, place));
}

function breakCell(text: string, column: number, place: RowPlace): Cell {
  const { grid, setting, header } = place;
  const width = (grid.edges[column + 1] as number) - (grid.edges[column] as number) - 2 * PADDING;
  const style: FontStyle = header ? "bold" : "regular";
  const rule = { ...setting.rules.components.table, upperCase: false };
  const part = { ...styledText(text, rule, setting), style };
  const centred = header || isCentredCell(text);
  return { lines: breakLines([part], grid.size, { first: width, rest: width }, setting.fonts), centred };
}

function rowStrip(cells: readonly Cell[], from: number, to: number, of: number, place: RowPlace): FlowItem {
  const { grid, setting, header, above } = place;
  const { pitch } = singleLine(grid.size, setting.fonts);
  const first = from === 0;
  const last = to === of;
  const top = first ? 3 : 0;
  const height = top + (to - from) * pitch + (last ? 3 : 0);
  const runs = cells.map((cell, column) => placeCell(cell, column, { from, to, top, of }, place));
  const borders = edgeLines(grid, height, first);
  const bottom = horizontal(grid, height, "table-border");
  const marks = joinMarks([...runs, { runs: [], lines: last ? [...borders, bottom] : borders }]);
  return {
    marks,
    height,
    ink: height,
    before: 0,
    isRow: first && !header,
    mayBreakBefore: first ? !header || of <= SPLIT_ABOVE : from >= 2 && of - from >= 2,
    ...(above.length > 0 ? { repeated: above } : {}),
    ...(last ? {} : { closing: { runs: [], lines: [horizontal(grid, 0, "table-border")] } }),
    ...(first ? {} : { opening: { runs: [], lines: [horizontal(grid, 0, "table-border")] } }),
  };
}

function placeCell(
  cell: Cell,
  column: number,
  strip: { readonly from: number; readonly to: number; readonly top: number; readonly of: number },
  place: RowPlace,
): Marks {
  const { grid, setting } = place;
  const { pitch } = singleLine(grid.size, setting.fonts);
  const x = (grid.edges[column] as number) + PADDING;
  const width = (grid.edges[column + 1] as number) - (grid.edges[column] as number) - 2 * PADDING;
  const whole = strip.from === 0 && strip.to === strip.of;
  const drop = whole && cell.centred ? ((strip.of - cell.lines.length) * pitch) / 2 : 0;
  const lines = cell.lines.slice(strip.from, strip.to).map((line, index) =>
    placeLine(
      line,
      {
        x,
        width,
        baseline: strip.top + drop + index * pitch + setting.fonts.regular.ascent * grid.size,
        size: grid.size,
        align: cell.centred ? "center" : "left",
      },
      setting.fonts,
    ),
  );
  return joinMarks(lines);
}

const BORDER = 0.5;

function edgeLines(grid: Grid, height: number, withTop: boolean): readonly LineMark[] {
  const verticals = grid.edges.map((x) => ({
    x1: x,
    y1: 0,
    x2: x,
    y2: height,
    thickness: BORDER,
    role: "table-border",
  }));
  return withTop ? [horizontal(grid, 0, "table-border"), ...verticals] : verticals;
}

function horizontal(grid: Grid, y: number, role: string): LineMark {
  return { x1: grid.edges[0] as number, y1: y, x2: grid.edges.at(-1) as number, y2: y, thickness: BORDER, role };
}
