import { type FontkitFont, openSync } from "fontkit";

/** A word and its box: left, top, right, bottom in points, y downwards. */
export type BoxedWord = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** Words of one line, with the size and the baseline that letters of the font need to cover them. */
export type FittedLine<W extends BoxedWord> = {
  readonly words: readonly W[];
  readonly size: number;
  /** Points from the top of the page, at the page's left edge. */
  readonly baseline: number;
  /** How much the line falls for each point to the right: pages lie crooked on scanners. */
  readonly slope: number;
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
  const fits = lines.map((line) => line.map((word) => fitWord(word, fontPath)));
  const slope = median(fits.flatMap(slopeOf));
  return lines.map((words, i) => {
    const fit = fits[i] as readonly Fit[];
    const size = median(fit.map(({ size, weight }) => ({ value: size, weight })));
    const baseline = median(fit.map(({ baseline, at, weight }) => ({ value: baseline - slope * at, weight })));
    return { words, size, baseline, slope };
  });
}

function follows(line: readonly BoxedWord[], { box }: BoxedWord): boolean {
  const last = line[line.length - 1] as BoxedWord;
  const top = Math.min(...line.map((word) => word.box[1]));
  const bottom = Math.max(...line.map((word) => word.box[3]));
  const shared = Math.min(bottom, box[3]) - Math.max(top, box[1]);
  const gap = box[0] - last.box[2];
  return gap > -1 && gap < WIDEST_GAP * (bottom - top) && shared > SAME_LINE * Math.min(bottom - top, box[3] - box[1]);
}

type Fit = { readonly size: number; readonly baseline: number; readonly at: number; readonly weight: number };

function fitWord({ text, box }: BoxedWord, fontPath: string): Fit {
  const [low, high] = measureInk(text, fontPath);
  const size = (box[3] - box[1]) / Math.max(0.1, high - low);
  // A dash or a comma says little of its line.
  return { size, baseline: box[3] + low * size, at: (box[0] + box[2]) / 2, weight: text.length };
}

type Weighted = { readonly value: number; readonly weight: number };

/** A shorter line says nothing of how the page lies. */
const LONG_LINE = 150;

/** The slope of a line by least squares; a crooked page has it in all its lines. */
function slopeOf(fits: readonly Fit[]): readonly Weighted[] {
  const length = Math.max(...fits.map((fit) => fit.at)) - Math.min(...fits.map((fit) => fit.at));
  if (length < LONG_LINE) return [];
  const sum = (of: (fit: Fit) => number): number => fits.reduce((total, fit) => total + of(fit) * fit.weight, 0);
  const weight = sum(() => 1);
  const [x, y] = [sum((fit) => fit.at) / weight, sum((fit) => fit.baseline) / weight];
  const spread = sum((fit) => (fit.at - x) ** 2);
  return [{ value: sum((fit) => (fit.at - x) * (fit.baseline - y)) / spread, weight: length }];
}

/** The weighted median; 0 for none. */
function median(values: readonly Weighted[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { value, weight } of sorted) {
    left -= weight;
    if (left <= 0) return value;
  }
  return 0;
}

const fonts = new Map<string, FontkitFont>();

/** How far the letters of a word reach below (negative) and above the baseline, at size 1. */
export function measureInk(text: string, fontPath: string): readonly [low: number, high: number] {
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
