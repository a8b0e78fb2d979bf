import { type FontSet, type FontStyle, measureText } from "./fonts.ts";
import type { Marks, TextRun } from "./laid-out.ts";
import { FIXED_SPACE } from "./unbreakable.ts";

/** A stretch of text in one style. */
export type StyledText = { readonly text: string; readonly style: FontStyle };

type Chunk = { readonly text: string; readonly style: FontStyle; readonly width: number };
/** What stands between two places where a line may break. */
type Word = { readonly chunks: readonly Chunk[]; readonly width: number };

/** One line of a paragraph before it is placed. */
export type BrokenLine = {
  readonly words: readonly Word[];
  /** Width with unstretched spaces, in points. */
  readonly width: number;
  readonly last: boolean;
};

/** Room for a paragraph's lines, in points: the first line may be narrower or wider than the others. */
export type LineRoom = { readonly first: number; readonly rest: number };

/** Breaks styled text into lines, first fit as word processors do; a word is cut only when it alone is wider than a line. */
export function breakLines(
  parts: readonly StyledText[],
  size: number,
  room: LineRoom,
  fonts: FontSet,
): readonly BrokenLine[] {
  const space = measureText(fonts.regular, " ", size);
  const lines: BrokenLine[] = [];
  let words: Word[] = [];
  let width = 0;
  const close = (last: boolean): void => {
    lines.push({ words, width, last });
    words = [];
    width = 0;
  };
  for (const whole of splitWords(parts, size, fonts)) {
    const widest = Math.min(room.first, room.rest);
    for (const word of whole.width > widest ? cutWord(whole, size, widest, fonts) : [whole]) {
      const available = lines.length === 0 ? room.first : room.rest;
      const needed = words.length === 0 ? word.width : width + space + word.width;
      if (words.length > 0 && needed > available + 0.01) {
        close(false);
        width = word.width;
      } else {
        width = needed;
      }
      words.push(word);
    }
  }
  if (words.length > 0 || lines.length === 0) close(true);
  return lines;
}

/** A title's line may well begin with these: "của Ủy ban", "về công tác", "giai đoạn 2022 - 2025"; not with "trữ". */
const GOOD_START =
  /^(?:của|về|và|trong|trên|tại|năm|giai|cho|theo|từ|đến|do|với|ban|thực|triển|hướng|nhằm|để|giữa|đối|thuộc|huyện|tỉnh|thành|xã|quận)$/iu;
/** A title is better broken after these: "phòng, | chống" no, "rà soát, | tăng cường" yes. */
const GOOD_END = /[,;:]$/u;

/** Breaks for centred text: as few lines as first fit needs, of about equal length, parted between phrases where that can be had. */
export function breakBalanced(
  parts: readonly StyledText[],
  size: number,
  available: number,
  fonts: FontSet,
): readonly BrokenLine[] {
  const firstFit = breakLines(parts, size, { first: available, rest: available }, fonts);
  if (firstFit.length === 1) return firstFit;
  const words = firstFit.flatMap((line) => line.words);
  if (words.length > 400) return firstFit;
  const space = measureText(fonts.regular, " ", size);
  const total = words.reduce((sum, word) => sum + word.width + space, -space);
  const target = total / firstFit.length;
  const breaks = bestBreaks(words, { count: firstFit.length, available, target, space });
  return breaks === null ? firstFit : linesAt(words, breaks, space);
}

type Balance = {
  readonly count: number;
  readonly available: number;
  readonly target: number;
  readonly space: number;
};

/** Ends of the lines that cost least, by dynamic programming over (line, last word); null when no division fits. */
function bestBreaks(words: readonly Word[], balance: Balance): readonly number[] | null {
  const { count, available, target, space } = balance;
  let row: readonly { readonly cost: number; readonly ends: readonly number[] }[] = words.map(() => ({
    cost: Infinity,
    ends: [],
  }));
  for (let line = 0; line < count; line++) {
    row = words.map((_, last) => {
      let best: (typeof row)[number] = { cost: Infinity, ends: [] };
      let width = -space;
      for (let first = last; first >= 0; first--) {
        width += (words[first] as Word).width + space;
        if (width > available + 0.01) break;
        if (line === 0 && first > 0) continue;
        const before = line === 0 ? { cost: 0, ends: [] } : row[first - 1];
        if (before === undefined) continue;
        const uneven = (width - target) / target;
        const cost = before.cost + uneven * uneven + (first > 0 ? startCost(words, first) : 0);
        if (cost < best.cost) best = { cost, ends: [...before.ends, last + 1] };
      }
      return best;
    });
  }
  const found = row.at(-1);
  return found === undefined || found.cost === Infinity ? null : found.ends;
}

