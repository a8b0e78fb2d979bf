import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../model/error.ts";

/** Bytes on disk that are being taken in: hashed, not yet under their final name. */
export type StagedOriginal = {
  readonly sha256: string;
  readonly size: number;
  /** Where the bytes lie until they are kept. */
  readonly path: string;
  /** Name in the staging folder; null when the bytes already lie in their place, kept by a program that ended right after. */
  readonly name: string | null;
  /** Moves the bytes to their place; they stay even if the program dies right after. */
  readonly keep: () => Promise<void>;
  /** Removes the staged bytes. */
  readonly discard: () => Promise<void>;
};

/** The stored originals: files named by their SHA-256, written once, never rewritten. */
export type OriginalStore = {
  /**
   * Copies a file into the archive's staging folder, hashing it while it is read. The source is only read. `owner`: token
   * of the running program (owner-lock.ts), by which leftovers are told from work in hand.
   */
  readonly stage: (path: string, owner: string, signal?: AbortSignal) => Promise<StagedOriginal>;
  /** Bytes that were staged or even kept before the program ended; null when they are in neither place. */
  readonly findStaged: (
    name: string | null,
    bytes: { readonly sha256: string; readonly size: number },
  ) => StagedOriginal | null;
  /** The bytes, proved against their name. Throws `original-missing` or `original-damaged`. */
  readonly read: (sha256: string) => Uint8Array;
  readonly pathOf: (sha256: string) => string;
  /** Reads every byte again: null when whole, else what is wrong. */
  readonly inspect: (sha256: string) => "original-missing" | "original-damaged" | null;
  /** Its folders, which spread the files by the beginning of their names. */
  readonly shards: () => readonly string[];
  /** SHA-256 names of all that lies in one of them, listed by a row or not. */
  readonly list: (shard: string) => readonly string[];
  /** Removes what interrupted imports left in the staging folder; `isWanted` is asked by name, and by its owner's token. */
  readonly clearLeftovers: (now: Date, isWanted: (name: string, owner: string) => boolean) => void;
  /** Takes bytes out of their place that no row speaks of; call inside a write transaction, when sure that none will. */
  readonly remove: (sha256: string) => void;
};

const STAGING = "staging";
const COPY_CHUNK_BYTES = 1 << 20;

/** Opens `originals/` inside an archive's folder. */
export function openOriginalStore(directory: string): OriginalStore {
  const root = join(directory, "originals");
  const staging = join(root, STAGING);
  mkdirSync(staging, { recursive: true });
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);
  return {
    stage: (path, owner, signal) => stageFile(path, { staging, owner, signal }, pathOf),
    findStaged: (name, bytes) => findStaged(name, bytes, staging, pathOf(bytes.sha256)),
    pathOf,
    read: (sha256) => {
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(pathOf(sha256));
      } catch (thrown) {
        throw new ArchiveError("original-missing", sha256, { cause: thrown });
      }
      if (hashOf(bytes) !== sha256) throw new ArchiveError("original-damaged", sha256);
      return bytes;
    },
    inspect: (sha256) => {
      if (!existsSync(pathOf(sha256))) return "original-missing";
      try {
        return hashOf(readFileSync(pathOf(sha256))) === sha256 ? null : "original-damaged";
      } catch {
        return "original-damaged";
      }
    },
    shards: () => readdirSync(root).filter((name) => SHARD.test(name)),
    list: (shard) => readdirSync(join(root, shard)).filter((name) => STORED.test(name)),
    clearLeftovers: (now, isWanted) => clearLeftovers(staging, now, isWanted),
    remove: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}

// A folder of the store: matches "0f"; not "staging".
const SHARD = /^[0-9a-f]{2}$/;
// A stored original: matches 64 hex digits; not "Thumbs.db", which a system may put beside them.
const STORED = /^[0-9a-f]{64}$/;

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

let stagedCount = 0;

/** Between the owner's token and the number of a staged file. */
const OWNER_END = ".";

type Staging = { readonly staging: string; readonly owner: string; readonly signal: AbortSignal | undefined };

