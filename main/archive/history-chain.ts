import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** What a link of the chain vouches for; `actor` is null for rows written before users were named. */
export type ChainedRow = {
  readonly key: number;
  readonly document_key: number;
  readonly at: string;
  readonly actor: string | null;
  readonly kind: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** Stands before the first row. */
export const CHAIN_START = "0".repeat(64);

/** SHA-256, in hex, over the hash of the row before and everything this row says. */
export function chainHash(previous: string, row: ChainedRow): string {
  const { key, document_key, at, actor, kind, field, before, after } = row;
  const said = JSON.stringify([previous, key, document_key, at, actor, kind, field, before, after]);
  return createHash("sha256").update(said).digest("hex");
}

/** Reads the whole chain again: the first thing wrong with it, or null. */
export function findChainFault(database: Database): string | null {
  const rows = database.prepare<[], ChainedRow & { hash: string }>(
    "SELECT key, document_key, at, actor, kind, field, before, after, hash FROM history ORDER BY key",
  );
  let previous = CHAIN_START;
  let count = 0;
  for (const row of rows.iterate()) {
    const hash = chainHash(previous, row);
    if (hash !== row.hash) return `history row ${row.key} is not what was written`;
    previous = hash;
    count += 1;
  }
  const head = database.prepare("SELECT count, hash FROM history_head").get() as { count: number; hash: string };
  if (head.count !== count) return `history holds ${count} rows, ${head.count} were written`;
  return head.hash === previous ? null : "the last history row is not the one written last";
}
