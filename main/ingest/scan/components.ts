import type { GrayImage, PixelBox } from "./gray-image.ts";

/** A connected blot of ink: its box and how many pixels it has. */
export type Component = PixelBox & { readonly area: number; readonly label: number };

/** The blots of an image, and which runs of pixels each has, so that it can be wiped off. */
export type Components = {
  readonly all: readonly Component[];
  /** Makes the blots white in an image of the same size, and one pixel around them. */
  readonly wipe: (image: GrayImage, labels: ReadonlySet<number>) => void;
};

/** The shade that best parts ink from paper (Otsu), kept within what ink and paper can be. */
export function findThreshold({ pixels }: GrayImage): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < pixels.length; i += 3) counts[pixels[i] as number] = (counts[pixels[i] as number] as number) + 1;
  let [total, sum] = [0, 0];
  counts.forEach((count, shade) => {
    total += count;
    sum += count * shade;
  });
  let [below, belowSum, best, threshold] = [0, 0, 0, 128];
  for (let shade = 0; shade < 255; shade++) {
    below += counts[shade] as number;
    belowSum += shade * (counts[shade] as number);
    if (below === 0 || below === total) continue;
    const difference = belowSum / below - (sum - belowSum) / (total - below);
    const between = below * (total - below) * difference * difference;
    if (between > best) [best, threshold] = [between, shade];
  }
  return Math.min(200, Math.max(90, threshold));
}

/** Runs of ink pixels row by row, each with the label of its blot. */
type Runs = { readonly count: number; readonly y: Int32Array; readonly from: Int32Array; readonly to: Int32Array };

/** Finds the blots of pixels darker than `threshold`, those that touch at corners together. */
export function findComponents(image: GrayImage, threshold: number): Components {
  const runs = findRuns(image, threshold);
  const labels = labelRuns(runs);
  const indexes = new Map<number, number>();
  const boxes: { left: number; top: number; right: number; bottom: number; area: number; label: number }[] = [];
  for (let i = 0; i < runs.count; i++) {
    const [y, from, to] = [runs.y[i] as number, runs.from[i] as number, runs.to[i] as number];
    const label = labels[i] as number;
    const known = indexes.get(label);
    if (known === undefined) {
      indexes.set(label, boxes.length);
      boxes.push({ left: from, top: y, right: to, bottom: y + 1, area: to - from, label });
      continue;
    }
    const box = boxes[known] as (typeof boxes)[number];
    if (from < box.left) box.left = from;
    if (to > box.right) box.right = to;
    box.bottom = y + 1;
    box.area += to - from;
  }
  const wipe = (target: GrayImage, wiped: ReadonlySet<number>): void => {
    for (let i = 0; i < runs.count; i++) {
      if (!wiped.has(labels[i] as number)) continue;
      const [y, from, to] = [runs.y[i] as number, runs.from[i] as number, runs.to[i] as number];
      for (let row = Math.max(0, y - 1); row <= Math.min(target.height - 1, y + 1); row++) {
        const start = row * target.width;
        target.pixels.fill(255, start + Math.max(0, from - 1), start + Math.min(target.width, to + 1));
      }
    }
  };
  return { all: boxes, wipe };
}

function findRuns({ pixels, width, height }: GrayImage, threshold: number): Runs {
  let size = 1 << 16;
  let [ys, froms, tos] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  let count = 0;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    for (let x = 0; x < width; x++) {
      if ((pixels[start + x] as number) >= threshold) continue;
      const from = x;
      while (x < width && (pixels[start + x] as number) < threshold) x++;
      if (count === size) {
        size *= 2;
        [ys, froms, tos] = [grow(ys, size), grow(froms, size), grow(tos, size)];
      }
      ys[count] = y;
      froms[count] = from;
      tos[count] = x;
      count++;
    }
  }
  return { count, y: ys, from: froms, to: tos };
}

function grow(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(size);
  grown.set(values);
  return grown;
}

function labelRuns({ count, y, from, to }: Runs): Int32Array {
  const parents = new Int32Array(count);
  for (let i = 0; i < count; i++) parents[i] = i;
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] as number;
    while (parents[i] !== root) {
      const next = parents[i] as number;
      parents[i] = root;
      i = next;
    }
    return root;
  };
  let above = 0;
  for (let i = 0; i < count; i++) {
    while ((y[above] as number) < (y[i] as number) - 1) above++;
    // Runs of the row above that end left of this one can touch no later run of this row either.
    while ((y[above] as number) === (y[i] as number) - 1 && (to[above] as number) < (from[i] as number)) above++;
    for (let j = above; (y[j] as number) === (y[i] as number) - 1 && (from[j] as number) <= (to[i] as number); j++) {
      const [a, b] = [rootOf(i), rootOf(j)];
      if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  for (let i = 0; i < count; i++) parents[i] = rootOf(i);
  return parents;
}
