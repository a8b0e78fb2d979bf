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
 * Other ways to type a number, as terms: without its year ("45_nd_cp" and "45_nd" for 45/2020/NĐ-CP), with the year of its date though it bears
 * none ("6_2020_ct_ttg" for 06/CT-TTg), its symbol in one piece ("45_2020_ndcp", "45_ndcp"), or all of it ("452020ndcp", "38nqcp").
 */
export function looseTerms(term: string, issueDate: string | null): string[] {
  const parts = term.split("_");
  if (parts.length < 2) return [];
  const [serial = "", second = ""] = parts;
  const bearsYear = YEAR.test(second);
  const symbol = parts.slice(bearsYear ? 2 : 1);
  const glued = symbol.join("");
  const loose = new Set([[serial, ...symbol].join("_"), `${serial}_${glued}`, serial + glued]);
  if (bearsYear) {
    for (const typed of [`${serial}_${second}_${glued}`, parts.join(""), `${serial}_${symbol[0] ?? ""}`])
      loose.add(typed);
  } else if (issueDate !== null) loose.add([serial, issueDate.slice(0, 4), ...symbol].join("_"));
  loose.delete(term);
  return [...loose];
}

const YEAR = /^(?:19|20)\d\d$/;
