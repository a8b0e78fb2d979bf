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
 * A value as a cell. What a spreadsheet would take for a formula gets an apostrophe in front, which says "this is text": at the
 * beginning (= + - @, also in full width), and after a semicolon, which parts cells where commas are decimal, as in Vietnam.
 * Matches "=1+1", "-2", "＝SUM(A1)", "a;=1"; not "134/KH-UBND", nor "- Như trên; - Lưu" past its first sign.
 */
export function toCell(value: string): string {
  // a control character in front would be dropped by plainLine and lay the formula bare only if looked at too early
  const safe = plainLine(value).replace(/(^|;)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
