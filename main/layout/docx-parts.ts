import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableCell,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type FontSet, measureText, styleOf } from "./fonts.ts";
import { breakBalanced } from "./line-breaking.ts";
import { type ComponentRule, type LayoutRules, POINTS_PER_MM } from "./rules.ts";
import { fixSpaces } from "./unbreakable.ts";

/** Everything the DOCX writer's parts share. Without fonts, lengths of lines are estimated. */
export type DocxSetting = {
  readonly rules: LayoutRules;
  readonly fonts: FontSet | null;
  /** Width of the section's text in twips. */
  readonly textWidth: number;
};

/** Twips (twentieths of a point), Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres as twips. */
export function mmToTwips(millimetres: number): number {
  return twips(millimetres * POINTS_PER_MM);
}

/** No border on any side: header and signature tables only hold columns. */
export const NO_BORDERS = {
  top: { style: BorderStyle.NONE, size: 0, color: "auto" },
  bottom: { style: BorderStyle.NONE, size: 0, color: "auto" },
  left: { style: BorderStyle.NONE, size: 0, color: "auto" },
  right: { style: BorderStyle.NONE, size: 0, color: "auto" },
};

/** XML 1.0 allows no other control characters. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A text XML can hold, in NFC. */
export function cleanXml(text: string): string {
  return text.normalize("NFC").replace(NOT_IN_XML, "");
}

/** A text as it is printed: NFC, no control characters, capitals where the rule asks, dates and names unbreakable. */
export function printed(text: string, rule: ComponentRule): string {
  const clean = cleanXml(text).replace(/\s+/gu, " ").trim();
  return fixSpaces(rule.upperCase ? clean.toLocaleUpperCase("vi") : clean);
}

/** A run in a component's size and style. */
export function run(text: string, rule: ComponentRule, size: number = rule.sizePt): TextRun {
  return new TextRun({
    text,
    size: size * 2,
    bold: rule.bold,
    italics: rule.italic,
    ...(rule.underline ? { underline: {} } : {}),
  });
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** A single-spaced paragraph without indent, for header and signature columns. */
export function columnParagraph(
  children: readonly ParagraphChild[],
  rule: ComponentRule,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    children: [...children],
    alignment: ALIGNMENT[rule.align],
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    indent: { firstLine: 0, left: 0 },
    ...options,
  });
}

/** A text's width in points, by the fonts at hand, else by the usual widths of Times New Roman. */
export function widthOf(text: string, rule: ComponentRule, size: number, setting: DocxSetting): number {
  if (setting.fonts !== null) return measureText(setting.fonts[styleOf(rule)], text, size);
  let ems = 0;
  for (const letter of text) ems += /\s/u.test(letter) ? 0.25 : /\p{Lu}/u.test(letter) ? 0.7 : 0.47;
  return ems * size;
}

/** How a centred text falls into lines in a column: the widest line, and the indent on both sides that makes Word break it there. Points. */
export function balance(
  text: string,
  rule: ComponentRule,
  size: number,
  column: number,
  setting: DocxSetting,
): { readonly widest: number; readonly inset: number } {
  if (setting.fonts === null) return { widest: Math.min(column, widthOf(text, rule, size, setting)), inset: 0 };
  const lines = breakBalanced([{ text, style: styleOf(rule) }], size, column, setting.fonts);
  const widest = Math.max(...lines.map((line) => line.width));
  return { widest, inset: lines.length === 1 ? 0 : Math.max(0, (column - widest) / 2 - BALANCE_SLACK) };
}

/** Room left to a word processor that measures a little otherwise. Points. */
const BALANCE_SLACK = 2;

/** The indent of a balanced paragraph, in twips. */
export function insetBy(inset: number) {
  return { left: twips(inset), right: twips(inset), firstLine: 0 };
}

/** A line of exact length: the upper border of an empty paragraph indented on both sides. Points. */
export function ruleParagraph(length: number, column: number, setting: DocxSetting): Paragraph {
  const inset = twips(Math.max(0, (column - length) / 2));
  return new Paragraph({
    children: [new TextRun({ text: "", size: 4 })],
    indent: { left: inset, right: inset, firstLine: 0 },
    spacing: { before: twips(setting.rules.header.lineGapPt.value), after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: {
      top: {
        style: BorderStyle.SINGLE,
        size: Math.round(setting.rules.header.lineThicknessPt.value * 8),
        color: "000000",
        space: 0,
      },
    },
  });
}

/** A cell without borders or padding, `width` in twips. */
export function plainCell(children: readonly (Paragraph | Table)[], width: number): TableCell {
  return new TableCell({
    children: children.length > 0 ? [...children] : [new Paragraph({ children: [] })],
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.TOP,
  });
}