function startCost(words: readonly Word[], first: number): number {
  const textOf = (word: Word | undefined): string => word?.chunks.map((chunk) => chunk.text).join("") ?? "";
  const start = textOf(words[first]);
  if (GOOD_START.test(start)) return 0;
  if (GOOD_END.test(textOf(words[first - 1]))) return 0.02;
  return 0.12;
}

function linesAt(words: readonly Word[], ends: readonly number[], space: number): readonly BrokenLine[] {
  return ends.map((end, index) => {
    const line = words.slice(ends[index - 1] ?? 0, end);
    const width = line.reduce((sum, word) => sum + word.width + space, -space);
    return { words: line, width, last: index === ends.length - 1 };
  });
}

function splitWords(parts: readonly StyledText[], size: number, fonts: FontSet): readonly Word[] {
  const words: Word[] = [];
  let chunks: Chunk[] = [];
  const close = (): void => {
    if (chunks.length === 0) return;
    words.push({ chunks, width: chunks.reduce((sum, chunk) => sum + chunk.width, 0) });
    chunks = [];
  };
  for (const part of parts) {
    const pieces = part.text.split(/[ \t\n]+/u);
    pieces.forEach((piece, index) => {
      if (index > 0) close();
      if (piece !== "")
        chunks.push({ text: piece, style: part.style, width: measureText(fonts[part.style], piece, size) });
    });
  }
  close();
  return words;
}

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** A word wider than a line: parted at its fixed spaces, and where a piece is still too wide, between letters. */
function cutWord(word: Word, size: number, widest: number, fonts: FontSet): readonly Word[] {
  const freed = word.chunks.map((chunk) => ({ text: chunk.text.replaceAll(FIXED_SPACE, " "), style: chunk.style }));
  return splitWords(freed, size, fonts).flatMap((piece) =>
    piece.width > widest ? cutBetweenLetters(piece, size, widest, fonts) : [piece],
  );
}

function cutBetweenLetters(word: Word, size: number, widest: number, fonts: FontSet): readonly Word[] {
  const pieces: Word[] = [];
  let chunks: Chunk[] = [];
  let width = 0;
  for (const chunk of word.chunks) {
    for (const { segment } of graphemes.segment(chunk.text)) {
      const advance = measureText(fonts[chunk.style], segment, size);
      if (width + advance > widest && chunks.length > 0) {
        pieces.push({ chunks, width });
        chunks = [];
        width = 0;
      }
      const previous = chunks.at(-1);
      if (previous !== undefined && previous.style === chunk.style) {
        const text = previous.text + segment;
        chunks[chunks.length - 1] = { text, style: chunk.style, width: previous.width + advance };
      } else chunks.push({ text: segment, style: chunk.style, width: advance });
      width += advance;
    }
  }
  if (chunks.length > 0) pieces.push({ chunks, width });
  return pieces;
}

/** How a line sits in its room. Points. */
export type LinePlacement = {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
  readonly align: "left" | "center" | "justify";
  readonly color?: string;
};

/** A justified line is left ragged when its spaces would grow by more than this share of the size. */
const WIDEST_STRETCH = 1.6;

/** Places a broken line: runs with positions, spaces stretched when justified. */
export function placeLine(line: BrokenLine, placement: LinePlacement, fonts: FontSet): Marks {
  const gaps = line.words.length - 1;
  const slack = placement.width - line.width;
  const stretch = placement.align === "justify" && !line.last && gaps > 0 ? slack / gaps : 0;
  const spacing = stretch > 0 && stretch <= placement.size * WIDEST_STRETCH ? stretch : 0;
  const space = measureText(fonts.regular, " ", placement.size) + spacing;
  const runs: TextRun[] = [];
  let x = placement.x + (placement.align === "center" ? Math.max(0, slack / 2) : 0);
  line.words.forEach((word, index) => {
    word.chunks.forEach((chunk, position) => {
      const before = index > 0 && position === 0;
      const previous = runs.at(-1);
      if (previous !== undefined && previous.style === chunk.style) {
        const added = (before ? space : 0) + chunk.width;
        runs[runs.length - 1] = {
          ...previous,
          text: previous.text + (before ? " " : "") + chunk.text,
          width: previous.width + added,
        };
        x += added;
        return;
      }
      if (before && previous !== undefined) {
        runs[runs.length - 1] = { ...previous, text: `${previous.text} `, width: previous.width + space };
        x += space;
      }
      runs.push({
        x,
        baseline: placement.baseline,
        text: chunk.text,
        style: chunk.style,
        size: placement.size,
        width: chunk.width,
        spacing,
        ...(placement.color === undefined ? {} : { color: placement.color }),
      });
      x += chunk.width;
    });
  });
  return { runs, lines: [] };
}
