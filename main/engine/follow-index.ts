import { setImmediate as nextTurn } from "node:timers/promises";
import type { IndexableRow } from "../archive/document-table.ts";
import type { IndexProgress } from "../model/search.ts";
import type { Changes, FillableIndex, IndexedDocument } from "../search/open-search.ts";
import type { EngineContext } from "./context.ts";
import { withCustodyThreads } from "./custody-threads.ts";
import { followDuplicates } from "./duplicate-find.ts";
import { REVIEW_BELOW } from "./review.ts";

/** Documents handed to the index at a time. */
const BATCH = 500;
/** The same where other requests must be answered in between: some 20 milliseconds. */
const SMALL_BATCH = 40;
/** Changes that take longer than a second or so to catch up with. */
const NOTICED = 1_000;

/**
 * Brings the search index, and what is known of duplicates, up to the archive. The archive's change counter says what is missing, so a crash
 * between the two, or another process writing the archive, only means a little more to do here. While the index is being filled in
 * steps it is left to that.
 */
export function followIndex(context: EngineContext): void {
  followDuplicates(context);
  followSearchIndex(context);
}

/** The same for the search index alone: what a search needs first. */
export function followSearchIndex(context: EngineContext): void {
  const { archive, index } = context;
  if (index.isBusy() || index.appliedSequence() === archive.sequence()) return;
  startAgainIfAhead(context);
  const missing = archive.sequence() - index.appliedSequence();
  while (applyNext(context, index, BATCH));
  if (missing >= NOTICED) tidyIndex(context);
}

/** Joins the parts of the index at once, unless the host answers others meanwhile: there upkeep does it aside. */
export function tidyIndex({ index, options }: EngineContext): void {
  if (options.indexLater !== true && !index.isBusy()) index.tidy();
}

/** Joins the parts of the index by a thread, while searches are answered; what goes wrong is logged and left to the next time. */
export async function tidyIndexAside(
  { options }: EngineContext,
  index: Pick<FillableIndex, "tidyAside">,
): Promise<void> {
  await index
    .tidyAside((file) => withCustodyThreads((threads) => threads.run({ kind: "join-index", file })))
    .catch((thrown: unknown) => options.log(`index not tidied: ${thrown}`));
}

/** How far the index has come. */
export function indexProgress({ archive, index }: EngineContext): IndexProgress {
  const total = archive.documents.count();
  return index.building() ?? { done: total, total };
}

/** Leaves the index to `fillIndexInSteps` when so many documents are missing that whoever waits would notice. */
export function postponeIndex(context: EngineContext): boolean {
  const { archive, index } = context;
  if (archive.sequence() - index.appliedSequence() < NOTICED) return false;
  startAgainIfAhead(context);
  index.noteBuilding({ done: index.documents(), total: archive.documents.count() });
  return true;
}

/** Fills a postponed index in small steps, between which requests are answered from what is there; ends early when the engine closes. */
export async function fillIndexInSteps(
  context: EngineContext,
  onProgress: (progress: IndexProgress) => void,
): Promise<IndexProgress> {
  const { index } = context;
  if (index.building() === null) return indexProgress(context);
  try {
    await fill(context, index, (progress) => {
      index.noteBuilding(progress);
      onProgress(progress);
    });
  } finally {
    index.noteBuilding(null);
  }
  if (index.isClosed()) return { done: 0, total: 0 };
  const progress = indexProgress(context);
  onProgress(progress);
  return progress;
}

/** Makes the index anew beside the old one, which answers until the new one is ready. */
export async function rebuildIndex(
  context: EngineContext,
  onProgress: (progress: IndexProgress) => void,
): Promise<IndexProgress> {
  const { index } = context;
  const fresh = index.openBeside();
  try {
    await fill(context, fresh, onProgress);
  } catch (thrown) {
    fresh.close();
    throw thrown;
  }
  if (index.isClosed()) {
    fresh.close();
    return { done: 0, total: 0 };
  }
  index.replaceBy(fresh);
  const progress = indexProgress(context);
  onProgress(progress);
  return progress;
}

async function fill(
  context: EngineContext,
  index: FillableIndex,
  onProgress: (progress: IndexProgress) => void,
): Promise<void> {
  const total = context.archive.documents.count();
  do {
    do {
      await nextTurn();
      if (context.index.isClosed()) return;
    } while (index.mergeParts());
    onProgress({ done: Math.min(total, index.documents()), total });
  } while (applyNext(context, index, SMALL_BATCH, { inSteps: true }));
  await tidyIndexAside(context, index);
}

/** An index ahead of the archive belongs to another state of it (a restored backup). */
function startAgainIfAhead({ archive, index }: EngineContext): void {
  if (index.appliedSequence() > archive.sequence()) index.clear();
}

/** Applies the next changes; false when there are none. */
function applyNext(
  context: EngineContext,
  index: FillableIndex,
  most: number,
  how: Pick<Changes, "inSteps"> = {},
): boolean {
  const rows = context.archive.documents.changedAfter(index.appliedSequence(), most);
  const last = rows.at(-1);
  if (last === undefined) return false;
  const upsert = rows.filter((row) => !row.gone).map((row) => toIndexed(context, row));
  const remove = rows.filter((row) => row.gone).map((row) => row.key);
  index.apply({ upsert, remove, ...how }, last.changed);
  return true;
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
