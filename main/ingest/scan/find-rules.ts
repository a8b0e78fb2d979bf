import type { Rule, Rules } from "../table-grid.ts";
import type { GrayImage } from "./gray-image.ts";

/** A ruling line of a picture in pixels: along its axis `from` to `to`, across it `first` to `last` (both inside). */
export type InkRule = { readonly from: number; readonly to: number; readonly first: number; readonly last: number };

export type InkRules = { readonly horizontal: readonly InkRule[]; readonly vertical: readonly InkRule[] };

/** Lengths in pixels at 300 dpi. A break in a line up to GAP is ink that did not take. */
const GAP = 3;
const SHORTEST_RUN = 45;
const SHORTEST_HORIZONTAL = 70;
const SHORTEST_VERTICAL = 100;
/** No row of letters runs on so far without a gap between words. */
const SURE = 400;
const THICKEST = 16;
/** Share of ink close beside a line: the feet of letters have stems above them, a line has paper on both sides. */
const MOST_INK_BESIDE = 0.25;

/** A picture looked at along its rows or its columns: pixel (along, across) is at `along * step + across * stride`. */
type Axis = {
  readonly pixels: Uint8Array;
  readonly threshold: number;
  readonly length: number;
  readonly count: number;
  readonly step: number;
  readonly stride: number;
};

/** Finds straight ruling lines in a straightened picture at about 300 dpi. */
export function findRules({ pixels, width, height }: GrayImage, threshold: number): InkRules {
  const rows: Axis = { pixels, threshold, length: width, count: height, step: 1, stride: width };
  const columns: Axis = { pixels, threshold, length: height, count: width, step: width, stride: 1 };
  return { horizontal: findAlong(rows, SHORTEST_HORIZONTAL), vertical: findAlong(columns, SHORTEST_VERTICAL) };
}

function findAlong(axis: Axis, shortest: number): readonly InkRule[] {
  const finished: InkRule[] = [];
  let open: InkRule[] = [];
  for (let across = 0; across < axis.count; across++) {
    const next: InkRule[] = [];
    for (const run of findRuns(axis, across)) {
      // Runs on neighbouring rows that overlap are one line, a little slanted.
      const touching = open.filter((rule) => rule.last >= across - 2 && run[0] <= rule.to && rule.from <= run[1]);
      open = open.filter((rule) => !touching.includes(rule));
      const merged = touching.reduce(
        (rule, other) => ({
          from: Math.min(rule.from, other.from),
          to: Math.max(rule.to, other.to),
          first: Math.min(rule.first, other.first),
          last: across,
        }),
        { from: run[0], to: run[1], first: across, last: across },
      );
      open.push(merged);
    }
    for (const rule of open) (rule.last < across - 2 ? finished : next).push(rule);
    open = next;
  }
  return [...finished, ...open].filter((rule) => isRule(axis, rule, shortest));
}

function findRuns({ pixels, threshold, length, step, stride }: Axis, across: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = -1;
  let last = -1;
  let at = across * stride;
  for (let along = 0; along < length; along++, at += step) {
    if ((pixels[at] as number) >= threshold) continue;
    if (start >= 0 && along - last > GAP + 1) {
      if (last - start >= SHORTEST_RUN) runs.push([start, last]);
      start = along;
    } else if (start < 0) start = along;
    last = along;
  }
  if (start >= 0 && last - start >= SHORTEST_RUN) runs.push([start, last]);
  return runs;
}

function isRule(axis: Axis, rule: InkRule, shortest: number): boolean {
  const length = rule.to - rule.from;
  const thickness = rule.last - rule.first + 1;
  // A long line may lie a little aslant: its thickness here is its drift.
  if (length < shortest || thickness > THICKEST + length / 150) return false;
  if (length >= SURE) return true;
  return (
    inkShare(axis, rule, rule.first - 4) < MOST_INK_BESIDE && inkShare(axis, rule, rule.last + 4) < MOST_INK_BESIDE
  );
}

function inkShare({ pixels, threshold, count, step, stride }: Axis, { from, to }: InkRule, across: number): number {
  if (across < 0 || across >= count) return 0;
  let ink = 0;
  for (let along = from; along <= to; along += 2) {
    if ((pixels[along * step + across * stride] as number) < threshold) ink++;
  }
  return (2 * ink) / (to - from + 1);
}

/** Makes the lines white, in place; letters that stand on a line or cross it stay. */
export function wipeRules(image: GrayImage, threshold: number, rules: InkRules): void {
  const { pixels, width, height } = image;
  for (const rule of rules.horizontal) {
    for (let x = rule.from; x <= rule.to; x++) wipeAcross(pixels, x, width, height, rule, threshold);
  }
  for (const rule of rules.vertical) {
    for (let y = rule.from; y <= rule.to; y++) wipeAcross(pixels, y * width, 1, width, rule, threshold);
  }
}

/** Wipes a line at one place along it, unless the ink there is thicker than the line. */
function wipeAcross(
  pixels: Uint8Array,
  start: number,
  stride: number,
  count: number,
  { first, last }: InkRule,
  threshold: number,
): void {
  const shade = Math.min(235, threshold + 40);
  const isDark = (across: number): boolean =>
    across >= 0 && across < count && (pixels[start + across * stride] as number) < shade;
  let [from, to] = [first, last];
  const reach = 7;
  while (from > first - reach && isDark(from - 1)) from--;
  while (to < last + reach && isDark(to + 1)) to++;
  const isCrossed = from <= first - reach || to >= last + reach;
  // Where a letter crosses, the line's own ink stays with it: a hole would cut the letter.
  if (isCrossed) return;
  for (let across = Math.max(0, from - 1); across <= Math.min(count - 1, to + 1); across++) {
    pixels[start + across * stride] = 255;
  }
}

/** Lines in points, y upwards, as tables are found from. */
export function toPointRules(rules: InkRules, height: number, dpi: number): Rules {
  const scale = 72 / dpi;
  return {
    horizontal: rules.horizontal.map(
      ({ from, to, first, last }): Rule => ({
        at: (height - (first + last + 1) / 2) * scale,
        from: from * scale,
        to: to * scale,
      }),
    ),
    vertical: rules.vertical.map(
      ({ from, to, first, last }): Rule => ({
        at: ((first + last + 1) / 2) * scale,
        from: (height - to) * scale,
        to: (height - from) * scale,
      }),
    ),
  };
}
