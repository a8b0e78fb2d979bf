import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { findCitations } from "../../../main/citations/find-citations.ts";
import type { Citation } from "../../../main/model/citation.ts";
import { type DocumentFields, EMPTY_FIELDS, type ReadDocument } from "../../../main/model/document.ts";
import type { Vocabulary } from "../../../main/model/vocabulary.ts";

function read<T>(name: string): T {
  const file = new URL(`../../../resources/vocabulary/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** The word lists that ship with the product. */
export const VOCABULARY: Vocabulary = {
  documentTypes: read("document-types"),
  bodies: read("bodies"),
  laws: read("laws"),
  places: read("places"),
};

/** Citations of a text that is one document with the fields given. */
export function citationsOf(text: string, fields: Partial<DocumentFields> = {}): readonly Citation[] {
  const document: ReadDocument = { ...EMPTY_FIELDS, ...fields, span: [0, text.length], fields: {} };
  return findCitations(text, document, VOCABULARY);
}

/** "number or name | relation | type | date | issuer | provision", trailing parts left out where the row does not look at them. */
export type Row = readonly [text: string, expected: readonly string[], fields?: Partial<DocumentFields>];

/** A document to cite from: a decision of a province. */
export const HA_GIANG: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân tỉnh Hà Giang",
  issuePlace: "Hà Giang",
  documentType: "Quyết định",
  referenceNumber: { serialNumber: "321", symbol: "QĐ-UBND", text: "321/QĐ-UBND" },
  issueDate: "2023-05-04",
};

function show(citation: Citation, parts: number): string {
  const { referenceNumber, title, relation, documentType, issueDate, issuingBody, provision } = citation;
  return [referenceNumber ?? title, relation, documentType, issueDate, issuingBody, provision]
    .slice(0, parts)
    .map((part) => part ?? "-")
    .join(" | ");
}

/** Compares what is found with a row; spans must lead back to the raw words. */
export function check(text: string, expected: readonly string[], fields?: Partial<DocumentFields>): void {
  const found = citationsOf(text, fields ?? {});
  expect(found.map((citation, i) => show(citation, (expected[i] ?? "").split(" | ").length))).toEqual(expected);
  for (const citation of found) expect(text.slice(...citation.span)).toBe(citation.raw);
}
