import { plainLine } from "../layout/document-list.ts";
import { MISSING_COLUMNS, MISSING_TITLE } from "../layout/missing-list.ts";
import type { MissingDocument } from "../model/link.ts";
import type { MissingFile, MissingFormat } from "../model/missing.ts";
import type { EngineContext } from "./context.ts";
import { listMissing } from "./graph-report.ts";

/** A list longer than this is no request that an office would answer. */
const MOST_LISTED = 20_000;

/** Writes the absent documents, most cited first, as a file; no cell of it is one that a spreadsheet would run. */
export async function exportMissing(context: EngineContext, format: MissingFormat): Promise<MissingFile> {
  const documents = listMissing(context, MOST_LISTED);
  const written = await write(documents, format);
  const madeAt = context.options.clock().toISOString().slice(0, 10);
  return { ...written, suggestedName: `${MISSING_TITLE} ${madeAt}.${format}`, documents: documents.length };
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
    sheet: MISSING_TITLE,
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
    title: MISSING_TITLE,
    styles: { default: { document: { run: { font: "Times New Roman", size: 26, language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: docx.PageOrientation.LANDSCAPE } } },
        children: [
          new docx.Paragraph({
            alignment: docx.AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new docx.TextRun({ text: MISSING_TITLE.toLocaleUpperCase("vi"), bold: true, size: 28 })],
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
