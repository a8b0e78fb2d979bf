import type { PageReading } from "../../model/page.ts";
import type { GrayImage } from "./gray-image.ts";

/** A word as an engine gives it: pixels of the picture it was given. */
export type OcrWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0..1 */
  readonly confidence: number;
};

/** A line as an engine gives it: height of its letters in pixels, and its baseline as a straight line. */
export type OcrLine = {
  readonly words: readonly OcrWord[];
  readonly size: number;
  readonly baselineAt: (x: number) => number;
};

/** A picture of one column, and whether it is known to be a single line: a lone digit is no block to an engine. */
export type OcrPicture = { readonly image: GrayImage; readonly isLine: boolean };

/** An engine that reads pictures of single columns, in Vietnamese. */
export type Recogniser = {
  readonly origin: Exclude<PageReading["origin"], "text-layer">;
  /** The lines of each picture, in the pictures' order. Throws `ocr-unavailable`. */
  readonly recognise: (pictures: readonly OcrPicture[], dpi: number) => Promise<readonly (readonly OcrLine[])[]>;
  readonly close: () => Promise<void>;
};

/** How the engines are told to look at a picture: as one block of lines of any size, or as a single line. */
export function segmentationOf({ isLine }: OcrPicture): "6" | "7" {
  return isLine ? "7" : "6";
}

/** A picture as a PGM file, which both engines read without decoding. */
export function toPgm({ pixels, width, height }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}
