import type { Regime, Signing } from "../model/document.ts";

/** A part of a letter's body, in reading order. */
export type BodyBlock =
  /**
   * Phần, Chương, Mục, Điều, "I. TIÊU ĐỀ", "1." with a title: set bold, kept with what follows. Label and title of a
   * Phần, Chương or Mục stand on two lines, parted by a line feed: "Chương II\nTỔ CHỨC THỰC HIỆN".
   */
  | {
      readonly kind: "heading";
      readonly level: "part" | "chapter" | "section" | "article" | "roman" | "clause";
      readonly text: string;
    }
  /** `lead` is the beginning of `text` that is set bold: "Điều 1.", "1. Sở Y tế:". */
  | { readonly kind: "paragraph"; readonly text: string; readonly lead?: string }
  /** One căn cứ line. */
  | { readonly kind: "basis"; readonly text: string }
  /** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:": centred, bold. */
  | { readonly kind: "enacting"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** A phụ lục: begins on a new page, with page numbers of its own. */
export type Appendix = {
  /** "Phụ lục", "Phụ lục II"; null when the text names none. */
  readonly label: string | null;
  readonly title: string | null;
  /** "(Kèm theo Quyết định số … )". */
  readonly note: string | null;
  readonly body: readonly BodyBlock[];
};

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
  /** Thẩm quyền ban hành of a quyết định or nghị quyết: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X", above the căn cứ. */
  readonly enactor?: string | null;
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly recipients: readonly string[];
  readonly filing: string | null;
  readonly signing: Signing | null;
  readonly urgency: string | null;
  readonly secrecy: string | null;
  readonly appendices?: readonly Appendix[];
};
