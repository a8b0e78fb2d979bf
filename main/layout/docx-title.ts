import { type Paragraph, TextRun } from "docx";
import { centredParagraph } from "./docx-body.ts";
import {
  columnParagraph,
  type DocxSetting,
  mmToTwips,
  printed,
  ruleParagraph,
  run,
  twips,
  widestLine,
  widthOf,
} from "./docx-parts.ts";
import type { Letter } from "./letter.ts";
import { abstractLine, isOfficialLetter, listItems } from "./letter-lines.ts";

/** Type and abstract, kính gửi, thẩm quyền ban hành as paragraphs. */
export function titleParagraphs(letter: Letter, setting: DocxSetting): readonly Paragraph[] {
  const { components, header, abstractDashes, page } = setting.rules;
  const paragraphs: Paragraph[] = [];
  const column = mmToTwips(page.widthMm.value - page.leftMm.value - page.rightMm.value) / 20;
  if (!isOfficialLetter(letter)) {
    const type = printed(letter.documentType ?? "", components.documentType);
    paragraphs.push(
      columnParagraph([run(type, components.documentType)], components.documentType, {
        spacing: { before: twips(header.titleGapPt.value) },
        keepNext: true,
      }),
    );
    const abstract = abstractLine(letter);
    if (abstract !== "") {
      const rule = components.abstract;
      const text = printed(abstract, rule);
      paragraphs.push(columnParagraph([run(text, rule)], rule, { keepNext: true }));
      if (rule.lineRatio !== undefined) {
        const length = widestLine(text, rule, rule.sizePt, column, setting) * rule.lineRatio.value;
        paragraphs.push(ruleParagraph(length, column, setting));
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
  const label = run(rule.label ?? "Kính gửi:", { ...rule, italic: addresseeLabel.italic });
  const before = twips(setting.rules.header.titleGapPt.value);
  if (names.length === 0) return [];
  if (names.length === 1) {
    return [
      columnParagraph(
        [label, run(` ${printed(names[0] as string, rule)}`, rule)],
        { ...rule, align: "center" },
        { spacing: { before } },
      ),
    ];
  }
  const indent = mmToTwips(35);
  const toColon = twips(widthOf((rule.label ?? "Kính gửi:").slice(0, -1), rule, rule.sizePt, setting));
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
