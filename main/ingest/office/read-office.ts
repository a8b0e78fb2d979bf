import { ArchiveError } from "../../model/error.ts";
import type { FileKind } from "../file-kind.ts";
import type { SourceText } from "../source-text.ts";

/** Kinds of file that are read here. */
export type OfficeKind = Extract<FileKind, "docx" | "doc" | "rtf" | "odt" | "xlsx" | "html" | "encrypted-office">;

const MEDIA_TYPES: Readonly<Record<Exclude<OfficeKind, "encrypted-office">, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
};

export function isOfficeKind(kind: FileKind): kind is OfficeKind {
  return kind === "encrypted-office" || kind in MEDIA_TYPES;
}

/** The media type that an office file's, a mail's or a ZIP's ending announces; null for any other. */
export function officeTypeOfExtension(extension: string): string | null {
  if (extension === ".eml") return "message/rfc822";
  if (extension === ".zip") return "application/zip";
  if (extension === ".htm") return MEDIA_TYPES.html;
  return new Map<string, string>(Object.entries(MEDIA_TYPES)).get(extension.slice(1)) ?? null;
}

/** The text of an office file. Throws `file-damaged`, `file-encrypted`, `archive-bomb`, `file-empty`, `text-encoding-unknown`. */
export async function readOffice(bytes: Uint8Array, name: string, kind: OfficeKind): Promise<SourceText> {
  if (kind === "encrypted-office") throw new ArchiveError("file-encrypted", name);
  return { text: await readText(bytes, name, kind), pages: [0], mediaType: MEDIA_TYPES[kind] };
}

/** Each reader is loaded where a file needs it: together they take longer to load than a text to read. */
async function readText(
  bytes: Uint8Array,
  name: string,
  kind: Exclude<OfficeKind, "encrypted-office">,
): Promise<string> {
  switch (kind) {
    case "docx":
      return (await import("./read-docx.ts")).readDocx(bytes, name);
    case "doc":
      return (await import("./read-doc.ts")).readDoc(bytes, name);
    case "rtf":
      return (await import("./read-rtf.ts")).readRtf(bytes, name);
    case "odt":
      return (await import("./read-odt.ts")).readOdt(bytes, name);
    case "xlsx":
      return (await import("./read-xlsx.ts")).readXlsx(bytes, name);
    case "html":
      return (await import("./read-html.ts")).readHtml(bytes, name);
  }
}
