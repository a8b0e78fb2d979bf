import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

const lines = (texts: readonly string[]): Paragraph[] => texts.map((text) => new Paragraph({ text }));

function cell(texts: readonly string[], isRuled: boolean): TableCell {
  return new TableCell({
    width: { size: 4500, type: WidthType.DXA },
    children: lines(texts),
    ...(isRuled ? {} : { borders: NO_BORDERS }),
  });
}

/** A table of rows of cells of lines, with lines drawn between its cells or without. */
export function table(rows: readonly (readonly (readonly string[])[])[], isRuled: boolean): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  return new Table({
    columnWidths: Array.from({ length: columns }, () => 4500),
    ...(isRuled ? {} : { borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE } }),
    rows: rows.map((row) => new TableRow({ children: row.map((texts) => cell(texts, isRuled)) })),
  });
}

const NUMBERING = {
  config: [
    {
      reference: "dieu",
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "Điều %1.", alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: "%2.", alignment: AlignmentType.LEFT },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)", alignment: AlignmentType.LEFT },
      ],
    },
    {
      reference: "muc",
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: "%1.%2.", alignment: AlignmentType.LEFT },
        { level: 2, format: LevelFormat.BULLET, text: "\uf0b7", alignment: AlignmentType.LEFT },
      ],
    },
  ],
};

const numbered = (text: string, level: number, reference = "dieu"): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

const HEADER_ROWS = [
  [
    ["ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  ],
  [["Số: 41/QĐ-UBND"], ["Sơn Hạ, ngày 05 tháng 3 năm 2024"]],
];

const SIGNATURE_ROWS = [
  [
    ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."],
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Hoàng Thị Mận"],
  ],
];

const DATA_ROWS = [
  [["STT"], ["Tên đơn vị"], ["Số ngày"]],
  [["1"], ["Thôn Đông", "Thôn Đoài"], ["12"]],
  [["2"], ["Thôn Thượng"], ["7"]],
];

function centred(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true })] });
}

function body(): (Paragraph | Table)[] {
  return [
    table(HEADER_ROWS, false),
    centred("QUYẾT ĐỊNH"),
    centred("Về việc phân công trực tiếp công dân"),
    new Paragraph({ text: "ỦY BAN NHÂN DÂN XÃ SƠN HẠ", alignment: AlignmentType.CENTER }),
    new Paragraph({
      children: [
        new TextRun("Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013"),
        new FootnoteReferenceRun(1),
        new TextRun(";"),
      ],
    }),
    new Paragraph({
      children: [
        new TextRun("Theo đề nghị của Công chức "),
        new DeletedTextRun({ text: "Tư pháp", id: 1, author: "A", date: "2024-03-01T00:00:00Z" }),
        new InsertedTextRun({ text: "Văn phòng", id: 2, author: "A", date: "2024-03-01T00:00:00Z" }),
        new TextRun(" - Thống kê."),
        new TextRun({ text: " (chữ ẩn)", vanish: true }),
      ],
    }),
    centred("QUYẾT ĐỊNH:"),
    numbered("Phân công trực tiếp công dân như sau:", 0),
    numbered("Các thôn trực theo bảng dưới đây.", 1),
    table(DATA_ROWS, true),
    numbered("Việc trực được ghi sổ:", 1),
    numbered("Sổ tiếp công dân;", 2),
    numbered("Sổ theo dõi đơn.", 2),
    numbered("Quyết định này có hiệu lực kể từ ngày ký.", 0),
    numbered("Văn phòng chịu trách nhiệm thi hành.", 1),
    numbered("Công chức có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", 0),
    table(SIGNATURE_ROWS, false),
  ];
}

/** A decision with everything a Word file hides from a plain reader: automatic numbers, notes, tracked changes, tables, margins. */
export async function makeWordFile(): Promise<Buffer> {
  const number = new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const document = new Document({
    numbering: NUMBERING,
    footnotes: { 1: { children: [new Paragraph("Được sửa đổi, bổ sung năm 2018.")] } },
    sections: [
      {
        headers: { default: new Header({ children: [number, new Paragraph("Dự thảo lần 2")] }) },
        footers: { default: new Footer({ children: [number] }) },
        children: body(),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Paragraphs and tables as a Word file. */
export function makeWordFileOf(children: (Paragraph | Table)[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ numbering: NUMBERING, sections: [{ children }] }));
}

/** A paragraph of the second list of this file: "I.", "1.1.", a bullet. */
export function sectionHeading(text: string, level: number): Paragraph {
  return numbered(text, level, "muc");
}
