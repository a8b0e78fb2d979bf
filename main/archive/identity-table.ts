import type { Database } from "better-sqlite3";

/** One distinct way a document is identified by those that cite it, and what it resolved to. */
export type IdentityRow = {
  readonly key: number;
  /** number_key or law_key of the cited document. */
  readonly lookup: string;
  /** JSON of a CitedIdentity. */
  readonly identity: string;
  readonly targetKey: number | null;
  readonly ghostId: string | null;
};

export type IdentityTarget = { readonly targetKey: number } | { readonly ghostId: string };

export type IdentityTable = {
  /** Key of the row for `identity`, made (as an unresolved ghost) when new. */
  readonly ensure: (lookup: string, identity: string) => number;
  readonly ofLookup: (lookup: string) => readonly IdentityRow[];
  readonly ofGhost: (ghostId: string) => readonly IdentityRow[];
  readonly setTarget: (key: number, target: IdentityTarget) => void;
  /** Lookups of what a document cites. */
  readonly lookupsCitedBy: (documentKey: number) => readonly string[];
  /** Ids of the ghosts that are cited. */
  readonly ghostIds: () => readonly string[];
  readonly countGhosts: () => number;
};

type Row = { key: number; lookup: string; identity: string; target_key: number | null; ghost_id: string | null };

/** An identity that nothing cites any more (after a re-reading) makes no ghost. */
const CITED = "EXISTS (SELECT 1 FROM citation WHERE citation.identity_key = cited_identity.key)";

export function openIdentityTable(database: Database): IdentityTable {
  const find = database.prepare("SELECT key FROM cited_identity WHERE identity = ?").pluck();
  const insert = database.prepare("INSERT INTO cited_identity (lookup, identity, ghost_id) VALUES (?, ?, ?)");
  const ofLookup = database.prepare<[string], Row>("SELECT * FROM cited_identity WHERE lookup = ? ORDER BY identity");
  const ofGhost = database.prepare<[string], Row>("SELECT * FROM cited_identity WHERE ghost_id = ? ORDER BY identity");
  const setTarget = database.prepare(
    "UPDATE cited_identity SET target_key = @targetKey, ghost_id = @ghostId WHERE key = @key",
  );
  const lookupsCitedBy = database
    .prepare(
      `SELECT DISTINCT lookup FROM cited_identity JOIN citation ON citation.identity_key = cited_identity.key
       WHERE citation.document_key = ?`,
    )
    .pluck();
  const ghostIds = database
    .prepare(`SELECT DISTINCT ghost_id FROM cited_identity WHERE ghost_id IS NOT NULL AND ${CITED} ORDER BY ghost_id`)
    .pluck();
  const countGhosts = database
    .prepare(`SELECT count(DISTINCT ghost_id) FROM cited_identity WHERE ghost_id IS NOT NULL AND ${CITED}`)
    .pluck();
  return {
    ensure: (lookup, identity) => {
      const key = find.get(identity) as number | undefined;
      return key ?? Number(insert.run(lookup, identity, `ghost:${lookup}`).lastInsertRowid);
    },
    ofLookup: (lookup) => ofLookup.all(lookup).map(toIdentity),
    ofGhost: (ghostId) => ofGhost.all(ghostId).map(toIdentity),
    setTarget: (key, target) => {
      setTarget.run({
        key,
        targetKey: "targetKey" in target ? target.targetKey : null,
        ghostId: "ghostId" in target ? target.ghostId : null,
      });
    },
    lookupsCitedBy: (documentKey) => lookupsCitedBy.all(documentKey) as string[],
    ghostIds: () => ghostIds.all() as string[],
    countGhosts: () => countGhosts.get() as number,
  };
}

function toIdentity(row: Row): IdentityRow {
  return { key: row.key, lookup: row.lookup, identity: row.identity, targetKey: row.target_key, ghostId: row.ghost_id };
}
