import type { DocumentRow } from "../archive/document-table.ts";
import type { CitedIdentity } from "../citations/resolve.ts";
import { ArchiveError } from "../model/error.ts";
import type { GraphNode } from "../model/graph.ts";
import { normaliseReferenceNumber } from "../text/reference-number.ts";
import type { EngineContext } from "./context.ts";

/** The node of a document in the archive. */
export function documentNode(row: DocumentRow): GraphNode {
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

/** The node of an absent document: all that is known of it from those that cite it. */
export function ghostNode(context: EngineContext, ghostId: string): GraphNode {
  const rows = context.archive.identities.ofGhost(ghostId);
  if (rows.length === 0) throw new ArchiveError("document-not-found", ghostId);
  const identities = rows.map((row) => JSON.parse(row.identity) as CitedIdentity);
  const known = <K extends keyof CitedIdentity>(name: K): CitedIdentity[K] | null =>
    identities.find((identity) => identity[name] !== null)?.[name] ?? null;
  const number = known("number");
  const title = known("title");
  return {
    id: ghostId,
    ghost: true,
    label: number ?? title ?? ghostId,
    referenceNumber: number,
    documentType: known("documentType"),
    issueDate: known("issueDate"),
    issuingBody: known("issuingBody"),
    title,
    regime: null,
  };
}

/** The node a stored citation points to. */
export function targetNode(
  context: EngineContext,
  target: { readonly targetKey: number | null; readonly ghostId: string | null },
): GraphNode {
  if (target.targetKey !== null) return documentNode(getRow(context, target.targetKey));
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
