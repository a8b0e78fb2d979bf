import { setImmediate as nextTurn } from "node:timers/promises";
import type { IndexableRow } from "../archive/document-table.ts";
import type { IndexProgress } from "../model/search.ts";
import type { IndexedDocument, SearchService } from "../search/open-search.ts";
import type { EngineContext } from "./context.ts";
import { followDuplicates } from "./duplicate-find.ts";
import { REVIEW_BELOW } from "./review.ts";

/** Documents handed to the index at a time. */
const BATCH = 500;
/** The same where other requests must be answered in between. */
const SMALL_BATCH = 100;

/**
 * Brings the search index, and what is known of duplicates, up to the archive. The archive's change counter says what is missing, so a crash
 * between the two, or another process writing the archive, only means a little more to do here. While the index is being made in
 * the background it is left to that.
 */
export function followIndex(context: EngineContext): void {
  followDuplicates(context);
  const { archive, index } = context;
  if (index.isBuilding() || index.appliedSequence() === archive.sequence()) return;
  startAgainIfAhead(context, index);
  while (applyNext(context, index, BATCH) !== null);
}

/** How many documents the index still lacks. */
export function indexProgress({ archive, index }: EngineContext): IndexProgress {
  const total = archive.documents.count();
  return index.progress() ?? { done: Math.min(total, index.documents()), total };
}

/**
 * The same as `followIndex` in small steps, between which other requests are answered from what is there; `onProgress` is told after
 * each. Ends early when the engine closes.
 */
export async function followIndexInSteps(
  context: EngineContext,
  onProgress: (progress: IndexProgress) => void,
): Promise<IndexProgress> {
  const { archive, index } = context;
  startAgainIfAhead(context, index);
  await index.build(index, async (service, report) => fill(context, service, (progress) => onProgress(report(progress))));
  const documents = archive.documents.count();
  return { done: documents, total: documents };
}

/** Makes the index anew beside the old one, which answers until the new one is ready. */
export async function rebuildIndex(
  context: EngineContext,
  onProgress: (progress: IndexProgress) => void,
): Promise<IndexProgress> {
  const { archive, index } = context;
  await index.rebuild(async (service, report) => fill(context, service, (progress) => onProgress(report(progress))));
  const documents = archive.documents.count();
  return { done: documents, total: documents };
}

async function fill(
  context: EngineContext,
  service: Pick<SearchService, "apply" | "appliedSequence" | "documents">,
  onProgress: (progress: IndexProgress) => void,
): Promise<void> {
  for (;;) {
    await nextTurn();
    if (context.isClosed()) return;
    if (applyNext(context, service, SMALL_BATCH) === null) return;
    const total = context.archive.documents.count();
    onProgress({ done: Math.min(total, service.documents()), total });
  }
}

/** An index ahead of the archive belongs to another state of it (a restored backup). */
function startAgainIfAhead({ archive }: EngineContext, index: SearchService): void {
  if (index.appliedSequence() > archive.sequence()) index.clear();
}

/** Applies the next changes; null when there are none. */
function applyNext(
  context: EngineContext,
  service: Pick<SearchService, "apply" | "appliedSequence">,
  most: number,
): number | null {
  const rows = context.archive.documents.changedAfter(service.appliedSequence(), most);
  const last = rows.at(-1);
  if (last === undefined) return null;
  const upsert = rows.filter((row) => !row.gone).map((row) => toIndexed(context, row));
  const remove = rows.filter((row) => row.gone).map((row) => row.key);
  service.apply({ upsert, remove }, last.changed);
  return rows.length;
}

function toIndexed({ archive }: EngineContext, row: IndexableRow): IndexedDocument {
  const bases = archive.citations.basesOf(row.key);
  return {
    key: row.key,
    id: row.id,
    ...(row.externalId === null ? {} : { externalId: row.externalId }),
    file: row.file,
    referenceNumber: row.referenceNumber,
    documentType: row.documentType,
    issueDate: row.issueDate,
    issuingBody: row.issuingBody,
    abstract: row.abstract,
    signer: row.signer,
    regime: row.regime,
    recipients: row.recipients,
    dossier: null,
    scanned: row.scanned,
    reviewed: row.doubt === null || row.doubt >= REVIEW_BELOW,
    text: row.text,
    citedNumbers: archive.citations.citedNumbers(row.key),
    basisNumbers: bases.flatMap(({ number }) => number ?? []),
    basisNames: bases.flatMap(({ title }) => title ?? []),
  };
}
