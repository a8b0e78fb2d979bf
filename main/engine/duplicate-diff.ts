import type { TextChange } from "../model/duplicate.ts";

/** Words and the spaces between them; the spaces belong to the word before. */
const WORD = /\S+\s*|^\s+/g;
/** More differing words than this on both sides together are shown as one difference. */
const MOST_EDITS = 4_000;

/** Two texts laid side by side, word by word (Myers' shortest edit, after common ends are cut off); spaces alone make no difference. */
export function compareTexts(left: string, right: string): readonly TextChange[] {
  const [from, to] = [left.match(WORD) ?? [], right.match(WORD) ?? []];
  const isSame = (i: number, j: number): boolean => (from[i] as string).trim() === (to[j] as string).trim();
  let head = 0;
  while (head < from.length && head < to.length && isSame(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && isSame(from.length - 1 - tail, to.length - 1 - tail)) tail++;
  const pairs = pairWords(from.length - head - tail, to.length - head - tail, (i, j) => isSame(head + i, head + j));
  const all: (readonly [number, number])[] = [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...pairs.map(([i, j]) => [head + i, head + j] as const),
    ...Array.from({ length: tail }, (_, i) => [from.length - tail + i, to.length - tail + i] as const),
  ];
  return toChanges(from, to, all);
}

/** Share of the words of both texts that stand in both, in order, 0..1. */
export function shareInCommon(changes: readonly TextChange[]): number {
  const count = (text: string): number => text.match(/\S+/g)?.length ?? 0;
  let [same, all] = [0, 0];
  for (const { kind, left, right } of changes) {
    all += count(left) + count(right);
    if (kind === "same") same += count(left) + count(right);
  }
  return all === 0 ? 1 : same / all;
}

function toChanges(
  from: readonly string[],
  to: readonly string[],
  pairs: readonly (readonly [number, number])[],
): readonly TextChange[] {
  const changes: { kind: "same" | "changed"; left: string; right: string }[] = [];
  const add = (kind: "same" | "changed", left: string, right: string): void => {
    const last = changes.at(-1);
    if (last?.kind === kind) Object.assign(last, { left: last.left + left, right: last.right + right });
    else changes.push({ kind, left, right });
  };
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [from.length, to.length] as const]) {
    if (a > i || b > j) add("changed", from.slice(i, a).join(""), to.slice(j, b).join(""));
    if (a < from.length && b < to.length) add("same", from[a] as string, to[b] as string);
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Pairs of equal words in order, by the shortest way from the one list to the other; none when they differ too much. */
function pairWords(
  rows: number,
  columns: number,
  isSame: (row: number, column: number) => boolean,
): readonly (readonly [number, number])[] {
  const most = Math.min(rows + columns, MOST_EDITS);
  const furthest = new Int32Array(2 * most + 2);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [furthest[most + diagonal + 1] as number, furthest[most + diagonal - 1] as number];
      const goesDown = diagonal === -edits || (diagonal !== edits && above < below);
      let row = goesDown ? below : above + 1;
      while (row < rows && row - diagonal < columns && row - diagonal >= 0 && isSame(row, row - diagonal)) row++;
      furthest[most + diagonal] = row;
      if (row >= rows && row - diagonal >= columns) return walkBack(steps, edits, rows, columns);
    }
    // Only the diagonals in use are kept: the whole would grow with the square of the differences twice over.
    steps.push(furthest.slice(most - edits - 1 < 0 ? 0 : most - edits - 1, most + edits + 2));
  }
  return [];
}

/** The pairs on the way that `steps` recorded: for each number of edits, how far each diagonal came. */
function walkBack(
  steps: readonly Int32Array[],
  edits: number,
  rows: number,
  columns: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [rows, columns];
  for (let at = edits; at > 0; at--) {
    const before = steps[at - 1] as Int32Array;
    const reach = (diagonal: number): number => before[diagonal + at] ?? 0;
    const diagonal = row - column;
    const goesDown = diagonal === -at || (diagonal !== at && reach(diagonal - 1) < reach(diagonal + 1));
    const cameFrom = goesDown ? diagonal + 1 : diagonal - 1;
    const [startRow, startColumn] = [reach(cameFrom), reach(cameFrom) - cameFrom];
    const [turnRow, turnColumn] = goesDown ? [startRow, startColumn + 1] : [startRow + 1, startColumn];
    while (row > turnRow && column > turnColumn) pairs.push([--row, --column]);
    [row, column] = [startRow, startColumn];
  }
  while (row > 0 && column > 0) pairs.push([--row, --column]);
  return pairs.reverse();
}
