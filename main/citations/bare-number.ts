import type { CopyDate } from "../text/date-text.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import type { CopyNumber } from "../text/reference-number.ts";

// matches "Công văn số 1234 " before "ngày 15/6/2004"; not "Giấy phép số 12 ", "hợp đồng số 5 ", "tờ khai số 10 "
const TYPED_NUMBER =
  /(?<![a-z0-9])(?:sac lenh|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu(?: lien (?:bo|tich))?|thong bao|thong tri|ket luan|ke hoach|bao cao|to trinh|cong van|cong dien|van ban|huong dan)\s(?:mang\s)?so\s?:?\s?(\d{1,5}[a-z]?),?\s$/;

/**
 * Numbers cited without their symbol, "Công văn số 1234 ngày 15/6/2004 của Sở Tài chính": only where type, "số" and
 * the day all stand, for "Nghị định 30" or "Quyết định số 12" alone does not tell which document is meant.
 */
export function findBareNumbers(copy: MatchingCopy, dates: readonly CopyDate[]): readonly CopyNumber[] {
  const found: CopyNumber[] = [];
  for (const date of dates) {
    if (date.iso === null || !copy.folded.startsWith("ngay", date.start)) continue;
    const from = Math.max(0, date.start - 40);
    const typed = TYPED_NUMBER.exec(copy.folded.slice(from, date.start).replace(/\n/g, " "));
    const serial = typed?.[1];
    if (typed === null || serial === undefined) continue;
    const start = from + typed.index + typed[0].lastIndexOf(serial);
    found.push({
      start,
      end: start + serial.length,
      text: serial,
      serialNumber: serial,
      symbol: "",
      year: null,
      regimeForm: "state",
      typeAbbreviation: null,
      bodySymbols: [],
      repaired: false,
    });
  }
  return found;
}
