import type { Database } from "better-sqlite3";
import type { HistoryEntry } from "../model/archived-document.ts";
import { type ChainedRow, chainHash, findChainFault } from "./history-chain.ts";

/** A row of the history by its place and hash: whoever holds it holds all that was written before it. */
export type HistoryMark = { readonly key: number; readonly hash: string };

/** What happened to each document; rows are only added, each chained to the one before by its hash. */
export type HistoryTable = {
  /** Call inside a write transaction: the chain must not fork. The row says who is at work. */
  readonly add: (documentKey: number, entry: Omit<HistoryEntry, "actor">) => void;
  /** Newest first. */
  readonly of: (documentKey: number) => readonly HistoryEntry[];
  /** ISO time of the last row; null when there is none. */
  readonly newestAt: () => string | null;
  /** The last row; null when there is none. */
  readonly last: () => HistoryMark | null;
  /** True when that row was written here, or in the archive this one was restored from before it was. */
  readonly holds: (mark: HistoryMark) => boolean;
  /** Reads the whole chain: what is wrong with it, or null when it is as it was written. */
  readonly findFault: () => string | null;
};

/** `actor` is written into each row: the name of the user at work. */
export function openHistoryTable(database: Database, actor: string | null): HistoryTable {
  const head = database.prepare<[], { count: number; hash: string }>("SELECT count, hash FROM history_head");
  const moveHead = database.prepare("UPDATE history_head SET count = ?, hash = ?");
  const nextKey = database.prepare("SELECT coalesce(max(key), 0) + 1 FROM history").pluck();
  const add = database.prepare(
    `INSERT INTO history (key, document_key, at, actor, kind, field, before, after, hash)
     VALUES (@key, @document_key, @at, @actor, @kind, @field, @before, @after, @hash)`,
  );
  const newestAt = database.prepare("SELECT at FROM history ORDER BY key DESC LIMIT 1").pluck();
  const last = database.prepare<[], HistoryMark>("SELECT key, hash FROM history ORDER BY key DESC LIMIT 1");
  const hashOf = database.prepare<[number], string>("SELECT hash FROM history WHERE key = ?").pluck();
  const of = database.prepare<[number], HistoryEntry>(
    "SELECT at, actor, kind, field, before, after FROM history WHERE document_key = ? ORDER BY key DESC",
  );
  return {
    add: (documentKey, { at, kind, field, before, after }) => {
      const { count, hash: previous } = head.get() as { count: number; hash: string };
      const key = nextKey.get() as number;
      const row: ChainedRow = { key, document_key: documentKey, at, actor, kind, field, before, after };
      const hash = chainHash(previous, row);
      add.run({ ...row, hash });
      moveHead.run(count + 1, hash);
    },
    of: (documentKey) => of.all(documentKey),
    newestAt: () => (newestAt.get() as string | undefined) ?? null,
    last: () => last.get() ?? null,
    holds: ({ key, hash }) => hashOf.get(key) === hash,
    findFault: () => findChainFault(database),
  };
}
