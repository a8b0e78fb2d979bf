/** Kinds of picture that scanners and telephones make. */
export type ImageType =
  | "image/png"
  | "image/jpeg"
  | "image/tiff"
  | "image/webp"
  | "image/gif"
  | "image/bmp"
  | "image/heic"
  | "image/avif";

const EXTENSIONS: Readonly<Record<string, ImageType>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".jfif": "image/jpeg",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".bmp": "image/bmp",
  ".heic": "image/heic",
  ".heif": "image/heic",
  ".avif": "image/avif",
};

/** The first bytes of each, in hexadecimal; TIFF in either byte order, small and big. */
const MARKS: readonly (readonly [mark: string, type: ImageType])[] = [
  ["89504e470d0a1a0a", "image/png"],
  ["ffd8ff", "image/jpeg"],
  ["49492a00", "image/tiff"],
  ["4d4d002a", "image/tiff"],
  ["49492b00", "image/tiff"],
  ["4d4d002b", "image/tiff"],
  ["474946383761", "image/gif"],
  ["474946383961", "image/gif"],
];

/** The kind of picture that a file name's extension (with the dot, small letters) announces. */
export function imageTypeOfExtension(extension: string): ImageType | null {
  return EXTENSIONS[extension] ?? null;
}

/** The kind of picture that a file's first bytes show; null for anything else. */
export function imageTypeOfBytes(bytes: Uint8Array): ImageType | null {
  const start = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  const hex = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const marked = MARKS.find(([mark]) => hex.startsWith(mark));
  if (marked) return marked[1];
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image/webp";
  if (start.slice(4, 8) === "ftyp") {
    const brand = start.slice(8, 12);
    if (brand === "avif") return "image/avif";
    if (/^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return "image/heic";
  }
  return isBitmap(bytes) ? "image/bmp" : null;
}

/** "BM" begins words too: the sizes of its two headers must be right. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 26) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = view.getUint32(10, true);
  const header = view.getUint32(14, true);
  return [12, 40, 52, 56, 108, 124].includes(header) && offset >= 14 + header && offset < 4096;
}
