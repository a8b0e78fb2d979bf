import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import { ArchiveError } from "../model/error.ts";
import { convertLegacyText } from "../text/legacy-encoding.ts";
import { orderPage, type PageSegment } from "./order-page.ts";
import type { SourceText } from "./source-text.ts";

/** Fewer letters than this on all pages together is a scan, not a document with a text layer. */
const MIN_LETTERS = 20;

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Reads the text layer of a PDF, page by page, two-column blocks column by column, pages parted by a form feed.
 * Throws `pdf-encrypted`, `pdf-damaged`, `no-text-found`.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<SourceText> {
  const document = await openPdf(bytes, name);
  try {
    const read: string[] = [];
    for (let number = 1; number <= document.numPages; number++) read.push(await readPage(document, number, name));
    // Fonts of before Unicode (.VnTime, VNI-Times) leave their codes in the text layer.
    const { text } = convertLegacyText(read.join("\f"));
    const pages = [0];
    for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) pages.push(at + 1);
    if ((text.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) throw new ArchiveError("no-text-found", name);
    return { text, pages, mediaType: "application/pdf" };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer over: give it a copy.
      data: new Uint8Array(bytes),
      cMapUrl: join(assets, "cmaps") + sep,
      cMapPacked: true,
      standardFontDataUrl: join(assets, "standard_fonts") + sep,
      wasmUrl: join(assets, "wasm") + sep,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (thrown) {
    const kind = thrown instanceof Error && thrown.name === "PasswordException" ? "pdf-encrypted" : "pdf-damaged";
    throw new ArchiveError(kind, name, { cause: thrown });
  }
}

async function readPage(document: PDFDocumentProxy, number: number, name: string): Promise<string> {
  try {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const segments: PageSegment[] = [];
    for (const item of content.items) {
      if ("str" in item && item.str.trim() !== "") segments.push(toSegment(item));
    }
    page.cleanup();
    return orderPage(segments).replaceAll("\f", " ");
  } catch (thrown) {
    throw new ArchiveError("pdf-damaged", name, { cause: thrown });
  }
}

function toSegment(item: TextItem): PageSegment {
  const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
  const size = Math.hypot(a, b) || item.height || 10;
  return { text: item.str.normalize("NFC"), left: x, right: x + item.width, baseline: y, size, font: item.fontName };
}
