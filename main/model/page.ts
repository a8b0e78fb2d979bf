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

/** Which recognition engine a user wants: "auto" takes the native one where it is there and faster. */
export type OcrChoice = "auto" | "built-in" | "native";
