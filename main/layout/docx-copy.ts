import { BorderStyle, LineRuleType, Paragraph, type Table, TextRun } from "docx";
import { issuerParagraphs, twoColumns } from "./docx-header.ts";
import { columnParagraph, type DocxSetting, mmToTwips, printed, run, twips } from "./docx-parts.ts";
import { signatureTable } from "./docx-signature.ts";
import type { CopyBlock } from "./letter.ts";
import { placeAndDateLine, referenceNumberLine } from "./letter-lines.ts";

/** The foot of a paper copy in Word's terms; see copy-block.ts (NĐ 30/2020, PL I, II.II). */
export function copyParagraphs(copy: CopyBlock, setting: DocxSetting): readonly (Paragraph | Table)[] {
  const { components, header } = setting.rules;
  const left = mmToTwips(header.leftColumnMm.value);
  const right = setting.textWidth - left;
  const sizes = { parentBody: components.parentBody.sizePt, issuingBody: components.issuingBody.sizePt };
  const number = printed(referenceNumberLine(copy, setting.rules), { ...components.referenceNumber, upperCase: false });
  const date = printed(placeAndDateLine(copy), components.placeAndDate);
  const gap = { spacing: { before: twips(header.rowGapPt.value) }, keepNext: true };
  const form = columnParagraph(
    [run(printed(copy.form, components.copyForm), components.copyForm)],
    components.copyForm,
  );
  return [
    fullLine(setting),
    twoColumns(
      [
        [issuerParagraphs(copy, setting, sizes, left / 20), [form]],
        [
          [columnParagraph([run(number, components.referenceNumber)], components.referenceNumber, gap)],
          [columnParagraph([run(date, components.placeAndDate)], components.placeAndDate, gap)],
        ],
      ],
      [left, right],
    ),
    ...signatureTable(copy, setting),
  ];
}

/** A line over the whole width of the text, with room above and below. */
function fullLine(setting: DocxSetting): Paragraph {
  const { lineThicknessPt, titleGapPt } = setting.rules.header;
  return new Paragraph({
    children: [new TextRun({ text: "", size: 4 })],
    keepNext: true,
    spacing: {
      before: twips(titleGapPt.value),
      after: twips(titleGapPt.value) - 60,
      line: 60,
      lineRule: LineRuleType.EXACT,
    },
    border: {
      top: { style: BorderStyle.SINGLE, size: Math.round(lineThicknessPt.value * 8), color: "000000", space: 0 },
    },
  });
}
