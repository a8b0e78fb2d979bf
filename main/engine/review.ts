import type { SourceRow } from "../archive/source-table.ts";
import { REVIEW_DOCUMENTS, type ReviewItem } from "../model/archived-document.ts";
import type { FieldName } from "../model/document.ts";
import { isWithin, shiftSpan } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { correctField } from "./correct-field.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { documentNode, findDocument } from "./describe-node.ts";
import { formatFieldValue } from "./effective-fields.ts";

/** A field below this confidence is put before a person (issue 3: "a field below 0.6 goes to the review list"). */
export const REVIEW_BELOW = 0.6;

/** The doubtful fields of the archive, most doubtful documents first; spans are offsets into the document's own text. */
export function listReview(context: EngineContext): readonly ReviewItem[] {
  // A scanner's batch holds many documents in one long text: it is fetched once, and not kept.
  const sources = new Map<number, Pick<SourceRow, "file" | "given">>();
  return context.archive.documents.doubtful(REVIEW_BELOW, REVIEW_DOCUMENTS).flatMap((row) => {
    const source = sources.get(row.sourceKey) ?? getSource(context, row);
    sources.set(row.sourceKey, { file: source.file, given: source.given });
    const { values, evidence } = fieldsInForce(context, row, source);
    return Object.entries(evidence)
      .filter(([, field]) => field.confidence < REVIEW_BELOW)
      .map(([name, field]) => ({
        document: documentNode(row),
        file: source.file,
        field: name as FieldName,
        value: formatFieldValue(values[name as FieldName]),
        confidence: field.confidence,
        rule: field.rule,
        span: field.span !== null && isWithin(field.span, row.span) ? shiftSpan(field.span, -row.span[0]) : null,
      }));
  });
}

/** A person finds the value in force right: it is kept as their word. Throws `document-not-found`. */
export function acceptField(context: EngineContext, id: string, field: FieldName): void {
  const row = findDocument(context, id);
  const { values } = fieldsInForce(context, row, getSource(context, row));
  correctField(context, row.id, field, formatFieldValue(values[field]));
}
