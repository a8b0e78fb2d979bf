import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ArchiveError } from "../../model/error.ts";
import { decodeLegacyBytes } from "../../text/legacy-encoding.ts";
import type { InflateBudget } from "./inflate-budget.ts";

/** A file inside a ZIP. Its path is a name only: nothing is ever written to disk under it. */
export type ZipEntry = {
  readonly path: string;
  /** Its bytes. Throws `file-encrypted`, `file-damaged`, `archive-bomb`. */
  readonly read: () => Promise<Uint8Array>;
};

/** The files of a ZIP in the order of its directory; folders are left out. Throws `file-damaged`. */
export async function* readZip(bytes: Uint8Array, name: string, budget: InflateBudget): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | undefined;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded here, not by yauzl: it refuses the whole file for one name with "..", and names are only names.
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      const path = decodeName(entry);
      if (path.endsWith("/")) continue;
      const opened = zip;
      yield { path, read: () => readEntry(opened, entry, path, budget) };
    }
  } catch (thrown) {
    throw thrown instanceof ArchiveError ? thrown : new ArchiveError("file-damaged", name, { cause: thrown });
  } finally {
    zip?.close();
  }
}

/** The parts of a ZIP that `wanted` accepts, by path. Throws what `readZip` and reading an entry throw. */
export async function readZipParts(
  bytes: Uint8Array,
  name: string,
  budget: InflateBudget,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of readZip(bytes, name, budget)) {
    if (wanted(entry.path)) parts.set(entry.path, await entry.read());
  }
  return parts;
}

async function readEntry(zip: ZipFile, entry: Entry, path: string, budget: InflateBudget): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new ArchiveError("file-encrypted", path);
  const chunks: Uint8Array[] = [];
  let unfolded = 0;
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // Leaving the loop by a throw destroys the stream: a bomb is not unfolded further.
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      unfolded += chunk.length;
      budget.spend(chunk.length, unfolded, entry.compressedSize, path);
      checksum = crc32(chunk, checksum);
      chunks.push(chunk);
    }
  } catch (thrown) {
    throw thrown instanceof ArchiveError ? thrown : new ArchiveError("file-damaged", path, { cause: thrown });
  }
  if (checksum !== entry.crc32) throw new ArchiveError("file-damaged", path);
  return Buffer.concat(chunks);
}

const UTF8_NAME_FLAG = 0x800;

/** Most packers write UTF-8 with or without saying so; older Vietnamese ones a code page. */
function decodeName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAME_FLAG) !== 0;
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(raw);
  } catch {
    name = decodeLegacyBytes(raw)?.text ?? raw.toString("latin1");
  }
  return cleanMemberPath(name);
}

const MOST_NAME_CHARACTERS = 240;
// matches "\u0000", "\u001b", "\u202e"; not "ế" nor " "
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** A member's path as it is shown and stored: NFC, forward slashes, no control characters, its end kept when too long. */
export function cleanMemberPath(path: string): string {
  const clean = path.normalize("NFC").replaceAll("\\", "/").replace(INVISIBLE, "");
  return clean.length <= MOST_NAME_CHARACTERS ? clean : `…${clean.slice(1 - MOST_NAME_CHARACTERS)}`;
}
