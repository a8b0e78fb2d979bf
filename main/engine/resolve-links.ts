import type { DocumentRow } from "../archive/document-table.ts";
import { type Candidate, type CitedIdentity, resolveIdentities } from "../citations/resolve.ts";
import type { EngineContext } from "./context.ts";

/**
 * Resolves again every identity that shares one of the lookups: to a document of the archive, or to a ghost.
 * The outcome depends only on what is stored, never on the order it came in.
 */
export function resolveLinks(context: EngineContext, lookups: Iterable<string>): void {
  const { documents, identities } = context.archive;
  for (const lookup of lookups) {
    const rows = identities.ofLookup(lookup);
    if (rows.length === 0) continue;
    const bearers = documents.findByLookup(lookup);
    const keyById = new Map(bearers.map((row) => [row.id, row.key]));
    const targets = resolveIdentities(
      rows.map((row) => JSON.parse(row.identity) as CitedIdentity),
      bearers.map(toCandidate),
    );
    rows.forEach((row, i) => {
      const target = targets[i];
      if (target === undefined) return;
      if ("id" in target) {
        const targetKey = keyById.get(target.id) as number;
        if (row.targetKey !== targetKey) identities.setTarget(row.key, { targetKey });
      } else if (row.ghostId !== target.ghost) {
        identities.setTarget(row.key, { ghostId: target.ghost });
      }
    });
  }
}

function toCandidate(row: DocumentRow): Candidate {
  return {
    id: row.id,
    referenceNumber: row.referenceNumber,
    issuingBody: row.issuingBody,
    issueDate: row.issueDate,
    documentType: row.documentType,
    title: row.lawKey === null ? null : `${row.documentType} ${row.abstract}`,
  };
}
