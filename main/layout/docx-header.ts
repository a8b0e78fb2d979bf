import { LineRuleType, Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { boxTable } from "./docx-box.ts";
import {
  balance,
  columnParagraph,
  type DocxSetting,
  insetBy,
  mmToTwips,
  NO_BORDERS,
  plainCell,
  printed,
  ruleParagraph,
  run,
  twips,
  widthOf,
} from "./docx-parts.ts";
import type { Letter } from "./letter.ts";
import { hasNumber, hasPlaceAndDate, placeAndDateLine, referenceNumberLine, summaryLine } from "./letter-lines.ts";

/** Rows of two cells without borders. Widths in twips. */
export function twoColumns(
  rows: readonly (readonly [readonly (Paragraph | Table)[], readonly (Paragraph | Table)[]])[],
  [left, right]: readonly [number, number],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
    rows: rows.map(([a, b]) => new TableRow({ cantSplit: true, children: [plainCell(a, left), plainCell(b, right)] })),
  });
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
  const left = mmToTwips(setting.rules.header.leftColumnMm.value);
  const right = setting.textWidth - left;
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
  const below: (Paragraph | Table)[] = [];
  if (hasNumber(letter)) {
    below.push(
      columnParagraph([run(number, components.referenceNumber, sizes.referenceNumber)], components.referenceNumber, {
        spacing: { before: gap },
      }),
    );
  }
  if (summary !== null) {
    const rule = components.letterSummary;
    below.push(
      columnParagraph([run(printed(summary, rule), rule)], rule, {
        indent: insetBy(balance(printed(summary, rule), rule, rule.sizePt, left / 20, setting).inset),
        spacing: { before: twips(setting.rules.header.summaryGapPt.value) },
      }),
    );
  }
  below.push(...urgencyBox(letter, setting, left));
  const dateParagraph = columnParagraph([run(date, components.placeAndDate, dateSize)], components.placeAndDate, {
    spacing: { before: gap },
  });
  return twoColumns(
    [
      [issuerParagraphs(letter, setting, sizes, left / 20), nationalTitleParagraphs(setting, sizes, right / 20)],
      [below, hasPlaceAndDate(letter) ? [dateParagraph] : []],
    ],
    [left, right],
  );
}

type Sizes = ReturnType<typeof sizesFor>;

/** Parent body, issuing body and what stands below them. `column` in points. */
export function issuerParagraphs(
  letter: Pick<Letter, "parentBody" | "issuingBody">,
  setting: DocxSetting,
  sizes: Pick<Sizes, "parentBody" | "issuingBody">,
  column: number,
): readonly Paragraph[] {
  const { components, issuerMark } = setting.rules;
  const paragraphs: Paragraph[] = [];
  for (const name of ["parentBody", "issuingBody"] as const) {
    const value = letter[name]?.trim() ?? "";
    if (value === "") continue;
    const rule = components[name];
    const text = printed(value, rule);
    const { widest, inset } = balance(text, rule, sizes[name], column, setting);
    paragraphs.push(columnParagraph([run(text, rule, sizes[name])], rule, { indent: insetBy(inset) }));
    if (name === "issuingBody" && rule.lineRatio !== undefined) {
      paragraphs.push(ruleParagraph(widest * rule.lineRatio.value, column, setting));
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
    length = widthOf(rule.text ?? "", rule, sizes[name], setting) * (rule.lineRatio?.value ?? 1);
  }
  return [...paragraphs, ruleParagraph(length, column, setting)];
}

function urgencyBox(letter: Letter, setting: DocxSetting, column: number): readonly (Paragraph | Table)[] {
  const word = letter.urgency?.trim() ?? "";
  if (word === "") return [];
  const { urgencyBoxes, components, header } = setting.rules;
  const box = { ...(urgencyBoxes.words[word.toLocaleUpperCase("vi")] ?? { heightMm: 8 }), column };
  const gap = new Paragraph({
    children: [],
    spacing: { before: 0, after: 0, line: twips(header.rowGapPt.value), lineRule: LineRuleType.EXACT },
  });
  return [gap, ...boxTable(word, components.urgency, { ...box, color: urgencyBoxes.color.slice(1) }, setting)];
}
