import { Document, Packer, type Paragraph, type Table } from "docx";
import { type BodyPart, splitAppendix, splitByWidth } from "./body-part.ts";
import { centredParagraph, docxBody } from "./docx-body.ts";
import { copyParagraphs } from "./docx-copy.ts";
import { headerTable } from "./docx-header.ts";
import { sectionFooters, sectionHeaders, sectionProperties } from "./docx-page.ts";
import { type DocxSetting, mmToTwips, ruleParagraph, widthOf } from "./docx-parts.ts";
import { signatureTable } from "./docx-signature.ts";
import { documentStyles } from "./docx-style.ts";
import { titleParagraphs } from "./docx-title.ts";
import { loadFonts } from "./fonts.ts";
import type { Appendix, Letter } from "./letter.ts";
import type { LayoutRules } from "./rules.ts";

/** The letter as an editable Word file in the same sizes and margins. With `fontsDirectory` the header's lines have measured lengths, else estimated ones. */
export async function renderDocx(
  letter: Letter,
  rules: LayoutRules,
  options: { readonly fontsDirectory?: string } = {},
): Promise<Uint8Array> {
  const fonts = options.fontsDirectory === undefined ? null : loadFonts(options.fontsDirectory);
  const settingOf = (landscape: boolean): DocxSetting => ({ rules, fonts, textWidth: textWidth(rules, landscape) });
  const upright = settingOf(false);
  const appendices = letter.appendices ?? [];
  const copy = letter.copy ?? null;
  const copyAfter = (isLast: boolean, setting: DocxSetting) =>
    isLast && copy !== null ? copyParagraphs(copy, setting) : [];
  const sections = [
    ...letterSections(letter, settingOf, (setting) => copyAfter(appendices.length === 0, setting)),
    ...appendices.flatMap((appendix, index) =>
      appendixSections(appendix, settingOf, (setting) => copyAfter(index === appendices.length - 1, setting)),
    ),
  ];
  const document = new Document({
    title: [letter.documentType, letter.referenceNumber, letter.abstract].filter((part) => part !== null).join(" "),
    creator: "Văn Khố",
    styles: documentStyles(upright),
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Width of the text in twips. */
function textWidth({ page }: LayoutRules, landscape: boolean): number {
  const width = landscape ? page.heightMm.value : page.widthMm.value;
  return mmToTwips(width - page.leftMm.value - page.rightMm.value);
}

type Children = readonly (Paragraph | Table)[];
type SettingOf = (landscape: boolean) => DocxSetting;
type Ending = (setting: DocxSetting) => Children;

function letterSections(letter: Letter, settingOf: SettingOf, ending: Ending) {
  const parts = splitByWidth(letter.body);
  return parts.map((part, index) => {
    const setting = settingOf(part.landscape);
    const last = index === parts.length - 1;
    return section(part, index === 0, letter, setting, [
      ...(index === 0 ? [headerTable(letter, setting), ...titleParagraphs(letter, setting)] : []),
      ...docxBody(part.blocks, setting, { signed: last }),
      ...(last ? [...signatureTable(letter, setting), ...ending(setting)] : []),
    ]);
  });
}

function appendixSections(appendix: Appendix, settingOf: SettingOf, ending: Ending) {
  const parts = splitAppendix(appendix.body);
  return parts.map((part, index) => {
    const setting = settingOf(part.landscape);
    return section(part, index === 0, null, setting, [
      ...(index === 0 ? appendixTitle(appendix, setting) : []),
      ...docxBody(part.blocks, setting, { signed: false }),
      ...(index === parts.length - 1 ? ending(setting) : []),
    ]);
  });
}

function section(part: BodyPart, first: boolean, letter: Letter | null, setting: DocxSetting, children: Children) {
  const footers = first ? sectionFooters(letter, setting) : {};
  const kind = { landscape: part.landscape, first, footer: "first" in footers };
  return {
    properties: sectionProperties(kind, setting.rules),
    headers: sectionHeaders(first ? letter : null, setting),
    footers,
    children: [...children],
  };
}

function appendixTitle(appendix: Appendix, setting: DocxSetting): Children {
  const { appendixLabel, appendixTitle: title, note } = setting.rules.components;
  const column = setting.textWidth / 20;
  return [
    ...(appendix.label === null ? [] : [centredParagraph(appendix.label, appendixLabel, setting, 0)]),
    ...(appendix.title === null ? [] : [centredParagraph(appendix.title, title, setting, 0)]),
    ...(appendix.note === null ? [] : [centredParagraph(appendix.note, note, setting, 0)]),
    ...(appendix.label === null && appendix.title === null && appendix.note === null
      ? []
      : [ruleParagraph(widthOf("PHỤ LỤC KÈM THEO", title, title.sizePt, setting), column, setting)]),
  ];
}
