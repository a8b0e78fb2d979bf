import type { Regime } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import type { Field } from "./field.ts";
import type { Line } from "./line.ts";
import type { OwnNumber } from "./own-reference-number.ts";
import type { Title } from "./title.ts";
import type { TypeIndex } from "./type-index.ts";

export type TypeSigns = {
  readonly lines: readonly Line[];
  readonly title: Title | null;
  readonly number: OwnNumber | null;
  readonly numberLine: Line | null;
  readonly hasAddressee: boolean;
  readonly hasAbout: boolean;
  /** The issuer as printed, folded: its initials tell "1234/CT-TTHT" of a tax office from a directive. */
  readonly body: string | null;
};

/** Reads the type (tên loại): from its line, else from the symbol and the marks of an official letter (công văn). */
export function readDocumentType(signs: TypeSigns, types: TypeIndex): Field<string> | null {
  const bySymbol = typeOfSymbol(signs, types);
  if (signs.title !== null) return fromTitle(signs.title, signs.number, saysNoType(signs) ? null : bySymbol);
  const labelled = fromLabel(signs.numberLine, types);
  if (labelled !== null) return labelled;
  const { number, numberLine } = signs;
  const range = numberLine === null ? null : ([numberLine.start, numberLine.end] as const);
  if (number !== null && bySymbol !== null) {
    const first = firstToken(number.value.symbol);
    const ambiguous =
      (number.form === "party" && bySymbol === "Quyết định") ||
      (AMBIGUOUS.has(first) && (number.typeAbbreviation === null || standsForBody(first, signs.body)));
    return { value: bySymbol, range, confidence: ambiguous ? 0.58 : 0.92, rule: "type-symbol" };
  }
  const letter = signs.hasAddressee || signs.hasAbout;
  if (number !== null && isLetterSymbol(number) && (number.typeAbbreviation === null || bySymbol === null)) {
    return { value: "Công văn", range, confidence: letter ? 0.96 : 0.58, rule: "type-letter-symbol" };
  }
  if (!letter) return null;
  return {
    value: "Công văn",
    range: null,
    confidence: signs.hasAddressee && signs.hasAbout ? 0.9 : 0.55,
    rule: "type-letter-marks",
  };
}

function fromTitle(title: Title, number: OwnNumber | null, bySymbol: string | null): Field<string> {
  const range = [title.line.start, title.line.start + title.match.length] as const;
  const joint = /(?:^|\/)(?:TTLT|TTLB)/.test(number?.value.symbol ?? "");
  const name = title.match.entry.name;
  const value = joint && name === "Thông tư" ? "Thông tư liên tịch" : name;
  const agrees = bySymbol === null || bySymbol === value || sharesAbbreviation(title, number);
  // "QUY ĐỊNH CHẾ ĐỘ…" above a symbol of another type is an abstract whose own type line is lost.
  if (!agrees && bySymbol !== null && !title.match.whole && title.capitals)
    return { value: bySymbol, range: null, confidence: 0.55, rule: "type-line-against-symbol" };
  const confidence = agrees ? (title.capitals ? 0.98 : 0.9) : 0.58;
  return { value, range, confidence, rule: agrees ? "type-line" : "type-line-against-symbol" };
}

function sharesAbbreviation(title: Title, number: OwnNumber | null): boolean {
  const { entry } = title.match;
  const abbreviation = number?.typeAbbreviation;
  return abbreviation === entry.state?.abbreviation || abbreviation === entry.party?.abbreviation;
}

function typeOfSymbol(signs: TypeSigns, types: TypeIndex): string | null {
  const { number } = signs;
  if (number === null) return null;
  const first = number.typeAbbreviation ?? firstToken(number.value.symbol);
  const form: Regime = number.form;
  const entry =
    types.findByAbbreviation(first, form) ??
    (number.typeAbbreviation === null ? null : types.findByAbbreviation(first, "state"));
  if (entry !== null && isLetterOfBody(signs, first)) return null;
  if (entry === null) return /^TTL[TBN]/.test(first) ? "Thông tư liên tịch" : null;
  if (
    number.typeAbbreviation === null &&
    number.bodySymbols[0] !== undefined &&
    number.bodySymbols[0] === first &&
    signs.hasAbout
  )
    return null;
  return entry.name;
}

// Abbreviations of types that are codes of bodies too (standards E.3).
const AMBIGUOUS = new Set(["CT", "TB", "HD", "BC", "TC", "PC", "PA", "KH", "TT", "DA", "QC"]);

/** No type line, an addressee, and the first code stands for the issuer itself: an official letter (E.3). */
function isLetterOfBody(signs: TypeSigns, first: string): boolean {
  if (signs.title !== null || signs.number?.form === "party" || !(signs.hasAddressee || signs.hasAbout)) return false;
  if (!AMBIGUOUS.has(first)) return false;
  const initials = (signs.body ?? "")
    .split(/[\s-]+/)
    .filter((word) => word !== "va")
    .map((word) => word.charAt(0))
    .join("");
  return initials.startsWith(fold(first)) || (signs.hasAddressee && signs.hasAbout);
}

/** A lone ambiguous code that stands for the issuer ("299-CT", "25/TC-TCT") does not speak against a type line. */
function saysNoType({ number, body }: TypeSigns): boolean {
  if (number === null) return true;
  const codes = number.value.symbol.split(/[-/.]/).filter((token) => !/^\d+$/.test(token));
  const first = codes[0] ?? "";
  return AMBIGUOUS.has(first) && (codes.length === 1 || standsForBody(first, body ?? ""));
}

/** "TC" beside "Bộ Tài chính": the code is as likely the body's as a type's. */
function standsForBody(code: string, body: string | null): boolean {
  const initials = (body ?? "")
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join("");
  return body === null || initials.startsWith(fold(code)) || initials.slice(1).startsWith(fold(code));
}

function firstToken(symbol: string): string {
  return symbol.replace(/^\d{2,4}\//, "").split(/[-/.]/)[0] ?? "";
}

/** "Luật số: 33/2024/QH15": the label names the type. */
function fromLabel(line: Line | null, types: TypeIndex): Field<string> | null {
  const word =
    line === null
      ? null
      : /^(luat|bo luat|phap lenh|nghi quyet|lenh|sac lenh|nghi dinh|quyet dinh|chi thi|thong tu|ban an)(?= s ?o)/.exec(
          line.folded,
        );
  if (line === null || word === null) return null;
  const entry = types.findByName(word[1] ?? "");
  return entry === null
    ? null
    : {
        value: entry.name,
        range: [line.start, line.start + word[0].length],
        confidence: 0.93,
        rule: "type-number-label",
      };
}

/** State letters open with the body's code; the Party's carry CV. */
function isLetterSymbol(number: OwnNumber): boolean {
  if (number.form === "party") return false;
  return !/(?:^|\/)(?:UBTV)?QH\d/.test(number.value.symbol) && !/^\d{4}\//.test(number.value.symbol);
}
