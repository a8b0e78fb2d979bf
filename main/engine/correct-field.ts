import type { FieldName } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { formatFieldValue, parseFieldValue } from "./effective-fields.ts";
import { followIndex } from "./follow-index.ts";
import { COMPLETES_CITATIONS, restoreLinks } from "./link-store.ts";
import { resolveLinks } from "./resolve-links.ts";
import { toDocumentValues, touchDocument } from "./store-documents.ts";

/**
 * Stores a person's word on a field: it wins over every reading, now and later. Links and index follow.
 * Throws `document-not-found`, `value-invalid`.
 */
export function correctField(context: EngineContext, id: string, field: FieldName, typed: string): void {
  const { archive } = context;
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const value = formatFieldValue(parseFieldValue(field, typed));
  const before = formatFieldValue(fieldsInForce(context, row, source).values[field]);
  if (field === "documentType" && value.length > 100) throw new ArchiveError("value-invalid", field);
  const at = context.options.clock().toISOString();
  archive.write(() => {
    archive.documents.putCorrection(row.key, field, value, at);
    const kind = before === value ? "confirmed" : "corrected";
    archive.history.add(row.key, { at, kind, field, before, after: value });
    const fields = fieldsInForce(context, row, source);
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
