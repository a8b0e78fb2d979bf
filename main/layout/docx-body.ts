import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { balance, cleanXml, type DocxSetting, insetBy, mmToTwips, printed, run, twips } from "./docx-parts.ts";
import type { BodyBlock, TextPiece } from "./letter.ts";
import type { ComponentRule } from "./rules.ts";
import { isCentredCell, makeGrid } from "./table-block.ts";
import { fixSpaces } from "./unbreakable.ts";

/** Body blocks as Word paragraphs and tables, in real styles; the last lines are kept with the signature. */
export function docxBody(
  blocks: readonly BodyBlock[],
  setting: DocxSetting,
  { signed }: { readonly signed: boolean },
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => docxBlock(block, signed && index === blocks.length - 1, setting));
}

function docxBlock(block: BodyBlock, last: boolean, setting: DocxSetting): readonly (Paragraph | Table)[] {
  const { components } = setting.rules;
  switch (block.kind) {
    case "heading":
      return docxHeading(block, setting);
    case "paragraph":
      return [bodyParagraph(leadRuns(block, setting), components.body, setting, { keepNext: last })];
    case "basis": {
      const bare = block.text.replace(/^\s*[-–•]\s*/u, "");
      const text = printed((components.basis.label ?? "") + bare, components.basis);
      return [bodyParagraph([run(text, components.basis)], components.basis, setting, { style: "Basis" })];
    }
    case "enacting":
      return [centredParagraph(block.text, components.enacting, setting)];
    case "table":
      return block.rows.length === 0 ? [] : [docxTable(block.rows, setting)];
  }
}

function leadRuns(block: Extract<BodyBlock, { readonly kind: "paragraph" }>, setting: DocxSetting): readonly TextRun[] {
  const rule = setting.rules.components.body;
  if (block.pieces !== undefined && block.pieces.length > 0) {
    return printedPieces(block.pieces).map((piece) => run(piece.text, { ...rule, ...piece.style }));
  }
  const text = printed(block.text, rule);
  if (block.lead === undefined) return [run(text, rule)];
  const length = printed(block.lead, rule).length;
  return [run(text.slice(0, length), { ...rule, bold: true }), run(text.slice(length), rule)];
}

/** Numbers, dates and names are kept whole over the bounds of styles. */
function printedPieces(
  pieces: readonly TextPiece[],
): readonly { readonly text: string; readonly style: { readonly bold: boolean; readonly italic: boolean } }[] {
  const texts = pieces.map((piece) => cleanXml(piece.text).replace(/\s+/gu, " "));
  const fixed = fixSpaces(texts.join(""));
  let at = 0;
  return pieces.map((piece, index) => {
    const length = (texts[index] as string).length;
    const text = fixed.slice(at, at + length);
    at += length;
    return { text, style: { bold: piece.bold ?? false, italic: piece.italic ?? false } };
  });
}

/** Spacing of body text in Word's terms. */
export function bodySpacing(setting: DocxSetting, before: number = setting.rules.body.spaceBeforePt.value) {
  const { line } = setting.rules.body;
  return line.kind === "exactly"
    ? { before: twips(before), after: 0, line: twips(line.value), lineRule: LineRuleType.EXACT }
    : { before: twips(before), after: 0, line: Math.round(240 * line.value), lineRule: LineRuleType.AUTO };
}

function bodyParagraph(
  children: readonly TextRun[],
  rule: ComponentRule,
  setting: DocxSetting,
  options: { readonly keepNext?: boolean; readonly style?: string } = {},
): Paragraph {
  return new Paragraph({
    style: options.style ?? "LetterBody",
    children: [...children],
    alignment: rule.align === "justify" ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    indent: { firstLine: mmToTwips(setting.rules.body.firstLineMm.value) },
    spacing: bodySpacing(setting),
    widowControl: true,
    ...(options.keepNext === true ? { keepNext: true } : {}),
  });
}

