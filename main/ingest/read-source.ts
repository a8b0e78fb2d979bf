import { extname } from "node:path";
import { ArchiveError } from "../model/error.ts";
import type { OcrChoice, PageReading } from "../model/page.ts";
import { tellKind } from "./file-kind.ts";
import { imageTypeOfExtension } from "./image/image-type.ts";
import { isOfficeKind, officeTypeOfExtension, readOffice } from "./office/read-office.ts";
import { openPageFile, pageFileTypeOf } from "./open-page-file.ts";
import { readTextFile } from "./read-text-file.ts";
import { createPageReader, type PageReader } from "./scan/page-reader.ts";
import { joinPages, type SourceText } from "./source-text.ts";

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".text": "text/plain",
  ".md": "text/markdown",
};

/** A file larger than this is refused: no office document is, and it would not fit in memory. */
const MAX_FILE_BYTES = 1 << 30;

/** Fewer letters than this on all pages together are dust, not a document. */
const MIN_LETTERS = 8;

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
  return (
    TEXT_TYPES[extension] ??
    imageTypeOfExtension(extension) ??
    officeTypeOfExtension(extension) ??
    "application/octet-stream"
  );
}

/**
 * Reads a file's text. Its kind is told by its first bytes, then by its name.
 * Throws `file-empty`, `file-too-large`, `unsupported-type`, `text-encoding-unknown`, `pdf-damaged`,
 * `pdf-encrypted`, `image-damaged`, `image-too-large`, `no-text-found`, `ocr-unavailable`, `cancelled`, `file-damaged`,
 * `file-encrypted`, `archive-bomb`; a mail or a ZIP is read by `readSources`.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  options: ReadSourceOptions = {},
): Promise<SourceText> {
  if (bytes.length === 0) throw new ArchiveError("file-empty", name);
  if (bytes.length > MAX_FILE_BYTES) throw new ArchiveError("file-too-large", name);
  if (pageFileTypeOf(bytes) !== null) return readPages(bytes, name, options);
  const kind = tellKind(bytes, name);
  if (isOfficeKind(kind)) return readOffice(bytes, name, kind);
  const extension = extname(name).toLowerCase();
  if (extension === ".pdf") throw new ArchiveError("pdf-damaged", name);
  if (imageTypeOfExtension(extension) !== null) throw new ArchiveError("image-damaged", name);
  const mediaType = TEXT_TYPES[extension];
  if (mediaType === undefined) throw new ArchiveError("unsupported-type", extension || name);
  return { ...readTextFile(bytes, name), mediaType };
}

/** Reads a file that is made of pages, one after another. Throws what opening it and reading a page throws. */
async function readPages(bytes: Uint8Array, name: string, options: ReadSourceOptions): Promise<SourceText> {
  const file = await openPageFile(bytes, name);
  const reader = options.pageReader ?? createPageReader({ ocr: options.ocr ?? "auto" });
  try {
    const readings: PageReading[] = [];
    for (let page = 1; page <= file.pageCount; page++) {
      if (options.signal?.aborted) throw new ArchiveError("cancelled", name);
      readings.push(await reader.readPage(file, page));
      options.onPage?.(page, file.pageCount);
    }
    const source = joinPages(readings, file.mediaType);
    if (countLetters(source.text) < MIN_LETTERS) throw new ArchiveError("no-text-found", name);
    return source;
  } finally {
    await file.close();
    if (reader !== options.pageReader) await reader.close();
  }
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
