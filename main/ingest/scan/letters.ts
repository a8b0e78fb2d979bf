import type { Component } from "./components.ts";

/** Blots of a page by what they seem to be. */
export type Letters = {
  /** Usual height of a letter in pixels; 0 for a page without any. */
  readonly height: number;
  readonly letters: readonly Component[];
  /** Dots and tone marks: too small for a letter, too large for dust. */
  readonly marks: readonly Component[];
  readonly dust: readonly Component[];
};

/** No letter of an office document is larger, at 300 dpi. */
const LARGEST = 160;
const SMALLEST = 7;

/** Sorts blots into letters, marks and dust by their size against the usual letter. */
export function sortLetters(components: readonly Component[]): Letters {
  const height = usualHeight(components);
  const letters: Component[] = [];
  const marks: Component[] = [];
  const dust: Component[] = [];
  for (const component of components) {
    const tall = component.bottom - component.top;
    const wide = component.right - component.left;
    const size = Math.max(tall, wide);
    if (size <= Math.max(2, 0.12 * height) || component.area <= Math.max(3, 0.008 * height * height))
      dust.push(component);
    else if (tall >= 0.45 * height && tall <= 3.4 * height && wide <= 14 * height) letters.push(component);
    else if (size < 1.5 * height) marks.push(component);
  }
  return { height, letters, marks, dust };
}

/** The height that most ink has: marks and dots are many but small. */
function usualHeight(components: readonly Component[]): number {
  const weights = new Float64Array(LARGEST + 1);
  let total = 0;
  for (const { top, bottom, left, right, area } of components) {
    const tall = bottom - top;
    if (tall < SMALLEST || tall > LARGEST || right - left > 3 * LARGEST) continue;
    const weight = Math.min(area, tall * tall);
    weights[tall] = (weights[tall] as number) + weight;
    total += weight;
  }
  let sum = 0;
  for (let tall = 0; tall <= LARGEST; tall++) {
    sum += weights[tall] as number;
    if (total > 0 && sum >= total / 2) return tall;
  }
  return 0;
}

/** Dust and marks that stand alone, farther from any letter than a mark does: what despeckling wipes off. */
export function findSpecks({ height, letters, marks, dust }: Letters): ReadonlySet<number> {
  const cell = Math.max(8, Math.round(height));
  const near = new Set<number>();
  for (const { left, top, right, bottom } of letters) {
    for (let y = Math.floor(top / cell) - 1; y <= Math.floor(bottom / cell) + 1; y++) {
      for (let x = Math.floor(left / cell) - 1; x <= Math.floor(right / cell) + 1; x++) near.add(y * 65_536 + x);
    }
  }
  const isNear = ({ left, right, top, bottom }: Component): boolean =>
    near.has(Math.floor((top + bottom) / 2 / cell) * 65_536 + Math.floor((left + right) / 2 / cell));
  const lone = marks.filter((mark) => mark.right - mark.left < 0.5 * height && !isNear(mark));
  return new Set([...dust, ...lone].map(({ label }) => label));
}
