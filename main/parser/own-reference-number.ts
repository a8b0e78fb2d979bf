import type { ReferenceNumber, Regime } from "../model/document.ts";
import { repairDigits } from "../text/date-text.ts";
import { makeMatchingCopy } from "../text/matching-copy.ts";
import { type CopyNumber, findNumbersInCopy } from "../text/reference-number.ts";
import { isBodyCode, isTypeCode } from "../text/symbol-lexicon.ts";

/** A document's own number as read behind its label, with how far it reaches and how sure the reading is. */
export type OwnNumber = {
  readonly value: ReferenceNumber;
  /** Characters of the given text it takes. */
  readonly length: number;
  readonly form: Regime;
  readonly typeAbbreviation: string | null;
  readonly bodySymbols: readonly string[];
  readonly confidence: number;
  readonly rule: string;
};

// matches "Số: ", "Số ", "Luật số: ", "Sô:", "Số hiệu:" at a line's start; not "Số liệu", "số lượng"
export const NUMBER_LABEL =
  /^(?:(?:luat|bo luat|phap lenh|nghi quyet(?: lien tich)?|nghi dinh|quyet dinh|chi thi|thong tu(?: lien tich)?|lenh|sac lenh|thong bao|ke hoach|bao cao|cong van|hien phap|ban an|ke hoach lien tich) )?s ?[o0]6?(?: hieu)?\s?[:.;,]?\s?(?=[\doil|(.…_\-/\s·~]|$)/;

const TOKEN = "\\p{Lu}[\\p{L}\\d&]{0,17}";
// matches "299/TTg", "45-CP", "24-L/CTN", "1027 TC/TCT", "12/UB.VX"; not "12 Hà Nội"
const SHAPE = new RegExp(
  `^([\\doOlI|]{1,6}(?:[a-zđ](?=\\s?[-/.]))?)\\s?([-/.]|\\s)\\s?((?:[12lI][\\doO]{3}\\s?[-/]\\s?)?${TOKEN}(?:\\s?[-/.]\\s?${TOKEN}|\\s?[-/]\\s?\\d{1,4}(?=\\s|$|[-/]))*)`,
  "u",
);
// matches "3289TCT/NV5": digits glued to the code; not "12A4"
const GLUED = new RegExp(`^(\\d{1,6})()(${TOKEN}[-/]${TOKEN}(?:[-/.]${TOKEN})*)`, "u");
// matches "     /QĐ-UBND", "…../BC-SYT", "-QĐ/TU": the space for the number was left blank
const BLANK = new RegExp(
  `^([.…_·~\\s,'’]*)([-/])\\s?((?:[12][\\doO]{3}\\s?[-/]\\s?)?${TOKEN}(?:\\s?[-/.]\\s?${TOKEN})*)`,
  "u",
);
// matches "4z~ /UBND-VX": a handwritten number that OCR destroyed
const DAMAGED = new RegExp(`^([^/\\n]{1,10}?)\\s?(/)\\s?(${TOKEN}(?:\\s?[-/.]\\s?${TOKEN})+)`, "u");

/** Reads the number that follows the label "Số:"; `text` begins right behind the label. Null when no symbol stands there. */
export function readOwnNumber(text: string): OwnNumber | null {
  const slashed = restoreSlash(text);
  if (slashed !== null) {
    const found = readKnownNumber(slashed.text);
    const length = (found?.length ?? 0) + text.length - slashed.text.length;
    if (found !== null) return { ...found, length, confidence: slashed.confidence, rule: "own-number-slash" };
  }
  if (/^[\s.…_·,]*[-/]/.test(text)) return readBlankNumber(text);
  const known = readKnownNumber(text);
  const shaped = readShapedNumber(text);
  if (known !== null && (shaped === null || known.length >= shaped.length - 1)) return known;
  return shaped ?? known ?? readBlankNumber(text);
}

// matches "1131UBND-VP", "35ZUBND-KHTC", "129QĐ-UBND"; not "3289TCT/NV5" (old, never had one), "12/UBND-VP"
const LOST_SLASH = /^(\s?[\doO]{1,6}?)([1247ZzIlJ|!()]?)(\p{Lu}[\p{L}&]{1,9})(?=-\p{Lu})/u;

/**
 * OCR takes the slash for a thin sign that then touches digits and a known code, or loses it; null where neither is. A digit
 * may be either: it is the number's own where without it less than two digits were left, for numbers below ten are
 * written with a zero (NĐ 30/2020, PL I, I.II.3); else a person must look.
 */
function restoreSlash(text: string): { readonly text: string; readonly confidence: number } | null {
  const [, serial = "", sign = "", code = ""] = LOST_SLASH.exec(text) ?? [];
  if (!(isBodyCode(code) || isTypeCode(code))) return null;
  const isDigit = /\d/.test(sign);
  const isOwn = isDigit && serial.trim().length < 2;
  const number = isOwn ? serial + sign : serial;
  return { text: `${number}/${text.slice(text.indexOf(code))}`, confidence: isDigit && !isOwn ? 0.55 : 0.75 };
}

/** Reads by the grammar of citations, which repairs what OCR broke. */
function readKnownNumber(text: string): OwnNumber | null {
  const lead = "Số ";
  const copy = makeMatchingCopy(lead + text.slice(0, 90));
  const found = findNumbersInCopy(copy)[0];
  if (found === undefined || found.start > lead.length + 1) return null;
  const length = copy.toSource(found.start, found.end)[1] - lead.length;
  return { ...describe(found), length };
}

function describe(found: CopyNumber): Omit<OwnNumber, "length"> {
  const { serialNumber, symbol, text, regimeForm, typeAbbreviation, bodySymbols, repaired } = found;
  return {
    value: { serialNumber, symbol, text },
    form: regimeForm,
    typeAbbreviation,
    bodySymbols,
    confidence: repaired ? 0.92 : 0.99,
    rule: repaired ? "own-number-repaired" : "own-number",
  };
}

function readShapedNumber(text: string): OwnNumber | null {
  const spaceless = joinBrokenSymbol(text);
  const match = SHAPE.exec(spaceless) ?? GLUED.exec(spaceless);
  if (match === null || !/\d/.test(match[1] ?? "")) return null;
  const [, serial = "", separator = ""] = match;
  const symbol = trimWords(match[3] ?? "");
  if (symbol === null) return null;
  if (separator.trim() === "" && !/[-/]/.test(symbol)) return null;
  const parsed = parseSymbol(repairDigits(serial.slice(0, -1)) + repairSerialEnd(serial), separator.trim(), symbol);
  const taken = spaceless === text ? match[0].length - (match[3] ?? "").length + symbol.length : text.length;
  return { ...parsed, length: taken, confidence: 0.93, rule: "own-number-shape" };
}

function repairSerialEnd(serial: string): string {
  const last = serial.slice(-1);
  return /[a-zđ]/.test(last) && last !== "o" && last !== "l" ? last : repairDigits(last);
}

/** "12/QĐ - U B ND": where nothing but capitals and marks stands to the line's end, the spaces are OCR's. */
function joinBrokenSymbol(text: string): string {
  if (text.length > 40 || !/^\d{1,6}\s?[-/]/.test(text) || !/[-/]\s?\p{Lu}(?:[\p{Lu}g\s\d/&-])*$/u.test(text))
    return text;
  // No code has a marked vowel: "15-NQ/TU ĐẢNG CỘNG SẢN VIỆT NAM" goes on with the other column.
  if (/[^\d\sA-ZĐƯg/&-]/u.test(text)) return text;
  if (!/(?:^|\s)\p{Lu}{1,3}\s\p{Lu}/u.test(text) || /\p{Lu}{5}/u.test(text.replace(/\s/g, "|"))) return text;
  return text.replace(/\s/g, "");
}

/** Drops from a symbol what is a word, not a code: "QĐ-UBND - Hà" -> "QĐ-UBND"; null when nothing is left. */
function trimWords(symbol: string): string | null {
  const parts = symbol.split(/(\s?[-/.]\s?)/);
  let kept = "";
  for (let i = 0; i < parts.length; i += 2) {
    const token = parts[i] ?? "";
    if (!isCodeShaped(token)) break;
    kept += (i === 0 ? "" : (parts[i - 1] ?? "")) + token;
  }
  return kept === "" ? null : kept;
}

function isCodeShaped(token: string): boolean {
  if (/^\d+$/.test(token)) return true;
  const upper = token.replace(/[^\p{Lu}\d&]/gu, "").length;
  return upper * 2 >= token.length && !/\p{Ll}{3}/u.test(token);
}

function parseSymbol(
  serial: string,
  separator: string,
  symbol: string,
): Omit<OwnNumber, "length" | "confidence" | "rule"> {
  const tidy = symbol.replace(/\s?([-/.])\s?/g, "$1");
  const form: Regime =
    separator === "-" && /^\p{L}{2,4}\/\p{Lu}/u.test(tidy) && !/^(?:L|LCT)\//.test(tidy) ? "party" : "state";
  const tokens = tidy.split(/[-/.]/).filter((token) => !/^\d+$/.test(token));
  return {
    value: { serialNumber: serial, symbol: tidy, text: `${serial}${separator === "" ? " " : separator}${tidy}` },
    form,
    typeAbbreviation: null,
    bodySymbols: tokens,
  };
}

function readBlankNumber(text: string): OwnNumber | null {
  const blank = BLANK.exec(text);
  const match = blank ?? DAMAGED.exec(text);
  if (match === null) return null;
  const symbol = trimWords(match[3] ?? "");
  if (symbol === null || symbol.replace(/[^\p{L}]/gu, "").length < 2) return null;
  const length = match[0].length - (match[3] ?? "").length + symbol.length;
  const probe = readKnownNumber(`1${match[2] ?? "/"}${symbol}`);
  const known = probe !== null && probe.length >= symbol.length ? probe : null;
  const parsed = known ?? parseSymbol("1", match[2] ?? "/", symbol);
  return {
    value: { serialNumber: "", symbol: parsed.value.symbol, text: parsed.value.text.slice(1) },
    form: parsed.form,
    typeAbbreviation: parsed.typeAbbreviation,
    bodySymbols: parsed.bodySymbols,
    length,
    confidence: blank === null ? 0.7 : 0.9,
    rule: blank === null ? "own-number-damaged" : "own-number-blank",
  };
}
