import { type FontkitFont, openSync } from "fontkit";

/** A word and its box: left, top, right, bottom in points, y downwards. */
export type BoxedWord = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** Words of one line, with the size and the baseline that letters of the font need to cover them. */
export type FittedLine<W extends BoxedWord> = {
  readonly words: readonly W[];
  readonly size: number;
  /** Points from the top of the page. */
  readonly baseline: number;
};

/** Words share a line when they overlap by this part of the lower one's height. */
const SAME_LINE = 0.4;
/** A gap wider than this many heights parts columns. */
const WIDEST_GAP = 4;

/**
 * Puts words, in reading order, together into lines and finds what size of the font covers them. Readers of PDF put text
 * in order by baselines and sizes: all words of a line get the same, whatever letters reach above or below in each.
 */
export function findTextLines<W extends BoxedWord>(words: readonly W[], fontPath: string): readonly FittedLine<W>[] {
  const lines: W[][] = [];
  for (const word of words) {
    const [left, top, right, bottom] = word.box;
    if (word.text === "" || right <= left || bottom <= top) continue;
    const line = lines.at(-1);
    if (line && follows(line, word)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => fitLine(line, fontPath));
}

function follows(line: readonly BoxedWord[], { box }: BoxedWord): boolean {
  const last = line[line.length - 1] as BoxedWord;
  const top = Math.min(...line.map((word) => word.box[1]));
  const bottom = Math.max(...line.map((word) => word.box[3]));
  const shared = Math.min(bottom, box[3]) - Math.max(top, box[1]);
  const gap = box[0] - last.box[2];
  return gap > -1 && gap < WIDEST_GAP * (bottom - top) && shared > SAME_LINE * Math.min(bottom - top, box[3] - box[1]);
}

function fitLine<W extends BoxedWord>(words: readonly W[], fontPath: string): FittedLine<W> {
  const fits = words.map(({ text, box }) => {
    const [low, high] = inkOf(text, fontPath);
    const size = (box[3] - box[1]) / Math.max(0.1, high - low);
    return { size, baseline: box[3] + low * size, weight: text.length };
  });
  return { words, size: middle(fits, "size"), baseline: middle(fits, "baseline") };
}

type Fit = { readonly size: number; readonly baseline: number; readonly weight: number };

/** The median, long words counting more: a dash or a comma says little of its line. */
function middle(fits: readonly Fit[], name: "size" | "baseline"): number {
  const sorted = [...fits].sort((a, b) => a[name] - b[name]);
  let left = sorted.reduce((sum, fit) => sum + fit.weight, 0) / 2;
  for (const fit of sorted) {
    left -= fit.weight;
    if (left <= 0) return fit[name];
  }
  return sorted.at(-1)?.[name] ?? 0;
}

const fonts = new Map<string, FontkitFont>();

/** How far the letters of a word reach below and above the baseline, at size 1. */
function inkOf(text: string, fontPath: string): readonly [low: number, high: number] {
  const font = fonts.get(fontPath) ?? openSync(fontPath);
  fonts.set(fontPath, font);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const letter of text) {
    const { minY, maxY } = font.glyphForCodePoint(letter.codePointAt(0) as number).bbox;
    if (!Number.isFinite(minY) || !Number.isFinite(maxY)) continue;
    low = Math.min(low, minY);
    high = Math.max(high, maxY);
  }
  return low < high ? [low / font.unitsPerEm, high / font.unitsPerEm] : [0, 0.66];
}
