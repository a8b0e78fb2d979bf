import type { FieldName } from "./document.ts";
import type { SearchRequest } from "./search.ts";

/** Something to know before a document set anew is printed. */
export type PrintNote =
  /** The reader was unsure of a field that is printed; no person has spoken on it. */
  | { readonly kind: "doubtful-field"; readonly field: FieldName; readonly confidence: number }
  /** The document is older than every rulebook at hand and was set by the first: `rules` names it. */
  | { readonly kind: "rules-older"; readonly rules: string }
  /** The document bears no date and was set by the latest rulebook. */
  | { readonly kind: "rules-undated"; readonly rules: string }
  /** A component the form asks for is not there; its place is left for the pen. */
  | { readonly kind: "component-missing"; readonly component: LetterComponent }
  /** Letters the typeface lacks; a white square stands in their place. */
  | { readonly kind: "missing-glyphs"; readonly letters: string }
  /** Secrecy stamps are put on by hand under the law on state secrets; none is printed. */
  | { readonly kind: "secrecy-stamp-left-out"; readonly word: string }
  /** An urgency word the rules do not name was boxed all the same. */
  | { readonly kind: "urgency-unknown"; readonly word: string };

/** What a letter is made of, as a person fills it in. */
export const LETTER_COMPONENTS = [
  "documentType",
  "referenceNumber",
  "issuingBody",
  "issuePlace",
  "issueDate",
  "abstract",
  "addressees",
  "body",
  "signerTitle",
  "signer",
  "recipients",
  "filing",
  "secondSigner",
  "enactor",
  "basis",
] as const;

export type LetterComponent = (typeof LETTER_COMPONENTS)[number];

/** Sổ đăng ký văn bản đi, đến (NĐ 30/2020, PL IV). Dates are ISO, both included. */
export type RegisterRequest = {
  readonly kind: "outgoing" | "incoming";
  readonly from: string;
  readonly to: string;
  /** The body whose book it is; null takes the office's own bodies. */
  readonly body: string | null;
  readonly format: "pdf" | "docx" | "xlsx";
};

/** Documents that leave as a dossier: all hits of a question, or those chosen. */
export type DossierRequest = {
  readonly question: Omit<SearchRequest, "limit" | "offset">;
  /** null for every hit. */
  readonly ids: readonly string[] | null;
  /** Tiêu đề hồ sơ. */
  readonly title: string;
  /** An empty folder, or one to be made. */
  readonly destination: string;
};

export type DossierReport = { readonly destination: string; readonly documents: number; readonly pages: number };
