import { plainLine } from "../layout/document-list.ts";
import type { MissingDocument, SaidOf } from "../model/link.ts";
import type { MissingFile, MissingFormat } from "../model/missing.ts";
import type { EngineContext } from "./context.ts";
import { listMissing } from "./graph-report.ts";

/** A list longer than this is no request any office would answer. */
const MOST_LISTED = 20_000;

/** A document of the office: its words are Vietnamese in every language of the program. */
const TITLE = "Danh mục văn bản cần bổ sung";

/** One column: its title, width in characters, and the value, a number where it counts. */
export type MissingColumn = {
  readonly title: string;
  readonly width: number;
  readonly value: (document: MissingDocument, at: number) => string | number;
};

/** Columns of the list; values on which citing documents disagree stand together, most often said first. */
export const MISSING_COLUMNS: readonly MissingColumn[] = [
  { title: "Số TT", width: 7, value: (_, at) => at + 1 },
  { title: "Số, ký hiệu", width: 22, value: ({ known }) => joinSaid(known.referenceNumber) },
  { title: "Tên loại", width: 16, value: ({ known }) => joinSaid(known.documentType) },
  { title: "Ngày ban hành", width: 16, value: ({ known }) => joinSaid(known.issueDate, toDay) },
  { title: "Cơ quan ban hành", width: 36, value: ({ known }) => joinSaid(known.issuingBody) },
  { title: "Tên văn bản", width: 40, value: ({ known }) => joinSaid(known.title) },
  { title: "Số văn bản viện dẫn", width: 12, value: ({ citedBy }) => citedBy },
  { title: "Số lần viện dẫn", width: 12, value: ({ mentions }) => mentions },
  { title: "Được viện dẫn tại", width: 60, value: ({ citing }) => citing.map(({ label }) => label).join("; ") },
];

function joinSaid(said: readonly SaidOf[], show: (value: string) => string = (value) => value): string {
  const [only, ...others] = said;
  if (only === undefined) return "";
  if (others.length === 0) return show(only.value);
  return said.map(({ value, count }) => `${show(value)} (${count})`).join("; ");
}

/** "2021-07-23" as "23/7/2021". */
function toDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}

/** Writes the absent documents, most cited first, as a file; no cell of it is one that a spreadsheet would run. */
export async function exportMissing(context: EngineContext, format: MissingFormat): Promise<MissingFile> {
  const documents = listMissing(context, MOST_LISTED);
  const written = await write(documents, format);
  const madeAt = context.options.clock().toISOString().slice(0, 10);
  return { ...written, suggestedName: `${TITLE} ${madeAt}.${format}`, documents: documents.length };
}

async function write(
  documents: readonly MissingDocument[],
  format: MissingFormat,
): Promise<Pick<MissingFile, "bytes" | "mediaType">> {
  switch (format) {
    case "csv":
      return { bytes: await toCsv(documents), mediaType: "text/csv" };
    case "xlsx":
      return {
        bytes: await toXlsx(documents),
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      };
    case "docx":
      return {
        bytes: await toDocx(documents),
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      };
  }
}

async function toCsv(documents: readonly MissingDocument[]): Promise<Uint8Array> {
  const { toCell } = await import("./export-hits-csv.ts");
  const rows = [MISSING_COLUMNS.map(({ title }) => title), ...rowsOf(documents)];
  const text = rows.map((row) => row.map((value) => toCell(String(value))).join(",")).join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function rowsOf(documents: readonly MissingDocument[]): readonly (readonly (string | number)[])[] {
  return documents.map((document, at) => MISSING_COLUMNS.map(({ value }) => value(document, at)));
}

async function toXlsx(documents: readonly MissingDocument[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const style = { borderStyle: "thin", alignVertical: "top", wrap: true } as const;
  const head = MISSING_COLUMNS.map(
    ({ title }) => ({ value: title, type: String, fontWeight: "bold", ...style }) as const,
  );
  const rows = rowsOf(documents).map((row) =>
    row.map((value) =>
      typeof value === "number"
        ? ({ value, type: Number, ...style } as const)
        : ({ value: plainLine(value).slice(0, 32_767), type: String, ...style } as const),
    ),
  );
  const file = writeXlsxFile([head, ...rows], {
    sheet: TITLE,
    orientation: "landscape",
    stickyRowsCount: 1,
    columns: MISSING_COLUMNS.map(({ width }) => ({ width })),
  });
  return new Uint8Array(await file.toBuffer());
}

async function toDocx(documents: readonly MissingDocument[]): Promise<Uint8Array> {
  const docx = await import("docx");
  const cell = (text: string, bold = false) =>
    new docx.TableCell({
      margins: { left: 80, right: 80 },
      children: [new docx.Paragraph({ children: [new docx.TextRun({ text: plainLine(text), bold, size: 22 })] })],
    });
  const row = (values: readonly (string | number)[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map((one) => cell(String(one), isHead)),
    });
  const heads = MISSING_COLUMNS.map(({ title }) => title);
  const file = new docx.Document({
    title: TITLE,
    creator: "Văn Khố",
    styles: { default: { document: { run: { font: "Times New Roman", size: 26, language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: docx.PageOrientation.LANDSCAPE } } },
        children: [
          new docx.Paragraph({
            alignment: docx.AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new docx.TextRun({ text: TITLE.toLocaleUpperCase("vi"), bold: true, size: 28 })],
          }),
          new docx.Table({
            width: { size: 100, type: docx.WidthType.PERCENTAGE },
            rows: [row(heads, true), ...rowsOf(documents).map((values) => row(values, false))],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}
