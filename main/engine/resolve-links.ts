import type { BearerRow, IdentityRow } from "../archive/identity-table.ts";
import { type Candidate, type CitedIdentity, fittingCandidates, resolveIdentities } from "../citations/resolve.ts";
import type { CitationTarget } from "../model/citation.ts";
import type { EngineContext } from "./context.ts";

/** What an identity is looked up by that a person has pointed to a document of the archive. */
export const CHOSEN_LOOKUP = "id:";

/**
 * Resolves again every identity that shares one of the lookups: to a document of the archive, or to a ghost.
 * The outcome depends only on what is stored, never on the order it came in.
 */
export function resolveLinks(context: EngineContext, lookups: Iterable<string>): void {
  const { identities } = context.archive;
  for (const lookup of lookups) {
    const rows = identities.ofLookup(lookup);
    if (rows.length === 0) continue;
    const bearers = lookup.startsWith(CHOSEN_LOOKUP) ? chosenBearer(context, lookup) : identities.bearersOf(lookup);
    const candidates = bearers.map(toCandidate);
    const keyById = new Map(bearers.map((row) => [row.id, row.key]));
    const parsed = rows.map((row) => JSON.parse(row.identity) as CitedIdentity);
    const targets = chooseTargets(rows, parsed, candidates);
    rows.forEach((row, i) => {
      const target = targets[i] as CitationTarget;
      if ("id" in target) {
        const targetKey = keyById.get(target.id) as number;
        if (row.targetKey !== targetKey) identities.setTarget(row.key, { targetKey });
        return;
      }
      const fitting = candidates.length < 2 ? 0 : fittingCandidates(parsed[i] as CitedIdentity, candidates).length;
      if (row.ghostId === target.ghost && row.candidates === fitting) return;
      identities.setTarget(row.key, { ghostId: target.ghost, candidates: fitting });
    });
  }
}

/** Identities that no standing mention gives are resolved each for itself, so that they shape no ghost of another. */
function chooseTargets(
  rows: readonly IdentityRow[],
  parsed: readonly CitedIdentity[],
  candidates: readonly Candidate[],
): readonly CitationTarget[] {
  if (parsed.some(({ chosen }) => chosen !== undefined)) {
    return parsed.map((identity) => {
      const there = candidates.find(({ id }) => id === identity.chosen);
      return there === undefined ? alone(identity, []) : { id: there.id };
    });
  }
  const cited = parsed.filter((_, i) => rows[i]?.cited);
  const together = resolveIdentities(cited, candidates);
  let at = 0;
  return parsed.map((identity, i) =>
    rows[i]?.cited ? (together[at++] as CitationTarget) : alone(identity, candidates),
  );
}

function alone(identity: CitedIdentity, candidates: readonly Candidate[]): CitationTarget {
  return resolveIdentities([identity], candidates)[0] as CitationTarget;
}

function chosenBearer(context: EngineContext, lookup: string): readonly BearerRow[] {
  const row = context.archive.documents.findById(lookup.slice(CHOSEN_LOOKUP.length));
  return row === undefined ? [] : [row];
}

/** The documents that a citation could mean, most recent first; one or none where nothing is to choose. */
export function candidatesFor(context: EngineContext, identityKey: number): readonly BearerRow[] {
  const { identities } = context.archive;
  const row = identities.get(identityKey);
  if (row === undefined) return [];
  const identity = JSON.parse(row.identity) as CitedIdentity;
  const bearers = identities.bearersOf(row.lookup);
  const fitting = new Set(fittingCandidates(identity, bearers.map(toCandidate)).map(({ id }) => id));
  return bearers
    .filter(({ id }) => fitting.has(id))
    .sort((a, b) => (b.issueDate ?? "").localeCompare(a.issueDate ?? "") || a.id.localeCompare(b.id));
}

function toCandidate(row: BearerRow): Candidate {
  return {
    id: row.id,
    referenceNumber: row.referenceNumber,
    issuingBody: row.issuingBody,
    issueDate: row.issueDate,
    documentType: row.documentType,
    title: row.lawKey === null ? null : `${row.documentType} ${row.abstract}`,
  };
}
