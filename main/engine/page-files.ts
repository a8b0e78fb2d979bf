import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { OriginalStore } from "../archive/original-store.ts";
import type { PagePicture, QuarterTurn } from "../ingest/page-file.ts";
import { ArchiveError } from "../model/error.ts";
import type { PageReading } from "../model/page.ts";
import type { OriginalName } from "./page-task.ts";
import { createPageThread } from "./page-thread.ts";

/** The pages of stored originals, as pictures and as text; files stay open for a while, pictures stay in memory. */
export type PageFiles = {
  readonly draw: (original: OriginalName, page: number, width: number, turn: QuarterTurn) => Promise<PagePicture>;
  readonly readTextLayer: (original: OriginalName, page: number) => Promise<PageReading | null>;
  /** Proves an original against its hash, once while the program runs. Throws `original-missing`, `original-damaged`. */
  readonly prove: (sha256: string) => Promise<void>;
  readonly close: () => void;
};

/** Bytes of pictures kept: some hundred pages on a screen. */
const PICTURE_BYTES = 48 << 20;

/**
 * Opens nothing yet. Each original is proved against its hash when it is first met, and not again while the program
 * runs: pages of a long file must come at once. Drawing and reading are done in a thread of their own.
 */
export function openPageFiles(store: OriginalStore, archiveDirectory: string): PageFiles {
  const thread = createPageThread(archiveDirectory);
  const proved = new Map<string, Promise<void>>();
  const pictures = keepRecent<PagePicture>(PICTURE_BYTES, (picture) => picture.bytes.length);
  const drawing = new Map<string, Promise<PagePicture>>();
  const prove = (sha256: string): Promise<void> => remember(proved, sha256, () => proveOriginal(store, sha256));
  // Nothing but what names the original crosses to the thread: the source's text need not.
  const nameOf = ({ sha256, entry, file }: OriginalName): OriginalName => ({ sha256, entry, file });
  return {
    prove,
    draw: async (original, page, width, turn) => {
      const key = `${original.sha256}:${original.entry}:${page}:${width}:${turn}`;
      const known = pictures.get(key);
      if (known !== undefined) return known;
      await prove(original.sha256);
      const task = { kind: "draw", page, width, turn } as const;
      const picture = await remember(drawing, key, () => thread.run(nameOf(original), task));
      drawing.delete(key);
      pictures.put(key, picture);
      return picture;
    },
    readTextLayer: async (original, page) => {
      await prove(original.sha256);
      return thread.run(nameOf(original), { kind: "text-layer", page });
    },
    close: thread.close,
  };
}

/** The promise made before under this key, or a new one; one that fails is forgotten. */
function remember<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const promise = make();
  made.set(key, promise);
  promise.catch(() => {
    if (made.get(key) === promise) made.delete(key);
  });
  return promise;
}

async function proveOriginal(store: OriginalStore, sha256: string): Promise<void> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(store.pathOf(sha256), { highWaterMark: 1 << 20 }), hash);
  } catch (thrown) {
    throw new ArchiveError("original-missing", sha256, { cause: thrown });
  }
  if (hash.digest("hex") !== sha256) throw new ArchiveError("original-damaged", sha256);
}

type Recent<T> = { readonly get: (key: string) => T | undefined; readonly put: (key: string, value: T) => void };

/** Keeps the values used last, up to a size in all. */
function keepRecent<T>(most: number, sizeOf: (value: T) => number): Recent<T> {
  const kept = new Map<string, T>();
  let size = 0;
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    put: (key, value) => {
      if (kept.has(key)) return;
      kept.set(key, value);
      size += sizeOf(value);
      for (const [oldest, dropped] of kept) {
        if (size <= most) return;
        kept.delete(oldest);
        size -= sizeOf(dropped);
      }
    },
  };
}
