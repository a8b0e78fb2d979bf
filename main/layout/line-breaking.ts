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

/** Breaks for centred text: as few lines as first fit needs, of about equal length. */
export function breakBalanced(
  parts: readonly StyledText[],
  size: number,
  available: number,
  fonts: FontSet,
): readonly BrokenLine[] {
  const widest = breakLines(parts, size, { first: available, rest: available }, fonts);
  if (widest.length === 1) return widest;
  let low = available / widest.length;
  let high = available;
  let best = widest;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(parts, size, { first: middle, rest: middle }, fonts);
    if (tried.length > widest.length || tried.some((line) => line.width > middle + 0.01)) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
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
