import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type DocxSetting, mmToTwips, printed, twips, widthOf } from "./docx-parts.ts";
import type { ComponentRule } from "./rules.ts";

/** A stamp as a one-cell table of its exact size; `left` is the indent that centres it in its column. Millimetres and twips. */
export function boxTable(
  word: string,
  rule: ComponentRule,
  box: { readonly widthMm?: number; readonly heightMm: number; readonly column: number; readonly color: string },
  setting: DocxSetting,
): readonly (Table | Paragraph)[] {
  const text = printed(word, rule).toLocaleUpperCase("vi");
  const natural = twips(widthOf(text, rule, rule.sizePt, setting)) + mmToTwips(6);
  const width = box.widthMm === undefined ? natural : mmToTwips(box.widthMm);
  const edge = { style: BorderStyle.SINGLE, size: 6, color: box.color };
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text, size: rule.sizePt * 2, bold: rule.bold, color: box.color })],
      }),
    ],
  });
  const row = new TableRow({ height: { value: mmToTwips(box.heightMm), rule: HeightRule.EXACT }, children: [cell] });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      indent: { size: Math.max(0, Math.round((box.column - width) / 2)), type: WidthType.DXA },
      rows: [row],
    }),
    // A cell must end in a paragraph; this one takes no room.
    new Paragraph({
      children: [new TextRun({ text: "", size: 2 })],
      spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
  ];
}
