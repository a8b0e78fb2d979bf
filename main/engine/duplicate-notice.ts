import type { DocumentRow } from "../archive/document-table.ts";
import type { PairRow } from "../archive/duplicate-table.ts";
import type { DuplicateNotice, DuplicateWarning } from "../model/duplicate.ts";
import type { EngineContext } from "./context.ts";
import { documentNode, getRow } from "./describe-node.ts";

/** The documents that may be the same one as this, also those of which a person has said that they are not. */
export function duplicatesOf(context: EngineContext, row: DocumentRow): readonly DuplicateNotice[] {
  return context.archive.duplicates.pairsOf(row.key).map((pair) => toNotice(context, row.key, pair));
}

/** What an import says of the documents that just came in: those that came before and may be the same, but for what a person has spoken on. */
export function warningsOf(context: EngineContext, ids: readonly string[]): readonly DuplicateWarning[] {
  return ids.flatMap((id) =>
    context.archive.duplicates
      .earlierPairsOf(id)
      .filter((pair) => !pair.dismissed)
      .map((pair) => ({ document: id, ...toNotice(context, pair.secondKey, pair) })),
  );
}

function toNotice(context: EngineContext, key: number, pair: PairRow): DuplicateNotice {
  const other = getRow(context, pair.firstKey === key ? pair.secondKey : pair.firstKey);
  const { reason, similarity, dismissed } = pair;
  return {
    other: documentNode(other),
    ...context.archive.sources.nameOf(other.sourceKey),
    reason,
    similarity,
    dismissed,
  };
}
