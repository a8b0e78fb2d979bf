import { open } from "node:fs/promises";

/** Pixels an inch (or a centimetre) across and down. */
export type Resolution = { readonly across: number; readonly down: number };

/** Tags of TIFF 6.0, section 8: XResolution, YResolution, both of type RATIONAL. */
const ACROSS = 282;
const DOWN = 283;
const RATIONAL = 5;
const ENTRY = 12;

/** What a TIFF says of its first page's resolution; null where it says nothing, or is no TIFF that can be read so far. */
export async function readTiffResolution(source: Uint8Array | string): Promise<Resolution | null> {
  if (typeof source !== "string") return findResolution(async (at, length) => source.subarray(at, at + length));
  const file = await open(source, "r");
  try {
    return await findResolution(async (at, length) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}

type ReadBytes = (at: number, length: number) => Promise<Uint8Array>;

async function findResolution(read: ReadBytes): Promise<Resolution | null> {
  try {
    const head = viewOf(await read(0, 8));
    const isLittle = head.getUint16(0) === 0x4949; // "II"; "MM" is big-endian
    if (head.getUint16(2, isLittle) !== 42) return null;
    const directory = head.getUint32(4, isLittle);
    const count = viewOf(await read(directory, 2)).getUint16(0, isLittle);
    const entries = viewOf(await read(directory + 2, count * ENTRY));
    const rational = async (tag: number): Promise<number> => {
      for (let at = 0; at < count * ENTRY; at += ENTRY) {
        if (entries.getUint16(at, isLittle) !== tag || entries.getUint16(at + 2, isLittle) !== RATIONAL) continue;
        const value = viewOf(await read(entries.getUint32(at + 8, isLittle), 8));
        return value.getUint32(0, isLittle) / value.getUint32(4, isLittle);
      }
      return 0;
    };
    const [across, down] = [await rational(ACROSS), await rational(DOWN)];
    return across > 0 && down > 0 && Number.isFinite(across / down) ? { across, down } : null;
  } catch (thrown) {
    // A directory that points beyond the file's end: whatever decodes the picture says what is wrong with it.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
