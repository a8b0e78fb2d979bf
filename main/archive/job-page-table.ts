import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import type { PageReading } from "../model/page.ts";

/** The recognised pages of unfinished jobs; a part of the queue's table. */
export type JobPages = {
  readonly putPage: (key: number, number: number, reading: PageReading) => void;
  readonly pages: (key: number) => ReadonlyMap<number, PageReading>;
  readonly dropPages: (key: number) => void;
};

/** Opens the pages of unfinished jobs. */
export function openJobPages(database: Database): JobPages {
  const put = database.prepare("INSERT OR REPLACE INTO job_page (job_key, number, reading) VALUES (?, ?, ?)");
  const all = database.prepare<[number], { number: number; reading: Uint8Array }>(
    "SELECT number, reading FROM job_page WHERE job_key = ?",
  );
  const drop = database.prepare("DELETE FROM job_page WHERE job_key = ?");
  return {
    putPage: (key: number, number: number, reading: PageReading) => {
      put.run(key, number, deflateRawSync(JSON.stringify(reading), { level: 1 }));
    },
    pages: (key: number) =>
      new Map(
        all
          .all(key)
          .map(({ number, reading }) => [number, JSON.parse(inflateRawSync(reading).toString("utf8")) as PageReading]),
      ),
    dropPages: (key: number) => {
      drop.run(key);
    },
  };
}
