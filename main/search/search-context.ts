import type { SearchIndex } from "../archive/search-index.ts";
import type { DocumentColumns } from "./document-columns.ts";
import type { ReadDocuments } from "./read-documents.ts";
import type { SyllableModel } from "./syllable-model.ts";
import type { TermLookup } from "./term-lookup.ts";

/** What a search works with. */
export type SearchContext = {
  readonly index: SearchIndex;
  readonly documents: ReadDocuments;
  readonly model: SyllableModel;
  readonly terms: TermLookup;
  readonly columns: DocumentColumns;
};
