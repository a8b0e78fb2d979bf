import { createHash } from "node:crypto";
import type { DocumentValues, NewDocument, Reading } from "../archive/document-table.ts";
import type { NewSource } from "../archive/source-table.ts";
import { findEnclosures } from "../citations/find-enclosures.ts";
import { lawKey } from "../citations/resolve.ts";
import { type DocumentFields, EMPTY_FIELDS, FIELD_NAMES, type FieldMap, type ReadDocument } from "../model/document.ts";
import type { PageReading } from "../model/page.ts";
import { normaliseReferenceNumber } from "../text/reference-number.ts";
import type { EngineContext } from "./context.ts";
import { type EffectiveFields, effectiveFields } from "./effective-fields.ts";
import { storeCitations } from "./link-store.ts";
import type { ReadResult } from "./read-text.ts";
import { CHOSEN_LOOKUP } from "./resolve-links.ts";

/** Types whose documents are cited by name: "Luật Thủ đô". */
const NAMED_TYPES = new Set(["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]);

/** Numbers and law names whose links must be resolved again. */
export type TouchedLookups = Set<string>;

/** Stores a source with its documents and citations; call inside a write transaction. Returns the documents' ids. */
export function storeSource(
  context: EngineContext,
  source: NewSource,
  results: readonly ReadResult[],
  touched: TouchedLookups,
  pageReadings: readonly PageReading[] = [],
): readonly string[] {
  const { archive } = context;
  const sourceKey = archive.sources.insert(source);
  pageReadings.forEach((reading, i) => {
    archive.pages.insert(sourceKey, i + 1, reading);
  });
  const keys: number[] = [];
  const ids = results.map(({ document, citations }, ordinal) => {
    const id = documentId(source.sha256, source.entry, ordinal);
    const reading = toReading(document);
    const fields = effectiveFields(reading, source.given, new Map());
    const row: NewDocument = { id, sourceKey, ordinal, span: document.span, reading, ...toDocumentValues(fields) };
    const key = archive.documents.insert(row);
    keys.push(key);
    archive.history.add(key, {
      at: source.importedAt,
      kind: "imported",
      field: null,
      before: null,
      after: source.file,
    });
    touchDocument(row, touched);
    storeCitations(context, key, fields.values, source.text, citations, touched);
    return id;
  });
  storeEnclosures(context, source.text, results, keys);
  return ids;
}

/** Stores which documents of a file came with which letter; `keys` are those of the results, in order. */
export function storeEnclosures(
  context: EngineContext,
  text: string,
  results: readonly ReadResult[],
  keys: readonly number[],
): void {
  for (const { letter, enclosed, evidence } of findEnclosures(text, results)) {
    const [letterKey, enclosedKey] = [keys[letter] as number, keys[enclosed] as number];
    context.archive.citations.insertEnclosure({ letterKey, enclosedKey, evidence });
  }
}

/** The lookups that reach a document: its number, its name when it is a law, and its id where a person chose it. */
export function touchDocument(
  values: Pick<DocumentValues, "numberKey" | "lawKey"> & { readonly id?: string },
  touched: TouchedLookups,
): void {
  if (values.id !== undefined) touched.add(`${CHOSEN_LOOKUP}${values.id}`);
  if (values.numberKey !== null) touched.add(values.numberKey);
  if (values.lawKey !== null) touched.add(values.lawKey);
}

/** The columns kept for queries. */
export function toDocumentValues({ values, evidence }: EffectiveFields): DocumentValues {
  const number = values.referenceNumber;
  const isNamed = values.documentType !== null && NAMED_TYPES.has(values.documentType) && values.abstract !== null;
  return {
    regime: values.regime,
    documentType: values.documentType,
    referenceNumber: number?.text ?? null,
    issueDate: values.issueDate,
    issuingBody: values.issuingBody,
    abstract: values.abstract,
    signer: values.signing?.signer ?? null,
    // A blank number ("Số:   /QĐ-UBND") identifies nothing.
    numberKey: number === null || number.serialNumber === "" ? null : normaliseReferenceNumber(number.text),
    lawKey: isNamed ? lawKey(`${values.documentType} ${values.abstract}`) : null,
    doubt: lowestConfidence(evidence),
  };
}

/** The same id on every machine: it follows from the original's bytes and the document's place in them. */
function documentId(sha256: string, entry: number, ordinal: number): string {
  return createHash("sha256").update(`${sha256}:${entry}:${ordinal}`).digest("hex").slice(0, 16);
}

/** Id of a document that came to be by a person's division: it follows from where it begins. */
export function dividedDocumentId(sha256: string, entry: number, start: number): string {
  return createHash("sha256").update(`${sha256}:${entry}:at:${start}`).digest("hex").slice(0, 16);
}

function lowestConfidence(evidence: FieldMap): number | null {
  const confidences = Object.values(evidence).map((field) => field.confidence);
  return confidences.length === 0 ? null : Math.min(...confidences);
}

/** What is stored of a reading: the values, and the evidence for each. */
export function toReading(document: ReadDocument): Reading {
  const values: Record<string, unknown> = { ...EMPTY_FIELDS };
  for (const name of FIELD_NAMES) values[name] = document[name];
  return { values: values as DocumentFields, evidence: document.fields };
}
