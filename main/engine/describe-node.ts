import type { DocumentRow } from "../archive/document-table.ts";
import type { NodeKey, NodeRow } from "../archive/graph-table.ts";
import type { CitedIdentity } from "../citations/resolve.ts";
import { ArchiveError } from "../model/error.ts";
import type { GraphNode } from "../model/graph.ts";
import type { GhostKnowledge, SaidOf } from "../model/link.ts";
import { normaliseReferenceNumber, parseReferenceNumber } from "../text/reference-number.ts";
import type { EngineContext } from "./context.ts";

/** The node of a document in the archive. */
export function documentNode(row: Omit<NodeRow, "key">): GraphNode {
  return {
    id: row.id,
    ghost: false,
    label: row.referenceNumber ?? joinLabel(row.documentType, row.abstract) ?? row.id,
    referenceNumber: row.referenceNumber,
    documentType: row.documentType,
    issueDate: row.issueDate,
    issuingBody: row.issuingBody,
    title: row.abstract,
    regime: row.regime,
  };
}

/** Mentions counted of each way a ghost is cited: enough to tell what is said most, and more than any list needs. */
const FEW_COUNTED = 50;
const ALL_COUNTED = 1_000_000;

/** The node of an absent document: what is said of it most often by those that cite it. Throws `document-not-found`. */
export function ghostNode(context: EngineContext, ghostId: string): GraphNode {
  const known = ghostKnowledge(context, ghostId, FEW_COUNTED);
  const best = (name: keyof GhostKnowledge): string | null => known[name][0]?.value ?? null;
  const number = best("referenceNumber");
  const title = best("title");
  return {
    id: ghostId,
    ghost: true,
    label: number ?? title ?? ghostId,
    referenceNumber: number,
    documentType: best("documentType"),
    issueDate: best("issueDate"),
    issuingBody: best("issuingBody"),
    title,
    regime: number === null ? null : (parseReferenceNumber(number)?.regimeForm ?? null),
  };
}

/** All that is said of an absent document, each value with the number of mentions that give it, most often first. Throws `document-not-found`. */
export function ghostKnowledge(context: EngineContext, ghostId: string, most: number = ALL_COUNTED): GhostKnowledge {
  const rows = context.archive.identities.ofGhost(ghostId, most);
  if (rows.length === 0) throw new ArchiveError("document-not-found", ghostId);
  const cited = rows.filter(({ mentions }) => mentions > 0);
  const identities = (cited.length > 0 ? cited : rows).map(({ identity, mentions }) => ({
    identity: JSON.parse(identity) as CitedIdentity,
    mentions,
  }));
  const count = (read: (identity: CitedIdentity) => string | null): readonly SaidOf[] => {
    const counts = new Map<string, number>();
    for (const { identity, mentions } of identities) {
      const value = read(identity);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + mentions);
    }
    return [...counts]
      .map(([value, said]) => ({ value, count: said }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  };
  return {
    referenceNumber: count(({ number }) => number),
    documentType: count(({ documentType }) => documentType),
    issueDate: count(({ issueDate }) => issueDate),
    issuingBody: count(({ issuingBody }) => issuingBody),
    title: count(({ title }) => title),
  };
}

/** The node a key of the graph table stands for; null for a document that has left the archive. */
export function nodeOfKey(context: EngineContext, key: NodeKey): GraphNode | null {
  if (typeof key === "string") return ghostNode(context, key);
  const row = context.archive.graph.node(key);
  return row === undefined ? null : documentNode(row);
}

/** The node a stored citation points to. */
export function targetNode(
  context: EngineContext,
  target: { readonly targetKey: number | null; readonly ghostId: string | null },
): GraphNode {
  if (target.targetKey !== null) {
    return documentNode(context.archive.graph.node(target.targetKey) ?? getRow(context, target.targetKey));
  }
  return ghostNode(context, target.ghostId as string);
}

/** The stored row of a document. */
export function getRow(context: EngineContext, key: number): DocumentRow {
  const row = context.archive.documents.get(key);
  if (!row) throw new ArchiveError("document-not-found", String(key));
  return row;
}

/** Finds a document by its id, or by a reference number that exactly one document bears. Throws `document-not-found`. */
export function findDocument(context: EngineContext, id: string): DocumentRow {
  const byId = context.archive.documents.findById(id);
  if (byId) return byId;
  const [only, ...others] = context.archive.documents.findByNumberKey(normaliseReferenceNumber(id));
  if (!only || others.length > 0) throw new ArchiveError("document-not-found", id);
  return only;
}

function joinLabel(documentType: string | null, abstract: string | null): string | null {
  const label = [documentType, abstract].filter((part) => part !== null).join(" ");
  if (label === "") return null;
  return label.length > 60 ? `${label.slice(0, 57).trimEnd()}…` : label;
}
