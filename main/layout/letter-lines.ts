import { fold } from "../text/fold.ts";
import type { Letter } from "./letter.ts";
import type { LayoutRules } from "./rules.ts";

/** True for a công văn: no type is printed, the abstract stands under the number. */
export function isOfficialLetter(letter: Letter): boolean {
  return letter.documentType === null || fold(letter.documentType.normalize("NFC")).trim() === "cong van";
}

/** A letter's type, folded: "bien ban", "cong dien". */
export function typeKey(letter: Letter): string {
  return fold((letter.documentType ?? "").normalize("NFC")).trim();
}

/** False for the State's biên bản, whose form has no place and date (NĐ 30/2020, PL III, Mẫu 1.9). */
export function hasPlaceAndDate(letter: Letter): boolean {
  return letter.regime === "party" || typeKey(letter) !== "bien ban";
}

/** False for a thư công, which bears no number unless one is given. */
export function hasNumber(letter: Letter): boolean {
  return typeKey(letter) !== "thu cong" || (letter.referenceNumber?.trim() ?? "") !== "";
}

/** The words before the addressees, by type: "Kính gửi:", the Party's "Kính trình:", "… điện:", "… trân trọng kính mời:" (NĐ 30/2020, PL III, Mẫu 1.6, 1.7). */
export function addresseeLabel(letter: Letter, rules: LayoutRules): string {
  const { addressees } = rules.components;
  const type = typeKey(letter);
  const issuer = letter.issuingBody?.trim() ?? "";
  if (letter.regime === "state" && issuer !== "") {
    if (type === "cong dien") return `${issuer} điện:`;
    if (type === "giay moi") return `${issuer} trân trọng kính mời:`;
  }
  if (type === "to trinh") return addressees.submissionLabel ?? addressees.label ?? "";
  return addressees.label ?? "";
}

/** "Số: 05/QĐ-SNV" (state) or "Số 05-QĐ/TU" (Party); room is left where the number is missing. */
export function referenceNumberLine(letter: Pick<Letter, "referenceNumber">, rules: LayoutRules): string {
  const label = rules.components.referenceNumber.label ?? "";
  const number = letter.referenceNumber?.trim() ?? "";
  const blank = "……";
  if (number === "") return label + blank;
  // "/QĐ-SNV": the serial number is still to be given; not "05/QĐ-SNV"
  return label + (/^[-/]/u.test(number) ? blank + number : number).replace(/\s+/gu, "\u00a0");
}

/** "Hà Nội, ngày 05 tháng 8 năm 2021": day under 10 and months 1 and 2 with a nought (NĐ 30/2020, PL I, I.II.4.b). */
export function placeAndDateLine(letter: Pick<Letter, "issuePlace" | "issueDate">): string {
  const place = letter.issuePlace?.trim() ?? "";
  return `${place === "" ? "…………" : place}, ${longDate(letter.issueDate)}`;
}

function longDate(issueDate: string | null): string {
  // "2021-08-05"; not "2021"
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(issueDate ?? "");
  if (parts === null) return "ngày …… tháng …… năm ………";
  const [, year, month, day] = parts as unknown as readonly [string, string, string, string];
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The V/v line of a công văn with its label; null for other documents or without an abstract. */
export function summaryLine(letter: Letter, rules: LayoutRules): string | null {
  if (!isOfficialLetter(letter) || letter.abstract === null || letter.abstract.trim() === "") return null;
  const label = rules.components.letterSummary.label ?? "";
  // "V/v rà soát", "Về việc rà soát"; not "Về đích"
  const bare = letter.abstract.trim().replace(/^(?:V\/v:?|Về việc|Vv\.?)\s+/iu, "");
  return label + bare;
}

/** The abstract under the type: a state document's that begins in lower case is led in by "Về việc". */
export function abstractLine(letter: Letter): string {
  const abstract = letter.abstract?.trim() ?? "";
  return letter.regime === "state" && /^\p{Ll}/u.test(abstract) ? `Về việc ${abstract}` : abstract;
}

/** A list's items with their ends: "a" -> "- a;", the last with a full stop. */
export function listItems(items: readonly string[], end: string, lastEnd: string): readonly string[] {
  return items.map((item, index) => {
    // "- Bộ Nội vụ;" -> "Bộ Nội vụ"; keeps "Bộ Y tế (để b/c)"
    const bare = item
      .trim()
      .replace(/^[-–•+]\s*/u, "")
      .replace(/[;,.\s]+$/u, "");
    return `- ${bare}${index === items.length - 1 ? lastEnd : end}`;
  });
}