/** A centred paragraph of a component, kept with what follows. */
export function centredParagraph(
  text: string,
  rule: ComponentRule,
  setting: DocxSetting,
  before: number = setting.rules.body.spaceBeforePt.value,
): Paragraph {
  const { inset } = balance(printed(text, rule), rule, rule.sizePt, setting.textWidth / 20, setting);
  return new Paragraph({
    children: [run(printed(text, rule), rule)],
    alignment: AlignmentType.CENTER,
    indent: insetBy(inset),
    spacing: bodySpacing(setting, before),
    keepNext: true,
  });
}

const LEVELS = {
  part: HeadingLevel.HEADING_1,
  chapter: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  roman: HeadingLevel.HEADING_2,
  article: HeadingLevel.HEADING_3,
  clause: HeadingLevel.HEADING_4,
} as const;

function docxHeading(
  block: Extract<BodyBlock, { readonly kind: "heading" }>,
  setting: DocxSetting,
): readonly Paragraph[] {
  const { partHeading, articleHeading } = setting.rules.components;
  const centred = block.level === "part" || block.level === "chapter" || block.level === "section";
  const rule = centred ? partHeading : articleHeading;
  return block.text.split("\n").map(
    (line, index) =>
      new Paragraph({
        heading: LEVELS[block.level],
        children: [run(printed(line, { ...rule, upperCase: centred && index > 0 }), rule)],
        alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
        spacing: bodySpacing(setting, index === 0 ? setting.rules.body.spaceBeforePt.value : 0),
        indent: { firstLine: centred ? 0 : mmToTwips(setting.rules.body.firstLineMm.value) },
        keepNext: true,
      }),
  );
}

/** Column widths in twips and the size of type: those of the PDF where there are fonts to measure by. */
function tableGrid(
  rows: readonly (readonly string[])[],
  setting: DocxSetting,
): { readonly widths: readonly number[]; readonly size: number } {
  const columns = Math.max(...rows.map((row) => row.length));
  if (setting.fonts !== null) {
    const frame = { left: 0, right: setting.textWidth / 20, top: 0, bottom: 0 };
    const grid = makeGrid(rows, columns, { rules: setting.rules, fonts: setting.fonts, frame, clean: cleanXml });
    const widths = grid.edges.slice(1).map((edge, column) => twips(edge) - twips(grid.edges[column] as number));
    return { widths, size: grid.size };
  }
  const weights = Array.from({ length: columns }, (_, column) =>
    Math.min(40, Math.max(4, ...rows.slice(0, 60).map((row) => (row[column] ?? "").length))),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((setting.textWidth * weight) / sum));
  return { widths, size: setting.rules.components.table.sizePt };
}

/** A real table with its head repeated; without given widths its columns are as wide as in the PDF. */
export function docxTable(
  rows: readonly (readonly string[])[],
  setting: DocxSetting,
  widthsMm?: readonly number[],
): Table {
  const sum = (widthsMm ?? []).reduce((all, width) => all + width, 0);
  const { widths, size } =
    widthsMm === undefined
      ? tableGrid(rows, setting)
      : {
          widths: widthsMm.map((width) => Math.floor((setting.textWidth * width) / sum)),
          size: setting.rules.components.table.sizePt,
        };
  const border = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: setting.textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: CELL_PADDING, right: CELL_PADDING },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0 && rows.length > 1,
          children: widths.map((width, column) => tableCell(row[column] ?? "", width, size, index === 0, setting)),
        }),
    ),
  });
}

/** Twips. */
const CELL_PADDING = 80;

function tableCell(text: string, width: number, size: number, header: boolean, setting: DocxSetting): TableCell {
  const rule = { ...setting.rules.components.table, bold: header, upperCase: false };
  const spacing = { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        children: [run(printed(text, rule), rule, size)],
        alignment: header || isCentredCell(text) ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing,
      }),
    ],
  });
}
