import type { CitationRow } from "../archive/citation-table.ts";
import type { NodeKey } from "../archive/graph-table.ts";
import { effectOf, scopeOf } from "../citations/effect.ts";
import { ArchiveError } from "../model/error.ts";
import type { LinkScheme, SchemeGroup, SchemeRow } from "../model/link.ts";
import { RELATIONS, type Relation } from "../model/relation.ts";
import type { EngineContext } from "./context.ts";
import { nodeOfKey } from "./describe-node.ts";
import { nodeKeyOf } from "./graph-walk.ts";

/** Rows shown of one group. */
const MOST_ROWS = 200;

type Scope = SchemeGroup["scope"];
type Linked = { readonly row: SchemeRow; readonly scope: Scope };

/**
 * The lược đồ: what a document rests on, carries out, changes…, and the reverse, grouped by relation (changes of force also
 * by whole and part), newest first. Throws `document-not-found`.
 */
export function describeScheme(context: EngineContext, id: string): LinkScheme {
  const key = nodeKeyOf(context, id);
  const node = nodeOfKey(context, key);
  if (node === null) throw new ArchiveError("document-not-found", id);
  const totals = new Map(
    context.archive.graphReports.relationsTo(key).map(({ relation, documents }) => [relation, documents]),
  );
  const groups = RELATIONS.flatMap((relation) => [
    ...toGroups(relation, "out", outgoing(context, key, relation)),
    ...incomingGroups(context, key, relation, totals.get(relation) ?? 0),
  ]);
  return { id: node.id, node, groups: groups.filter(({ count }) => count > 0) };
}

function outgoing(context: EngineContext, key: NodeKey, relation: Relation): readonly Linked[] {
  const links = context.archive.graph
    .outgoing(key)
    .filter((edge) => edge.relation === relation)
    .flatMap(({ to, citationKey }) => link(context, to, relation, context.archive.citations.get(citationKey)));
  return relation === "attaches" ? [...links, ...enclosures(context, key, "out")] : links;
}

function incomingGroups(
  context: EngineContext,
  key: NodeKey,
  relation: Relation,
  total: number,
): readonly SchemeGroup[] {
  const { graph, graphReports, citations } = context.archive;
  if (effectOf(relation) !== null) {
    // Few acts on one document; among them those that a third document tells of.
    const acts = graph.incoming(key, MOST_ROWS).filter((edge) => edge.relation === relation);
    return toGroups(
      relation,
      "in",
      acts.flatMap(({ from, citationKey }) => link(context, from, relation, citations.get(citationKey))),
    );
  }
  const links = graphReports.citingBy(key, relation, MOST_ROWS).flatMap(({ documentKey, mentions, citationKey }) => {
    const node = nodeOfKey(context, documentKey);
    const provision = citations.get(citationKey)?.mention.provision ?? null;
    return node === null ? [] : [{ row: { node, mentions, provision }, scope: null }];
  });
  const all = relation === "attaches" ? [...links, ...enclosures(context, key, "in")] : links;
  const [group] = toGroups(relation, "in", all);
  if (group === undefined) return [];
  return [{ ...group, count: Math.max(total, group.count) }];
}

function link(
  context: EngineContext,
  key: NodeKey,
  relation: Relation,
  citation: CitationRow | undefined,
): readonly Linked[] {
  const node = nodeOfKey(context, key);
  if (node === null || citation === undefined) return [];
  const { provision, raw } = citation.mention;
  return [{ row: { node, mentions: 1, provision }, scope: scopeOf(relation, provision, citation.sentence, raw) }];
}

function enclosures(context: EngineContext, key: NodeKey, direction: "in" | "out"): readonly Linked[] {
  if (typeof key !== "number") return [];
  return context.archive.citations
    .enclosuresOf(key)
    .filter(({ letterKey }) => (letterKey === key) === (direction === "out"))
    .flatMap(({ letterKey, enclosedKey }) => {
      const node = nodeOfKey(context, letterKey === key ? enclosedKey : letterKey);
      return node === null ? [] : [{ row: { node, mentions: 1, provision: null }, scope: null }];
    });
}

function toGroups(relation: Relation, direction: "in" | "out", links: readonly Linked[]): readonly SchemeGroup[] {
  const isAmendment = effectOf(relation) === "changes";
  const scopes: readonly Scope[] = effectOf(relation) === null || isAmendment ? [null] : ["whole", "part"];
  return scopes.flatMap((scope) => {
    const rows = mergeRows(links.filter((one) => scope === null || one.scope === scope).map(({ row }) => row));
    return rows.length === 0
      ? []
      : [{ relation, direction, scope, count: rows.length, rows: rows.slice(0, MOST_ROWS) }];
  });
}

/** One row a document, newest first, undated ones last. */
function mergeRows(rows: readonly SchemeRow[]): readonly SchemeRow[] {
  const byId = new Map<string, SchemeRow>();
  for (const row of rows) {
    const there = byId.get(row.node.id);
    const provisions = [there?.provision, row.provision].filter((one) => one != null);
    const provision = provisions.length === 0 ? null : [...new Set(provisions)].join("; ");
    byId.set(row.node.id, { node: row.node, mentions: (there?.mentions ?? 0) + row.mentions, provision });
  }
  return [...byId.values()].sort(
    (a, b) =>
      (b.node.issueDate ?? "").localeCompare(a.node.issueDate ?? "") || a.node.label.localeCompare(b.node.label, "vi"),
  );
}
