import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { OriginalStore } from "../archive/original-store.ts";
import type { PageFile, PagePicture, QuarterTurn } from "../ingest/page-file.ts";
import { ArchiveError } from "../model/error.ts";
import type { PageReading } from "../model/page.ts";
import { openSourcePages } from "./open-source-pages.ts";

/** An original by its hash, the file inside it where it is a mail or a ZIP, and its name for error details. */
export type OriginalName = { readonly sha256: string; readonly entry: number; readonly file: string };

/** The pages of stored originals, as pictures and as text; files stay open for a while, pictures stay in memory. */
export type PageFiles = {
  readonly draw: (original: OriginalName, page: number, width: number, turn: QuarterTurn) => Promise<PagePicture>;
  readonly readTextLayer: (original: OriginalName, page: number) => Promise<PageReading | null>;
  readonly pageCount: (original: OriginalName) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Files kept open at a time: the one being read, and the one compared with it. */
const OPEN_FILES = 2;

/** Bytes of pictures kept: some hundred pages on a screen. */
const PICTURE_BYTES = 48 << 20;

/**
 * Opens nothing yet. Each original is proved against its hash when it is first met, and not again while the program
 * runs: pages of a long file must come at once.
 */
export function openPageFiles(store: OriginalStore): PageFiles {
  const proved = new Map<string, Promise<void>>();
  const files = new Map<string, Promise<PageFile>>();
  const pictures = keepRecent<PagePicture>(PICTURE_BYTES, (picture) => picture.bytes.length);
  const drawing = new Map<string, Promise<PagePicture>>();
  const prove = (sha256: string): Promise<void> => remember(proved, sha256, () => proveOriginal(store, sha256));
  const open = async (original: OriginalName): Promise<PageFile> => {
    await prove(original.sha256);
    const key = `${original.sha256}:${original.entry}`;
    const opened = remember(files, key, () => openSourcePages(store, original));
    // Last used, last in the map.
    files.delete(key);
    files.set(key, opened);
    for (const [other, oldest] of files) {
      if (files.size <= OPEN_FILES) break;
      files.delete(other);
      void oldest.then((old) => old.close()).catch(() => {});
    }
    return opened;
  };
  return {
    draw: async (original, page, width, turn) => {
      const key = `${original.sha256}:${original.entry}:${page}:${width}:${turn}`;
      const known = pictures.get(key);
      if (known !== undefined) return known;
      const picture = await remember(drawing, key, async () => (await open(original)).drawPage(page, width, turn));
      drawing.delete(key);
      pictures.put(key, picture);
      return picture;
    },
    readTextLayer: async (original, page) => (await open(original)).readTextLayer(page),
    pageCount: async (original) => (await open(original)).pageCount,
    close: async () => {
      const open = [...files.values()];
      files.clear();
      await Promise.all(open.map((file) => file.then((opened) => opened.close()).catch(() => {})));
    },
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
