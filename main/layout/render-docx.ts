import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { bodySpacing, centredParagraph, docxBody } from "./docx-body.ts";
import { headerTable } from "./docx-header.ts";
import { type DocxSetting, mmToTwips } from "./docx-parts.ts";
import { signatureTable } from "./docx-signature.ts";
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
  const setting: DocxSetting = { rules, fonts };
  const document = new Document({
    title: [letter.documentType, letter.referenceNumber, letter.abstract].filter((part) => part !== null).join(" "),
    creator: "Văn Khố",
    styles: documentStyles(setting),
    sections: [
      section(
        [
          headerTable(letter, setting),
          ...titleParagraphs(letter, setting),
          ...docxBody(letter.body, setting),
          ...signatureTable(letter, setting),
        ],
        setting,
      ),
      ...(letter.appendices ?? []).map((appendix) =>
        section([...appendixTitle(appendix, setting), ...docxBody(appendix.body, setting)], setting),
      ),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function documentStyles(setting: DocxSetting) {
  const { body, basis } = setting.rules.components;
  const font = "Times New Roman";
  const heading = { run: { font, size: body.sizePt * 2, bold: true, color: "000000" } };
  return {
    default: {
      document: { run: { font, size: body.sizePt * 2, color: "000000", language: { value: "vi-VN" } } },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
    },
    paragraphStyles: [
      {
        id: "LetterBody",
        name: "Nội dung văn bản",
        basedOn: "Normal",
        quickFormat: true,
        run: { font, size: body.sizePt * 2 },
      },
      {
        id: "Basis",
        name: "Căn cứ ban hành",
        basedOn: "Normal",
        quickFormat: true,
        run: { font, size: basis.sizePt * 2, italics: basis.italic },
      },
    ],
  };
}

function section(children: readonly (Paragraph | Table)[], setting: DocxSetting) {
  const { page, components } = setting.rules;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: components.pageNumber.sizePt * 2 })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mmToTwips(page.widthMm.value), height: mmToTwips(page.heightMm.value) },
        margin: {
          top: mmToTwips(page.topMm.value),
          bottom: mmToTwips(page.bottomMm.value),
          left: mmToTwips(page.leftMm.value),
          right: mmToTwips(page.rightMm.value),
          header: mmToTwips(page.pageNumberFromTopMm.value),
          footer: mmToTwips(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
    children: [...children],
  };
}

function appendixTitle(appendix: Appendix, setting: DocxSetting): readonly Paragraph[] {
  const { appendixLabel, appendixTitle: title, note } = setting.rules.components;
  return [
    ...(appendix.label === null ? [] : [centredParagraph(appendix.label, appendixLabel, setting, 0)]),
    ...(appendix.title === null ? [] : [centredParagraph(appendix.title, title, setting, 0)]),
    ...(appendix.note === null ? [] : [centredParagraph(appendix.note, note, setting, 0)]),
    new Paragraph({ children: [], spacing: bodySpacing(setting, 0) }),
  ];
}
