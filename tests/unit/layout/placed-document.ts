import type { PlacedDocument } from "../../../main/layout/body-range.ts";
import { type DocumentFields, EMPTY_FIELDS, type FieldEvidence, type FieldName } from "../../../main/model/document.ts";

/** A document as a reader would hand it over: each field's place is where the given words stand in the text. */
export function placeDocument(
  text: string,
  values: Partial<DocumentFields>,
  places: { readonly [name in FieldName]?: string },
  confidence = 0.95,
): PlacedDocument {
  const fields: { [name in FieldName]?: FieldEvidence } = {};
  for (const [name, words] of Object.entries(places) as [FieldName, string][]) {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in the text`);
    fields[name] = { confidence, span: [start, start + words.length], rule: "given" };
  }
  for (const name of Object.keys(values) as FieldName[]) fields[name] ??= { confidence, span: null, rule: "given" };
  return { ...EMPTY_FIELDS, ...values, span: [0, text.length], fields };
}
