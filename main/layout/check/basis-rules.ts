import { type Check, type CheckContext, locate, shorten, wording } from "./check-context.ts";

/** C02, C03, C04: căn cứ lines. */
export const checkBasis: Check = (context) => {
  const lines = context.blocks.flatMap((block) => (block.kind === "basis" ? [block.text] : []));
  // A last căn cứ may run on into what is decided: "Căn cứ Quyết định …, Ủy ban nhân dân xây dựng Kế hoạch, cụ thể như sau:"
  const after = context.blocks[lines.length];
  const runsOn = after?.kind === "paragraph" && /^Căn cứ /u.test(after.text) ? after.text : null;
  lines.forEach((line, index) => {
    checkEnd(context, line, index === lines.length - 1 && runsOn === null);
    checkContent(context, line);
  });
  if (runsOn !== null && lines.length > 0) checkContent(context, runsOn);
};

function checkEnd(context: CheckContext, line: string, last: boolean): void {
  // "… ngày 21/11/2007;"; the last "… Bộ Nội vụ."
  const right = last ? (context.regime === "party" ? /[.,;]$/u : /\.$/u) : /;$/u;
  if (right.test(line)) return;
  // The last line may run on into the enacting words: "…, Ủy ban nhân dân xây dựng Kế hoạch"
  if (last && line.length > 400) return;
  context.report("C02", { found: shorten(line), expected: last ? "." : ";" }, locate(context, line));
}

// "Căn cứ Nghị định số 30/2020/NĐ-CP …"; not "Căn cứ Luật", "Căn cứ Điều lệ Đảng"
const NUMBERED =
  /^(?:-\s*)?Căn cứ (?:Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị|Kế hoạch|Quy định|Hướng dẫn|Kết luận|Thông báo)\s/u;
// "Căn cứ Luật Lưu trữ số 01/2011/QH13"; not "Căn cứ Luật Lưu trữ ngày"
const LAW_WITH_NUMBER = /^(?:-\s*)?Căn cứ (?:Luật|Bộ luật|Pháp lệnh)\s[^;]*?\ssố\s*\d+\/\d{4}/u;

function checkContent(context: CheckContext, line: string): void {
  const span = locate(context, line);
  if (LAW_WITH_NUMBER.test(line)) context.report("C04", { found: shorten(line) }, span);
  if (!NUMBERED.test(line)) return;
  // The first citation of the line only: "Căn cứ Quyết định số 5895/QĐ-BYT về việc … số 38/NQ-CP ngày" lacks its own date.
  const head = line.split(/\s(?:về việc|về|quy định|ban hành|sửa đổi|phê duyệt)\s/u)[0] ?? line;
  // "số 30/2020/NĐ-CP", "31-QĐ/TW"
  if (!/\d+[-/][\p{L}\d]/u.test(head)) {
    context.report("C03", { found: shorten(line), expected: wording(context, "number-missing") }, span);
  } else if (!/ngày\s*\d/iu.test(head)) {
    context.report("C03", { found: shorten(line), expected: wording(context, "date-missing") }, span);
  }
}
