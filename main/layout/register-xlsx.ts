import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { type RegisterBook, registerTable } from "./register-book.ts";

/** A register as a spreadsheet: one sheet, the head's row fixed, set to print across A4. */
export async function renderRegisterXlsx(book: RegisterBook): Promise<Uint8Array> {
  const [head = [], ...rows] = registerTable(book);
  const cell = (value: string, bold: boolean): Cell => ({
    value: value.replace(/[\u0000-\u0008\u000b-\u001f]/gu, "").slice(0, 32_000),
    type: String,
    wrap: true,
    borderStyle: "thin" as const,
    alignVertical: bold ? ("center" as const) : ("top" as const),
    ...(bold ? { fontWeight: "bold" as const, align: "center" as const } : {}),
  });
  const span = head.length;
  const line = (value: string, bold: boolean): readonly Cell[] => [
    {
      value,
      type: String,
      columnSpan: span,
      align: "center" as const,
      ...(bold ? { fontWeight: "bold" as const } : {}),
    },
    ...Array.from({ length: span - 1 }, () => null),
  ];
  const data = [
    ...(book.body === null ? [] : [line(book.body, true)]),
    line(book.title, true),
    line(book.range, false),
    head.map((value) => cell(value, true)),
    ...rows.map((row) => row.map((value) => cell(value, false))),
    line(book.words.total.replace("{count}", String(book.rows.length)), false),
  ];
  const file = writeXlsxFile(
    data.map((row) => [...row]),
    {
      columns: book.columns.map(({ widthMm }) => ({ width: widthMm / 1.9 })),
      stickyRowsCount: book.body === null ? 3 : 4,
      orientation: "landscape",
      sheet: "1",
    },
  );
  return new Uint8Array(await file.toBuffer());
}
