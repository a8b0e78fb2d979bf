import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { type DocumentList, LIST_COLUMNS, LIST_TITLE, type ListColumn, plainLine } from "../layout/document-list.ts";

/** Excel holds no longer text in a cell. */
const LONGEST_CELL = 32_767;
const FORMAT = "dd/mm/yyyy";

/**
 * The list as a workbook: one sheet, head row kept in sight, dates as dates. Every other cell is of the type text, which a
 * spreadsheet shows and never runs, whatever it begins with.
 */
export async function listToXlsx({ documents }: DocumentList): Promise<Uint8Array> {
  const head: Cell[] = LIST_COLUMNS.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: "bold",
    backgroundColor: "#e3eef8",
    borderStyle: "thin",
    align: "center",
    alignVertical: "center",
    wrap: true,
  }));
  const rows = documents.map((document, at) =>
    LIST_COLUMNS.map((column) => toCell(column, column.value(document, at))),
  );
  const file = writeXlsxFile([head, ...rows], {
    sheet: LIST_TITLE,
    orientation: "landscape",
    stickyRowsCount: 1,
    columns: LIST_COLUMNS.map(({ width }) => ({ width })),
  });
  return new Uint8Array(await file.toBuffer());
}

function toCell({ kind }: ListColumn, value: string): Cell {
  const style = { borderStyle: "thin", alignVertical: "top" } as const;
  if (kind === "number") return { value: Number(value), type: Number, align: "center", ...style };
  const date = kind === "date" ? readDate(value) : null;
  if (date !== null) return { value: date, type: Date, format: FORMAT, align: "center", ...style };
  return { value: plainLine(value).slice(0, LONGEST_CELL), type: String, wrap: true, ...style };
}

/** The day at midnight UTC, as the library counts days; null for what is no day, or lies before spreadsheets' calendar. */
function readDate(iso: string): Date | null {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1901 ? null : date;
}
