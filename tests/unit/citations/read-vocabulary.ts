import { readFileSync } from "node:fs";
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
