import type { PagePicture, PageReading } from "../model/page.ts";

export type { PagePicture };

/** Quarter turns clockwise, in degrees. */
export type QuarterTurn = PageReading["turn"];

/** A page as raw pixels, as it is stored (not turned), for recognition. */
export type PageScan = {
  /** Rows from the top, `channels` bytes a pixel: 1 is grey, 3 is red, green, blue. */
  readonly pixels: Uint8Array;
  readonly channels: 1 | 3;
  readonly width: number;
  readonly height: number;
  /** Pixels an inch: `width * 72 / dpi` is the page's width in points. */
  readonly dpi: number;
};

/**
 * A file that is made of pages: a PDF or an image. One page is held in memory at a time. Pages count from 1; a page that
 * cannot be read or drawn throws `pdf-damaged`, `image-damaged` or `image-too-large`.
 */
export type PageFile = {
  readonly mediaType: string;
  readonly pageCount: number;
  /** The page's own text with the places of its words; null when it has none worth keeping and must be recognised. */
  readonly readTextLayer: (page: number) => Promise<PageReading | null>;
  /** Draws the page `width` pixels wide after the turn by `turn` degrees clockwise from how it is stored. */
  readonly drawPage: (page: number, width: number, turn: QuarterTurn) => Promise<PagePicture>;
  /** The page's pixels at about 300 dpi, or as it was scanned when that is near. */
  readonly scanPage: (page: number) => Promise<PageScan>;
  readonly close: () => Promise<void>;
};
