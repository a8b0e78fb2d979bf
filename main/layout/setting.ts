import type { Frame } from "./flow.ts";
import { type FontSet, type FontStyle, styleOf } from "./fonts.ts";
import type { Marks } from "./laid-out.ts";
import { type BrokenLine, breakBalanced, breakLines, placeLine, type StyledText } from "./line-breaking.ts";
import type { ComponentRule, LayoutRules } from "./rules.ts";
import { fixSpaces } from "./unbreakable.ts";

/** What every part of the setter needs to know of the document at hand. */
export type Setting = {
  readonly rules: LayoutRules;
  readonly fonts: FontSet;
  readonly frame: Frame;
  /** Makes any text printable; see makeTextCleaner. */
  readonly clean: (text: string) => string;
};

/** A group of marks with the room it takes downwards, in points. y counts from its own top. */
export type Stack = { readonly marks: Marks; readonly height: number; readonly ink: number; readonly widest: number };

/** Text in a component's style, cleaned, in capitals where the rule asks, its numbers, dates and names unbreakable. */
export function styledText(text: string, rule: ComponentRule, setting: Setting): StyledText {
  const cleaned = setting.clean(text).replace(/\s+/gu, " ").trim();
  const cased = rule.upperCase ? cleaned.toLocaleUpperCase("vi") : cleaned;
  return { text: fixSpaces(cased), style: styleOf(rule) };
}

/** Line pitch and depth at a size, single-spaced. */
export function singleLine(size: number, fonts: FontSet): { readonly pitch: number; readonly ink: number } {
  return { pitch: fonts.regular.lineHeight * size, ink: (fonts.regular.ascent + fonts.regular.descent) * size };
}

/** A column: x of its left edge and its width, in points. */
export type Column = { readonly x: number; readonly width: number };

/** Sets single-spaced lines in a column: balanced when centred, hanging by `hang` points when not. */
export function stackLines(
  parts: readonly StyledText[],
  options: {
    readonly size: number;
    readonly align: "left" | "center";
    readonly column: Column;
    readonly hang?: number;
    readonly color?: string;
  },
  fonts: FontSet,
): Stack {
  const { size, align, column } = options;
  const hang = options.hang ?? 0;
  const lines: readonly BrokenLine[] =
    align === "center"
      ? breakBalanced(parts, size, column.width, fonts)
      : breakLines(parts, size, { first: column.width, rest: column.width - hang }, fonts);
  const { pitch, ink } = singleLine(size, fonts);
  const marks = lines.map((line, index) =>
    placeLine(
      line,
      {
        x: column.x + (index > 0 ? hang : 0),
        width: column.width - (index > 0 ? hang : 0),
        baseline: index * pitch + fonts.regular.ascent * size,
        size,
        align,
        ...(options.color === undefined ? {} : { color: options.color }),
      },
      fonts,
    ),
  );
  return {
    marks: { runs: marks.flatMap((mark) => mark.runs), lines: [] },
    height: lines.length * pitch,
    ink: (lines.length - 1) * pitch + ink,
    widest: Math.max(...lines.map((line) => line.width)),
  };
}

/** A horizontal line centred in a column. */
export function centredRule(
  column: Column,
  width: number,
  y: number,
  thickness: number,
  role: string,
): Marks["lines"][number] {
  const middle = column.x + column.width / 2;
  return { x1: middle - width / 2, y1: y, x2: middle + width / 2, y2: y, thickness, role };
}

/** The style of a face made bold or italic beside another. */
export function boldOf(style: FontStyle): FontStyle {
  return style === "italic" || style === "boldItalic" ? "boldItalic" : "bold";
}
