import type { Span } from "./span.ts";

/**
 * A rectangle on a page: left, top, right, bottom in points (1/72 inch) from the top left corner of the page as a
 * reader holds it, that is turned upright by `turn` but not straightened.
 */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A word where it stands on the page. */
export type PageWord = {
  readonly text: string;
  readonly box: Box;
  /** How sure the recognition is of it, 0..1; null for a word out of a text layer. */
  readonly confidence: number | null;
  /** Where it stands in the page's own text. */
  readonly span: Span;
};

/** What was read from one page, and how. */
export type PageReading = {
  /** The page's text in reading order: two-column heads column by column, tables row by row. Holds no form feed. */
  readonly text: string;
  /** Size in points of the page turned upright. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise, in degrees, that bring the stored page upright. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Where the text comes from: the file's own text layer, or recognition of the picture by one of two engines. */
  readonly origin: "text-layer" | "built-in-ocr" | "native-ocr";
  readonly words: readonly PageWord[];
};

/** A recognised word below this confidence is put before a person: underlined in the text and on the page. */
export const DOUBTFUL_WORD_BELOW = 0.6;

/** True for a word the recognition is unsure of. */
export function isDoubtful(word: Pick<PageWord, "confidence">): boolean {
  return word.confidence !== null && word.confidence < DOUBTFUL_WORD_BELOW;
}

/** A page as a picture, turned upright: an encoded image and its size in pixels. */
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
};

/** Widths in pixels that pages are drawn in: each serves every zoom just below it. */
export const PICTURE_WIDTHS = [160, 320, 640, 960, 1280, 1800, 2500, 3500] as const;

/** The width to draw a page in so that it is sharp at `width` pixels. */
export function pictureWidth(width: number): number {
  return PICTURE_WIDTHS.find((step) => step >= width) ?? 3500;
}

/** How far the recognition of a document's pages is. */
export type RecognitionProgress = { readonly id: string; readonly done: number; readonly total: number };

/** A page of the file a document came in, as the document's screen needs it before any picture is drawn. */
export type DocumentPage = {
  /** In the file, from 1. */
  readonly number: number;
  /** Offset in the document's own text where the page begins; 0 when the document begins within the page. */
  readonly start: number;
  /** Points, turned upright. */
  readonly width: number;
  readonly height: number;
  readonly origin: PageReading["origin"];
  /** Words in doubt that no person has spoken on. */
  readonly doubtful: number;
};

/** A word of a page as it stands now. */
export type DocumentWord = {
  readonly text: string;
  readonly box: Box;
  /** Null for a word out of a text layer, and for a person's word. */
  readonly confidence: number | null;
  /** Place in the document's own text; null for a word of another document on the same page. */
  readonly span: Span | null;
  /** What had been read where a person has given another word; null where nobody has. */
  readonly read: string | null;
};

/** A word of a page, as a person who corrects it sees it: its position among the page's words, and what it was then. */
export type WordToCorrect = { readonly page: number; readonly word: number; readonly before: string };

/** Which recognition engine a user wants: "auto" takes the native one where it is there and faster. */
export type OcrChoice = "auto" | "built-in" | "native";
