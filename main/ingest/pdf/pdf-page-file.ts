import { createCanvas } from "@napi-rs/canvas";
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import { ArchiveError } from "../../model/error.ts";
import type { PageReading } from "../../model/page.ts";
import { MAX_SCAN_PIXELS, scanDpi } from "../image/image-limit.ts";
import type { PageFile, PagePicture, PageScan, QuarterTurn } from "../page-file.ts";
import { findTableGrids, type TableGrid } from "../table-grid.ts";
import { judgeTextLayer, measureTextLayer } from "../text-layer-quality.ts";
import { openPdf } from "./open-pdf.ts";
import { type Matrix, multiply, type PdfDrawing, readDrawing } from "./pdf-drawing.ts";
import { findPagePicture, imageCoverage } from "./pdf-picture.ts";
import { arrangePdfText, type PageFrame, type PdfText, readPdfText } from "./pdf-text.ts";
import { mayHoldTable } from "./table-sign.ts";

/** A picture that covers less of a page than this is an illustration, a crest or a stamp. */
const PAGE_COVER = 0.6;

/** Opens a PDF page by page. Throws `pdf-encrypted`, `pdf-damaged`. */
export async function openPdfPageFile(bytes: Uint8Array, name: string): Promise<PageFile> {
  const hasPictures = holdsPictures(bytes);
  const document = await openPdf(bytes, name);
  const onPage = async <T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> => {
    try {
      const page = await document.getPage(number);
      try {
        return await use(page);
      } finally {
        page.cleanup();
      }
    } catch (thrown) {
      if (thrown instanceof ArchiveError) throw thrown;
      throw new ArchiveError("pdf-damaged", name, { cause: thrown });
    }
  };
  return {
    mediaType: "application/pdf",
    pageCount: document.numPages,
    readTextLayer: (page) => onPage(page, (proxy) => readTextLayer(proxy, hasPictures)),
    drawPage: (page, width, turn) => onPage(page, (proxy) => drawPage(proxy, width, turn)),
    scanPage: (page) => onPage(page, (proxy) => scanPage(document, proxy)),
    close: () => document.loadingTask.destroy(),
  };
}

function frameOf(page: PDFPageProxy): PageFrame {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  return { matrix: transform, width, height };
}

/**
 * True where a PDF may hold a picture. A picture's dictionary stands before its bytes, never packed away, so the file itself
 * shows it: "/Subtype /Image", not "/ProcSet [/PDF /ImageB]". It spares most files the cost of looking at what they draw.
 */
function holdsPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf("/Image"); at !== -1; at = file.indexOf("/Image", at + 6)) {
    if (/\/Subtype\s*$/.test(file.toString("latin1", Math.max(0, at - 24), at))) return true;
  }
  return false;
}

async function readTextLayer(page: PDFPageProxy, hasPictures: boolean): Promise<PageReading | null> {
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter((item): item is TextItem => "str" in item);
  const text = readPdfText(items, frameOf(page));
  const plain = arrangePdfText(text, []);
  const measure = measureTextLayer(plain.text);
  const verdict = judgeTextLayer(measure);
  if (verdict === "recognise") return null;
  const hasTable = mayHoldTable(text.segments, text.height);
  const mayBeScan = verdict === "look" && hasPictures;
  if (!mayBeScan && !hasTable) return plain;
  const drawing = await readPageDrawing(page, text);
  if (mayBeScan && imageCoverage(drawing, page) >= PAGE_COVER) return null;
  const grids = hasTable ? findTables(drawing) : [];
  return grids.length === 0 ? plain : arrangePdfText(text, grids);
}

function findTables(drawing: PdfDrawing): readonly TableGrid[] {
  return findTableGrids(drawing.rules);
}

/** Lines and pictures of a page, in the coordinates of its text: points, y upwards, upright. */
async function readPageDrawing(page: PDFPageProxy, text: Pick<PdfText, "turn">): Promise<PdfDrawing> {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + text.turn) % 360 });
  const flip: Matrix = [1, 0, 0, -1, 0, viewport.height];
  const operators = await page.getOperatorList();
  return readDrawing(operators, multiply(flip, viewport.transform as unknown as Matrix));
}

async function renderPage(page: PDFPageProxy, scale: number, turn: QuarterTurn) {
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const canvasContext = canvas.getContext("2d");
  // pdf.js asks for the browser's types; this canvas is the one it makes for itself under Node.
  await page.render({ canvas: canvas as never, canvasContext: canvasContext as never, viewport }).promise;
  return canvas;
}

async function drawPage(page: PDFPageProxy, width: number, turn: QuarterTurn): Promise<PagePicture> {
  const upright = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const largest = Math.sqrt(MAX_SCAN_PIXELS / (upright.width * upright.height));
  const canvas = await renderPage(page, Math.min(width / upright.width, largest), turn);
  const bytes = await canvas.encode("jpeg", 85);
  return { bytes, mediaType: "image/jpeg", width: canvas.width, height: canvas.height };
}

async function scanPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageScan> {
  const picture = await findPagePicture(document, page);
  if (picture !== null) return picture;
  const { width, height } = page.getViewport({ scale: 1 });
  const dpi = scanDpi(width, height);
  const canvas = await renderPage(page, dpi / 72, 0);
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return { pixels: dropAlpha(data), channels: 3, width: canvas.width, height: canvas.height, dpi };
}

function dropAlpha(pixels: Uint8ClampedArray): Uint8Array {
  const out = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    out[to] = pixels[from] as number;
    out[to + 1] = pixels[from + 1] as number;
    out[to + 2] = pixels[from + 2] as number;
  }
  return out;
}
