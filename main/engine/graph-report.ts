import type { ActRow } from "../archive/graph-report-table.ts";
import type { NodeKey } from "../archive/graph-table.ts";
import type { GraphNode } from "../model/graph.ts";
import type { GraphOverview, MissingDocument } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";
import type { EngineContext } from "./context.ts";
import { ghostKnowledge, ghostNode, nodeOfKey } from "./describe-node.ts";

/** Citing documents named with an absent one. */
const MOST_CITING = 5;
const MOST_CITED = 50;
const MOST_CHAINS = 50;
const MOST_ORPHANS = 200;
/** A chain of amendments longer than this is cut. */
const LONGEST_CHAIN = 30;

/** The absent documents, most cited first, with all that is known of each: "văn bản cần bổ sung". */
export function listMissing(context: EngineContext, limit: number): readonly MissingDocument[] {
  const { graphReports } = context.archive;
  return graphReports.missing(limit).map(({ node, documents, mentions }) => {
    const id = String(node);
    return {
      node: ghostNode(context, id),
      citedBy: documents,
      mentions,
      known: ghostKnowledge(context, id),
      citing: graphReports.citing(id, MOST_CITING).flatMap((key) => nodeOfKey(context, key) ?? []),
    };
  });
}

/** All that citing documents say of one absent document. Throws `document-not-found`. */
export function describeGhost(context: EngineContext, ghostId: string): MissingDocument {
  const incoming = context.archive.graphReports.relationsTo(ghostId);
  const known = ghostKnowledge(context, ghostId);
  return {
    node: ghostNode(context, ghostId),
    citedBy: incoming.reduce((sum, { documents }) => sum + documents, 0),
    mentions: known.referenceNumber.concat(known.title).reduce((most, { count }) => Math.max(most, count), 0),
    known,
    citing: context.archive.graphReports.citing(ghostId, 20).flatMap((key) => nodeOfKey(context, key) ?? []),
  };
}

/** The graph as a whole: most cited documents, chains of amendment, documents without links. */
export function describeOverview(context: EngineContext): GraphOverview {
  const { documents, identities, citations, graphReports } = context.archive;
  return {
    documents: documents.count(),
    ghosts: identities.countGhosts(),
    mentions: citations.count(),
    mostCited: graphReports.mostCited(MOST_CITED).flatMap(({ node, documents: citedBy }) => {
      const described = nodeOfKey(context, node);
      return described === null ? [] : [{ node: described, citedBy }];
    }),
    chains: findChains(context, graphReports.acts()),
    orphans: graphReports.orphans(MOST_ORPHANS).flatMap((key) => nodeOfKey(context, key) ?? []),
    orphanCount: graphReports.countOrphans(),
    ambiguous: identities.countAmbiguous(),
  };
}

type Chain = { readonly nodes: readonly GraphNode[]; readonly relations: readonly Relation[] };

/** From each document that changes no other, the longest line of documents that changed it, one after the other. */
function findChains(context: EngineContext, acts: readonly ActRow[]): readonly Chain[] {
  const onto = new Map<NodeKey, ActRow[]>();
  const actors = new Set<NodeKey>();
  for (const act of acts) {
    if (act.actor === act.target) continue;
    actors.add(act.actor);
    const there = onto.get(act.target);
    if (there === undefined) onto.set(act.target, [act]);
    else there.push(act);
  }
  const longest = new Map<NodeKey, readonly ActRow[]>();
  const follow = (key: NodeKey, above: ReadonlySet<NodeKey>): readonly ActRow[] => {
    const known = longest.get(key);
    if (known !== undefined) return known;
    let best: readonly ActRow[] = [];
    if (above.size < LONGEST_CHAIN) {
      for (const act of onto.get(key) ?? []) {
        if (above.has(act.actor)) continue;
        const line = [act, ...follow(act.actor, new Set([...above, act.actor]))];
        if (line.length > best.length) best = line;
      }
    }
    longest.set(key, best);
    return best;
  };
  return [...onto.keys()]
    .filter((key) => !actors.has(key))
    .map((key) => ({ key, line: follow(key, new Set([key])) }))
    .sort((a, b) => b.line.length - a.line.length || String(a.key).localeCompare(String(b.key)))
    .slice(0, MOST_CHAINS)
    .flatMap(({ key, line }) => toChain(context, key, line) ?? []);
}

function toChain(context: EngineContext, first: NodeKey, line: readonly ActRow[]): Chain | null {
  const nodes = [first, ...line.map(({ actor }) => actor)].map((key) => nodeOfKey(context, key));
  if (nodes.some((node) => node === null)) return null;
  return { nodes: nodes.filter((node) => node !== null), relations: line.map(({ relation }) => relation) };
}
