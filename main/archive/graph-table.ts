import type { Database, Statement } from "better-sqlite3";
import type { Citation } from "../model/citation.ts";
import type { Regime } from "../model/document.ts";
import type { LinkStatus } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";

/** A node of the graph as the tables know it: a document's key, or a ghost's id. */
export type NodeKey = number | string;

/** One mention as an edge, out of the indexes alone. */
export type EdgeRow = {
  /** Key of the citation that says so. */
  readonly citationKey: number;
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly relation: Relation;
  /** True when `from` is not the citing document but one it names. */
  readonly acted: boolean;
};

/** What a mention says of an edge. */
export type EvidenceRow = {
  readonly key: number;
  readonly documentKey: number;
  readonly status: LinkStatus;
  readonly sentence: string;
  readonly page: number | null;
  readonly mention: Pick<Citation, "provision" | "confidence" | "span">;
};

/** A document as a node. */
export type NodeRow = {
  readonly key: number;
  readonly id: string;
  readonly regime: Regime | null;
  readonly documentType: string | null;
  readonly referenceNumber: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
};

/** Documents of one type and issuer that cite one node under one relation. */
export type GroupRow = {
  readonly relation: Relation;
  readonly documentType: string | null;
  readonly issuingBody: string | null;
  readonly count: number;
};

