import type { DocumentFields, FieldName } from "../../main/model/document.ts";
import { formatDate, parseDateRange } from "./date.ts";

/** Fields with one item a line when edited. */
export const MANY_LINES: ReadonlySet<FieldName> = new Set(["addressees", "recipients", "signing", "abstract"]);

/** A field's lines as a person reads them; empty when the document has none. The regime is translated by the caller. */
export function showField(fields: DocumentFields, field: FieldName): readonly string[] {
  const value = fields[field];
  if (value === null) return [];
  if (typeof value === "string") return [field === "issueDate" ? formatDate(value) : value];
  if ("symbol" in value) return [value.text];
  if ("authority" in value) return [...value.authority, value.title, value.signer].filter((line) => line !== null);
  return value;
}

/** What editing starts from. */
export function editableField(fields: DocumentFields, field: FieldName): string {
  if (field === "regime") return fields.regime ?? "";
  return showField(fields, field).join("\n");
}

/** What was typed, as the engine takes it; null when a date is no date. */
export function readTyped(field: FieldName, typed: string): string | null {
  const value = typed.trim();
  if (field !== "issueDate" || value === "") return value;
  const range = parseDateRange(value);
  return range !== null && range[0] === range[1] ? range[0] : null;
}
