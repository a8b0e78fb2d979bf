import { foldedWord, scanWords, toComposed } from "./scan-words.ts";

/**
 * A document number as one term of the index: folded parts joined by "_", serial number without leading zeros.
 * "45/2020/NĐ-CP" -> "45_2020_nd_cp", "495-TB/TU" -> "495_tb_tu". Null when it holds no digits.
 */
export function numberTerm(text: string): string | null {
  const composed = toComposed(text);
  const words = scanWords(composed);
  const parts: string[] = [];
  for (let at = 0; at < words.count; at++) {
    parts.push(foldedWord(composed, words.starts[at] as number, words.ends[at] as number));
  }
  return parts.some((part) => /\d/.test(part)) ? joinNumber(parts) : null;
}

/** Joins the parts of a number; each all-digit part loses its leading zeros. */
export function joinNumber(parts: readonly string[]): string {
  return parts.map((part) => (/^\d+$/.test(part) ? part.replace(/^0+(?=\d)/, "") : part)).join("_");
}

/**
 * Other ways to type a number, as terms: without its year ("45_nd_cp" for 45/2020/NĐ-CP), and in one piece ("452020ndcp", "38nqcp",
 * "45ndcp").
 */
export function looseTerms(term: string): string[] {
  const parts = term.split("_");
  const yearless = parts.filter((part, at) => at !== 1 || !/^(?:19|20)\d\d$/.test(part));
  const loose = new Set([yearless.join("_"), parts.join(""), yearless.join("")]);
  loose.delete(term);
  return parts.length < 2 ? [] : [...loose];
}
