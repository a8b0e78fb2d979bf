import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.d.ts";
import { ArchiveError } from "../../model/error.ts";
import { MAX_PIXELS } from "../image/image-limit.ts";

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => join(assets, name) + sep;

/** Opens a PDF; the caller destroys its `loadingTask`. Throws `pdf-encrypted`, `pdf-damaged`. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the buffer over: give it a copy.
      data: new Uint8Array(bytes),
      cMapUrl: folder("cmaps"),
      cMapPacked: true,
      standardFontDataUrl: folder("standard_fonts"),
      wasmUrl: folder("wasm"),
      iccUrl: folder("iccs"),
      useSystemFonts: false,
      maxImageSize: MAX_PIXELS,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (thrown) {
    const kind = thrown instanceof Error && thrown.name === "PasswordException" ? "pdf-encrypted" : "pdf-damaged";
    throw new ArchiveError(kind, name, { cause: thrown });
  }
}
