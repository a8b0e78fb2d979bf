import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type DocumentList, type ListedDocument, noteOf, plainLine } from "./document-list.ts";
import { mmToTwips, NO_BORDERS } from "./docx-parts.ts";

/** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I: Times New Roman; 13 for text, 12 within the table so that a row stays short. */
const FONT = "Times New Roman";
const TEXT_PT = 13;
const TABLE_PT = 12;

/** Columns of the printed list: those of the mục lục văn bản (Phụ lục V), with the signer; widths in mm, 257 together. */
const COLUMNS = [
  { title: "Số TT", widthMm: 13, align: "center" },
  { title: "Số, ký hiệu", widthMm: 37, align: "left" },
  { title: "Ngày, tháng, năm", widthMm: 28, align: "center" },
  { title: "Tên loại và trích yếu nội dung", widthMm: 85, align: "left" },
  { title: "Cơ quan ban hành", widthMm: 42, align: "left" },
  { title: "Người ký", widthMm: 28, align: "left" },
  { title: "Ghi chú", widthMm: 24, align: "left" },
] as const;

/** A4 lying, margins of Phụ lục I turned with the page: the binding edge (30 mm) is now on top. */
const PAGE = { widthMm: 297, heightMm: 210, topMm: 30, sideMm: 20, bottomMm: 15 } as const;

/** The list as a Word file: title, what was asked, the table with its head on every page, count, date and place to sign. */
export async function renderListDocx(list: DocumentList): Promise<Uint8Array> {
  const document = new Document({
    title: `Danh mục văn bản${list.about === "" ? "" : `: ${plainLine(list.about)}`}`,
    creator: "Văn Khố",
    styles: { default: { document: { run: { font: FONT, size: TEXT_PT * 2, language: { value: "vi-VN" } } } } },
    sections: [{ ...pageSetting(), children: [...title(list), table(list.documents), ...foot(list)] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function pageSetting(): Pick<ISectionOptions, "properties" | "headers" | "footers"> {
  const number = paragraph([new TextRun({ children: [PageNumber.CURRENT], size: TEXT_PT * 2 })], "center");
  return {
    properties: {
      titlePage: true,
      page: {
        // the library swaps the two for a lying page
        size: {
          width: mmToTwips(PAGE.heightMm),
          height: mmToTwips(PAGE.widthMm),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: {
          top: mmToTwips(PAGE.topMm),
          bottom: mmToTwips(PAGE.bottomMm),
          left: mmToTwips(PAGE.sideMm),
          right: mmToTwips(PAGE.sideMm),
          header: mmToTwips(15),
          footer: mmToTwips(8),
        },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [paragraph([], "center")] }),
    },
    footers: { default: new Footer({ children: [paragraph([], "center")] }) },
  };
}

function title({ about }: DocumentList): readonly Paragraph[] {
  const asked = plainLine(about);
  return [
    paragraph([text("DANH MỤC VĂN BẢN", { bold: true, size: 14 })], "center", { after: asked === "" ? 200 : 40 }),
    ...(asked === ""
      ? []
      : [paragraph([text(`Theo kết quả tìm kiếm: ${asked}`, { italics: true })], "center", { after: 200 })]),
  ];
}

function table(documents: readonly ListedDocument[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, { widthMm }) => sum + mmToTwips(widthMm), 0), type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ widthMm }) => mmToTwips(widthMm)),
    rows: [headRow(), ...documents.map(documentRow)],
  });
}

function headRow(): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: mmToTwips(9), rule: HeightRule.ATLEAST },
    children: COLUMNS.map(({ title: name, widthMm }) =>
      cell([paragraph([text(name, { bold: true, size: TABLE_PT })], "center")], widthMm),
    ),
  });
}

function documentRow(document: ListedDocument, at: number): TableRow {
  const values = [
    String(at + 1),
    document.referenceNumber ?? "",
    document.issueDate === null ? "" : officialDate(document.issueDate),
    describe(document),
    document.issuingBody ?? "",
    document.signer ?? "",
    noteOf(document),
  ];
  return new TableRow({
    cantSplit: true,
    children: COLUMNS.map(({ widthMm, align }, column) =>
      cell([paragraph([text(plainLine(values[column] ?? ""), { size: TABLE_PT })], align)], widthMm),
    ),
  });
}

/** "Kế hoạch tổ chức dạy học", as a register writes type and abstract in one column; the type alone or the abstract alone. */
function describe({ documentType, abstract }: ListedDocument): string {
  if (documentType === null || abstract === null) return documentType ?? abstract ?? "";
  // A name keeps its capital: "UBND tỉnh", "Hà Nội tổ chức"; not "Quy định chính sách".
  const isName = /^\p{Lu}(?:\p{Lu}|\S* \p{Lu})/u.test(abstract);
  return `${documentType} ${isName ? abstract : abstract.charAt(0).toLocaleLowerCase("vi") + abstract.slice(1)}`;
}

function foot({ documents, left, madeAt }: DocumentList): readonly (Paragraph | Table)[] {
  const count = `Danh mục này có ${new Intl.NumberFormat("vi").format(documents.length)} văn bản.`;
  const more = left > 0 ? ` Còn ${new Intl.NumberFormat("vi").format(left)} văn bản khác không ghi ở đây.` : "";
  const half = mmToTwips((PAGE.widthMm - 2 * PAGE.sideMm) / 2);
  const [day, month, year] = [madeAt.getDate(), madeAt.getMonth() + 1, madeAt.getFullYear()];
  const signing = [
    paragraph(
      [text(`Ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`, { italics: true })],
      "center",
    ),
    paragraph([text("NGƯỜI LẬP", { bold: true })], "center"),
    paragraph([text("(Ký, ghi rõ họ và tên)", { italics: true, size: TABLE_PT })], "center"),
  ];
  return [
    paragraph([text(count + more, {})], "left", { before: 160, after: 160 }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      rows: [
        new TableRow({
          cantSplit: true,
          children: [[paragraph([], "left")], signing].map(
            (children) => new TableCell({ children, width: { size: half, type: WidthType.DXA }, borders: NO_BORDERS }),
          ),
        }),
      ],
    }),
  ];
}

/** Phụ lục I: a day below 10 and months 1 and 2 take a leading zero. */
function officialDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function text(
  value: string,
  style: { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number },
): TextRun {
  const { size = TEXT_PT, ...rest } = style;
  return new TextRun({ text: value, size: size * 2, ...rest });
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER } as const;

function paragraph(
  children: readonly TextRun[],
  align: keyof typeof ALIGNMENT,
  spacing: { readonly before?: number; readonly after?: number } = {},
): Paragraph {
  return new Paragraph({
    children: [...children],
    alignment: ALIGNMENT[align],
    spacing: { before: 0, after: 0, ...spacing },
  });
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

function cell(children: readonly Paragraph[], widthMm: number): TableCell {
  return new TableCell({
    children: [...children],
    width: { size: mmToTwips(widthMm), type: WidthType.DXA },
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: VerticalAlignTable.CENTER,
  });
}
