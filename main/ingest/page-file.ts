import type { PageReading } from "../model/page.ts";

/** A page as a picture, turned upright: an encoded image and its size in pixels. */
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
};

/** A file that is made of pages: a PDF or an image. One page is held in memory at a time. */
export type PageFile = {
  readonly mediaType: string;
  readonly pageCount: number;
  /** The page's own text with the places of its words; null when it has none worth keeping and must be recognised. Pages count from 1. */
  readonly readTextLayer: (page: number) => Promise<PageReading | null>;
  /** Draws the page `width` pixels wide, turned by `turn` degrees clockwise from how it is stored. */
  readonly drawPage: (page: number, width: number, turn: 0 | 90 | 180 | 270) => Promise<PagePicture>;
  readonly close: () => Promise<void>;
};
