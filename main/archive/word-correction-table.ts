import type { Database } from "better-sqlite3";
import type { Box } from "../model/page.ts";

/** A person's word on a word of a page. */
export type WordCorrection = {
  readonly key: number;
  /** Page of the file, from 1. */
  readonly page: number;
  /** Where the word stood when it was corrected. */
  readonly box: Box;
  /** What had been read there. */
  readonly before: string;
  /** What stands there; empty when there is no word at all. */
  readonly after: string;
  /** ISO time. */
  readonly at: string;
};

/** The words people have corrected, by the page and the box they stand in. */
export type WordCorrectionTable = {
  /** Oldest first. */
  readonly ofPage: (sourceKey: number, page: number) => readonly WordCorrection[];
  readonly insert: (sourceKey: number, correction: Omit<WordCorrection, "key">) => number;
  /** Puts another word in the place of the one a person gave before. */
  readonly setAfter: (key: number, after: string, at: string) => void;
  readonly remove: (key: number) => void;
};

type Row = Omit<WordCorrection, "box"> & { left: number; top: number; right: number; bottom: number };

export function openWordCorrectionTable(database: Database): WordCorrectionTable {
  const ofPage = database.prepare<[number, number], Row>(
    `SELECT key, page, left, top, right, bottom, before, after, at FROM word_correction
     WHERE source_key = ? AND page = ? ORDER BY key`,
  );
  const insert = database.prepare(
    `INSERT INTO word_correction (source_key, page, left, top, right, bottom, before, after, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setAfter = database.prepare("UPDATE word_correction SET after = ?, at = ? WHERE key = ?");
  const remove = database.prepare("DELETE FROM word_correction WHERE key = ?");
  return {
    ofPage: (sourceKey, page) => ofPage.all(sourceKey, page).map(toCorrection),
    insert: (sourceKey, { page, box, before, after, at }) =>
      Number(insert.run(sourceKey, page, ...box, before, after, at).lastInsertRowid),
    setAfter: (key, after, at) => {
      setAfter.run(after, at, key);
    },
    remove: (key) => {
      remove.run(key);
    },
  };
}

function toCorrection({ left, top, right, bottom, ...row }: Row): WordCorrection {
  return { ...row, box: [left, top, right, bottom] };
}
