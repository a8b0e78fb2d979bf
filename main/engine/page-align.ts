import type { Span } from "../model/span.ts";

/** Where places of one text stand in another text of the same page. */
export type Alignment = {
  /** Where the word that an offset begins (or stands in) begins in the other text. */
  readonly place: (offset: number) => number;
  /** A range of whole words, in the other text. */
  readonly span: (span: Span) => Span;
};

type Token = { readonly start: number; readonly end: number; readonly text: string };

/** More words than this on both sides together are not compared one by one: no page has them. */
const MOST_CELLS = 16_000_000;

const SAME: Alignment = { place: (offset) => offset, span: (span) => span };

/**
 * Aligns two texts of one page word by word: the same page recognised twice, before and after a correction, or with its
 * letters converted. Words without a partner map by their position between the nearest words that have one.
 */
export function alignTexts(before: string, after: string): Alignment {
  if (before === after) return SAME;
  const from = tokensOf(before);
  const to = tokensOf(after);
  const partner = fillGaps(pairTokens(from, to), to.length);
  const place = (offset: number): number => {
    if (offset >= before.length) return after.length;
    const at = tokenAt(from, offset);
    const token = from[at];
    const target = to[partner[at] ?? to.length];
    if (token === undefined || target === undefined) return after.length;
    return Math.min(target.start + Math.max(0, offset - token.start), target.end);
  };
  const end = (offset: number): number => {
    const at = tokenAt(from, offset - 1);
    const token = from[at];
    const target = to[partner[at] ?? to.length];
    if (token === undefined || target === undefined) return after.length;
    return token.text === target.text ? target.start + Math.min(offset, token.end) - token.start : target.end;
  };
  return {
    place,
    span: ([start, stop]) => {
      const first = place(start);
      return [first, stop <= start ? first : Math.max(first, end(stop))];
    },
  };
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Position of the token an offset stands in, or of the next one. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each token its equal one on the other side, in order (a longest common subsequence); -1 where it has none. */
function pairTokens(from: readonly Token[], to: readonly Token[]): Int32Array {
  const partner = new Int32Array(from.length).fill(-1);
  let head = 0;
  while (head < from.length && head < to.length && from[head]?.text === to[head]?.text) partner[head] = head++;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail]?.text === to[to.length - 1 - tail]?.text
  ) {
    partner[from.length - 1 - tail] = to.length - 1 - tail;
    tail++;
  }
  pairMiddle(from, to, [head, from.length - tail], [head, to.length - tail], partner);
  return partner;
}

function pairMiddle(
  from: readonly Token[],
  to: readonly Token[],
  [fromStart, fromEnd]: Span,
  [toStart, toEnd]: Span,
  partner: Int32Array,
): void {
  const rows = fromEnd - fromStart;
  const columns = toEnd - toStart;
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const isSame = (row: number, column: number): boolean => from[fromStart + row]?.text === to[toStart + column]?.text;
  const at = (row: number, column: number): number => longest[row * width + column] as number;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] = isSame(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(row, column)) partner[fromStart + row++] = toStart + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
}

/** Gives the tokens without a partner one by their position between their neighbours' partners. */
function fillGaps(partner: Int32Array, targets: number): Int32Array {
  const filled = partner.slice();
  for (let start = 0; start < partner.length; start++) {
    if (partner[start] !== -1) continue;
    let end = start;
    while (end < partner.length && partner[end] === -1) end++;
    const low = start === 0 ? 0 : (partner[start - 1] as number) + 1;
    const high = end === partner.length ? targets : (partner[end] as number);
    for (let at = start; at < end; at++) {
      const share = Math.floor(((at - start) * (high - low)) / (end - start));
      filled[at] = Math.min(low + share, Math.max(low, high - 1));
    }
    start = end;
  }
  return filled;
}
