import type { DocumentRow } from "../archive/document-table.ts";
import { FIELD_NAMES } from "../model/document.ts";
import type { ComparedDocument, ComparedField, DocumentComparison, DuplicatePair } from "../model/duplicate.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { documentNode, findDocument, getRow } from "./describe-node.ts";
import { compareTexts, shareInCommon } from "./duplicate-diff.ts";
import { type EffectiveFields, formatFieldValue } from "./effective-fields.ts";
import type { Engine } from "./engine.ts";

/** Pairs listed at a time; the next ones come when a person has spoken on these. */
const MOST_PAIRS = 500;

/** Pairs of documents that may be one: those left to judge, or those a person has said are two. */
export function listDuplicates(context: EngineContext, dismissed: boolean): readonly DuplicatePair[] {
  return context.archive.duplicates.pairs(dismissed, MOST_PAIRS).map((pair) => {
    const [first, second] = [getRow(context, pair.firstKey), getRow(context, pair.secondKey)];
    return {
      first: documentNode(first),
      firstFile: context.archive.sources.nameOf(first.sourceKey).file,
      second: documentNode(second),
      secondFile: context.archive.sources.nameOf(second.sourceKey).file,
      reason: pair.reason,
      similarity: pair.similarity,
      dismissed: pair.dismissed,
    };
  });
}

/** The use cases on documents that may be one, as the engine offers them. */
export function duplicateUseCases(
  context: EngineContext,
): Pick<Engine, "listDuplicates" | "compareDocuments" | "dismissDuplicate" | "restoreDuplicate"> {
  return {
    listDuplicates: (dismissed) => listDuplicates(context, dismissed),
    compareDocuments: (id, otherId) => compareDocuments(context, id, otherId),
    dismissDuplicate: (id, otherId) => {
      dismissDuplicate(context, id, otherId);
      return compareDocuments(context, id, otherId);
    },
    restoreDuplicate: (id, otherId) => {
      restoreDuplicate(context, id, otherId);
      return compareDocuments(context, id, otherId);
    },
  };
}

/** Says that two documents are not the same one; remembered whatever is read anew. Throws `document-not-found`, `value-invalid`. */
export function dismissDuplicate(context: EngineContext, id: string, otherId: string): void {
  const [one, other] = findTwo(context, id, otherId);
  const at = context.options.clock().toISOString();
  context.archive.write(() => context.archive.duplicates.dismiss(one.id, other.id, at));
}

/** Takes that word back. Throws `document-not-found`, `value-invalid`. */
export function restoreDuplicate(context: EngineContext, id: string, otherId: string): void {
  const [one, other] = findTwo(context, id, otherId);
  context.archive.write(() => context.archive.duplicates.restore(one.id, other.id));
}

/** Two documents side by side: fields and texts. Throws `document-not-found`, `value-invalid` for one and the same. */
export function compareDocuments(context: EngineContext, id: string, otherId: string): DocumentComparison {
  const [left, right] = findTwo(context, id, otherId);
  const [leftSource, rightSource] = [getSource(context, left), getSource(context, right)];
  const text = compareTexts(leftSource.text.slice(...left.span), rightSource.text.slice(...right.span));
  const pair = context.archive.duplicates
    .pairsOf(left.key)
    .find(({ firstKey, secondKey }) => firstKey === right.key || secondKey === right.key);
  return {
    left: describeSide(left, leftSource),
    right: describeSide(right, rightSource),
    reason: pair?.reason ?? null,
    similarity: shareInCommon(text),
    dismissed: context.archive.duplicates.isDismissed(left.id, right.id),
    fields: compareFields(fieldsInForce(context, left, leftSource), fieldsInForce(context, right, rightSource)),
    text,
  };
}

function findTwo(context: EngineContext, id: string, otherId: string): readonly [DocumentRow, DocumentRow] {
  const [one, other] = [findDocument(context, id), findDocument(context, otherId)];
  if (one.key === other.key) throw new ArchiveError("value-invalid", id);
  return [one, other];
}

function describeSide(
  row: DocumentRow,
  source: { readonly file: string; readonly importedAt: string; readonly sha256: string },
): ComparedDocument {
  const { file, importedAt, sha256 } = source;
  return { node: documentNode(row), file, importedAt, sha256 };
}

function compareFields(left: EffectiveFields, right: EffectiveFields): readonly ComparedField[] {
  return FIELD_NAMES.flatMap((field): readonly ComparedField[] => {
    const [a, b] = [formatFieldValue(left.values[field]), formatFieldValue(right.values[field])];
    return a === "" && b === "" ? [] : [{ field, left: a, right: b, isSame: a === b }];
  });
}
