import type { Line } from "./line.ts";

// matches "Số: 495", "Số .....", "Số đến: 12"; not "Số: 495/UBND-VX" (the document's own)
const STAMP_NUMBER = /^so(?: den)? ?[:.]* ?[\d.…_\s]*$/;
// matches "Ngày: 20/9", "Ngày 21.9.2021"; not "ngày 21 tháng 9 năm 2021"
const STAMP_DATE = /^ngay(?: den)? ?[:.…]+|^ngay \d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;
const STAMP_TRANSFER = /^chuyen ?[:.…]|^luu ho so|^so va ky hieu hs/;
const REACH = 5;

/**
 * Marks the lines of an arrival stamp (dấu ĐẾN, Phụ lục IV.V of Decree 30/2020): the word ĐẾN with at least two of
 * Số, Ngày, Chuyển, Lưu hồ sơ near it. Their number and date are the arrival's and never the document's.
 */
export function markArrivalStamps(lines: readonly Line[]): readonly Line[] {
  const stamps = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind === "stamp" && /^(?:cong van |van ban )?den(?:$|\P{L})/u.test(line.folded))
      addBlock(lines, index, stamps);
  }
  markCopies(lines, stamps);
  return stamps.size === 0
    ? lines
    : lines.map((line, index) => (stamps.has(index) ? { ...line, kind: "stamp" as const } : line));
}

// matches "SAO Y BẢN CHÍNH", "SAO LỤC" above their number "Số: 12/SY-UBND ngày 28/6/2018" (Decree 30/2020, article 25)
const COPY = /^(?:sao y|sao luc|trich sao|ban sao|sao y ban chinh)(?![\p{L}])/u;
const COPY_NUMBER = /^so ?:? ?[\d.… ]{0,8}[-/] ?(?:sy|sl|trs|sy ?bc)\b/;

/** The number of a copy made later is not the document's own: marks it where it stands above the header. */
function markCopies(lines: readonly Line[], stamps: Set<number>): void {
  const last = Math.min(lines.length, 30);
  for (let index = 0; index < last; index++) {
    const line = lines[index] as Line;
    if (line.kind === "national" || line.kind === "party") return;
    if (line.text.length > 90 || !COPY.test(line.folded)) continue;
    stamps.add(index);
    for (let next = index + 1; next <= Math.min(index + 3, lines.length - 1); next++) {
      if (COPY_NUMBER.test(lines[next]?.folded ?? "")) stamps.add(next);
    }
  }
}

function addBlock(lines: readonly Line[], center: number, stamps: Set<number>): void {
  const found: number[] = [];
  for (let i = Math.max(0, center - REACH); i <= Math.min(lines.length - 1, center + REACH); i++) {
    const folded = lines[i]?.folded ?? "";
    if (folded.length > 120) continue;
    if (STAMP_NUMBER.test(folded) || STAMP_DATE.test(folded) || STAMP_TRANSFER.test(folded)) found.push(i);
  }
  if (found.length < 1) return;
  for (const index of found) stamps.add(index);
  const first = Math.min(center, ...found);
  const above = lines[first - 1];
  if (found.length >= 2 && above?.kind === "caps" && isStampOwner(lines, first - 1)) stamps.add(first - 1);
}

/** The stamp's first line names the body that received the document; it stands apart from the issuer's block. */
function isStampOwner(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (before === undefined) return true;
  // A tight block under a blank line is a stamp's own, whatever stands above it.
  if (lines[index]?.afterBlank === true && lines[index + 1]?.afterBlank === false) return true;
  return before.kind !== "caps" && before.kind !== "national" && before.kind !== "motto";
}
