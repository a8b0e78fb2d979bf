import { setTimeout } from "node:timers/promises";
import type { DocumentValues, IndexableRow } from "../archive/document-table.ts";
import { addToBandLists, type BandLists, type ComparedRow, type DuplicateSketch } from "../archive/duplicate-table.ts";
import { bodyKeyOf } from "../citations/body-key.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { compareSketches, sketchText } from "./duplicate-sketch.ts";

/** Texts less alike than this are two texts. */
const LEAST_SIMILARITY = 0.55;
/** A field read with this confidence or a person's word settles that two documents differ. */
const CERTAIN = 0.9;
/** Documents looked at in one transaction, and at most in one go: an archive from before is caught up with little by little. */
const BATCH = 200;
const MOST_AT_ONCE = 2_000;
/** A step that nobody who types notices: some 20 milliseconds. */
const SMALL_BATCH = 10;
const BETWEEN_MS = 10;

/**
 * Looks at the documents that came in or changed since the last time and notes which ones are alike. The cost of each does not
 * grow with the archive. Another process that is writing only means that it is done later. Where the host answers others
 * meanwhile, all but the first few are looked at in small steps after this returns.
 */
export function followDuplicates(context: EngineContext): void {
  if (context.options.indexLater === true) {
    if (!takeBatch(context, SMALL_BATCH)) return;
    void followDuplicatesSlowly(context).catch((thrown: unknown) => context.options.log(`duplicates: ${thrown}`));
    return;
  }
  for (let done = 0; done < MOST_AT_ONCE; done += BATCH) if (!takeBatch(context, BATCH)) return;
}

const underWay = new WeakMap<EngineContext, Promise<void>>();

/** The same beside other work: in small steps, searches and imports between them. One at a time: a second one waits for the first. */
export function followDuplicatesSlowly(context: EngineContext, signal?: AbortSignal): Promise<void> {
  const before = underWay.get(context);
  if (before !== undefined) return before;
  const steps = takeSmallBatches(context, signal).finally(() => underWay.delete(context));
  underWay.set(context, steps);
  return steps;
}

async function takeSmallBatches(context: EngineContext, signal?: AbortSignal): Promise<void> {
  for (let done = 0; done < MOST_AT_ONCE; done += SMALL_BATCH) {
    // The program may have been closed meanwhile.
    if (signal?.aborted || context.index.isClosed() || !takeBatch(context, SMALL_BATCH)) return;
    await setTimeout(BETWEEN_MS);
  }
}

/** Looks at the next documents, one transaction; false when there are no more, or the archive is being written. */
function takeBatch(context: EngineContext, most: number): boolean {
  const { archive } = context;
  const rows = archive.documents.changedAfter(archive.duplicates.applied(), most);
  const last = rows.at(-1);
  if (!last) return false;
  const sketches = rows.map((row) => (row.gone ? null : sketchDocument(row)));
  try {
    archive.write(() => {
      const met: Met = { documents: new Map(), bands: new Map() };
      rows.forEach((row, i) => {
        noteDocument(context, row.key, sketches[i] ?? null, met);
      });
      archive.duplicates.setApplied(last.changed);
    });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError) || thrown.kind !== "archive-in-use") throw thrown;
    context.options.log("duplicates: the archive is being written, looked at later");
    return false;
  }
}

function sketchDocument(row: IndexableRow): DuplicateSketch {
  return { identity: identityOf(row), ...sketchText(row.text) };
}

/** Number, symbol, issuing body and year (of issue, else of the symbol) in one; null where one of them is not known. */
function identityOf(values: Pick<DocumentValues, "numberKey" | "issuingBody" | "issueDate">): string | null {
  const { numberKey, issuingBody, issueDate } = values;
  if (numberKey === null || issuingBody === null) return null;
  // matches the year of "30/2020/NĐ-CP", not that of "2046/QĐ-UBND"
  const year = issueDate?.slice(0, 4) ?? /\/((?:19|20)\d{2})\//.exec(numberKey)?.[1];
  return year === undefined ? null : `${numberKey} ${bodyKeyOf(issuingBody).text} ${year}`;
}

/** What was looked up in the transaction under way: letters of one form are met again and again. */
type Met = { readonly documents: Map<number, MetDocument>; readonly bands: BandLists };
type MetDocument = { readonly sketch: Uint16Array | null; readonly row: ComparedRow | undefined };

function lookUp({ archive: { duplicates } }: EngineContext, met: Met, key: number): MetDocument {
  const there = met.documents.get(key);
  if (there !== undefined) return there;
  const found = { sketch: duplicates.sketchOf(key), row: duplicates.compared(key) };
  met.documents.set(key, found);
  return found;
}

function noteDocument(context: EngineContext, key: number, sketch: DuplicateSketch | null, met: Met): void {
  const { duplicates } = context.archive;
  const isAnew = duplicates.remove(key);
  if (isAnew) met.bands.clear();
  met.documents.delete(key);
  const row = sketch && duplicates.compared(key);
  if (!sketch || !row) return;
  const sameNumber = new Set(sketch.identity === null ? [] : duplicates.ofIdentity(sketch.identity));
  const others = new Set([...sameNumber, ...duplicates.ofBands(sketch.bands, met.bands)]);
  for (const otherKey of others) {
    const { sketch: otherSketch, row: other } = lookUp(context, met, otherKey);
    const similarity = sketch.sketch && otherSketch ? compareSketches(sketch.sketch, otherSketch) : 0;
    const isSameNumber = sameNumber.has(otherKey);
    if (!isSameNumber && similarity < LEAST_SIMILARITY) continue;
    // Documents of one text are a letter and what it came with, which repeats its number.
    if (!other || other.sourceKey === row.sourceKey) continue;
    if (!isSameNumber && areSurelyTwo(row, other)) continue;
    const [firstKey, secondKey] = [Math.min(key, otherKey), Math.max(key, otherKey)];
    duplicates.putPair({ firstKey, secondKey, reason: isSameNumber ? "same-number" : "same-text", similarity });
  }
  duplicates.put(key, sketch);
  met.documents.set(key, { sketch: sketch.sketch, row });
  if (isAnew) met.bands.clear();
  else addToBandLists(met.bands, key, sketch.bands);
}

/** Letters of one form are alike in all but number and date: where both say for certain different ones, they are two. */
function areSurelyTwo(a: ComparedRow, b: ComparedRow): boolean {
  const differ = (left: string | null, right: string | null, confidence: number): boolean =>
    left !== null && right !== null && left !== right && confidence >= CERTAIN;
  return (
    differ(a.numberKey, b.numberKey, Math.min(a.numberConfidence, b.numberConfidence)) ||
    differ(a.issueDate, b.issueDate, Math.min(a.dateConfidence, b.dateConfidence))
  );
}
