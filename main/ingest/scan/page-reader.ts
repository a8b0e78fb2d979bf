import type { OcrChoice, PageReading } from "../../model/page.ts";
import { isVietnameseSyllable } from "../../text/legacy-encoding-syllable.ts";
import type { PageFile, PageScan, QuarterTurn } from "../page-file.ts";
import { startBuiltInRecogniser } from "./built-in-recogniser.ts";
import { findNativeTesseract, startNativeRecogniser } from "./native-recogniser.ts";
import { cropRegions, placeOcrWords } from "./place-ocr-words.ts";
import type { PreparedPage } from "./prepare-page.ts";
import type { Recogniser } from "./recogniser.ts";

/** A page that fits its turn this much better than the opposite one lies so, unless it then reads poorly. */
const SURE_TURN = 1.12;
/** Scores of a reading: below GOOD a guessed turn is tried the other way too, below POOR any turn is. */
const GOOD = 0.75;
const POOR = 0.45;

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
export function createPageReader(options: PageReaderOptions): PageReader {
  let started: Promise<Recogniser> | undefined;
  const start = (): Promise<Recogniser> => {
    started ??= startRecogniser(options.ocr).catch((thrown) => {
      started = undefined;
      throw thrown;
    });
    return started;
  };
  return {
    readPage: async (file, page, { ignoreTextLayer = false, turn = null } = {}) => {
      const layer = ignoreTextLayer ? null : await file.readTextLayer(page);
      return layer ?? recognisePage(await file.scanPage(page), turn, start);
    },
    close: async () => {
      const recogniser = await started?.catch(() => undefined);
      started = undefined;
      await recogniser?.close();
    },
  };
}

async function startRecogniser(choice: OcrChoice): Promise<Recogniser> {
  const isNative = choice === "native" || (choice === "auto" && (await findNativeTesseract()) !== null);
  return isNative ? startNativeRecogniser() : startBuiltInRecogniser();
}

async function recognisePage(
  scan: PageScan,
  turn: QuarterTurn | null,
  start: () => Promise<Recogniser>,
): Promise<PageReading> {
  const { preparePage } = await import("./prepare-page.ts");
  const page = await preparePage(scan, turn);
  if (page.regions.length === 0) return placeOcrWords(page, [], "built-in-ocr");
  const recogniser = await start();
  const read = async (prepared: PreparedPage): Promise<PageReading> => {
    const lines = await recogniser.recognise(cropRegions(prepared), prepared.dpi);
    return placeOcrWords(prepared, lines, recogniser.origin);
  };
  const reading = await read(page);
  const isSure = page.turnMargin >= SURE_TURN ? scoreReading(reading) >= POOR : scoreReading(reading) >= GOOD;
  if (turn !== null || isSure) return reading;
  const over = await read(await preparePage(scan, ((page.turn + 180) % 360) as QuarterTurn));
  return scoreReading(over) > scoreReading(reading) ? over : reading;
}

/** How well a page was read: the share of its words that are sure and can be Vietnamese, by their length. */
function scoreReading({ words }: PageReading): number {
  let [all, good] = [0, 0];
  for (const { text, confidence } of words) {
    all += text.length;
    const bare = text.replace(/[^\p{L}\p{N}]/gu, "");
    const isWord = /^\p{N}+$/u.test(bare) || isVietnameseSyllable(bare);
    good += text.length * (confidence ?? 0) * (isWord ? 1 : 0.5);
  }
  return all === 0 ? 0 : good / all;
}
