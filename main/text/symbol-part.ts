import { isBodyCode } from "./symbol-lexicon.ts";

/** One code of a symbol, with what stands before it: "-", "/" or ".". */
export type Part = { readonly token: string; readonly separator: string };

/** True for capitals, or the mixed case that tables of abbreviations have: two capitals at least ("TTg", "SNgV", "QyĐ"). */
export function isTokenShape(token: string): boolean {
  const lower = token.replace(/[^a-zđ]/g, "").length;
  if (lower === 0) return true;
  const upper = token.replace(/[^A-ZĐƯÂÊÔĂƠ]/g, "").length;
  return upper >= 2 && lower <= 2 && token.length <= 12;
}

/** True when the symbol names several issuers: "TT-BKHĐT-BTC". */
export function isJoint(parts: readonly Part[]): boolean {
  return (
    parts.length > 2 &&
    parts.slice(1).every((part) => isBodyCode(part.token)) &&
    parts.slice(1).some((part) => /^(?:B|TANDTC|VKS|TTCP|NHNN|TLĐ|UBTW)/.test(part.token))
  );
}
