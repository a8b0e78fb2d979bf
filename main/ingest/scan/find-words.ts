import type { PageSegment } from "../page-line.ts";
import type { Component } from "./components.ts";
import type { PixelBox } from "./gray-image.ts";
import type { Letters } from "./letters.ts";

/** A word's place, found by its ink alone. */
export type WordPlace = PixelBox & { readonly baseline: number };

/** A gap wider than this many letter heights parts words (letters are about half the type's size). */
const WORD_GAP = 0.55;

/** Groups the letters of a straightened page into words: neighbours on one line, marks with what they stand over. */
export function findWords({ letters, marks, height }: Letters): readonly WordPlace[] {
  if (height === 0) return [];
  const sorted = [...letters].sort((a, b) => a.left - b.left);
  const words: { box: PixelBox; letters: Component[] }[] = [];
  const rows = new Map<number, (typeof words)[number][]>();
  const rowsOf = (box: PixelBox): number[] => {
    const [first, last] = [Math.floor(box.top / height), Math.floor(box.bottom / height)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  };
  for (const letter of sorted) {
    const near = new Set(rowsOf(letter).flatMap((row) => rows.get(row) ?? []));
    const word = [...near].find(({ letters }) => isNext(letters.at(-1) as Component, letter, height));
    if (word) {
      word.letters.push(letter);
      word.box = join(word.box, letter);
    } else words.push({ box: letter, letters: [letter] });
    const home = word ?? (words.at(-1) as (typeof words)[number]);
    for (const row of rowsOf(letter)) {
      const others = rows.get(row) ?? [];
      // Words that ended far to the left take no more letters.
      const live = others.filter((other) => other.box.right > letter.left - 2 * height || other === home);
      if (!live.includes(home)) live.push(home);
      rows.set(row, live);
    }
  }
  const places = words.map(({ box, letters: own }): WordPlace => {
    const { left, top, right, bottom } = box;
    return { left, top, right, bottom, baseline: baselineOf(own, height) };
  });
  return alignSmallWords([...places, ...findLoneMarks(places, marks, height)], height);
}

/** Dashes, dots and quotes that are no part of a word's letters: a line may begin or end with one. */
function findLoneMarks(words: readonly WordPlace[], marks: readonly Component[], height: number): readonly WordPlace[] {
  const isIn = (mark: Component, word: WordPlace): boolean =>
    mark.left >= word.left - 0.1 * height &&
    mark.right <= word.right + 0.1 * height &&
    mark.top >= word.top - 0.5 * height &&
    mark.bottom <= word.bottom + 0.4 * height;
  return marks.flatMap((mark): WordPlace[] => {
    if (words.some((word) => isIn(mark, word))) return [];
    const { left, top, right, bottom } = mark;
    return [{ left, top, right, bottom, baseline: bottom }];
  });
}

/** Commas, dashes and quotes that stand by themselves take the baseline of the word beside them. */
function alignSmallWords(words: readonly WordPlace[], height: number): readonly WordPlace[] {
  const isSmall = ({ top, bottom }: WordPlace): boolean => bottom - top < 0.62 * height;
  const full = words.filter((word) => !isSmall(word));
  return words.map((word) => {
    if (!isSmall(word)) return word;
    const middle = (word.top + word.bottom) / 2;
    const distance = (other: WordPlace): number =>
      Math.max(0, other.left - word.right, word.left - other.right) +
      Math.max(0, other.top - middle, middle - other.bottom - 0.3 * height) * 4;
    let nearest: WordPlace | undefined;
    for (const other of full) {
      const isNear = Math.abs(other.baseline - middle) < 1.5 * height && distance(other) < 6 * height;
      if (isNear && (nearest === undefined || distance(other) < distance(nearest))) nearest = other;
    }
    return nearest ? { ...word, baseline: nearest.baseline } : word;
  });
}

function isNext(last: Component, letter: Component, height: number): boolean {
  if (letter.left - last.right > WORD_GAP * height) return false;
  const overlap = Math.min(last.bottom, letter.bottom) - Math.max(last.top, letter.top);
  return overlap >= 0.4 * Math.min(last.bottom - last.top, letter.bottom - letter.top);
}

function join(a: PixelBox, b: PixelBox): PixelBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Most letters stand on the baseline: the middle of their feet is it, whatever hangs below or, as quotes, above. */
function baselineOf(letters: readonly Component[], height: number): number {
  const lowest = Math.max(...letters.map(({ bottom }) => bottom));
  const feet = letters.map(({ bottom }) => bottom).filter((foot) => foot > lowest - 0.55 * height);
  feet.sort((a, b) => a - b);
  return feet[Math.floor((feet.length - 1) * 0.4)] as number;
}

/** Words as runs of an ordered page, in points; `imageHeight` in pixels. */
export function toSegments(
  words: readonly WordPlace[],
  letterHeight: number,
  imageHeight: number,
  dpi: number,
): PageSegment[] {
  const scale = 72 / dpi;
  return words.map((word, i) => ({
    text: String(i),
    left: word.left * scale,
    right: word.right * scale,
    baseline: (imageHeight - word.baseline) * scale,
    size: letterHeight * 1.8 * scale,
  }));
}
