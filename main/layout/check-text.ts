import type { DocumentFields, Regime } from "../model/document.ts";
import type { LayoutFault } from "../model/layout-check.ts";
import { fold } from "../text/fold.ts";
import { findBodyRange, type PlacedDocument } from "./body-range.ts";
import { checkAppendices, checkUnicode } from "./check/appendix-rules.ts";
import { checkBasis } from "./check/basis-rules.ts";
import { checkBody, checkCitedPositions } from "./check/body-rules.ts";
import { type Check, makeCheckContext } from "./check/check-context.ts";
import type { CheckMessages } from "./check/check-messages.ts";
import { checkCitedDates, checkDate, checkDateSense } from "./check/date-rules.ts";
import { checkHeader, checkIssuer, checkUrgency } from "./check/header-rules.ts";
import { checkIssuerCode, checkNumber } from "./check/number-rules.ts";
import { checkAddressees, checkRecipients } from "./check/recipients-rules.ts";
import { checkSigning } from "./check/signing-rules.ts";
import { checkTitle } from "./check/title-rules.ts";
import { chooseRules, type LayoutRules } from "./rules.ts";

export type { CheckMessages } from "./check/check-messages.ts";

const CHECKS: readonly Check[] = [
  checkHeader,
  checkIssuer,
  checkNumber,
  checkIssuerCode,
  checkDate,
  checkDateSense,
  checkUrgency,
  checkTitle,
  checkAddressees,
  checkBasis,
  checkCitedDates,
  checkBody,
  checkCitedPositions,
  checkSigning,
  checkRecipients,
  checkAppendices,
  checkUnicode,
];

/** First day on which each rulebook binds: NĐ 30/2020 and HD 36-HD/VPTW. */
const IN_FORCE_FROM: { readonly [regime in Regime]: string } = { state: "2020-03-05", party: "2018-04-03" };

/** Faults of form that can be read from text (standards F), in the order of the page; none for legal norms or documents older than the rules. */
export function checkDocument(
  document: PlacedDocument,
  sourceText: string,
  messages: CheckMessages,
): readonly LayoutFault[] {
  const { regime } = document;
  if (regime === null || isLegalNorm(document)) return [];
  const date = dateToJudge(document, sourceText);
  if (date === null || date < IN_FORCE_FROM[regime]) return [];
  const faults: LayoutFault[] = [];
  const context = makeCheckContext(document, regime, sourceText, messages, faults);
  for (const check of CHECKS) check(context);
  return faults;
}

/** The rulebook a document is judged by: the one in force on its date; null for legal norms, documents older than the rules, without a date or of neither regime. */
export function ruleSetOf(
  fields: DocumentFields,
  date: string | null,
  all: readonly LayoutRules[],
): LayoutRules | null {
  const { regime } = fields;
  if (regime === null || date === null || date < IN_FORCE_FROM[regime] || isLegalNorm(fields)) return null;
  const choice = chooseRules(all, regime, date);
  return choice.fit === "in-force" ? choice.rules : null;
}

const NORM_TYPES =
  /^(?:hien phap|bo luat|luat|phap lenh|lenh|nghi dinh|thong tu|nghi quyet lien tich|van ban hop nhat)/u;

/** VBQPPL follow NĐ 78/2025 and its forerunners, not NĐ 30: by type, or a decision or resolution with the year in its symbol. */
function isLegalNorm(document: DocumentFields): boolean {
  if (document.regime !== "state") return false;
  const type = fold((document.documentType ?? "").normalize("NFC"));
  if (NORM_TYPES.test(type)) return true;
  // "25/2023/QĐ-UBND"; not "25/QĐ-UBND"
  const withYear = /^(?:19|20)\d\d\//u.test(document.referenceNumber?.symbol ?? "");
  return withYear && /^(?:quyet dinh|nghi quyet|chi thi)/u.test(type);
}

/** The day a document's rules are chosen by: its date, else the end of the year printed for the pen. */
export function dateToJudge(document: PlacedDocument, sourceText: string): string | null {
  return document.issueDate ?? printedYearEnd(document, sourceText);
}

/** The last day of the year printed in a date line whose day was left blank; null when none is printed above the body. */
function printedYearEnd(document: PlacedDocument, sourceText: string): string | null {
  const header = sourceText.slice(document.span[0], findBodyRange(document, sourceText).body[0]);
  // "ngày   tháng   năm 2023"; not "năm 2023"
  const match = /ngày[^\n]{0,12}tháng[^\n]{0,12}năm\s*(20\d\d)/u.exec(header);
  return match === null ? null : `${match[1]}-12-31`;
}
