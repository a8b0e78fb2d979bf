import type { Database } from "better-sqlite3";
import { isDoubtful, type PageReading } from "../model/page.ts";
import { type PackedContent, packReading, unpackReading } from "./pack-reading.ts";

/** A page of a source; the offset of its text is `source.pages[number - 1]`. */
export type PageRow = Pick<PageReading, "width" | "height" | "turn" | "origin"> & {
  /** From 1. */
  readonly number: number;
  /** Words in doubt that no person has spoken on. */
  readonly doubtful: number;
};

/** The pages of sources that are made of pages. */
export type PageTable = {
  /**
   * Stores a page as it was read; call inside the transaction that stores its source. A recognised page keeps its
   * words, and its text must be exactly the page's part of the source's text; one with a text layer keeps none, they
   * are read again when somebody looks.
   */
  readonly insert: (sourceKey: number, number: number, reading: PageReading) => void;
  /** In order. Empty for a source that is not made of pages. */
  readonly ofSource: (sourceKey: number) => readonly PageRow[];
  readonly get: (sourceKey: number, number: number) => PageRow | undefined;
  /** Text and words as first read, before any correction; null where they stand in the original's text layer. */
  readonly reading: (sourceKey: number, number: number) => PackedContent | null;
  /** Puts another reading in the place of the page's own. */
  readonly replace: (sourceKey: number, number: number, reading: PageReading) => void;
  /** Says how many words are still in doubt, after a correction. */
  readonly setDoubtful: (sourceKey: number, number: number, doubtful: number) => void;
};

export function openPageTable(database: Database): PageTable {
  const insert = database.prepare(
    `INSERT INTO page (source_key, number, width, height, turn, origin, doubtful, reading)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const columns = "number, width, height, turn, origin, doubtful";
  const ofSource = database.prepare<[number], PageRow>(
    `SELECT ${columns} FROM page WHERE source_key = ? ORDER BY number`,
  );
  const get = database.prepare<[number, number], PageRow>(
    `SELECT ${columns} FROM page WHERE source_key = ? AND number = ?`,
  );
  const reading = database.prepare("SELECT reading FROM page WHERE source_key = ? AND number = ?").pluck();
  const replace = database.prepare(
    `UPDATE page SET width = ?, height = ?, turn = ?, origin = ?, doubtful = ?, reading = ?
     WHERE source_key = ? AND number = ?`,
  );
  const setDoubtful = database.prepare("UPDATE page SET doubtful = ? WHERE source_key = ? AND number = ?");
  return {
    insert: (sourceKey, number, page) => {
      const packed = page.origin === "text-layer" ? null : packReading(page);
      insert.run(sourceKey, number, page.width, page.height, page.turn, page.origin, countDoubtful(page), packed);
    },
    ofSource: (sourceKey) => ofSource.all(sourceKey),
    get: (sourceKey, number) => get.get(sourceKey, number),
    reading: (sourceKey, number) => {
      const packed = reading.get(sourceKey, number) as Uint8Array | null | undefined;
      return packed ? unpackReading(packed) : null;
    },
    replace: (sourceKey, number, page) => {
      const counted = countDoubtful(page);
      replace.run(page.width, page.height, page.turn, page.origin, counted, packReading(page), sourceKey, number);
    },
    setDoubtful: (sourceKey, number, doubtful) => {
      setDoubtful.run(doubtful, sourceKey, number);
    },
  };
}

function countDoubtful(page: PageReading): number {
  return page.words.filter(isDoubtful).length;
}
