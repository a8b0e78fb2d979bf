import { type Paragraph, TextRun } from "docx";
import { centredParagraph } from "./docx-body.ts";
import {
  balance,
  columnParagraph,
  type DocxSetting,
  insetBy,
  mmToTwips,
  printed,
  ruleParagraph,
  run,
  twips,
  widthOf,
} from "./docx-parts.ts";
import type { Letter } from "./letter.ts";
import {
  abstractLine,
  addresseeLabel as addresseeLabelOf,
  isOfficialLetter,
  listItems,
  typeKey,
} from "./letter-lines.ts";
import { TITLE_SHARE } from "./title-block.ts";

/** Type and abstract, kính gửi, thẩm quyền ban hành as paragraphs. */
export function titleParagraphs(letter: Letter, setting: DocxSetting): readonly Paragraph[] {
  const { components, header, abstractDashes } = setting.rules;
  const paragraphs: Paragraph[] = [];
  const column = setting.textWidth / 20;
  if (!isOfficialLetter(letter)) {
    const type = printed(letter.documentType ?? "", components.documentType);
    paragraphs.push(
      columnParagraph([run(type, components.documentType)], components.documentType, {
        style: "DocumentType",
        spacing: { before: twips(header.titleGapPt.value) },
        keepNext: true,
      }),
    );
    const abstract = abstractLine(letter);
    if (abstract !== "") {
      const rule = components.abstract;
      const text = printed(abstract, rule);
      const { widest, inset } = balance(text, rule, rule.sizePt, column * TITLE_SHARE, setting);
      const indent = insetBy(inset === 0 ? 0 : inset + (column * (1 - TITLE_SHARE)) / 2);
      paragraphs.push(columnParagraph([run(text, rule)], rule, { style: "Abstract", keepNext: true, indent }));
      if (rule.lineRatio !== undefined) {
        paragraphs.push(ruleParagraph(widest * rule.lineRatio.value, column, setting));
      }
      if (abstractDashes !== null) {
        paragraphs.push(
          columnParagraph([new TextRun({ text: abstractDashes.text, size: abstractDashes.sizePt * 2 })], rule),
        );
      }
    }
  }
  paragraphs.push(...addresseeParagraphs(letter, setting));
  const enactor = letter.enactor?.trim() ?? "";
  if (enactor !== "") paragraphs.push(centredParagraph(enactor, components.enactor, setting, header.bodyGapPt.value));
  return paragraphs;
}

function addresseeParagraphs(letter: Letter, setting: DocxSetting): readonly Paragraph[] {
  const names = letter.addressees.map((name) => name.trim()).filter((name) => name !== "");
  const { addressees: rule, addresseeLabel } = setting.rules.components;
  const labelText = addresseeLabelOf(letter, setting.rules);
  const label = run(labelText, { ...rule, italic: addresseeLabel.italic });
  const before = twips(setting.rules.header.titleGapPt.value);
  if (names.length === 0) return [];
  if (names.length === 1 && typeKey(letter) !== "cong dien") {
    return [
      columnParagraph(
        [label, run(` ${printed(names[0] as string, rule)}`, rule)],
        { ...rule, align: "center" },
        { spacing: { before } },
      ),
    ];
  }
  const measured = twips(widthOf(labelText.slice(0, -1), rule, rule.sizePt, setting));
  const hangs = measured < setting.textWidth / 3;
  const indent = mmToTwips(hangs ? 35 : setting.rules.body.firstLineMm.value);
  const toColon = hangs ? measured : 0;
  const hang = twips(widthOf("- ", rule, rule.sizePt, setting));
  return [
    columnParagraph([label], rule, { indent: { left: indent }, spacing: { before }, keepNext: true }),
    ...listItems(names, setting.rules.signature.recipientEnd, ".").map((item) =>
      columnParagraph([run(printed(item, rule), rule)], rule, {
        indent: { left: indent + toColon + hang, hanging: hang },
      }),
    ),
  ];
}
