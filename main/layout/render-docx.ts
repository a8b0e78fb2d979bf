import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { bodySpacing, centredParagraph, docxBody } from "./docx-body.ts";
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
import { loadFonts } from "./fonts.ts";
import type { Appendix, Letter } from "./letter.ts";
import {
  abstractLine,
  isOfficialLetter,
  listItems,
  placeAndDateLine,
  referenceNumberLine,
  summaryLine,
} from "./letter-lines.ts";
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

function headerTable(letter: Letter, setting: DocxSetting): Table {
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

function titleParagraphs(letter: Letter, setting: DocxSetting): readonly Paragraph[] {
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

function signatureTable(letter: Letter, setting: DocxSetting): readonly (Paragraph | Table)[] {
  const { components, signature, page } = setting.rules;
  const total = mmToTwips(page.widthMm.value - page.leftMm.value - page.rightMm.value);
  const right = mmToTwips(signature.rightColumnMm.value);
  const filing = (letter.filing ?? "").trim().replace(/^[-–\s]*Lưu\s*:?\s*/iu, "");
  const entries = [...letter.recipients, ...(filing === "" ? [] : [signature.filingLabel + filing])].filter(
    (entry) => entry.trim() !== "",
  );
  if (entries.length === 0 && letter.signing === null) return [];
  const list =
    entries.length === 0
      ? []
      : [
          columnParagraph(
            [run(components.recipientsLabel.text ?? "", components.recipientsLabel)],
            components.recipientsLabel,
            { keepNext: true },
          ),
          ...listItems(entries, signature.recipientEnd, ".").map((item) =>
            columnParagraph([run(printed(item, components.recipients), components.recipients)], components.recipients),
          ),
        ];
  const signing = letter.signing;
  const signer =
    signing === null
      ? []
      : [
          ...signing.authority.map((line) =>
            columnParagraph(
              [run(printed(line, components.signingAuthority), components.signingAuthority)],
              components.signingAuthority,
              { keepNext: true },
            ),
          ),
          ...(signing.title === null
            ? []
            : [
                columnParagraph(
                  [run(printed(signing.title, components.signerTitle), components.signerTitle)],
                  components.signerTitle,
                  { keepNext: true },
                ),
              ]),
          columnParagraph(
            [run((signing.signer ?? "").trim().replace(/\s+/gu, "\u00a0"), components.signer)],
            components.signer,
            { spacing: { before: twips(signature.spaceForSignaturePt.value) } },
          ),
        ];
  return [
    new Paragraph({
      children: [],
      keepNext: true,
      spacing: { before: 0, after: 0, line: twips(signature.spaceBeforePt.value), lineRule: LineRuleType.EXACT },
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: total, type: WidthType.DXA },
      columnWidths: [total - right, right],
      borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
      rows: [
        new TableRow({
          cantSplit: entries.length < 30,
          children: [plainCell(list, total - right), plainCell(signer, right)],
        }),
      ],
    }),
  ];
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
