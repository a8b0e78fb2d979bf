/**
 * What the citing document does to the cited one. Direction is always citing -> cited.
 * Vietnamese names: căn cứ, thực hiện, xét đề nghị, hướng dẫn, sửa đổi bổ sung, thay thế, bãi bỏ,
 * đình chỉ, đính chính, hợp nhất, trả lời, kèm theo, dẫn chiếu.
 */
export const RELATIONS = [
  "legal-basis",
  "implements",
  "proposal",
  "guides",
  "amends",
  "replaces",
  "repeals",
  "suspends",
  "corrects",
  "consolidates",
  "replies",
  "attaches",
  "refers",
] as const;

export type Relation = (typeof RELATIONS)[number];
