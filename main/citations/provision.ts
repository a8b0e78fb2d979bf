import type { MatchingCopy } from "../text/matching-copy.ts";

const VALUE = "(?:\\d{1,3}[a-z]?|[a-z]{1,2}|[ivxl]{1,6})(?![a-z0-9])";
const UNIT = `(?:cac\\s)?(?:diem|khoan|dieu|tieu\\smuc|muc|chuong|phan|phu\\sluc|bieu\\smau|mau\\sso)\\s${VALUE}(?:(?:,\\s?|\\sva\\s|\\sden\\s|\\shoac\\s)${VALUE})*`;
// matches "điểm a khoản 1 Điều 24 Mục 1 Chương III của ", "khoản 1, khoản 2 Điều 4 ", "các Điều 5, 6 và 7 "; not "Điều này "
const BEFORE = new RegExp(
  `(?<![a-z0-9])(${UNIT}(?:(?:,\\s?|\\s|\\sva\\s|\\scua\\s|\\sden\\s)${UNIT})*)(?:\\s(?:cua|tai|trong|ban\\shanh\\skem\\stheo|kem\\stheo|thuoc))?,?\\s$`,
);

/** The provision named right before a document, as printed on one line ("điểm a khoản 1 Điều 24"); null when there is none. */
export function readProvisionBefore(
  copy: MatchingCopy,
  at: number,
  from: number,
): { readonly start: number; readonly text: string } | null {
  const start = Math.max(from, at - 140);
  const found = BEFORE.exec(copy.folded.slice(start, at));
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const begin = start + found.index;
  const printed = copy.text.slice(begin, begin + words.length).replace(/\s+/g, " ");
  return { start: begin, text: capitaliseUnits(printed.replace(/^[Cc]ác (?=Điều|điều|khoản|điểm)/, "")) };
}

/** Điều and larger parts take a capital, khoản and điểm none (NĐ 30/2020 PL II). */
function capitaliseUnits(printed: string): string {
  return printed
    .replace(
      /(?<!\p{L})(?:điều|mục|chương|phần|phụ lục)(?= )/giu,
      (unit) => unit.charAt(0).toUpperCase() + unit.slice(1).toLowerCase(),
    )
    .replace(/(?<!\p{L})(?:khoản|điểm|tiểu mục)(?= )/giu, (unit) => unit.toLowerCase());
}
