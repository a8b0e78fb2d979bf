import type { TFunction } from "i18next";
import type { DuplicateReason } from "../../main/model/duplicate.ts";

/** Why two documents may be one, in words: "cùng số, ký hiệu, cơ quan và năm" or "chữ giống nhau 92%". */
export function sayReason(t: TFunction, reason: DuplicateReason, similarity: number): string {
  const percent = Math.round(100 * similarity);
  return t(reason === "same-number" ? "duplicate.sameNumber" : "duplicate.sameText", { percent });
}
