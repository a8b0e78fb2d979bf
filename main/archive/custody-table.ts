import type { Database } from "better-sqlite3";
import type { CustodyEvent, CustodyEventKind } from "../model/custody.ts";

/** What was done for the archive's safety, and the choices that belong to this archive (where backups go). */
export type CustodyTable = {
  readonly record: (event: CustodyEvent) => void;
  /** The newest event of a kind; with `ok`, the newest that went well. */
  readonly last: (kind: CustodyEventKind, options?: { readonly ok: true }) => CustodyEvent | null;
  /** The newest backup that came to its end, in a folder whose path begins so. */
  readonly lastBackupUnder: (path: string) => CustodyEvent | null;
  /** Newest first. */
  readonly events: (limit: number) => readonly CustodyEvent[];
  readonly choice: (name: string) => string | null;
  /** null forgets it. */
  readonly choose: (name: string, value: string | null) => void;
  /** Originals whose bytes were read longest ago (never ones first), oldest first. */
  readonly longestUnchecked: (limit: number) => readonly { readonly sha256: string; readonly size: number }[];
  readonly markChecked: (sha256: string, at: string) => void;
  /** How many originals were checked since `since`, and the oldest check; null when one was never checked. */
  readonly checkedSince: (since: string) => { readonly checked: number; readonly oldest: string | null };
};

type Row = { at: string; kind: CustodyEventKind; ok: number; detail: string };

export function openCustodyTable(database: Database): CustodyTable {
  const record = database.prepare("INSERT INTO custody_event (at, kind, ok, detail) VALUES (?, ?, ?, ?)");
  const last = database.prepare<[string, number], Row>(
    "SELECT at, kind, ok, detail FROM custody_event WHERE kind = ? AND ok >= ? ORDER BY key DESC LIMIT 1",
  );
  const lastBackupUnder = database.prepare<{ path: string }, Row>(
    `SELECT at, kind, ok, detail FROM custody_event
     WHERE kind = 'backed-up' AND substr(detail ->> 'folder', 1, length(@path)) = @path ORDER BY key DESC LIMIT 1`,
  );
  const events = database.prepare<[number], Row>(
    "SELECT at, kind, ok, detail FROM custody_event ORDER BY key DESC LIMIT ?",
  );
  const choice = database.prepare("SELECT value FROM custody_choice WHERE name = ?").pluck();
  const choose = database.prepare(
    "INSERT INTO custody_choice (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const forget = database.prepare("DELETE FROM custody_choice WHERE name = ?");
  return {
    ...openChecks(database),
    record: (event) => {
      record.run(event.at, event.kind, event.ok ? 1 : 0, JSON.stringify(event.detail));
    },
    last: (kind, options) => {
      const row = last.get(kind, options?.ok ? 1 : 0);
      return row ? toEvent(row) : null;
    },
    lastBackupUnder: (path) => {
      const row = lastBackupUnder.get({ path });
      return row ? toEvent(row) : null;
    },
    events: (limit) => events.all(limit).map(toEvent),
    choice: (name) => (choice.get(name) as string | undefined) ?? null,
    choose: (name, value) => {
      if (value === null) forget.run(name);
      else choose.run(name, value);
    },
  };
}

function openChecks(database: Database): Pick<CustodyTable, "longestUnchecked" | "markChecked" | "checkedSince"> {
  const longestUnchecked = database.prepare<[number], { sha256: string; size: number }>(
    "SELECT sha256, size FROM original WHERE complete >= 0 ORDER BY checked_at LIMIT ?",
  );
  const markChecked = database.prepare("UPDATE original SET checked_at = ? WHERE sha256 = ?");
  // Out of indexes but for a few rows (+ keeps SQLite to that of the erased ones): a status page must not read a whole big archive.
  const checkedSince = database.prepare<{ since: string }, { checked: number; isWhole: number; oldest: string | null }>(
    `SELECT (SELECT count(*) FROM original WHERE checked_at >= @since)
         - (SELECT count(*) FROM original WHERE complete = -1 AND +checked_at >= @since) AS checked,
       NOT EXISTS (SELECT 1 FROM original WHERE checked_at IS NULL AND complete >= 0) AS isWhole,
       (SELECT checked_at FROM original WHERE checked_at IS NOT NULL AND complete >= 0 ORDER BY checked_at LIMIT 1)
         AS oldest`,
  );
  return {
    longestUnchecked: (limit) => longestUnchecked.all(limit),
    markChecked: (sha256, at) => {
      markChecked.run(at, sha256);
    },
    checkedSince: (since) => {
      const { checked, isWhole, oldest } = checkedSince.get({ since }) as {
        checked: number;
        isWhole: number;
        oldest: string | null;
      };
      return { checked, oldest: isWhole === 1 ? oldest : null };
    },
  };
}

function toEvent(row: Row): CustodyEvent {
  return { at: row.at, kind: row.kind, ok: row.ok === 1, detail: JSON.parse(row.detail) as CustodyEvent["detail"] };
}
