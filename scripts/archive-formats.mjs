// Reads the tar and zip that the Electron stand-in comes in, and writes an asar. Enough for files of known hash;
// no dependencies, because it runs before any is sure to be there.
import { inflateRawSync } from "node:zlib";

/** The files of an uncompressed tar (plain ustar names up to 100 bytes). */
export function* tarEntries(tar) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString("utf8", at, at + 100).split("\0")[0];
    if (name === "") return;
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    yield { name, data: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** The files of a zip (no zip64, no encryption); `read` inflates one. */
export function* zipEntries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < 0) throw new Error("not a zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packedSize = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(start, start + packedSize);
    yield { name, mode, read: () => (method === 0 ? packed : inflateRawSync(packed)) };
  }
}

/** An asar archive of files by name, in one flat folder. */
export function makeAsar(contents) {
  const files = {};
  let offset = 0;
  for (const [name, data] of Object.entries(contents)) {
    files[name] = { size: data.length, offset: String(offset) };
    offset += data.length;
  }
  const json = Buffer.from(JSON.stringify({ files }));
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4);
  const padded = json.length + padding.length;
  const head = Buffer.alloc(16);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  return Buffer.concat([head, json, padding, ...Object.values(contents)]);
}

const FUSE_SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** Sets Electron's fuses by index in the bytes of its executable, in place. */
export function setFuses(executable, wanted) {
  const sentinel = executable.indexOf(FUSE_SENTINEL);
  if (sentinel < 0) throw new Error("no fuse wire in the executable");
  const wire = sentinel + FUSE_SENTINEL.length;
  if (executable[wire] !== 1) throw new Error("fuse wire of an unknown version");
  for (const [index, on] of Object.entries(wanted)) {
    if (Number(index) < executable[wire + 1]) executable[wire + 2 + Number(index)] = on ? 0x31 : 0x30;
  }
}
