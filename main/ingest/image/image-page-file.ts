import { readFile } from "node:fs/promises";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import sharp, { type Metadata, type ResizeOptions, type Sharp } from "sharp";
import { ArchiveError } from "../../model/error.ts";
import type { PageFile, PagePicture, PageScan, QuarterTurn } from "../page-file.ts";
import { MAX_PIXELS, MAX_SCAN_PIXELS, SCAN_DPI } from "./image-limit.ts";
import type { ImageType } from "./image-type.ts";
import { type Resolution, readTiffResolution } from "./tiff-resolution.ts";

/** A picture's page: its size in pixels as a viewer shows it, and how many of them make an inch. */
type PageSize = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly space: "srgb" | "b-w";
  /** True where the picture is stored flatter than it is to be seen. */
  readonly isStretched: boolean;
};

/** Faxes have half as many pixels an inch down as across; what differs by more or less than this is no fax. */
const LEAST_STRETCH = 1.2;
const MOST_STRETCH = 3;

/** A scan is taken as it is up to this; finer ones are brought down to SCAN_DPI. */
const FINEST_DPI = 330;
const A4_WIDTH = 8.27;
const A4_HEIGHT = 11.69;
const MAX_PAGES = 20_000;

/** Opens a picture; a TIFF may hold many pages. Throws `image-damaged`, `image-too-large`, `unsupported-type`. */
export async function openImagePageFile(
  source: Uint8Array | string,
  name: string,
  mediaType: ImageType,
): Promise<PageFile> {
  const input = mediaType === "image/bmp" ? await convertBitmap(source, name) : source;
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw toImageError(thrown, name, mediaType);
    }
  };
  const open = (page: number): Sharp => openPage(input, mediaType === "image/tiff" ? page - 1 : 0);
  const first = await attempt(() => open(1).metadata());
  const pageCount = mediaType === "image/tiff" ? Math.min(first.pages ?? 1, MAX_PAGES) : 1;
  const stretch = mediaType === "image/tiff" ? findStretch(await attempt(() => readTiffResolution(input))) : 1;
  const sizeOf = async (page: number): Promise<PageSize> =>
    toSize(page === 1 ? first : await open(page).metadata(), stretch, name);
  await attempt(() => sizeOf(1));
  return {
    mediaType,
    pageCount,
    readTextLayer: async () => null,
    drawPage: (page, width, turn) => attempt(async () => drawPage(open(page), await sizeOf(page), width, turn)),
    scanPage: (page) => attempt(async () => scanPage(open(page), await sizeOf(page))),
    close: async () => {},
  };
}

function openPage(input: Uint8Array | string, page: number): Sharp {
  // The limit is checked from the header; sharp's own would come as an error without a kind.
  return sharp(input, { page, limitInputPixels: false, failOn: "error", sequentialRead: true });
}

/** How much taller a page is to be drawn than it is stored: 204 pixels an inch across and 98 down give 2.08. */
function findStretch(resolution: Resolution | null): number {
  const ratio = resolution === null ? 1 : resolution.across / resolution.down;
  return ratio >= LEAST_STRETCH && ratio <= MOST_STRETCH ? ratio : 1;
}

function toSize(metadata: Metadata, stretch: number, name: string): PageSize {
  const { width, height: stored } = metadata.autoOrient ?? metadata;
  if (!width || !stored) throw new ArchiveError("image-damaged", name);
  const height = Math.round(stored * stretch);
  if (width * height > MAX_PIXELS) throw new ArchiveError("image-too-large", name);
  const isGray = metadata.space === "b-w" || metadata.space === "grey16";
  const dpi = findDpi(width, height, metadata.density);
  return { width, height, dpi, space: isGray ? "b-w" : "srgb", isStretched: height !== stored };
}

/** A sheet is A4 unless the file says otherwise: telephones and faxes write a density that has no meaning. */
function findDpi(width: number, height: number, density: number | undefined): number {
  const shown = density ?? 0;
  const inches = Math.max(width, height) / shown;
  if (shown >= 90 && inches >= 4 && inches <= 40) return shown;
  return Math.max(Math.min(width, height) / A4_WIDTH, Math.max(width, height) / A4_HEIGHT);
}

function toImageError(thrown: unknown, name: string, mediaType: ImageType): ArchiveError {
  if (thrown instanceof ArchiveError) return thrown;
  // sharp's build has no decoder for the pictures of newer telephones.
  const isUnsupported = mediaType === "image/heic" || mediaType === "image/avif";
  return new ArchiveError(isUnsupported ? "unsupported-type" : "image-damaged", name, { cause: thrown });
}

async function drawPage(image: Sharp, size: PageSize, width: number, turn: QuarterTurn): Promise<PagePicture> {
  const isSideways = turn === 90 || turn === 270;
  const uprightWidth = isSideways ? size.height : size.width;
  const scale = Math.min(
    1.5,
    Math.max(1, width) / uprightWidth,
    Math.sqrt(MAX_SCAN_PIXELS / (size.width * size.height)),
  );
  const before = fill(size, scale);
  // Shrunk before it is turned, so that a large picture is never held whole.
  const small = image.autoOrient().resize(before).flatten({ background: "white" });
  const turned = turn === 0 ? small : sharp(await small.png({ compressionLevel: 1 }).toBuffer()).rotate(turn);
  const { data, info } = await turned.toColourspace("srgb").jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType: "image/jpeg", width: info.width, height: info.height };
}

async function scanPage(image: Sharp, size: PageSize): Promise<PageScan> {
  const { space } = size;
  const wanted = size.dpi > FINEST_DPI ? SCAN_DPI / size.dpi : 1;
  const scale = Math.min(wanted, Math.sqrt(MAX_SCAN_PIXELS / (size.width * size.height)));
  const upright = image.autoOrient().flatten({ background: "white" }).toColourspace(space);
  const sized = scale < 1 || size.isStretched ? upright.resize(fill(size, Math.min(1, scale))) : upright;
  const { data, info } = await sized.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  const dpi = (size.dpi * info.width) / size.width;
  if (info.channels === 1 || info.channels === 3) {
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return { pixels, channels: info.channels, width: info.width, height: info.height, dpi };
  }
  return { pixels: keepChannels(data, info.channels), channels: 3, width: info.width, height: info.height, dpi };
}

/** A page's size in pixels at a scale, whatever shape it is stored in. */
function fill({ width, height }: PageSize, scale: number): ResizeOptions {
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    fit: "fill",
  };
}

function keepChannels(data: Uint8Array, channels: number): Uint8Array {
  const pixels = new Uint8Array((data.length / channels) * 3);
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 3) {
    for (let i = 0; i < 3; i++) pixels[to + i] = data[from + Math.min(i, channels - 1)] as number;
  }
  return pixels;
}

/** sharp reads no BMP; the canvas does. */
async function convertBitmap(source: Uint8Array | string, name: string): Promise<Uint8Array> {
  try {
    const bytes = typeof source === "string" ? await readFile(source) : source;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isOld = view.getUint32(14, true) === 12;
    const width = isOld ? view.getUint16(18, true) : Math.abs(view.getInt32(18, true));
    const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
    if (width * height > MAX_PIXELS) throw new ArchiveError("image-too-large", name);
    const image = await loadImage(Buffer.from(bytes));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    return await canvas.encode("png");
  } catch (thrown) {
    if (thrown instanceof ArchiveError) throw thrown;
    throw new ArchiveError("image-damaged", name, { cause: thrown });
  }
}
