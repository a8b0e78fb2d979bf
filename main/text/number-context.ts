import type { MatchingCopy } from "./matching-copy.ts";

// matches "số 12", "Số: 12", "so.12", "s ố 12"; the copy is folded
const NUMBER_WORD = /(?:^|[^a-z])s\s?[o0]\s?[:.]?\s?$/;
const NUMBER_WORD_AT_END = /\s?(?:mang )?s\s?[o0]\s?[:.]?\s?$/;
const TYPE_WORD =
  /(?:nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong dien|cong van|van ban|giay moi|giay phep|giay phep xay dung|thong tu|thong tu lien tich|lien bo|nghi dinh|phap lenh|luat|bo luat|lenh|sac lenh|hop nhat|ket luan|thong tri|phieu [a-z]+|cv|vb|qd|nd|tt|nq|ct)\s?[:.]?\s?(?:lien tich |ca biet )?$/;
// matches "lớp 12", "mẫu số 01", "biển số 29": words whose number is no document's
const NOT_A_DOCUMENT =
  /(?:^|[^a-z])(?:mau|bieu(?: mau)?|lop|phong|nha|ngo|ngach|hem|km|lo|thua|to ban do|phieu|phieu thu|phieu chi|phu luc|hoa don|goi thau|stt|so thu tu|tap|trang|thpt|thcs|to dan pho|khu pho|so khung|so may|so hieu|hop dong lao dong|to|doi|cum|nhom|khoi|bien|bien kiem soat|duong|quoc lo|tinh lo|ap|dien thoai|dt|fax|tai khoan|ma)\s?(?:so\s?)?[:.]?\s?$/;

// matches "Số: " at the start of a line, where a document's own number stands; not "gói thầu số "
const LABEL = /(?:^|\n)[^a-z\n]{0,6}(?:luat |phap lenh )?s[o0]\s?[:.]?\s?$|s[o0]\s?:\s?$/;

// matches "TCVN 5574", "ISO/IEC 17025", "quyển số 01": a standard's number, a notary's book
const STANDARD =
  /(?:^|[^a-z])(?:quyen|qcvn|qcdp|tcvn|tcxd|tcxdvn|tcn|iso|iec|astm|en)(?:\s?[/-]?\s?(?:iso|iec))?\s?(?:so\s?)?[:.]?\s?$/;

/** What the words in front say: whether they announce a number, and of which kind. */
export type NumberContext = {
  readonly isAnnounced: boolean;
  /** True when a type's name, a list or a label says so, not the word "số" alone. */
  readonly isNamed: boolean;
  /** True after words whose numbers are seldom a document's: "mẫu số", "phòng", "lớp". */
  readonly isExcluded: boolean;
  readonly isStandard: boolean;
  readonly before: string;
};

/** Reads the words before a number; `before` is folded, `listEnd` is where the number before it ended, or -1. */
export function readNumberContext(copy: MatchingCopy, at: number, before: string, listEnd: number): NumberContext {
  const isListed =
    listEnd >= 0 && at - listEnd < 60 && /^(?:[^.\n]*[,;] ?|.{0,50} va (?:so )?)$/.test(copy.folded.slice(listEnd, at));
  const isAnnounced = NUMBER_WORD.test(before) || TYPE_WORD.test(before) || isListed;
  const isNamed = isListed || TYPE_WORD.test(before.replace(NUMBER_WORD_AT_END, "")) || LABEL.test(before);
  return {
    isAnnounced,
    isNamed,
    isExcluded: NOT_A_DOCUMENT.test(before),
    isStandard: STANDARD.test(before),
    before,
  };
}

/** True when nothing glues the number to what stands before: it is not inside a longer number, a date, a range or a word; "số12" is clear. */
export function isClearLeft(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last === "" || last === " " || last === "\n" || last === "(" || last === '"' || last === "“") return true;
  if (/[\p{L}]/u.test(last)) return /(?:s[ốoô]|QĐ|NĐ)$/iu.test(text.slice(Math.max(0, at - 3), at));
  // "Số:    /2025/TT-BTP": what follows a slash is the year of a number left blank.
  if (last === "/") return false;
  if (/[.,:+-]/.test(last))
    return !/[\p{L}\d]/u.test(text.charAt(at - 2)) || (last !== "-" && !/\d/.test(text.charAt(at - 2)));
  return !/\d/.test(last);
}
