import { ImageKind } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.d.ts";
import type { PageScan } from "../page-file.ts";
import { type Matrix, type PdfDrawing, type PlacedImage, readDrawing } from "./pdf-drawing.ts";

/** What pdf.js keeps of a decoded picture. */
type StoredImage = {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array;
};

/** A scan has at least so many pixels an inch; a coarser picture is drawn larger by the page's renderer. */
const COARSEST_DPI = 140;
/** A picture may leave this share of the page's width or height uncovered and still be the page. */
const MARGIN = 0.02;

/** Share of a page that its pictures cover, those that overlap counted once more; 0..1. */
export function imageCoverage({ images }: Pick<PdfDrawing, "images">, page: PDFPageProxy): number {
  const [x0, y0, x1, y1] = page.view as [number, number, number, number];
  const area = Math.max(1, (x1 - x0) * (y1 - y0));
  const covered = images.reduce((sum, { matrix }) => {
    const [left, bottom, right, top] = boxOf(matrix);
    const width = Math.max(0, Math.min(right, x1) - Math.max(left, x0));
    const height = Math.max(0, Math.min(top, y1) - Math.max(bottom, y0));
    return sum + width * height;
  }, 0);
  return Math.min(1, covered / area);
}

function boxOf([a, b, c, d, e, f]: Matrix): readonly [number, number, number, number] {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * The page's pixels straight from the file, where the page is one upright picture and nothing else is written on it: no
 * loss by drawing it anew. Null where it must be drawn.
 */
export async function findPagePicture(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageScan | null> {
  if (page.rotate !== 0) return null;
  const operators = await page.getOperatorList();
  const { images } = readDrawing(operators, [1, 0, 0, 1, 0, 0]);
  const [image, ...others] = images;
  if (!image || others.length > 0 || image.name === null || !coversPage(image, page)) return null;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const isWritten = items.some((item) => "str" in item && item.str.trim() !== "");
  const annotations = await page.getAnnotations();
  // Text over a picture may be an invisible layer or a note that can be seen: only the renderer knows.
  if (isWritten || annotations.length > 0) return null;
  const stored = await getImage(document, page, image.name);
  const pixels = stored ? toPixels(stored) : null;
  if (!stored || pixels === null) return null;
  const dpi = (stored.width * 72) / ((page.view[2] as number) - (page.view[0] as number));
  if (dpi < COARSEST_DPI) return null;
  return { ...pixels, width: stored.width, height: stored.height, dpi };
}

function coversPage({ matrix }: PlacedImage, page: PDFPageProxy): boolean {
  const [a, b, c, d] = matrix;
  if (a <= 0 || d <= 0 || Math.abs(b) > 0.01 * a || Math.abs(c) > 0.01 * d) return false;
  const [x0, y0, x1, y1] = page.view as [number, number, number, number];
  const [left, bottom, right, top] = boxOf(matrix);
  const [marginX, marginY] = [MARGIN * (x1 - x0), MARGIN * (y1 - y0)];
  return (
    Math.abs(left - x0) <= marginX &&
    Math.abs(right - x1) <= marginX &&
    Math.abs(bottom - y0) <= marginY &&
    Math.abs(top - y1) <= marginY
  );
}

async function getImage(document: PDFDocumentProxy, page: PDFPageProxy, name: string): Promise<StoredImage | null> {
  // Pictures used by several pages are kept with the document.
  const store = name.startsWith("g_") ? (page as unknown as { commonObjs: typeof page.objs }).commonObjs : page.objs;
  if (document.numPages === 0) return null;
  return new Promise((resolve) => {
    store.get(name, (image: unknown) => resolve(image as StoredImage | null));
  });
}

function toPixels({ width, height, kind, data }: StoredImage): Pick<PageScan, "pixels" | "channels"> | null {
  if (!data) return null;
  if (kind === ImageKind.GRAYSCALE_1BPP) return { pixels: spreadBits(data, width, height), channels: 1 };
  if (kind === ImageKind.RGB_24BPP && data.length >= width * height * 3) return { pixels: data, channels: 3 };
  if (kind !== ImageKind.RGBA_32BPP || data.length < width * height * 4) return null;
  const pixels = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < pixels.length; from += 4, to += 3) {
    pixels[to] = data[from] as number;
    pixels[to + 1] = data[from + 1] as number;
    pixels[to + 2] = data[from + 2] as number;
  }
  return { pixels, channels: 3 };
}

function spreadBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * stride + (x >> 3)] as number) >> (7 - (x & 7))) & 1;
      pixels[y * width + x] = bit === 1 ? 255 : 0;
    }
  }
  return pixels;
}
