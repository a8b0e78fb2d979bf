import type { Regime, Signing } from "../model/document.ts";

/** A stretch of a paragraph's text in one style. */
export type TextPiece = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

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
  /**
   * `lead` is the beginning of `text` that is set bold: "Điều 1.", "1. Sở Y tế:". `pieces`, where given, are `text` cut
   * where bold or italic begins and ends; they win over `lead`.
   */
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly lead?: string;
      readonly pieces?: readonly TextPiece[];
    }
  /** One căn cứ line. */
  | { readonly kind: "basis"; readonly text: string }
  /** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:": centred, bold. */
  | { readonly kind: "enacting"; readonly text: string }
  /** The first row is the header. `wide` sets it on landscape pages (NĐ 30/2020, PL I, I.I.2); without it, nine columns or more do. */
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly wide?: boolean };

/** A phụ lục: begins on a new page, with page numbers of its own. */
export type Appendix = {
  /** "Phụ lục", "Phụ lục II"; null when the text names none. */
  readonly label: string | null;
  readonly title: string | null;
  /** "(Kèm theo Quyết định số … )". */
  readonly note: string | null;
  readonly body: readonly BodyBlock[];
};

/** A paper copy's part below the document copied: bản sao y, bản sao lục, bản trích sao (NĐ 30/2020, PL I, II.II); the Party's bản sao. */
export type CopyBlock = {
  /** "SAO Y", "SAO LỤC", "TRÍCH SAO", the Party's "BẢN SAO". */
  readonly form: string;
  /** "12/SY-VP", the Party's "24-BS/UBKTTU". */
  readonly referenceNumber: string | null;
  readonly parentBody: string | null;
  readonly issuingBody: string | null;
  readonly issuePlace: string | null;
  readonly issueDate: string | null;
  readonly signing: Signing | null;
  readonly recipients: readonly string[];
  readonly filing: string | null;
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
  /** Other post and body of the signer, printed above the name: "BỘ TRƯỞNG BỘ NỘI VỤ" (NĐ 30/2020, PL I, I.II.7.c). */
  readonly signerPost?: string | null;
  /** The left signer of a biên bản: title "THƯ KÝ" and name. */
  readonly secondSigning?: Signing | null;
  /** Phạm vi lưu hành (box 11): "LƯU HÀNH NỘI BỘ". */
  readonly circulation?: string | null;
  /** Ký hiệu người soạn thảo, số lượng bản (box 12): "PL.(300)". */
  readonly drafterMark?: string | null;
  /** Địa chỉ, điện thoại, thư điện tử (box 13), a line each, at the foot of page 1. */
  readonly footer?: readonly string[];
  /** Words of a digital signature without image (box 14), a line each, top right of page 1. */
  readonly signatureText?: readonly string[];
  readonly copy?: CopyBlock | null;
};
