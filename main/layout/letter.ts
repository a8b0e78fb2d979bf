import type { Regime, Signing } from "../model/document.ts";

/** A part of a letter's body, in reading order. */
export type BodyBlock =
  /** Phần, Chương, Mục, Điều, "I. TIÊU ĐỀ", "1." with a title: set bold, kept with what follows. */
  | { readonly kind: "heading"; readonly level: "part" | "chapter" | "section" | "article" | "roman" | "clause"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** One căn cứ line. */
  | { readonly kind: "basis"; readonly text: string }
  /** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:": centred, bold. */
  | { readonly kind: "enacting"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** What is to be printed, before any layout: the model that PDF and DOCX are both made from. */
export type Letter = {
  readonly regime: Regime;
  readonly documentType: string | null;
  readonly referenceNumber: string | null;
  readonly parentBody: string | null;
  readonly issuingBody: string | null;
  readonly issuePlace: string | null;
  /** ISO date; null leaves the day, month and year blank to be filled by hand. */
  readonly issueDate: string | null;
  readonly abstract: string | null;
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly recipients: readonly string[];
  readonly filing: string | null;
  readonly signing: Signing | null;
  readonly urgency: string | null;
  readonly secrecy: string | null;
};
