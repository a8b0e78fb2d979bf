/** A ruling line, straight along one axis: it lies at `at` on the other axis and reaches from `from` to `to`. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

/** Ruling lines of a page in points, x to the right, y upwards from the foot. */
export type Rules = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] };

/** A rectangle in points, y upwards: `top` is greater than `bottom`. */
export type CellBox = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A ruled table: its cells row by row from the top, each row from the left. A cell over several rows is in its first. */
export type TableGrid = { readonly box: CellBox; readonly rows: readonly (readonly CellBox[])[] };

/** Lines nearer than this are one; a line that ends this near another touches it. */
const TOLERANCE = 3;
/** More lines than this are a drawing, not a table. */
const MAX_RULES = 3_000;
const MAX_SLOTS = 20_000;

/** Finds the tables that ruling lines make: at least two cells, walls that are missing join cells. */
export function findTableGrids(rules: Rules): readonly TableGrid[] {
  if (rules.horizontal.length + rules.vertical.length > MAX_RULES) return [];
  const horizontal = mergeRules(rules.horizontal);
  const vertical = mergeRules(rules.vertical);
  const grids = groupTouching(horizontal, vertical).flatMap(([rows, columns]) => makeGrid(rows, columns));
  const outer = grids.filter((grid) => !grids.some((other) => other !== grid && holds(other.box, grid.box)));
  return outer.sort((a, b) => b.box.top - a.box.top);
}

function holds(outer: CellBox, inner: CellBox): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.top <= outer.top + TOLERANCE &&
    inner.bottom >= outer.bottom - TOLERANCE
  );
}

/** Joins pieces of one line; double lines become one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const i = merged.findLastIndex(
      (other) =>
        rule.at - other.at <= TOLERANCE && rule.from <= other.to + TOLERANCE && other.from <= rule.to + TOLERANCE,
    );
    const other = merged[i];
    if (!other) merged.push(rule);
    else merged[i] = { at: other.at, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) };
  }
  return merged;
}

/** Sets of lines that touch one another, each with two or more lines either way. */
function groupTouching(horizontal: readonly Rule[], vertical: readonly Rule[]): (readonly [Rule[], Rule[]])[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] as number;
    parents[i] = root;
    return root;
  };
  horizontal.forEach((row, h) => {
    vertical.forEach((column, v) => {
      const isCrossing = reaches(row, column.at) && reaches(column, row.at);
      if (isCrossing) parents[rootOf(h)] = rootOf(horizontal.length + v);
    });
  });
  const groups = new Map<number, readonly [Rule[], Rule[]]>();
  const groupOf = (i: number): readonly [Rule[], Rule[]] => {
    const root = rootOf(i);
    const group = groups.get(root) ?? [[], []];
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((row, h) => {
    groupOf(h)[0].push(row);
  });
  vertical.forEach((column, v) => {
    groupOf(horizontal.length + v)[1].push(column);
  });
  return [...groups.values()].filter(([rows, columns]) => rows.length >= 2 && columns.length >= 1);
}

function reaches(rule: Rule, at: number): boolean {
  return at >= rule.from - TOLERANCE && at <= rule.to + TOLERANCE;
}

function makeGrid(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly TableGrid[] {
  const ys = distinct(horizontal.map((rule) => rule.at)).reverse();
  const left = Math.min(...horizontal.map((rule) => rule.from));
  const right = Math.max(...horizontal.map((rule) => rule.to));
  // Some tables have no line at their sides: the ends of the rows stand for it.
  const inner = distinct(vertical.map((rule) => rule.at));
  const xs = distinct([...inner, ...[left, right].filter((x) => inner.every((at) => Math.abs(at - x) > 6))]);
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount > MAX_SLOTS) return [];
  const cells = joinSlots(xs, ys, horizontal, vertical);
  if (cells.length < 2) return [];
  const rows = new Map<number, CellBox[]>();
  for (const { row, box } of cells) rows.set(row, [...(rows.get(row) ?? []), box]);
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.left - b.left));
  return [{ box: boxOf(xs, ys, [0, rowCount - 1], [0, columnCount - 1]), rows: ordered }];
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] as number) > TOLERANCE);
}

type Slots = readonly [first: number, last: number];

function boxOf(xs: readonly number[], ys: readonly number[], rows: Slots, columns: Slots): CellBox {
  return {
    left: xs[columns[0]] as number,
    right: xs[columns[1] + 1] as number,
    top: ys[rows[0]] as number,
    bottom: ys[rows[1] + 1] as number,
  };
}

/** Slots of the grid with no line between them are one cell. */
function joinSlots(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): { readonly row: number; readonly box: CellBox }[] {
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  const taken = new Uint8Array(rowCount * columnCount);
  const middle = (values: readonly number[], i: number): number =>
    ((values[i] as number) + (values[i + 1] as number)) / 2;
  const hasWall = (rules: readonly Rule[], at: number, along: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= 2 * TOLERANCE && rule.from <= along && rule.to >= along);
  const cells: { readonly row: number; readonly box: CellBox }[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken[row * columnCount + column]) continue;
      let lastColumn = column;
      const y = middle(ys, row);
      while (lastColumn + 1 < columnCount && !hasWall(vertical, xs[lastColumn + 1] as number, y)) lastColumn++;
      let lastRow = row;
      const x = middle(xs, column);
      while (lastRow + 1 < rowCount && !hasWall(horizontal, ys[lastRow + 1] as number, x)) lastRow++;
      for (let r = row; r <= lastRow; r++) taken.fill(1, r * columnCount + column, r * columnCount + lastColumn + 1);
      cells.push({ row, box: boxOf(xs, ys, [row, lastRow], [column, lastColumn]) });
    }
  }
  return cells;
}
