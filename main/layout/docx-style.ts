import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { bodySpacing } from "./docx-body.ts";
import { type DocxSetting, mmToTwips } from "./docx-parts.ts";
import type { ComponentRule } from "./rules.ts";

/** The one typeface of official documents (NĐ 30/2020, PL I, I.I.4). */
export const FONT = "Times New Roman";

/** Word styles that carry the rules themselves: what a clerk types in one of them is set right. */
export function documentStyles(setting: DocxSetting): IStylesOptions {
  const { components, body } = setting.rules;
  const indent = { firstLine: mmToTwips(body.firstLineMm.value) };
  const centred = (rule: ComponentRule) => ({
    run: runOf(rule),
    paragraph: { alignment: AlignmentType.CENTER, spacing: bodySpacing(setting), keepNext: true },
  });
  const justified = (rule: ComponentRule) => ({
    run: runOf(rule),
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: bodySpacing(setting), indent, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: components.body.sizePt * 2, color: "000000", language: { value: "vi-VN" } },
      },
      heading1: centred(components.partHeading),
      heading2: centred(components.partHeading),
      heading3: justified(components.articleHeading),
      heading4: justified(components.articleHeading),
      heading5: justified(components.articleHeading),
    },
    paragraphStyles: [
      bodyStyle("LetterBody", "Nội dung văn bản", components.body, setting),
      bodyStyle("Basis", "Căn cứ ban hành", components.basis, setting),
      plainStyle("DocumentType", "Tên loại văn bản", components.documentType, AlignmentType.CENTER),
      plainStyle("Abstract", "Trích yếu", components.abstract, AlignmentType.CENTER),
      plainStyle("Addressees", "Kính gửi", components.addressees, AlignmentType.LEFT),
      plainStyle("Recipients", "Nơi nhận", components.recipients, AlignmentType.LEFT),
      plainStyle("Signer", "Người ký", components.signer, AlignmentType.CENTER),
      plainStyle("PageNumberLine", "Số trang văn bản", components.pageNumber, AlignmentType.CENTER),
    ],
  };
}

function runOf(rule: ComponentRule) {
  return { font: FONT, size: rule.sizePt * 2, bold: rule.bold, italics: rule.italic, color: "000000" };
}

function bodyStyle(id: string, name: string, rule: ComponentRule, setting: DocxSetting): IParagraphStyleOptions {
  return {
    ...{ id, name, basedOn: "Normal", quickFormat: true, run: runOf(rule) },
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      spacing: bodySpacing(setting),
      indent: { firstLine: mmToTwips(setting.rules.body.firstLineMm.value) },
    },
  };
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function plainStyle(id: string, name: string, rule: ComponentRule, alignment: Alignment): IParagraphStyleOptions {
  return {
    ...{ id, name, basedOn: "Normal", quickFormat: true, run: runOf(rule) },
    paragraph: { alignment, spacing: { before: 0, after: 0 } },
  };
}
