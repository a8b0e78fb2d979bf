import type { ReadDocument } from "../model/document.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import { type CopyNumber, normaliseReferenceNumber } from "../text/reference-number.ts";
import type { Mention } from "./mention.ts";

/** True when the number is the document's own, in its header or repeated ("Kèm theo Quyết định số …"). */
export function isOwnNumber(number: CopyNumber, mention: Mention, document: ReadDocument): boolean {
  const own = document.referenceNumber;
  if (own === null || own.serialNumber === "") return false;
  if (normaliseReferenceNumber(own.text) !== normaliseReferenceNumber(number.text)) return false;
  const { iso } = mention;
  return iso === null || document.issueDate === null || iso === document.issueDate || number.year !== null;
}

// matches a line that is "Số: 12/SY-UBND", "Luật số: 33/2024/QH15" and nothing else before the number
const HEADER_LINE = /(?:^|\n)[\s"“(]*(?:luat |phap lenh |bo luat )?so\s?[:.]?\s?$/;
// matches what follows a number in a header squeezed into one line: " CỘNG HÒA XÃ HỘI", " Hà Nội, ngày 3 tháng 4", " V/v triển khai"
const IN_HEADER = /^[\s|]{0,3}(?:C[ỘO]NG H[ÒO][AÀ]|ĐẢNG C[ỘÔ]NG|V\/v\s|\p{Lu}[^,;.\n]{1,40},\s?ngày\s)/u;
// matches words at the end of the line above that the number belongs to: "theo Quyết định\nsố 12/QĐ-UBND"
const CARRIED_OVER =
  /(?:quyet dinh|cong van|van ban|thong bao|nghi quyet|ke hoach|chi thi|nghi dinh|thong tu|to trinh|bao cao|huong dan|ket luan|cong dien|luat|cac|va|,)\s?\n[\s"“(]*so\s?[:.]?\s?$/;

/** True for a number that heads a document, a copy or a stamp: alone after "Số" at the start of a line. */
export function isStandaloneNumber(copy: MatchingCopy, number: CopyNumber): boolean {
  const before = copy.folded.slice(Math.max(0, number.start - 40), number.start);
  if (
    IN_HEADER.test(copy.text.slice(number.end, number.end + 70)) &&
    /(?:Số|SỐ|So)\s?[:.]\s?$/.test(copy.text.slice(Math.max(0, number.start - 6), number.start))
  )
    return true;
  if (!HEADER_LINE.test(before) || CARRIED_OVER.test(before)) return false;
  const word = /s[ốo0]/iu.exec(copy.text.slice(Math.max(0, number.start - 6), number.start));
  return word === null || /^(?:S|L|P|B)/.test(word[0]) || /:/.test(before.slice(-3));
}
