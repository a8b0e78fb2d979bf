import { isBodyCode, isTypeCode, repairBodyCode, repairTypeCode, splitLostHyphen } from "./symbol-lexicon.ts";
import type { Part } from "./symbol-part.ts";

/**
 * Repairs each code of a state symbol: lost hyphens, Đ, doubled letters, the National Assembly's term. `before` is the
 * folded text in front of the number, which tells "ĐA" (đề án) from "DA".
 */
export function repairStateSymbol(read: readonly Part[], before: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, part] of read.entries()) {
    const split = index === 0 ? splitLostHyphen(part.token) : null;
    if (split !== null) parts.push({ token: split[0], separator: "" }, { token: split[1], separator: "-" });
    else {
      const token =
        index === 0 ? repairFirst(part.token, read.length, before) : (repairBodyCode(part.token) ?? part.token);
      parts.push({ token, separator: part.separator });
    }
  }
  return parts;
}

function repairFirst(token: string, count: number, before: string): string {
  const byWord = typeByWord(token, before);
  if (byWord !== null) return byWord;
  if (isTypeCode(token) || isBodyCode(token)) return token;
  const type = repairTypeCode(token);
  if (type !== null && count > 1) return type;
  return repairBodyCode(token) ?? type ?? token;
}

/** DA/ĐA, HD/HĐ: only the word in front can tell. */
function typeByWord(token: string, before: string): string | null {
  if (token === "DA" && /de an(?: so)?\s?[:.]?\s?$/.test(before)) return "ĐA";
  if (token === "HD" && /hop dong(?: so)?\s?[:.]?\s?$/.test(before)) return "HĐ";
  return null;
}