/** Which documents to count; null: any. Undated ones always pass. */
export type NodeFilter = {
  readonly regime: Regime | null;
  /** ISO dates, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
};

/** The citation graph read along its edges, without the mentions' text. Rejected links are no edges. */
export type GraphTable = {
  readonly node: (key: number) => NodeRow | undefined;
  readonly sourceKey: (documentKey: number) => number;
  readonly evidence: (citationKey: number) => EvidenceRow | undefined;
  /** Edges that leave a node. */
  readonly outgoing: (node: NodeKey) => readonly EdgeRow[];
  /** Edges that reach a node, those that change its force first, at most `limit`. */
  readonly incoming: (node: NodeKey, limit: number) => readonly EdgeRow[];
  /** Some of them, whatever they say. */
  readonly someIncoming: (node: NodeKey, limit: number) => readonly EdgeRow[];
  /** The documents that cite a node, by relation, type and issuer. */
  readonly groups: (node: NodeKey, filter: NodeFilter) => readonly GroupRow[];
  /** Edges of one such group, most recent documents first. */
  readonly members: (
    node: NodeKey,
    group: Omit<GroupRow, "count">,
    filter: NodeFilter,
    limit: number,
  ) => readonly EdgeRow[];
  /** Mentions of a node, counted up to `most`. */
  readonly countIncoming: (node: NodeKey, most: number) => number;
  /** Nodes one step along the edges; a letter and what came with it count both ways. */
  readonly cited: (node: NodeKey) => readonly NodeKey[];
  /** Documents one step against them. */
  readonly citing: (node: NodeKey) => readonly number[];
};

type Raw = {
  citation_key: number;
  document_key: number;
  relation: Relation;
  target_key: number | null;
  ghost_id: string | null;
};

const EDGE = "c.key AS citation_key, c.document_key, c.relation";

/** Statements come in pairs: by a document's key and by a ghost's id. */
type Pair = { readonly byKey: Statement; readonly byGhost: Statement };

export function openGraphTable(database: Database): GraphTable {
  const pair = (sql: (column: string) => string): Pair => ({
    byKey: database.prepare(sql("i.target_key")),
    byGhost: database.prepare(sql("i.ghost_id")),
  });
  const node = database.prepare<[number], NodeRow>(
    `SELECT key, id, regime, document_type AS documentType, reference_number AS referenceNumber,
       issue_date AS issueDate, issuing_body AS issuingBody, abstract
     FROM document WHERE key = ? AND gone_at IS NULL`,
  );
  const sourceKey = database.prepare("SELECT source_key FROM document WHERE key = ?").pluck();
  const evidence = database.prepare<[number], Omit<EvidenceRow, "mention"> & { mention: string }>(
    "SELECT key, document_key AS documentKey, status, sentence, page, mention FROM citation WHERE key = ?",
  );
  return {
    evidence: (citationKey) => {
      const row = evidence.get(citationKey);
      return row && { ...row, mention: JSON.parse(row.mention) as Citation };
    },
    node: (key) => node.get(key),
    sourceKey: (documentKey) => sourceKey.get(documentKey) as number,
    outgoing: openOutgoing(database, pair),
    ...openIncoming(pair),
    ...openGroups(pair),
    ...openNeighbours(database, pair),
  };
}

function choose({ byKey, byGhost }: Pair, node: NodeKey): Statement {
  return typeof node === "number" ? byKey : byGhost;
}

function toEdge(row: Raw): EdgeRow {
  const to = row.target_key ?? (row.ghost_id as string);
  return { citationKey: row.citation_key, from: row.document_key, to, relation: row.relation, acted: false };
}

function openOutgoing(database: Database, pair: (sql: (column: string) => string) => Pair): GraphTable["outgoing"] {
  const cites = database.prepare<[number], Raw>(
    `SELECT ${EDGE}, i.target_key, i.ghost_id
     FROM citation AS c INDEXED BY citation_outgoing CROSS JOIN cited_identity AS i ON i.key = c.identity_key
     WHERE c.document_key = ? AND c.status <> 'rejected'`,
  );
  const acts = pair(
    (column) => `SELECT c.key AS citation_key, c.mention ->> 'relation' AS relation, o.target_key, o.ghost_id
     FROM cited_identity AS i CROSS JOIN citation AS c INDEXED BY citation_actor ON c.actor_identity_key = i.key
     CROSS JOIN cited_identity AS o ON o.key = c.identity_key
     WHERE ${column} = ? AND c.status <> 'rejected'`,
  );
  return (node) => {
    const own = typeof node === "number" ? cites.all(node).map(toEdge) : [];
    const acted = (choose(acts, node).all(node) as Omit<Raw, "document_key">[]).map((row) => ({
      ...toEdge({ ...row, document_key: 0 }),
      from: node,
      acted: true,
    }));
    return withoutLoops([...own, ...acted]);
  };
}

/** A document that repeats its own number cites nobody. */
function withoutLoops(edges: readonly EdgeRow[]): readonly EdgeRow[] {
  return edges.filter(({ from, to }) => from !== to);
}

const CHANGES_FORCE = "('amends', 'replaces', 'repeals', 'suspends', 'corrects')";

const FROM = `FROM cited_identity AS i
  CROSS JOIN citation AS c INDEXED BY citation_incoming ON c.identity_key = i.key`;
const DOCUMENT = "CROSS JOIN document AS d INDEXED BY document_group ON d.key = c.document_key AND d.gone_at IS NULL";

function toward(node: NodeKey, rows: unknown[]): EdgeRow[] {
  return (rows as Raw[]).map((row) => ({
    citationKey: row.citation_key,
    from: row.document_key,
    to: node,
    relation: row.relation,
    acted: false,
  }));
}

function openIncoming(
  pair: (sql: (column: string) => string) => Pair,
): Pick<GraphTable, "incoming" | "someIncoming" | "countIncoming"> {
  const acting = pair(
    (column) => `SELECT ${EDGE} ${FROM} WHERE ${column} = ? AND c.relation IN ${CHANGES_FORCE}
    AND c.status <> 'rejected' LIMIT ?`,
  );
  const some = pair((column) => `SELECT ${EDGE} ${FROM} WHERE ${column} = ? AND c.status <> 'rejected' LIMIT ?`);
  const others = pair(
    (column) => `SELECT ${EDGE} ${FROM} WHERE ${column} = ? AND c.relation NOT IN ${CHANGES_FORCE}
    AND c.status <> 'rejected' LIMIT ?`,
  );
  const acted = pair(
    (column) => `SELECT c.key AS citation_key, c.mention ->> 'relation' AS relation, o.target_key, o.ghost_id
     FROM cited_identity AS i CROSS JOIN citation AS c INDEXED BY citation_acted ON c.identity_key = i.key
     CROSS JOIN cited_identity AS o ON o.key = c.actor_identity_key
     WHERE ${column} = ? AND c.actor_identity_key IS NOT NULL AND c.status <> 'rejected' LIMIT ?`,
  );
  const count = pair((column) => `SELECT count(*) AS n FROM (SELECT 1 ${FROM} WHERE ${column} = ? LIMIT ?)`);
  return {
    incoming: (node, limit) => {
      const first = toward(node, choose(acting, node).all(node, limit));
      const rest = first.length < limit ? toward(node, choose(others, node).all(node, limit - first.length)) : [];
      const claims = (choose(acted, node).all(node, limit) as Raw[]).map(
        (row): EdgeRow => ({
          citationKey: row.citation_key,
          from: row.target_key ?? (row.ghost_id as string),
          to: node,
          relation: row.relation,
          acted: true,
        }),
      );
      return withoutLoops([...first, ...claims, ...rest]);
    },
    someIncoming: (node, limit) => withoutLoops(toward(node, choose(some, node).all(node, limit))),
    countIncoming: (node, most) => (choose(count, node).get(node, most) as { n: number }).n,
  };
}

function openNeighbours(
  database: Database,
  pair: (sql: (column: string) => string) => Pair,
): Pick<GraphTable, "cited" | "citing"> {
  const cited = database
    .prepare(
      `SELECT coalesce(i.target_key, i.ghost_id) FROM citation AS c INDEXED BY citation_outgoing
       CROSS JOIN cited_identity AS i ON i.key = c.identity_key WHERE c.document_key = ? AND c.status <> 'rejected'`,
    )
    .pluck();
  const citing = pair(
    (column) => `SELECT c.document_key FROM cited_identity AS i
     CROSS JOIN citation AS c INDEXED BY citation_incoming ON c.identity_key = i.key
     WHERE ${column} = ? AND c.status <> 'rejected'`,
  );
  citing.byKey.pluck();
  citing.byGhost.pluck();
  const enclosed = database
    .prepare(
      `SELECT enclosed_key FROM enclosure WHERE letter_key = @node
       UNION SELECT letter_key FROM enclosure WHERE enclosed_key = @node`,
    )
    .pluck();
  return {
    cited: (node) => (typeof node === "number" ? ([...cited.all(node), ...enclosed.all({ node })] as NodeKey[]) : []),
    citing: (node) => choose(citing, node).all(node) as number[],
  };
}

function openGroups(pair: (sql: (column: string) => string) => Pair): Pick<GraphTable, "groups" | "members"> {
  const passes = `(@regime IS NULL OR d.regime IS NULL OR d.regime = @regime)
    AND (@from IS NULL OR d.issue_date IS NULL OR d.issue_date >= @from)
    AND (@to IS NULL OR d.issue_date IS NULL OR d.issue_date <= @to)`;
  const groups = pair(
    (column) => `SELECT c.relation, d.document_type AS documentType, d.issuing_body AS issuingBody,
       count(DISTINCT c.document_key) AS count
     ${FROM} ${DOCUMENT} WHERE ${column} = @node AND c.status <> 'rejected' AND ${passes} GROUP BY 1, 2, 3 ORDER BY count DESC, 1, 2, 3`,
  );
  const members = pair(
    (column) => `SELECT ${EDGE} ${FROM} ${DOCUMENT}
     WHERE ${column} = @node AND c.relation = @relation AND d.document_type IS @documentType
       AND d.issuing_body IS @issuingBody AND c.status <> 'rejected' AND ${passes}
     ORDER BY d.issue_date DESC, c.document_key DESC LIMIT @limit`,
  );
  return {
    groups: (node, filter) => choose(groups, node).all({ node, ...filter }) as GroupRow[],
    members: (node, { relation, documentType, issuingBody }, filter, limit) => {
      const wanted = { node, relation, documentType, issuingBody, ...filter, limit };
      return toward(node, choose(members, node).all(wanted));
    },
  };
}
