import { open, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { ArchiveError } from "../model/error.ts";
import { imageTypeOfBytes, imageTypeOfExtension } from "./image/image-type.ts";
import type { PageFile } from "./page-file.ts";

/** PDF readers accept the mark anywhere in the first kilobyte. */
const HEAD_BYTES = 1024;

/** The media type of a file that is made of pages (PDF, picture), told by its first bytes; null for any other file. */
export function pageFileTypeOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (Buffer.from(head).includes("%PDF-")) return "application/pdf";
  return imageTypeOfBytes(bytes);
}

/**
 * Opens a PDF or a picture (PNG, JPEG, TIFF of many pages, WebP, GIF, BMP) from its bytes or its path; `name` is for error
 * details. Throws `file-empty`, `file-unreadable`, `unsupported-type`, `pdf-damaged`, `pdf-encrypted`, `image-damaged`,
 * `image-too-large`.
 */
export async function openPageFile(source: Uint8Array | string, name: string): Promise<PageFile> {
  const head = typeof source === "string" ? await readHead(source, name) : source;
  if (head.length === 0) throw new ArchiveError("file-empty", name);
  const type = pageFileTypeOf(head);
  if (type === "application/pdf") {
    // pdf.js takes a tenth of a second to load: only where there is a PDF.
    const { openPdfPageFile } = await import("./pdf/pdf-page-file.ts");
    return openPdfPageFile(typeof source === "string" ? await readFile(source) : source, name);
  }
  const imageType = imageTypeOfBytes(head);
  if (imageType !== null) {
    const { openImagePageFile } = await import("./image/image-page-file.ts");
    return openImagePageFile(source, name, imageType);
  }
  throw refusal(name);
}

/** Why a file without the mark of any kind of pages cannot be opened: its name may have announced one. */
function refusal(name: string): ArchiveError {
  const extension = extname(name).toLowerCase();
  if (extension === ".pdf") return new ArchiveError("pdf-damaged", name);
  if (imageTypeOfExtension(extension) !== null) return new ArchiveError("image-damaged", name);
  return new ArchiveError("unsupported-type", extension || name);
}

async function readHead(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    throw new ArchiveError(code === "ENOENT" ? "file-not-found" : "file-unreadable", name, { cause: thrown });
  }
}
