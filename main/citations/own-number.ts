import type { ReadDocument } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import { type CopyNumber, normaliseReferenceNumber } from "../text/reference-number.ts";
import type { Mention } from "./mention.ts";

/** True when the number is the document's own, in its header or repeated ("Kèm theo Quyết định số …"). */
export function isOwnNumber(copy: MatchingCopy, number: CopyNumber, mention: Mention, document: ReadDocument): boolean {
  const own = document.referenceNumber;
  if (own === null) return false;
  const { iso } = mention;
  if (own.serialNumber !== "" && normaliseReferenceNumber(own.text) === normaliseReferenceNumber(number.text))
    return iso === null || document.issueDate === null || iso === document.issueDate || number.year !== null;
  return isNote(copy, mention) && isSameSymbol(own.symbol, number) && isSameDay(number, iso, document.issueDate);
}

/** "(Kèm theo Công văn số …", the note over an appendix, where the header's own number was left blank or is damaged. */
function isNote(copy: MatchingCopy, mention: Mention): boolean {
  const before = copy.folded.slice(Math.max(0, mention.start - 60), mention.start);
  return /(?:^|\n)[\s"“(]*(?:ban hanh |gui |dinh )?kem theo [a-z ]{0,30}$/.test(before);
}

function isSameSymbol(own: string, number: CopyNumber): boolean {
  const plain = (symbol: string): string => fold(symbol).replace(/[^a-z0-9]/g, "");
  const [a, b] = [plain(own), plain(number.symbol)];
  return a === b || (b.length >= 5 && a.startsWith(b));
}

/** Number and day may both be damaged: one of two readings of the day, or the year in the number, must agree. */
function isSameDay(number: CopyNumber, iso: string | null, issued: string | null): boolean {
  if (iso === null || issued === null) return true;
  return iso === issued || (number.year !== null && issued.startsWith(String(number.year)));
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