async function stageFile(
  path: string,
  { staging, owner, signal }: Staging,
  pathOf: (sha256: string) => string,
): Promise<StagedOriginal> {
  const expected = await refuseSpecialFile(path);
  const name = `${owner}${OWNER_END}${++stagedCount}`;
  const temporary = join(staging, name);
  const hash = createHash("sha256");
  let size = 0;
  const target = await open(temporary, "w").catch((thrown: unknown) => {
    throw writeFailure(thrown, temporary);
  });
  try {
    for await (const chunk of readChunks(path, expected)) {
      if (signal?.aborted) throw new ArchiveError("cancelled", path);
      hash.update(chunk);
      size += chunk.length;
      await target.writeFile(chunk).catch((thrown: unknown) => {
        throw writeFailure(thrown, temporary);
      });
    }
    await target.sync();
  } catch (thrown) {
    await target.close();
    await rm(temporary, { force: true });
    throw thrown instanceof ArchiveError ? thrown : readFailure(thrown, path);
  }
  await target.close();
  const sha256 = hash.digest("hex");
  return {
    sha256,
    size,
    path: temporary,
    name,
    ...movable(temporary, pathOf(sha256)),
  };
}

/** The bytes of a file that is expected to have so many, in pieces that are only good until the next one. */
async function* readChunks(path: string, expected: number): AsyncIterableIterator<Uint8Array> {
  const source = await open(path, "r");
  try {
    // One more than expected: what fills it all goes on.
    const buffer = Buffer.allocUnsafe(Math.min(COPY_CHUNK_BYTES, expected + 1));
    for (let done = 0; ; ) {
      const { bytesRead } = await source.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      done += bytesRead;
      if (done === expected && bytesRead < buffer.length) return;
    }
  } finally {
    await source.close();
  }
}

/** What was moved to its place is moved no second time, and needs no discarding. */
function movable(temporary: string, place: string): Pick<StagedOriginal, "keep" | "discard"> {
  let kept = false;
  return {
    keep: async () => {
      if (!kept) await keepStaged(temporary, place);
      kept = true;
    },
    discard: async () => {
      if (!kept) await rm(temporary, { force: true });
    },
  };
}

function findStaged(
  name: string | null,
  { sha256, size }: { readonly sha256: string; readonly size: number },
  staging: string,
  place: string,
): StagedOriginal | null {
  const path = name === null ? null : join(staging, name);
  if (path !== null && existsSync(path)) {
    return { sha256, size, path, name, ...movable(path, place) };
  }
  if (!existsSync(place)) return null;
  return { sha256, size, path: place, name: null, keep: async () => {}, discard: async () => {} };
}

async function keepStaged(temporary: string, place: string): Promise<void> {
  const folder = join(place, "..");
  await rename(temporary, place).catch(async (thrown: unknown) => {
    if ((thrown as NodeJS.ErrnoException).code !== "ENOENT") throw thrown;
    await mkdir(folder, { recursive: true });
    await rename(temporary, place);
  });
  // The rename itself must survive a power cut; Windows has no such call and needs none.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

/** A file whose owner cannot be told is left over when it is an hour old. */
const LEFTOVER_AGE_MS = 3_600_000;

function clearLeftovers(staging: string, now: Date, isWanted: (name: string, owner: string) => boolean): void {
  for (const name of readdirSync(staging)) {
    const end = name.lastIndexOf(OWNER_END);
    const file = join(staging, name);
    if (end === -1) {
      const stats = statSync(file, { throwIfNoEntry: false });
      if (!stats || now.getTime() - stats.mtimeMs <= LEFTOVER_AGE_MS) continue;
    } else if (isWanted(name, name.slice(0, end))) continue;
    rmSync(file, { force: true });
  }
}

/** A pipe or a device would be waited for without end. Returns the file's size. */
async function refuseSpecialFile(path: string): Promise<number> {
  const stats = await stat(path).catch((thrown: unknown) => {
    throw readFailure(thrown, path);
  });
  if (!stats.isFile()) throw new ArchiveError("file-unreadable", path);
  return stats.size;
}

function readFailure(thrown: unknown, path: string): ArchiveError {
  const code = (thrown as NodeJS.ErrnoException).code;
  return new ArchiveError(code === "ENOENT" ? "file-not-found" : "file-unreadable", path, { cause: thrown });
}

function writeFailure(thrown: unknown, path: string): ArchiveError {
  const code = (thrown as NodeJS.ErrnoException).code;
  return new ArchiveError(code === "ENOSPC" ? "disk-full" : "archive-not-writable", path, { cause: thrown });
}
