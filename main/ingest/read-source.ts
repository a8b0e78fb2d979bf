import { extname } from "node:path";
import { ArchiveError } from "../model/error.ts";
import type { OcrChoice } from "../model/page.ts";
import { readTextFile } from "./read-text-file.ts";
import type { PageReader } from "./scan/page-reader.ts";
import type { SourceText } from "./source-text.ts";

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
};

/** A file larger than this is refused: no office document is, and it would not fit in memory. */
const MAX_FILE_BYTES = 1 << 30;

/** How a file is to be read. */
export type ReadSourceOptions = {
  /** Recognises scanned pages; without one, a reader is made when a page needs it, and closed at the end. */
  readonly pageReader?: PageReader;
  /** Which engine the reader made here takes; "auto" when absent. */
  readonly ocr?: OcrChoice;
  /** Told after each page of a file that is made of pages. */
  readonly onPage?: (page: number, pageCount: number) => void;
  /** Stops between two pages, with `cancelled`. */
  readonly signal?: AbortSignal;
};

/** True for a bulk file of documents out of another system, one JSON object a line (cli.md). */
export function isBulkFile(name: string): boolean {
  return extname(name).toLowerCase() === ".jsonl";
}

/** The media type a name announces; "application/octet-stream" when unknown. */
export function mediaTypeOf(name: string): string {
  const extension = extname(name).toLowerCase();
  if (extension === ".pdf") return "application/pdf";
  if (extension === ".jsonl") return "application/jsonl";
  return TEXT_TYPES[extension] ?? "application/octet-stream";
}

/**
 * Reads a file's text. Its kind is told by its first bytes, then by its name.
 * Throws `file-empty`, `file-too-large`, `unsupported-type`, `text-encoding-unknown`, `pdf-damaged`,
 * `pdf-encrypted`, `image-damaged`, `image-too-large`, `no-text-found`, `ocr-unavailable`, `cancelled`.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  _options: ReadSourceOptions = {},
): Promise<SourceText> {
  if (bytes.length === 0) throw new ArchiveError("file-empty", name);
  if (bytes.length > MAX_FILE_BYTES) throw new ArchiveError("file-too-large", name);
  if (startsWith(bytes, "%PDF-")) {
    // pdf.js takes a tenth of a second to load: only where there is a PDF.
    const { readPdf } = await import("./read-pdf.ts");
    return readPdf(bytes, name);
  }
  const extension = extname(name).toLowerCase();
  if (extension === ".pdf") throw new ArchiveError("pdf-damaged", name);
  const mediaType = TEXT_TYPES[extension];
  if (mediaType === undefined) throw new ArchiveError("unsupported-type", extension || name);
  return { ...readTextFile(bytes, name), mediaType };
}

/** PDF readers accept the mark anywhere in the first kilobyte. */
function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes(mark);
}
