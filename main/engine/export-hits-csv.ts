import { type DocumentList, LIST_COLUMNS, plainLine } from "../layout/document-list.ts";

/** The list as CSV: UTF-8 with a byte order mark (Excel reads it as UTF-8), commas, CR LF, and no cell a spreadsheet would run. */
export function listToCsv({ documents }: DocumentList): Uint8Array {
  const rows = [
    LIST_COLUMNS.map(({ title }) => title),
    ...documents.map((document, at) => LIST_COLUMNS.map((column) => column.value(document, at))),
  ];
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`);
}

/**
 * A value as a cell. One that begins like a formula (= + - @, tab, carriage return) gets an apostrophe in front, which
 * spreadsheets take for "this is text". Matches "=1+1", "-2", "@SUM"; not "134/KH-UBND".
 */
export function toCell(value: string): string {
  // a control character in front would be dropped by plainLine and lay the formula bare only if looked at too early
  const safe = plainLine(value).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
