import { extname } from "node:path";

/** What a file is, told by its first bytes and then by its name. "ole" is an old Office file other than Word. */
export type FileKind =
  | "pdf"
  | "image"
  | "docx"
  | "doc"
  | "rtf"
  | "odt"
  | "xlsx"
  | "html"
  | "mail"
  | "zip"
  | "text"
  | "encrypted-office"
  | "ole"
  | "unknown";

/** Kinds that hold other files: each file inside is read as a source of its own. */
export type ContainerKind = Extract<FileKind, "mail" | "zip">;

/** How much of a file is looked at for what it begins with. */
const HEAD_BYTES = 4096;
/** PDF readers accept the mark anywhere in the first kilobyte. */
const PDF_HEAD_BYTES = 1024;

const TEXT_EXTENSIONS = new Set([".txt", ".text", ".md"]);
const IMAGE_EXTENSIONS = new Set([".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp", ".gif"]);

const fromHex = (hex: string): string => Buffer.from(hex, "hex").toString("latin1");

const OLE_MARK = fromHex("d0cf11e0a1b11ae1");
const ZIP_MARK = "PK\x03\x04";
const EMPTY_ZIP_MARK = "PK\x05\x06";
/** PNG, JPEG, TIFF in both byte orders, GIF, BMP. */
const IMAGE_MARKS = ["89504e470d0a1a0a", "ffd8ff", "49492a00", "4d4d002a", "47494638", "424d"].map(fromHex);

// matches "<!DOCTYPE html>", "<html lang=vi>", "\ufeff <HTML>"; not "<?xml version" alone nor "a < b"
const HTML_HEAD = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|table)\b/i;
// matches "Received: from", "MIME-Version: 1.0"; not "Số: 12/QĐ-UBND"
const MAIL_FIRST_LINE =
  /^(?:return-path|received|delivered-to|mime-version|message-id|dkim-signature|from|to|subject|date|x-[a-z-]+): ?\S/i;
// matches the "MIME-Version: 1.0" or "Message-ID: <" line that programs write into each mail
const MAIL_SURE_LINE = /^(?:mime-version|message-id|received): ?\S/im;

/** Tells a file's kind. Never throws; a damaged file is what its first bytes say it was. */
export function tellKind(bytes: Uint8Array, name: string): FileKind {
  const extension = extname(name).toLowerCase();
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString("latin1");
  if (head.slice(0, PDF_HEAD_BYTES).includes("%PDF-")) return "pdf";
  if (head.startsWith(ZIP_MARK) || head.startsWith(EMPTY_ZIP_MARK)) return tellZipKind(bytes, head);
  if (head.startsWith(OLE_MARK)) return tellOleKind(bytes);
  if (head.startsWith("{\\rtf")) return "rtf";
  if (IMAGE_MARKS.some((mark) => head.startsWith(mark)) || head.slice(8, 12) === "WEBP") return "image";
  if (extension === ".eml" || (MAIL_FIRST_LINE.test(head) && MAIL_SURE_LINE.test(head))) return "mail";
  if (HTML_HEAD.test(head.replace(/^\xef\xbb\xbf/, ""))) return "html";
  return kindOfName(extension);
}

/** What a name alone announces: for a file too damaged to say what it is. */
function kindOfName(extension: string): FileKind {
  if (TEXT_EXTENSIONS.has(extension)) return "text";
  if (IMAGE_EXTENSIONS.has(extension)) return "image";
  switch (extension) {
    case ".pdf":
      return "pdf";
    case ".docx":
    case ".docm":
      return "docx";
    case ".doc":
      return "doc";
    case ".rtf":
      return "rtf";
    case ".odt":
      return "odt";
    case ".xlsx":
      return "xlsx";
    case ".htm":
    case ".html":
      return "html";
    case ".zip":
      return "zip";
    default:
      return "unknown";
  }
}

/** The names in a ZIP's directory say what program wrote it; they stand as plain bytes. */
function tellZipKind(bytes: Uint8Array, head: string): FileKind {
  if (head.slice(30).startsWith("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!whole.includes("[Content_Types].xml")) {
    return whole.includes("META-INF/manifest.xml") && whole.includes("content.xml") ? "odt" : "zip";
  }
  if (whole.includes("word/document") || whole.includes("word/_rels/")) return "docx";
  if (whole.includes("xl/workbook")) return "xlsx";
  return whole.includes("ppt/presentation") ? "unknown" : "docx";
}

/** An OLE file's streams are named in UTF-16 in its directory. */
function tellOleKind(bytes: Uint8Array): FileKind {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => whole.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted-office";
  return holds("WordDocument") ? "doc" : "ole";
}
