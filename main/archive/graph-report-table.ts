import type { Database } from "better-sqlite3";
import type { Relation } from "../model/relation.ts";
import type { NodeKey } from "./graph-table.ts";

/** How often a node is cited: by how many documents, in how many mentions. */
export type CitedCount = { readonly node: NodeKey; readonly documents: number; readonly mentions: number };

/** One document changed the force of another. */
export type ActRow = { readonly actor: NodeKey; readonly target: NodeKey; readonly relation: Relation };

/** Documents that cite a node under one relation. */
export type RelationCount = { readonly relation: Relation; readonly documents: number };

/** A document that cites a node, with its first mention. */
export type CitingRow = { readonly documentKey: number; readonly citationKey: number; readonly mentions: number };

/** Questions to the graph as a whole: they read all of it, so they take longer the bigger the archive is. */
export type GraphReportTable = {
  /** Absent documents, most cited first. */
  readonly missing: (limit: number) => readonly CitedCount[];
  /** Documents and ghosts, most cited first. */
  readonly mostCited: (limit: number) => readonly CitedCount[];
  /** Most recent documents that cite a ghost. */
  readonly citing: (ghostId: string, limit: number) => readonly number[];
  readonly acts: () => readonly ActRow[];
  /** Documents without any link, by id. */
  readonly orphans: (limit: number) => readonly number[];
  readonly countOrphans: () => number;
  readonly relationsTo: (node: NodeKey) => readonly RelationCount[];
  /** Documents that cite a node under a relation, most recent first. */
  readonly citingBy: (node: NodeKey, relation: Relation, limit: number) => readonly CitingRow[];
};

const IN = `cited_identity AS i CROSS JOIN citation AS c INDEXED BY citation_incoming ON c.identity_key = i.key`;
const COUNTS = "count(DISTINCT c.document_key) AS documents, count(*) AS mentions";
const DOCUMENT = "CROSS JOIN document AS d INDEXED BY document_group ON d.key = c.document_key AND d.gone_at IS NULL";

export function openGraphReportTable(database: Database): GraphReportTable {
  return { ...openCounts(database), ...openWhole(database), ...openCiting(database) };
}

function openCounts(database: Database): Pick<GraphReportTable, "missing" | "mostCited" | "citing"> {
  const missing = database.prepare<[number], CitedCount>(
    `SELECT i.ghost_id AS node, ${COUNTS} FROM ${IN} WHERE i.ghost_id IS NOT NULL AND c.status <> 'rejected'
     GROUP BY i.ghost_id ORDER BY documents DESC, mentions DESC, i.ghost_id LIMIT ?`,
  );
  const held = database.prepare<[number], CitedCount>(
    `SELECT i.target_key AS node, ${COUNTS} FROM ${IN}
     WHERE i.target_key IS NOT NULL AND c.status <> 'rejected' AND c.document_key <> i.target_key
     GROUP BY i.target_key ORDER BY documents DESC, mentions DESC, i.target_key LIMIT ?`,
  );
  const citing = database
    .prepare(
      `SELECT DISTINCT c.document_key FROM ${IN} ${DOCUMENT} WHERE i.ghost_id = ? AND c.status <> 'rejected'
       ORDER BY d.issue_date DESC, c.document_key LIMIT ?`,
    )
    .pluck();
  return {
    missing: (limit) => missing.all(limit),
    mostCited: (limit) =>
      [...held.all(limit), ...missing.all(limit)]
        .sort((a, b) => b.documents - a.documents || b.mentions - a.mentions)
        .slice(0, limit),
    citing: (ghostId, limit) => citing.all(ghostId, limit) as number[],
  };
}

function openWhole(database: Database): Pick<GraphReportTable, "acts" | "orphans" | "countOrphans"> {
  const changes = "('amends', 'replaces', 'repeals', 'suspends', 'corrects', 'consolidates')";
  const acts = database.prepare<[], ActRow>(
    `SELECT DISTINCT c.document_key AS actor, coalesce(i.target_key, i.ghost_id) AS target, c.relation
     FROM citation AS c JOIN cited_identity AS i ON i.key = c.identity_key
     WHERE c.relation IN ${changes} AND c.status <> 'rejected'
     UNION
     SELECT coalesce(a.target_key, a.ghost_id), coalesce(i.target_key, i.ghost_id), c.mention ->> 'relation'
     FROM citation AS c INDEXED BY citation_actor
     JOIN cited_identity AS a ON a.key = c.actor_identity_key JOIN cited_identity AS i ON i.key = c.identity_key
     WHERE c.actor_identity_key IS NOT NULL AND c.status <> 'rejected'`,
  );
  const alone = `FROM document WHERE gone_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM citation AS c JOIN cited_identity AS i ON i.key = c.identity_key
      WHERE c.document_key = document.key AND c.status <> 'rejected' AND i.target_key IS NOT document.key)
    AND NOT EXISTS (SELECT 1 FROM cited_identity AS i JOIN citation AS c ON c.identity_key = i.key
      WHERE i.target_key = document.key AND c.status <> 'rejected' AND c.document_key <> document.key)
    AND NOT EXISTS (SELECT 1 FROM enclosure WHERE letter_key = document.key)
    AND NOT EXISTS (SELECT 1 FROM enclosure WHERE enclosed_key = document.key)`;
  const orphans = database.prepare(`SELECT key ${alone} ORDER BY issue_date DESC, id LIMIT ?`).pluck();
  const countOrphans = database.prepare(`SELECT count(*) ${alone}`).pluck();
  return {
    acts: () => acts.all(),
    orphans: (limit) => orphans.all(limit) as number[],
    countOrphans: () => countOrphans.get() as number,
  };
}

function openCiting(database: Database): Pick<GraphReportTable, "relationsTo" | "citingBy"> {
  const toNode = (column: string): string => `${IN} ${DOCUMENT} WHERE ${column} = @node AND c.status <> 'rejected'
    AND c.document_key IS NOT i.target_key`;
  const relations = (column: string) =>
    database.prepare<[{ node: NodeKey }], RelationCount>(
      `SELECT c.relation, count(DISTINCT c.document_key) AS documents FROM ${toNode(column)} GROUP BY c.relation`,
    );
  const citing = (column: string) =>
    database.prepare<[{ node: NodeKey; relation: string; limit: number }], CitingRow>(
      `SELECT c.document_key AS documentKey, min(c.key) AS citationKey, count(*) AS mentions FROM ${toNode(column)}
       AND c.relation = @relation GROUP BY c.document_key ORDER BY d.issue_date DESC, c.document_key LIMIT @limit`,
    );
  const [relationsByKey, relationsByGhost] = [relations("i.target_key"), relations("i.ghost_id")];
  const [citingByKey, citingByGhost] = [citing("i.target_key"), citing("i.ghost_id")];
  return {
    relationsTo: (node) => (typeof node === "number" ? relationsByKey : relationsByGhost).all({ node }),
    citingBy: (node, relation, limit) =>
      (typeof node === "number" ? citingByKey : citingByGhost).all({ node, relation, limit }),
  };
}
