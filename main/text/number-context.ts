import type { MatchingCopy } from "./matching-copy.ts";

// matches "số 12", "Số: 12", "so.12"; the copy is folded
const NUMBER_WORD = /(?:^|[^a-z])s[o0]\s?[:.]?\s?$/;
const TYPE_WORD =
  /(?:nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong dien|cong van|van ban|giay moi|giay phep|thong tu|thong tu lien tich|lien bo|nghi dinh|phap lenh|luat|bo luat|lenh|sac lenh|hop nhat|ket luan|thong tri|phieu [a-z]+|cv|vb|qd|nd|tt|nq|ct)\s?[:.]?\s?(?:lien tich |ca biet )?$/;
// matches "lớp 12", "mẫu số 01", "biển số 29": words whose number is no document's
const NOT_A_DOCUMENT =
  /(?:^|[^a-z])(?:mau|bieu(?: mau)?|lop|phong|nha|ngo|ngach|hem|km|lo|thua|to ban do|bien|bien kiem soat|duong|quoc lo|tinh lo|ap|dien thoai|dt|fax|tai khoan|ma|qcvn|tcvn|iso)\s?(?:so\s?)?[:.]?\s?$/;

/** What the words in front say: whether they announce a number, and of which kind. */
export type NumberContext = { readonly isAnnounced: boolean; readonly isExcluded: boolean; readonly before: string };

/** Reads the words before a number; `before` is folded, `listEnd` is where the number before it ended, or -1. */
export function readNumberContext(copy: MatchingCopy, at: number, before: string, listEnd: number): NumberContext {
  const isListed =
    listEnd >= 0 && at - listEnd < 60 && /^(?:[^.\n]*[,;] ?|.{0,50} va (?:so )?)$/.test(copy.folded.slice(listEnd, at));
  const isAnnounced = NUMBER_WORD.test(before) || TYPE_WORD.test(before) || isListed;
  return { isAnnounced, isExcluded: NOT_A_DOCUMENT.test(before), before };
}

/** True when nothing glues the number to what stands before: it is not inside a longer number, a date, a range or a word; "số12" is clear. */
export function isClearLeft(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last === "" || last === " " || last === "\n" || last === "(" || last === '"' || last === "“") return true;
  if (/[\p{L}]/u.test(last)) return /(?:s[ốoô]|QĐ|NĐ)$/iu.test(text.slice(Math.max(0, at - 3), at));
  if (/[/.,:+-]/.test(last))
    return !/[\p{L}\d]/u.test(text.charAt(at - 2)) || (last !== "/" && last !== "-" && !/\d/.test(text.charAt(at - 2)));
  return !/\d/.test(last);
}
