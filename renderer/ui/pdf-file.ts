import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

const POINTS_PER_INCH = 72;

/** Opens a PDF of our own making. pdf.js takes the bytes it is given away, so it gets a copy. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice() }).promise;
}

export type { PDFDocumentProxy };

/** Height of a page (from 1) as a share of its width: under 1 for a page across. */
export async function pageRatio(pdf: PDFDocumentProxy, number: number): Promise<number> {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return height / width;
}

/** Draws one page (from 1) so that it is `width` device pixels wide. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const unscaled = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / unscaled.width });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** Draws one page at a print resolution and returns it as a PNG, so that only one big canvas is alive at a time. */
export async function drawForPrint(pdf: PDFDocumentProxy, number: number, dotsPerInch: number): Promise<Blob> {
  const page = await pdf.getPage(number);
  const { width } = page.getViewport({ scale: 1 });
  const canvas = await drawPage(pdf, number, (width / POINTS_PER_INCH) * dotsPerInch);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  canvas.width = 0;
  canvas.height = 0;
  if (blob === null) throw new Error("the page could not be drawn");
  return blob;
}
