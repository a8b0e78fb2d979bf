import type { Relation } from "../model/relation.ts";
import { fold } from "../text/fold.ts";

/** What a later document does to the force of one it cites: ends it, holds it up, or changes part of it. */
export type Effect = "ends" | "suspends" | "changes";

const EFFECTS: { readonly [relation in Relation]?: Effect } = {
  replaces: "ends",
  repeals: "ends",
  suspends: "suspends",
  amends: "changes",
  corrects: "changes",
};

/** The effect of a relation on the cited document; null when it stays in force as it was. With a provision, only that part is concerned. */
export function effectOf(relation: Relation): Effect | null {
  return EFFECTS[relation] ?? null;
}

/**
 * Types that propose, report or carry, and so never act on another document themselves: a tờ trình asks that a
 * decision be replaced, the decision that follows replaces it.
 */
const WITHOUT_EFFECT = new Set(
  ["Tờ trình", "Báo cáo", "Biên bản", "Đề án", "Dự án", "Phương án", "Giấy mời", "Giấy giới thiệu", "Phiếu gửi"].map(
    fold,
  ),
);

/** True when a document of this type can end or change the force of another; an unknown type is given the benefit of the doubt. */
export function canTakeEffect(documentType: string | null): boolean {
  return documentType === null || !WITHOUT_EFFECT.has(fold(documentType.normalize("NFC")));
}

// matches "bãi bỏ một phần Quyết định", "thay thế một số điều của Nghị định"; not "bãi bỏ Quyết định"
const SOME_PARTS = /mot (?:phan|so (?:dieu|khoan|diem|noi dung|quy dinh|muc|phu luc|mau|cum tu))/;

// matches "bãi bỏ cụm từ “a” tại Quyết định", "thay thế Phụ lục của Quyết định"; not "bãi bỏ Quyết định"
const PART_NAMED =
  /(?:bai bo|thay the|thay|huy bo|dinh chi)(?: cac| nhung| toan bo| viec| thi hanh)* (?:cum tu|tu ngu|doan|gach dau dong|dong|phu luc|bieu mau|bieu|mau|bang)(?![a-z])[^;.]*$/;

// matches "chấm dứt việc tạm đình chỉ thi hành", "bãi bỏ việc đình chỉ"; not "đình chỉ thi hành"
const LIFTED =
  /(?:cham dut|bai bo|huy bo|thoi|go bo|ket thuc)(?: hieu luc)?(?: viec)? (?:tam )?(?:dinh chi|ngung|dung)(?![a-z])[^;.]*$/;

/** Whether a sentence ends the suspension of what it mentions: "chấm dứt việc tạm đình chỉ thi hành Quyết định số 5". */
export function liftsSuspension(sentence: string, raw: string): boolean {
  return LIFTED.test(before(sentence, raw));
}

/** The folded words of a sentence before a mention, all of them where it is not found. */
function before(sentence: string, raw: string): string {
  const flat = fold(sentence.normalize("NFC")).replace(/\s+/g, " ");
  const at = flat.indexOf(fold(raw.normalize("NFC")).replace(/\s+/g, " ").trim());
  return at < 0 ? flat : flat.slice(0, at);
}

/**
 * Whether a change of force concerns the whole document or a part: amendments and corrections always a part, the others
 * where a provision is named or the words before the mention say "một phần", "một số điều".
 */
export function scopeOf(
  relation: Relation,
  provision: string | null,
  sentence: string,
  raw: string,
): "whole" | "part" | null {
  const effect = effectOf(relation);
  if (effect === null) return null;
  if (effect === "changes" || provision !== null) return "part";
  const words = before(sentence, raw);
  return SOME_PARTS.test(words.slice(-60)) || PART_NAMED.test(words) ? "part" : "whole";
}
