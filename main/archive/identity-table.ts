import type { Database } from "better-sqlite3";

/** One distinct way a document is identified by those that cite it, and what it resolved to. */
export type IdentityRow = {
  readonly key: number;
  /** number_key or law_key of the cited document, or "id:" and the id a person chose. */
  readonly lookup: string;
  /** JSON of a CitedIdentity. */
  readonly identity: string;
  readonly targetKey: number | null;
  readonly ghostId: string | null;
  readonly candidates: number;
  /** False when no mention that stands gives it any more: it must then not shape the ghosts of others. */
  readonly cited: boolean;
};

/** Where an identity points: a document, or a ghost with the number of documents that fit it. */
export type IdentityTarget = { readonly targetKey: number } | { readonly ghostId: string; readonly candidates: number };

/** What tells documents that bear one number apart; see citations/resolve.ts. */
export type BearerRow = {
  readonly key: number;
  readonly id: string;
  readonly referenceNumber: string | null;
  readonly issuingBody: string | null;
  readonly issueDate: string | null;
  readonly documentType: string | null;
  readonly abstract: string | null;
  readonly lawKey: string | null;
};

/** An identity of a ghost and how many mentions give it. */
export type GhostIdentity = { readonly identity: string; readonly mentions: number };

export type IdentityTable = {
  /** Key of the row for `identity`, made (as an unresolved ghost) when new; `settled` when a standing mention gave it before. */
  readonly ensure: (lookup: string, identity: string) => { readonly key: number; readonly settled: boolean };
  readonly get: (key: number) => IdentityRow | undefined;
  readonly ofLookup: (lookup: string) => readonly IdentityRow[];
  /** Each is counted up to `most` mentions. */
  readonly ofGhost: (ghostId: string, most: number) => readonly GhostIdentity[];
  readonly setTarget: (key: number, target: IdentityTarget) => void;
  /** Documents that bear a number, or a law's name. */
  readonly bearersOf: (lookup: string) => readonly BearerRow[];
  /** Lookups of what a document cites. */
  readonly lookupsCitedBy: (documentKey: number) => readonly string[];
  /** Ids of the ghosts that are cited. */
  readonly ghostIds: () => readonly string[];
  readonly countGhosts: () => number;
  /** Mentions whose identity more than one document fits. */
  readonly countAmbiguous: () => number;
};

type Row = {
  key: number;
  lookup: string;
  identity: string;
  target_key: number | null;
  ghost_id: string | null;
  candidates: number;
  cited: number;
};

/** An identity that nothing cites any more (after a re-reading, or a person's no) makes no ghost. */
const CITED = `(EXISTS (SELECT 1 FROM citation WHERE citation.identity_key = cited_identity.key AND status <> 'rejected')
  OR EXISTS (SELECT 1 FROM citation WHERE citation.actor_identity_key = cited_identity.key AND status <> 'rejected'))`;

export function openIdentityTable(database: Database): IdentityTable {
  return { ...openRows(database), ...openGhosts(database) };
}

type Ghosts = Pick<IdentityTable, "ofGhost" | "ghostIds" | "countGhosts" | "countAmbiguous">;

function openRows(database: Database): Omit<IdentityTable, keyof Ghosts> {
  const find = database.prepare<[string], { key: number; cited: number }>(
    `SELECT key, ${CITED} AS cited FROM cited_identity WHERE identity = ?`,
  );
  const get = database.prepare<[number], Row>(`SELECT *, ${CITED} AS cited FROM cited_identity WHERE key = ?`);
  const insert = database.prepare("INSERT INTO cited_identity (lookup, identity, ghost_id) VALUES (?, ?, ?)");
  const ofLookup = database.prepare<[string], Row>(`SELECT *, ${CITED} AS cited FROM cited_identity WHERE lookup = ?`);
  const setTarget = database.prepare(
    "UPDATE cited_identity SET target_key = @targetKey, ghost_id = @ghostId, candidates = @candidates WHERE key = @key",
  );
  const bearersOf = database.prepare<[string, string], BearerRow>(
    `SELECT key, id, reference_number AS referenceNumber, issuing_body AS issuingBody, issue_date AS issueDate,
       document_type AS documentType, abstract, law_key AS lawKey
     FROM document WHERE (number_key = ? OR law_key = ?) AND gone_at IS NULL`,
  );
  const lookupsCitedBy = database
    .prepare(
      `SELECT DISTINCT lookup FROM cited_identity WHERE key IN (
         SELECT identity_key FROM citation WHERE document_key = @document
         UNION SELECT actor_identity_key FROM citation WHERE document_key = @document)`,
    )
    .pluck();
  return {
    ensure: (lookup, identity) => {
      const there = find.get(identity);
      if (there !== undefined) return { key: there.key, settled: there.cited === 1 };
      return { key: Number(insert.run(lookup, identity, `ghost:${lookup}`).lastInsertRowid), settled: false };
    },
    get: (key) => {
      const row = get.get(key);
      return row && toIdentity(row);
    },
    // Put in order here: of a few rows, SQLite's own sorting costs ten times the search.
    ofLookup: (lookup) =>
      ofLookup
        .all(lookup)
        .map(toIdentity)
        .sort((a, b) => compare(a.identity, b.identity)),
    setTarget: (key, target) => {
      setTarget.run({
        key,
        targetKey: "targetKey" in target ? target.targetKey : null,
        ghostId: "ghostId" in target ? target.ghostId : null,
        candidates: "ghostId" in target ? target.candidates : 0,
      });
    },
    bearersOf: (lookup) => bearersOf.all(lookup, lookup).sort((a, b) => compare(a.id, b.id)),
    lookupsCitedBy: (documentKey) => lookupsCitedBy.all({ document: documentKey }) as string[],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function openGhosts(database: Database): Ghosts {
  const ofGhost = database.prepare<[{ ghostId: string; most: number }], GhostIdentity>(
    `SELECT identity,
       (SELECT count(*) FROM (SELECT 1 FROM citation
         WHERE citation.identity_key = cited_identity.key AND status <> 'rejected' LIMIT @most)) AS mentions
     FROM cited_identity WHERE ghost_id = @ghostId ORDER BY mentions DESC, identity`,
  );
  const ghostIds = database
    .prepare(`SELECT DISTINCT ghost_id FROM cited_identity WHERE ghost_id IS NOT NULL AND ${CITED} ORDER BY ghost_id`)
    .pluck();
  const countGhosts = database
    .prepare(`SELECT count(DISTINCT ghost_id) FROM cited_identity WHERE ghost_id IS NOT NULL AND ${CITED}`)
    .pluck();
  const countAmbiguous = database
    .prepare(
      `SELECT count(*) FROM cited_identity JOIN citation ON citation.identity_key = cited_identity.key
       WHERE candidates > 1 AND status <> 'rejected'`,
    )
    .pluck();
  return {
    ofGhost: (ghostId, most) => ofGhost.all({ ghostId, most }),
    ghostIds: () => ghostIds.all() as string[],
    countGhosts: () => countGhosts.get() as number,
    countAmbiguous: () => countAmbiguous.get() as number,
  };
}

function toIdentity(row: Row): IdentityRow {
  const { key, lookup, identity, candidates } = row;
  return {
    key,
    lookup,
    identity,
    targetKey: row.target_key,
    ghostId: row.ghost_id,
    candidates,
    cited: row.cited === 1,
  };
}
