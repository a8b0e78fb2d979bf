import type { FieldName } from "../model/document.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { formatFieldValue } from "./effective-fields.ts";
import { followIndex } from "./follow-index.ts";
import { COMPLETES_CITATIONS, restoreLinks } from "./link-store.ts";
import { resolveLinks } from "./resolve-links.ts";
import { toDocumentValues, touchDocument } from "./store-documents.ts";

/**
 * A person takes back their word on a field: the value read or given is in force again, as doubtful as before.
 * Does nothing when they have not spoken. Throws `document-not-found`.
 */
export function withdrawCorrection(context: EngineContext, id: string, field: FieldName): void {
  const { archive } = context;
  const row = findDocument(context, id);
  const source = getSource(context, row);
  if (!archive.documents.corrections(row.key).has(field)) return;
  const before = formatFieldValue(fieldsInForce(context, row, source).values[field]);
  const at = context.options.clock().toISOString();
  archive.write(() => {
    archive.documents.dropCorrection(row.key, field);
    const fields = fieldsInForce(context, row, source);
    const after = formatFieldValue(fields.values[field]);
    archive.history.add(row.key, { at, kind: "withdrawn", field, before, after });
    const values = toDocumentValues(fields);
    archive.documents.updateValues(row.key, values);
    const touched = new Set<string>();
    touchDocument(row, touched);
    touchDocument(values, touched);
    if (COMPLETES_CITATIONS.has(field)) restoreLinks(context, row.key, fields.values, source.text, touched);
    resolveLinks(context, touched);
  });
  followIndex(context);
}
