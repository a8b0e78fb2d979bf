import { fold } from "../../text/fold.ts";
import type { Check, CheckContext } from "./check-context.ts";

/** N01 to N10: số, ký hiệu. */
export const checkNumber: Check = (context) => {
  const number = context.document.referenceNumber;
  const span = context.spanOf("referenceNumber");
  if (number === null || span === null || !context.sure("referenceNumber")) return;
  checkPrintedForm(context, number.text, span);
  // "5"; not "05"
  if (/^\d$/u.test(number.serialNumber)) context.report("N02", { found: number.serialNumber }, span);
  checkSymbol(context, number.symbol, span);
};

/** What stands on the number's line after "Số", as printed. */
// "Số: 134 /KH-UBND", "Số 788 - CV/BCSĐ"; not "về số lượng"
const NUMBER_LINE = /(?:^|\s)S[ốôo]\s*(:?)\s*(\d*\s*[-/]\s*[\p{L}\d][\p{L}\d\s/&.-]*)/mu;

function checkPrintedForm(context: CheckContext, number: string, span: readonly [number, number]): void {
  const match = NUMBER_LINE.exec(context.linesOf("referenceNumber"));
  if (match === null) return;
  const [, colon, printed = ""] = match;
  if ((colon === ":") !== (context.regime === "state")) context.report("N01", { number }, span);
  // "134 /KH-UBND", "788 - CV/BCSĐ"; not "134/KH-UBND"
  const bare = printed.trim().slice(0, number.length + 6);
  if (/[\p{L}\d]\s+[-/]\s*\p{Lu}|[\p{L}\d][-/]\s+\p{Lu}/u.test(bare)) {
    context.report("N03", { found: bare.trim(), number }, span);
  }
}

function checkSymbol(context: CheckContext, symbol: string, span: readonly [number, number]): void {
  const { document, regime, messages } = context;
  const tokens = symbol.split(/[-/]/u);
  const first = tokens[0] ?? "";
  // "2023/KH-UBND": the year stands in the symbol; not "KH-UBND"
  if (/^(?:19|20)\d\d\//u.test(symbol)) context.report("N10", { found: symbol }, span);
  if (context.isOfficialLetter) {
    if ((first === "CV") !== (regime === "party")) context.report("N06", {}, span);
    return;
  }
  const type = document.documentType;
  if (type === null || !context.sure("documentType")) return;
  const types = messages.documentTypes[regime];
  const expected = types[type];
  if (typeof expected !== "string" || first === expected) return;
  const words = { found: first, expected, type };
  const isOtherType = Object.entries(types).some(([other, code]) => code === first && other !== type);
  const similar = fold(first) === fold(expected) || fold(first).startsWith(fold(expected));
  context.report(isOtherType && !similar ? "N04" : "N05", words, span);
}

/** N07: the issuer's code in the symbol, for the one body whose code is beyond doubt. */
export const checkIssuerCode: Check = (context) => {
  const { document } = context;
  if (!context.sure("referenceNumber") || !context.sure("issuingBody")) return;
  const symbol = document.referenceNumber?.symbol ?? "";
  const issuer = document.issuingBody ?? "";
  if (symbol === "" || !/^uy ban nhan dan/u.test(fold(issuer))) return;
  // "KH-UBND", "UBND-VX", "QĐ-UB"; not "KH-SYT"
  if (!/(?:^|[-/])UB/u.test(symbol))
    context.report("N07", { found: symbol, issuer }, context.spanOf("referenceNumber"));
};
