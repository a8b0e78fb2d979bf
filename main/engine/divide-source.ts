import type { SourceRow } from "../archive/source-table.ts";
import type { Division } from "../model/archived-document.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { followIndex } from "./follow-index.ts";
import { placeDocuments } from "./place-documents.ts";
import { readSourceText } from "./read-source-text.ts";
import { resolveLinks } from "./resolve-links.ts";

/** How the file that a document came in is divided now. Throws `document-not-found`. */
export function describeDivision(context: EngineContext, id: string): Division {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const starts = context.archive.documents.ofSource(source.key).map((document) => document.span[0]);
  return { file: source.file, text: source.text, starts, byPerson: source.division !== null };
}

/**
 * Divides a file's text where a person says (null: as the reader does) and reads the parts again. A document that
 * begins where one began before keeps its id, corrections and history; one that is no more leaves the archive's
 * lists but keeps its row, so that dividing back brings it back. Returns the ids in order.
 * Throws `document-not-found`, `value-invalid`.
 */
export function divideSource(context: EngineContext, id: string, starts: readonly number[] | null): readonly string[] {
  const row = findDocument(context, id);
  const stored = getSource(context, row);
  const source: SourceRow = { ...stored, division: starts === null ? null : checkStarts(starts, stored.text) };
  const results = readSourceText(source, context.vocabulary());
  const ids = context.archive.write(() => {
    context.archive.sources.setDivision(source.key, source.division);
    const touched = new Set<string>();
    const placed = placeDocuments(context, source, results, touched);
    resolveLinks(context, touched);
    return placed;
  });
  followIndex(context);
  return ids;
}

function checkStarts(starts: readonly number[], text: string): readonly number[] {
  const sorted = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const parts = sorted.map((start, i) => text.slice(start, sorted[i + 1] ?? text.length));
  const isWhole = sorted.every((start) => Number.isInteger(start) && start >= 0 && start < text.length);
  if (!isWhole || parts.some((part) => part.trim() === "")) throw new ArchiveError("value-invalid", "division");
  return sorted;
}
