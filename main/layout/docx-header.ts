import { type Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import {
  columnParagraph,
  type DocxSetting,
  mmToTwips,
  NO_BORDERS,
  plainCell,
  printed,
  ruleParagraph,
  run,
  twips,
  widestLine,
  widthOf,
} from "./docx-parts.ts";
import type { Letter } from "./letter.ts";
import { placeAndDateLine, referenceNumberLine, summaryLine } from "./letter-lines.ts";

type Widths = { readonly left: number; readonly right: number };

function headerWidths(setting: DocxSetting): Widths {
  const { page, header } = setting.rules;
  const total = page.widthMm.value - page.leftMm.value - page.rightMm.value;
  return { left: header.leftColumnMm.value, right: total - header.leftColumnMm.value };
}

/** Header sizes: the compact set where the national title would not stand on one line. */
function sizesFor(setting: DocxSetting, column: number) {
  const { components, compactHeader } = setting.rules;
  const title = components.nationalTitle;
  const fits = widthOf(title.text ?? "", title, title.sizePt, setting) <= column;
  if (!fits && compactHeader !== null) return compactHeader;
  return {
    nationalTitle: title.sizePt,
    motto: components.motto?.sizePt ?? title.sizePt,
    parentBody: components.parentBody.sizePt,
    issuingBody: components.issuingBody.sizePt,
    referenceNumber: components.referenceNumber.sizePt,
    placeAndDate: components.placeAndDate.sizePt,
  };
}

/** Boxes 1 to 4, 5b and 10b as a table without borders. */
export function headerTable(letter: Letter, setting: DocxSetting): Table {
  const widths = headerWidths(setting);
  const left = mmToTwips(widths.left);
  const right = mmToTwips(widths.right);
  const sizes = sizesFor(setting, right / 20);
  const { components } = setting.rules;
  const gap = twips(setting.rules.header.rowGapPt.value);
  const number = printed(referenceNumberLine(letter, setting.rules), {
    ...components.referenceNumber,
    upperCase: false,
  });
  const date = printed(placeAndDateLine(letter), components.placeAndDate);
  const dateSize =
    widthOf(date, components.placeAndDate, sizes.placeAndDate, setting) <= right / 20
      ? sizes.placeAndDate
      : components.placeAndDate.minPt;
  const summary = summaryLine(letter, setting.rules);
  const below = [
    columnParagraph([run(number, components.referenceNumber, sizes.referenceNumber)], components.referenceNumber, {
      spacing: { before: gap },
    }),
  ];
  if (summary !== null) {
    const rule = components.letterSummary;
    below.push(
      columnParagraph([run(printed(summary, rule), rule)], rule, {
        spacing: { before: twips(setting.rules.header.summaryGapPt.value) },
      }),
    );
  }
  below.push(...urgencyParagraph(letter, setting));
  const dateParagraph = columnParagraph([run(date, components.placeAndDate, dateSize)], components.placeAndDate, {
    spacing: { before: gap },
  });
  const row = (a: readonly Paragraph[], b: readonly Paragraph[]): TableRow =>
    new TableRow({ cantSplit: true, children: [plainCell(a, left), plainCell(b, right)] });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
    rows: [
      row(issuerParagraphs(letter, setting, sizes, left / 20), nationalTitleParagraphs(setting, sizes, right / 20)),
      row(below, [dateParagraph]),
    ],
  });
}

type Sizes = ReturnType<typeof sizesFor>;

function issuerParagraphs(letter: Letter, setting: DocxSetting, sizes: Sizes, column: number): readonly Paragraph[] {
  const { components, issuerMark } = setting.rules;
  const paragraphs: Paragraph[] = [];
  for (const name of ["parentBody", "issuingBody"] as const) {
    const value = letter[name]?.trim() ?? "";
    if (value === "") continue;
    const rule = components[name];
    const text = printed(value, rule);
    paragraphs.push(columnParagraph([run(text, rule, sizes[name])], rule));
    if (name === "issuingBody" && rule.lineRatio !== undefined) {
      const length = widestLine(text, rule, sizes[name], column, setting) * rule.lineRatio.value;
      paragraphs.push(ruleParagraph(length, column, setting));
    }
  }
  if (issuerMark !== null) {
    paragraphs.push(
      columnParagraph([new TextRun({ text: issuerMark.text, size: issuerMark.sizePt * 2 })], components.issuingBody),
    );
  }
  return paragraphs;
}

function nationalTitleParagraphs(setting: DocxSetting, sizes: Sizes, column: number): readonly Paragraph[] {
  const { components } = setting.rules;
  const paragraphs: Paragraph[] = [];
  let length = 0;
  for (const name of ["nationalTitle", "motto"] as const) {
    const rule = components[name];
    if (rule === null) continue;
    paragraphs.push(columnParagraph([run(rule.text ?? "", rule, sizes[name])], rule));
    length = widthOf(rule.text ?? "", rule, sizes[name], setting);
  }
  return [...paragraphs, ruleParagraph(length, column, setting)];
}

function urgencyParagraph(letter: Letter, setting: DocxSetting): readonly Paragraph[] {
  const word = letter.urgency?.trim() ?? "";
  if (word === "") return [];
  const { urgencyBoxes, components } = setting.rules;
  const color = urgencyBoxes.color.slice(1);
  const edge = { style: "single" as const, size: 6, color, space: 1 };
  const text = printed(word, components.urgency);
  return [
    columnParagraph(
      [new TextRun({ text, size: components.urgency.sizePt * 2, bold: true, color, border: edge })],
      components.urgency,
      { spacing: { before: twips(setting.rules.header.rowGapPt.value) } },
    ),
  ];
}
