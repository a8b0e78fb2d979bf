import sharp from "sharp";
import { SCAN_DPI } from "../image/image-limit.ts";
import type { PageScan, QuarterTurn } from "../page-file.ts";
import { findTableGrids, type TableGrid } from "../table-grid.ts";
import { joinBrokenRules } from "./broken-rules.ts";
import { type Components, findComponents, findThreshold } from "./components.ts";
import { findDirection } from "./find-direction.ts";
import { findRegions, type Region } from "./find-regions.ts";
import { findRules, toPointRules, wipeRules } from "./find-rules.ts";
import { findWords } from "./find-words.ts";
import { flattenBackground } from "./flatten.ts";
import { type GrayImage, rotateImage, toGray, turnImage } from "./gray-image.ts";
import { findSpecks, type Letters, sortLetters } from "./letters.ts";

/** A page ready to be recognised: upright, straight, clean, its ruling lines wiped off, parted into regions. */
export type PreparedPage = {
  readonly image: GrayImage;
  /** Pixels an inch of `image`. */
  readonly dpi: number;
  readonly turn: QuarterTurn;
  /** Degrees clockwise by which the upright page was turned to be straight. */
  readonly straightened: number;
  /** How sure the turn is against its opposite; about 1 is a guess, infinite what a caller said. */
  readonly turnMargin: number;
  readonly grids: readonly TableGrid[];
  readonly regions: readonly Region[];
};

/** Scans between these are recognised as they are. */
const COARSE_DPI = 270;
const FINE_DPI = 340;
/** As many as an A2 page at 300 dpi, about. */
const MOST_PIXELS = 40_000_000;
/** More dust than this for each letter is noise all over, which a median takes better than picking it off. */
const NOISE = 1.5;

/** Prepares a scanned page; `turn` where it is known. */
export async function preparePage(scan: PageScan, turn: QuarterTurn | null): Promise<PreparedPage> {
  const { image, dpi } = await resize(toGray(scan), scan.dpi);
  const clean = await despeckle(flattenBackground(image));
  const letters = clean.letters.letters.filter((letter) => isPlainLetter(letter, clean.letters.height));
  const found = findDirection(letters, turn);
  const upright = turnImage(clean.image, found.turn);
  const straight = rotateImage(upright, found.straighten);
  return {
    ...partPage(straight === clean.image ? { ...straight, pixels: Uint8Array.from(straight.pixels) } : straight, dpi),
    dpi,
    turn: found.turn,
    straightened: found.straighten,
    turnMargin: found.margin,
  };
}

async function resize(image: GrayImage, dpi: number): Promise<{ readonly image: GrayImage; readonly dpi: number }> {
  if (dpi >= COARSE_DPI && dpi <= FINE_DPI) return { image, dpi };
  // A page that says it is metres wide is drawn coarse: brought to full size it would not fit in memory.
  const scale = Math.min(SCAN_DPI / dpi, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const width = Math.max(1, Math.round(image.width * scale));
  const { data, info } = await toSharp(image)
    .resize({ width, kernel: "cubic" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    image: { pixels: plain(data), width: info.width, height: info.height },
    dpi: (dpi * info.width) / image.width,
  };
}

function toSharp({ pixels, width, height }: GrayImage) {
  return sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: false });
}

/** The same bytes as a plain array: loops over one kind of array are fast. */
function plain(data: Buffer): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

type Clean = { readonly image: GrayImage; readonly letters: Letters };

async function despeckle(image: GrayImage): Promise<Clean> {
  const components = findComponents(image, findThreshold(image));
  const letters = sortLetters(components.all);
  if (letters.dust.length <= NOISE * letters.letters.length || letters.letters.length === 0) {
    return wipeSpecks(image, components, letters);
  }
  const data = await toSharp(image).median(3).toColourspace("b-w").raw().toBuffer();
  const calm: GrayImage = { ...image, pixels: plain(data) };
  const fewer = findComponents(calm, findThreshold(calm));
  return wipeSpecks(calm, fewer, sortLetters(fewer.all));
}

function wipeSpecks(image: GrayImage, components: Components, letters: Letters): Clean {
  const specks = findSpecks(letters);
  if (specks.size === 0) return { image, letters };
  const wiped = { ...image, pixels: Uint8Array.from(image.pixels) };
  components.wipe(wiped, specks);
  return { image: wiped, letters };
}

function isPlainLetter(box: Letters["letters"][number], height: number): boolean {
  const wide = box.right - box.left;
  return box.bottom - box.top <= 2.4 * height && wide >= 0.15 * height && wide <= 3.5 * height;
}

/** Takes the lines off a straight page, in place, and finds its tables and regions. */
function partPage(image: GrayImage, dpi: number): Pick<PreparedPage, "image" | "grids" | "regions"> {
  const threshold = findThreshold(image);
  const whole = findRules(image, threshold);
  wipeRules(image, threshold, whole);
  const components = findComponents(image, threshold);
  const { rules, labels } = joinBrokenRules(components.all, whole);
  const grids = findTableGrids(toPointRules(rules, image.height, dpi));
  const letters = sortLetters(components.all.filter(({ label }) => !labels.has(label)));
  components.wipe(image, new Set([...findSpecks(letters), ...labels]));
  const size = { width: image.width, height: image.height, dpi };
  return { image, grids, regions: findRegions(findWords(letters), grids, letters.height, size) };
}
