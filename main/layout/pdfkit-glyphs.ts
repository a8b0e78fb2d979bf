/** The part of pdfkit's embedded font (0.20) that a writer of single glyphs needs. */
export type EmbeddedFont = {
  readonly id: string;
  readonly subset: { readonly includeGlyph: (glyph: number) => number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly ref: () => unknown;
};

/** A pdfkit document with what it does not declare: its font in hand, raw page content, the fonts of a page. */
export type PdfKit = PDFKit.PDFDocument & {
  readonly _font: EmbeddedFont;
  readonly addContent: (content: string) => unknown;
  readonly page: { readonly fonts: Record<string, unknown> };
};
