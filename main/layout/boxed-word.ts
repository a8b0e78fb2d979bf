import { measureText, styleOf } from "./fonts.ts";
import type { LineMark, Marks } from "./laid-out.ts";
import { type ComponentRule, toPoints } from "./rules.ts";
import type { Setting } from "./setting.ts";

/** Where a stamp stands, in points; without `width` the box is as wide as its word asks. */
export type BoxPlace = {
  readonly middle: number;
  readonly top: number;
  readonly height: number;
  readonly width?: number;
  readonly role: string;
  readonly color?: string;
};

/** A stamp in capitals within a single-line frame (NĐ 30/2020, PL I, I.III.2). */
export function boxedWord(text: string, rule: ComponentRule, place: BoxPlace, setting: Setting): Marks {
  const { fonts, rules } = setting;
  const word = setting.clean(text).trim().toLocaleUpperCase("vi").replace(/\s+/gu, "\u00a0");
  const style = styleOf(rule);
  const natural = measureText(fonts[style], word, rule.sizePt);
  const width = place.width ?? natural + toPoints(6);
  const x = place.middle - width / 2;
  const bottom = place.top + place.height;
  // Capitals with marks reach from the ascent to the baseline: their middle is set on the box's.
  const baseline = place.top + place.height / 2 + (rule.sizePt * fonts.regular.ascent) / 2 - rule.sizePt * 0.115;
  const color = place.color === undefined ? {} : { color: place.color };
  const edge = (x1: number, y1: number, x2: number, y2: number): LineMark => ({
    ...{ x1, y1, x2, y2, ...color },
    thickness: rules.header.lineThicknessPt.value,
    role: place.role,
  });
  const run = { x: x + (width - natural) / 2, baseline, text: word, style, size: rule.sizePt };
  return {
    runs: [{ ...run, width: natural, spacing: 0, ...color }],
    lines: [
      edge(x, place.top, x + width, place.top),
      edge(x + width, place.top, x + width, bottom),
      edge(x + width, bottom, x, bottom),
      edge(x, bottom, x, place.top),
    ],
  };
}
