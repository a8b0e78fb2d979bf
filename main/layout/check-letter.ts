import type { LetterComponent } from "../model/print.ts";
import type { Letter } from "./letter.ts";
import { hasNumber, hasPlaceAndDate, isOfficialLetter, typeKey } from "./letter-lines.ts";

/** A component that a letter of its type must have, or had better have, and the clause that asks for it. */
export type LetterLack = {
  readonly component: LetterComponent;
  /** "missing": the form asks for it; "advised": practice does. */
  readonly kind: "missing" | "advised";
  readonly clause: string;
};

/** Forms without an abstract (NĐ 30/2020, PL III, Mẫu 1.6 to 1.10). */
const WITHOUT_ABSTRACT = /^(?:cong dien|giay |bien ban|phieu |thu cong|hop dong|ban (?:ghi nho|thoa thuan))/u;
const DECIDES = /^(?:quyet dinh|nghi quyet)$/u;
/** Forms sent to somebody named above the text. */
const ADDRESSED = /^(?:cong van|to trinh|cong dien|giay moi)$/u;

/** What a letter still lacks, in the order of the page; a number not yet given ("/KH-SNV") and a date left blank are advised only. */
export function findLacks(letter: Letter): readonly LetterLack[] {
  const lacks: LetterLack[] = [];
  const state = letter.regime === "state";
  const clause = (stateClause: string): string =>
    state ? `NĐ 30/2020, PL I, ${stateClause}` : "HD 36-HD/VPTW; HD 05-HD/VPTW";
  const need = (has: boolean, component: LetterComponent, at: string, kind: LetterLack["kind"] = "missing"): void => {
    if (!has) lacks.push({ component, kind, clause: clause(at) });
  };
  const filled = (text: string | null | undefined): boolean => (text ?? "").trim() !== "";
  const type = typeKey(letter);
  need(filled(letter.documentType), "documentType", "I.II.5");
  need(filled(letter.issuingBody), "issuingBody", "I.II.2");
  if (hasNumber(letter)) need(/\d/u.test(letter.referenceNumber ?? ""), "referenceNumber", "I.II.3", "advised");
  if (hasPlaceAndDate(letter)) {
    need(filled(letter.issuePlace), "issuePlace", "I.II.4.a");
    need(letter.issueDate !== null, "issueDate", "I.II.4.b", "advised");
  }
  if (!WITHOUT_ABSTRACT.test(`${type} `)) need(filled(letter.abstract), "abstract", "I.II.5");
  if (ADDRESSED.test(type)) need(letter.addressees.some(filled), "addressees", "I.II.9");
  if (DECIDES.test(type)) {
    if (state) need(filled(letter.enactor), "enactor", "I.II.6");
    need(
      letter.body.some((block) => block.kind === "basis"),
      "basis",
      "I.II.6.a",
    );
  }
  need(letter.body.length > 0, "body", "I.II.6");
  need(filled(letter.signing?.title), "signerTitle", "I.II.7");
  need(filled(letter.signing?.signer), "signer", "I.II.7");
  if (type === "bien ban") need(filled(letter.secondSigning?.signer), "secondSigner", "I.II.7");
  need(
    letter.recipients.some(filled) || isOfficialLetter(letter),
    "recipients",
    "I.II.9",
    state ? "missing" : "advised",
  );
  need(filled(letter.filing), "filing", "I.II.9.d");
  return lacks;
}
