import type { Database } from "better-sqlite3";
import type { WatchedFolder } from "../model/job.ts";

/** A file as it was when it was taken in. */
export type SeenFile = { readonly size: number; readonly modifiedMs: number };

/** The watched folder and what was already taken from it. */
export type WatchedTable = {
  readonly get: () => WatchedFolder | null;
  /** Null forgets the folder. */
  readonly set: (folder: WatchedFolder | null) => void;
  /** True when the file was taken in as it is now. */
  readonly wasSeen: (path: string, file: SeenFile) => boolean;
  readonly markSeen: (path: string, file: SeenFile) => void;
};

export function openWatchedTable(database: Database): WatchedTable {
  const get = database.prepare<[], { path: string; enabled: number; move_when_done: number }>(
    "SELECT path, enabled, move_when_done FROM watched_folder",
  );
  const forget = database.prepare("DELETE FROM watched_folder");
  const put = database.prepare("INSERT INTO watched_folder (path, enabled, move_when_done) VALUES (?, ?, ?)");
  const seen = database.prepare("SELECT 1 FROM watched_file WHERE path = ? AND size = ? AND modified_ms = ?").pluck();
  const mark = database.prepare("INSERT OR REPLACE INTO watched_file (path, size, modified_ms) VALUES (?, ?, ?)");
  return {
    get: () => {
      const row = get.get();
      return row ? { path: row.path, enabled: row.enabled === 1, moveWhenDone: row.move_when_done === 1 } : null;
    },
    set: (folder) => {
      forget.run();
      if (folder !== null) put.run(folder.path, folder.enabled ? 1 : 0, folder.moveWhenDone ? 1 : 0);
    },
    wasSeen: (path, { size, modifiedMs }) => seen.get(path, size, modifiedMs) !== undefined,
    markSeen: (path, { size, modifiedMs }) => {
      mark.run(path, size, modifiedMs);
    },
  };
}
