import { ArchiveError } from "../model/error.ts";
import type { PageFile } from "./page-file.ts";

/**
 * Opens a PDF or an image (PNG, JPEG, TIFF of many pages, WebP, BMP) from its bytes or its path; `name` is for error details.
 * Throws `file-empty`, `unsupported-type`, `pdf-damaged`, `pdf-encrypted`, `image-damaged`, `image-too-large`.
 */
export async function openPageFile(_source: Uint8Array | string, name: string): Promise<PageFile> {
  throw new ArchiveError("unsupported-type", name);
}
