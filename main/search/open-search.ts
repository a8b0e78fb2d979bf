import { isIndexDamage, openSearchIndex, type SearchIndex } from "../archive/search-index.ts";
import type { Facet, SearchRequest, SearchResult } from "../model/search.ts";
import { checkIndex, type IndexFault } from "./check-index.ts";
import { type DocumentColumns, readDocumentColumns, updateColumns } from "./document-columns.ts";
import { makeIndexEntry } from "./index-entry.ts";
import type { IndexedDocument } from "./indexed-document.ts";
import { loadColumns, saveColumns } from "./packed-columns.ts";
import { keepPostings } from "./postings.ts";
import { keepReadDocuments } from "./read-documents.ts";
import { type SearchContext, searchDocuments } from "./search-documents.ts";
import { openSyllableModel } from "./syllable-model.ts";
import { keepTermStatistics } from "./term-statistics.ts";

export type { IndexedDocument } from "./indexed-document.ts";

export type SearchFacets = {
  readonly documentTypes: Facet[];
  readonly issuingBodies: Facet[];
  readonly years: Facet[];
};

export type Changes = { readonly upsert: readonly IndexedDocument[]; readonly remove: readonly number[] };

/** The full-text index of an archive: derived data in a file of its own, which can always be made again. */
export type SearchService = {
  /**
   * Applies changes in one transaction and remembers `sequence` (the archive's change counter) with them. When the file
   * turns out damaged it is made anew and nothing is applied: `appliedSequence` then says 0.
   */
  apply(changes: Changes, sequence: number): void;
  /** The sequence of the last change applied; 0 for a new index, or one that had to be made anew. */
  appliedSequence(): number;
  /** Answers any string; an index found damaged on the way is made anew (sequence 0) and answers with nothing. */
  search(request: SearchRequest): SearchResult;
  facets(): SearchFacets;
  check(expectedKeys: Iterable<number>): readonly IndexFault[];
  clear(): void;
  close(): void;
};

export type SearchOptions = {
  readonly file: string;
  /** Texts of documents by key, from the archive; called with some hundred keys at most. */
  readonly readTexts: (keys: readonly number[]) => ReadonlyMap<number, string>;
  readonly log: (message: string) => void;
};

/** Opens the index; a damaged or foreign file is replaced by an empty one, never an error. */
export function openSearch(options: SearchOptions): SearchService {
  let state = openState(openSearchIndex(options.file, options.log), options);
  let facets: SearchFacets | null = null;

  const refresh = (): void => {
    if (state.index.dataVersion() === state.dataVersion) return;
    // another process wrote to the index
    facets = null;
    state = openState(state.index, options);
  };
  const reset = (why: string): void => {
    options.log(`search index made anew: ${why}`);
    state.index.close();
    facets = null;
    state = openState(openSearchIndex(options.file, options.log, true), options);
  };

  return {
    apply: (changes, sequence) => {
      try {
        refresh();
        facets = null;
        const { index, context } = state;
        index.write({ upsert: entriesOf(changes.upsert, context), remove: changes.remove }, () => {
          context.model.save();
          index.writeMeta("sequence", String(sequence));
        });
        context.noteChange(changes);
      } catch (problem) {
        if (!isIndexDamage(problem)) throw problem;
        reset(String(problem));
      }
    },
    appliedSequence: () => Number(state.index.readMeta("sequence") ?? 0),
    search: (request) => {
      try {
        refresh();
        return searchDocuments(request, state.context);
      } catch (problem) {
        if (!isIndexDamage(problem)) throw problem;
        reset(String(problem));
        return searchDocuments(request, state.context);
      }
    },
    facets: () => {
      refresh();
      facets ??= countFacets(state.context.columns);
      return facets;
    },
    check: (expectedKeys) => checkIndex(state.index, expectedKeys),
    clear: () => reset("asked for"),
    close: () => state.close(),
  };
}

type State = {
  readonly index: SearchIndex;
  readonly context: SearchContext & { noteChange(changes: Changes): void };
  readonly dataVersion: number;
  close(): void;
};

function openState(index: SearchIndex, options: SearchOptions): State {
  let columns: DocumentColumns | null = null;
  let changed = false;
  const context = {
    index,
    documents: keepReadDocuments(index, options.readTexts),
    model: openSyllableModel(index),
    statistics: keepTermStatistics(index),
    postings: keepPostings(index),
    get columns(): DocumentColumns {
      columns ??= loadColumns(index);
      if (columns === null) {
        columns = readDocumentColumns(index);
        changed = true;
      }
      return columns;
    },
    noteChange: ({ upsert, remove }: Changes) => {
      changed = true;
      const keys = [...remove, ...upsert.map((document) => document.key)];
      if (columns !== null) columns = updateColumns(columns, index, keys);
      context.documents.forget(keys);
      context.postings.clear();
      context.statistics.noteChange();
    },
  };
  const close = (): void => {
    try {
      if (changed) saveColumns(index, columns ?? readDocumentColumns(index));
    } catch (problem) {
      // they are only a short cut; the rows say the same
      options.log(`columns not kept: ${String(problem)}`);
    }
    index.close();
  };
  return { index, context, dataVersion: index.dataVersion(), close };
}

function countNames(numbers: Uint32Array, names: readonly string[]): Facet[] {
  const counts = new Uint32Array(names.length);
  for (const number of numbers) counts[number] = (counts[number] as number) + 1;
  return names
    .map((value, at) => ({ value, count: counts[at] as number }))
    .slice(1)
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "vi"));
}

function countFacets(columns: DocumentColumns): SearchFacets {
  const years = new Map<number, number>();
  for (const date of columns.dates) {
    const year = Math.floor(date / 10_000);
    if (year > 0) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return {
    documentTypes: countNames(columns.types, columns.typeNames),
    issuingBodies: countNames(columns.bodies, columns.bodyNames),
    years: [...years].sort((a, b) => b[0] - a[0]).map(([year, count]) => ({ value: String(year), count })),
  };
}

function* entriesOf(documents: readonly IndexedDocument[], context: SearchContext) {
  for (const document of documents) {
    const { entry, text, words } = makeIndexEntry(document);
    context.model.learn(text, words);
    yield entry;
  }
}
