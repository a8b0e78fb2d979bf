import type { DocumentRow, DocumentValues, IndexableRow } from "../archive/document-table.ts";
import type { DuplicateSketch } from "../archive/duplicate-table.ts";
import { bodyKeyOf } from "../citations/body-key.ts";
import type { FieldName } from "../model/document.ts";
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

/**
 * Looks at the documents that came in or changed since the last time and notes which ones are alike. The cost of each does not
 * grow with the archive. Another process that is writing only means that it is done later.
 */
export function followDuplicates(context: EngineContext): void {
  const { archive } = context;
  for (let done = 0; done < MOST_AT_ONCE; done += BATCH) {
    const rows = archive.documents.changedAfter(archive.duplicates.applied(), BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const sketches = rows.map((row) => (row.gone ? null : sketchDocument(row)));
    try {
      archive.write(() => {
        rows.forEach((row, i) => {
          noteDocument(context, row.key, sketches[i] ?? null);
        });
        archive.duplicates.setApplied(last.changed);
      });
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError) || thrown.kind !== "archive-in-use") throw thrown;
      context.options.log("duplicates: the archive is being written, looked at later");
      return;
    }
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

function noteDocument(context: EngineContext, key: number, sketch: DuplicateSketch | null): void {
  const { duplicates, documents } = context.archive;
  duplicates.remove(key);
  const row = sketch && documents.get(key);
  if (!sketch || !row) return;
  const sameNumber = new Set(sketch.identity === null ? [] : duplicates.ofIdentity(sketch.identity));
  const others = new Set([...sameNumber, ...duplicates.ofBands(sketch.bands)]);
  for (const otherKey of others) {
    const otherSketch = duplicates.sketchOf(otherKey);
    const similarity = sketch.sketch && otherSketch ? compareSketches(sketch.sketch, otherSketch) : 0;
    const isSameNumber = sameNumber.has(otherKey);
    if (!isSameNumber && similarity < LEAST_SIMILARITY) continue;
    const other = documents.get(otherKey);
    // Documents of one text are a letter and what it came with, which repeats its number.
    if (!other || other.sourceKey === row.sourceKey) continue;
    if (!isSameNumber && areSurelyTwo(context, row, other)) continue;
    const [firstKey, secondKey] = [Math.min(key, otherKey), Math.max(key, otherKey)];
    duplicates.putPair({ firstKey, secondKey, reason: isSameNumber ? "same-number" : "same-text", similarity });
  }
  duplicates.put(key, sketch);
}

/** Letters of one form are alike in all but number and date: where both say for certain different ones, they are two. */
function areSurelyTwo(context: EngineContext, a: DocumentRow, b: DocumentRow): boolean {
  const differ = (field: FieldName, left: string | null, right: string | null): boolean =>
    left !== null && right !== null && left !== right && isCertain(context, a, field) && isCertain(context, b, field);
  return differ("referenceNumber", a.numberKey, b.numberKey) || differ("issueDate", a.issueDate, b.issueDate);
}

function isCertain(context: EngineContext, row: DocumentRow, field: FieldName): boolean {
  const evidence = row.reading.evidence[field];
  // A value that was not read was given by another system.
  if (evidence === undefined || evidence.confidence >= CERTAIN) return true;
  return context.archive.documents.corrections(row.key).has(field);
}
