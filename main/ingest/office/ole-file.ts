import { ArchiveError } from "../../model/error.ts";

/** The streams of an OLE compound file ([MS-CFB]), the shell of Word files before 2007. */
export type OleFile = {
  /** A stream's bytes by its name; undefined when there is none. */
  readonly stream: (name: string) => Buffer | undefined;
};

const END_OF_CHAIN = 0xfffffffe;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM_ENTRY = 2;
const ROOT_ENTRY = 5;

/** Opens a compound file from its bytes; chains that go in circles or beyond its end are `file-damaged`. */
export function openOleFile(bytes: Uint8Array, name: string): OleFile {
  try {
    return readOleFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (thrown) {
    throw new ArchiveError("file-damaged", name, { cause: thrown });
  }
}

function readOleFile(file: Buffer): OleFile {
  const sectorBytes = 1 << clampShift(file.readUInt16LE(30), 7, 16);
  const miniBytes = 1 << clampShift(file.readUInt16LE(32), 4, 12);
  const miniLimit = file.readUInt32LE(56);
  const sector = (at: number): Buffer => {
    const start = HEADER_BYTES > sectorBytes ? HEADER_BYTES + at * sectorBytes : (at + 1) * sectorBytes;
    if (start >= file.length) throw new Error("sector beyond the end");
    return file.subarray(start, start + sectorBytes);
  };
  const table = readAllocation(file, sector, sectorBytes);
  const chain = (first: number): Buffer => Buffer.concat(followChain(first, table).map(sector));
  const entries = readEntries(chain(file.readUInt32LE(48)));
  const root = entries.find((entry) => entry.kind === ROOT_ENTRY);
  const miniTable = toNumbers(chain(file.readUInt32LE(60)));
  const miniStream = root ? chain(root.first) : Buffer.alloc(0);
  return {
    stream: (wanted) => {
      const entry = entries.find((other) => other.kind === STREAM_ENTRY && other.name === wanted);
      if (!entry) return undefined;
      const sectors =
        entry.size < miniLimit
          ? followChain(entry.first, miniTable).map((at) => miniStream.subarray(at * miniBytes, (at + 1) * miniBytes))
          : followChain(entry.first, table).map(sector);
      return Buffer.concat(sectors).subarray(0, entry.size);
    },
  };
}

function clampShift(shift: number, least: number, most: number): number {
  if (shift < least || shift > most) throw new Error(`sector size 2^${shift}`);
  return shift;
}

/** The table that says which sector follows which; where it lies is listed in the header and further sectors. */
function readAllocation(file: Buffer, sector: (at: number) => Buffer, sectorBytes: number): Uint32Array {
  const places = toNumbers(file.subarray(76, HEADER_BYTES));
  const listed = [...places];
  let next = file.readUInt32LE(68);
  for (let step = 0; next < END_OF_CHAIN - 3; step++) {
    if (step > file.length / sectorBytes) throw new Error("circle");
    const more = toNumbers(sector(next));
    listed.push(...more.subarray(0, more.length - 1));
    next = more.at(-1) ?? END_OF_CHAIN;
  }
  const used = listed.filter((at) => at < END_OF_CHAIN - 3);
  if (used.length > file.length / sectorBytes) throw new Error("circle");
  return toNumbers(Buffer.concat(used.map(sector)));
}

function followChain(first: number, table: Uint32Array): readonly number[] {
  const chain: number[] = [];
  for (let at = first; at < END_OF_CHAIN - 3; at = table[at] ?? END_OF_CHAIN) {
    if (chain.length > table.length) throw new Error("circle");
    chain.push(at);
  }
  return chain;
}

function toNumbers(buffer: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(buffer.length / 4) }, (_, i) => buffer.readUInt32LE(i * 4));
}

type Entry = { readonly name: string; readonly kind: number; readonly first: number; readonly size: number };

function readEntries(directory: Buffer): readonly Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, i) => {
    const entry = directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(64, Math.max(2, entry.readUInt16LE(64)));
    return {
      name: entry.toString("utf16le", 0, nameBytes - 2),
      kind: entry.readUInt8(66),
      first: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}
