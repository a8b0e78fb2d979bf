import { ArchiveError } from "../model/error.ts";
import { convertLegacyText, decodeLegacyBytes } from "../text/legacy-encoding.ts";

/**
 * Decodes a text file: UTF-8, UTF-16 with a byte order mark, or an 8-bit Vietnamese encoding (TCVN3, VNI, Windows-1258).
 * A form feed starts a page. Unicode text is kept as it came, line ends included; only the byte order mark is dropped.
 * Text whose letters are legacy codes (VIQR too) comes converted. Throws `file-empty` for blank text,
 * `text-encoding-unknown` for anything else.
 */
export function readTextFile(
  bytes: Uint8Array,
  name: string,
): { readonly text: string; readonly pages: readonly number[] } {
  const text = decode(bytes, name);
  if (text.trim() === "") throw new ArchiveError("file-empty", name);
  const pages = [0];
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) pages.push(at + 1);
  return { text, pages };
}

function decode(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A null in what should be text means a binary file under a text file's name.
    if (text.includes("\0")) throw new ArchiveError("text-encoding-unknown", name);
    return convertLegacyText(text).text;
  } catch (thrown) {
    if (thrown instanceof ArchiveError) throw thrown;
    const legacy = decodeLegacyBytes(bytes);
    if (legacy === null) throw new ArchiveError("text-encoding-unknown", name, { cause: thrown });
    return legacy.text;
  }
}
