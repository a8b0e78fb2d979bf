import {
  isIndexDamage,
  openSearchIndex,
  removeSearchIndex,
  replaceSearchIndex,
  type SearchIndex,
} from "../archive/search-index.ts";
import type { IndexProgress, SearchRequest, SearchResult, SimilarDocument, Suggestion } from "../model/search.ts";
import { compareKeys, type IndexDifference, type KeyStretch } from "./check-index.ts";
import { type DocumentColumns, readDocumentColumns, updateColumns } from "./document-columns.ts";
import { findSimilar } from "./find-similar.ts";
import { findJoinable, joinSegments, mergeLastRun } from "./merge-segments.ts";
import { loadColumns, saveColumns } from "./packed-columns.ts";
import { keepReadDocuments } from "./read-documents.ts";
import { startFacets } from "./result-filter.ts";
import type { SearchContext } from "./search-context.ts";
import { searchDocuments } from "./search-documents.ts";
import { suggest } from "./suggest.ts";
import { openSyllableModel } from "./syllable-model.ts";
import { openTermLookup, type Totals } from "./term-lookup.ts";
import { type ChangedSlots, type Changes, createIndexWriter } from "./write-index.ts";

export type { IndexedDocument } from "./indexed-document.ts";
export type { Changes } from "./write-index.ts";

type Facets = ReturnType<ReturnType<typeof startFacets>["finish"]>;
export type SearchFacets = Pick<Facets, "documentTypes" | "issuingBodies" | "years">;

/** The full-text index of an archive: derived data in a file of its own, which can always be made again. */
export type SearchService = {
  /**
   * Applies changes in one transaction and remembers `sequence` (the archive's change counter) with them. When the file
   * turns out damaged it is made anew and nothing is applied: `appliedSequence` then says 0.
   */
  apply(changes: Changes, sequence: number): void;
  /** The sequence of the last change applied; 0 for a new index, or one that had to be made anew. */
  appliedSequence(): number;
  documents(): number;
  /** Answers any string; an index found damaged on the way is made anew (sequence 0) and answers with nothing. */
  search(request: SearchRequest): SearchResult;
  /** What could be meant by the letters typed so far. */
  suggest(text: string): readonly Suggestion[];
  /** Documents like that of an archive's key, most alike first. */
  similar(key: number, limit: number): readonly SimilarDocument[];
  facets(): SearchFacets;
  /** Compares the documents of a stretch with those expected there. Throws what a damaged index throws. */
  compareKeys(expected: readonly number[], stretch: KeyStretch): IndexDifference;
  clear(): void;
  /** Merges small parts after changes applied in steps, one step of it; false when nothing was left to do. */
  mergeParts(): boolean;
  /** Joins the parts that documents came in by, so that fewer places are looked at; takes some seconds at most. For when there is time. */
  tidy(): void;
  /**
   * The same without keeping this thread: `join` has another one do it in the file it is given (`joinIndexFile`). Searches are answered
   * meanwhile; changes must wait, as for a filling in steps. Does not call it when all is well.
   */
  tidyAside(join: (file: string) => Promise<unknown>): Promise<void>;
  /** True while changes must wait: the index is being filled in steps or tidied aside. */
  isBusy(): boolean;
  /** Says that the index is being filled in steps and how far it has come (null: done); answers then carry a note. */
  noteBuilding(progress: IndexProgress | null): void;
  /** How far a filling in steps has come; null when none is going on. */
  building(): IndexProgress | null;
  /** A new empty index beside this one, to be filled and then taken with `replaceBy`; this one answers meanwhile. */
  openBeside(): FillableIndex;
  replaceBy(fresh: FillableIndex): void;
  isClosed(): boolean;
  close(): void;
};

/** What filling an index needs of it. */
export type FillableIndex = Pick<
  SearchService,
  "apply" | "mergeParts" | "appliedSequence" | "documents" | "tidyAside" | "isClosed" | "close"
>;

export type SearchOptions = {
  readonly file: string;
  /** Texts of documents by key, from the archive; called with some hundred keys at most. */
  readonly readTexts: (keys: readonly number[]) => ReadonlyMap<number, string>;
  readonly log: (message: string) => void;
};

/** The open index file and what is kept in memory of it; another takes its place when it is damaged, replaced or written by others. */
function holdState(options: SearchOptions) {
  let state = openState(openSearchIndex(options.file, options.log), options);
  let facets: SearchFacets | null = null;
  const refresh = (): void => {
    const dataVersion = state.index.dataVersion();
    if (dataVersion === state.dataVersion) return;
    if (state.isInStep()) {
      // its parts were joined, nothing else
      state = state.joined(dataVersion);
      return;
    }
    // another process wrote to the index
    facets = null;
    state = openState(state.index, options);
  };
  const reopen = (between: () => void): void => {
    state.index.close();
    facets = null;
    between();
    state = openState(openSearchIndex(options.file, options.log), options);
  };
  const reset = (why: string): void => {
    options.log(`search index made anew: ${why}`);
    reopen(() => removeSearchIndex(options.file));
  };
  /** An index that turns out damaged is made anew, and what `after` says is the answer. */
  const guard = <T>(work: () => T, after: () => T): T => {
    try {
      refresh();
      return work();
    } catch (problem) {
      if (!isIndexDamage(problem)) throw problem;
      reset(String(problem));
      return after();
    }
  };
  return {
    now: () => state,
    reopen,
    reset,
    guard,
    join: (parts: (index: SearchIndex) => boolean): boolean =>
      guard(
        () => state.join(parts),
        () => false,
      ),
    noteChange: () => {
      facets = null;
    },
    facets: (): SearchFacets => {
      refresh();
      facets ??= countAll(state.context.columns);
      return facets;
    },
  };
}

/** Opens the index; a damaged or foreign file is replaced by an empty one, never an error. */
export function openSearch(options: SearchOptions): SearchService {
  const held = holdState(options);
  let building: IndexProgress | null = null;
  const tidying = holdTidying();
  let closed = false;
  let typed: { readonly text: string; readonly hits: SearchResult["hits"]; readonly of: State } | null = null;
  const ask: Ask = (question) => {
    const now = (): ReturnType<typeof question> => question(held.now().context);
    return held.guard(now, now);
  };

  return {
    apply: (changes, sequence) => {
      held.noteChange();
      typed = null;
      held.guard(
        () => held.now().write(changes, sequence),
        () => undefined,
      );
    },
    appliedSequence: () => Number(held.now().index.readMeta("sequence") ?? 0),
    documents: () => held.now().context.terms.documents(),
    search: (request) => {
      const result = ask((context) => searchDocuments(request, context));
      typed = isTyping(request) ? { text: request.query, hits: result.hits, of: held.now() } : null;
      return building === null ? result : { ...result, notes: [...result.notes, { kind: "index-incomplete" }] };
    },
    suggest: (text) => {
      // the window asks for suggestions when it has just searched for the same letters
      const found = typed?.text === text && typed.of === held.now() ? typed.hits : null;
      return ask((context) => suggest(text, context, found));
    },
    similar: (key, limit) => ask((context) => findSimilar(key, limit, context)),
    facets: held.facets,
    compareKeys: (expected, stretch) => compareKeys(held.now().index, expected, stretch),
    clear: () => held.reset("asked for"),
    mergeParts: () => held.join(mergeLastRun),
    tidy: () => {
      held.join(joinSegments);
    },
    tidyAside: (join) => tidying.run(held.now().index, () => join(options.file)),
    isBusy: () => tidying.isOn() || building !== null,
    noteBuilding: (progress) => {
      building = progress;
    },
    building: () => building,
    openBeside: () => openBeside(options),
    replaceBy: (fresh) => {
      fresh.close();
      held.reopen(() => replaceSearchIndex(options.file, besideName(options.file)));
    },
    isClosed: () => closed,
    close: () => {
      closed = true;
      held.now().close();
    },
  };
}

/** Whether another thread is joining the parts of the index; one at a time. */
function holdTidying() {
  let on = false;
  return {
    isOn: () => on,
    run: async (index: SearchIndex, join: () => Promise<unknown>): Promise<void> => {
      if (on || findJoinable(index).length === 0) return;
      on = true;
      try {
        await join();
      } finally {
        on = false;
      }
    },
  };
}

type Ask = <T>(question: (context: SearchContext) => T) => T;

/** True for a plain search at a keystroke, from its first page. */
function isTyping({
  asYouType,
  query: _,
  limit: __,
  offset,
  sort,
  withFacets: ___,
  ...conditions
}: SearchRequest): boolean {
  const isPlain = Object.values(conditions).every((value) => value === undefined);
  return asYouType === true && (offset ?? 0) === 0 && (sort ?? "relevance") === "relevance" && isPlain;
}

function openBeside(options: SearchOptions): FillableIndex {
  removeSearchIndex(besideName(options.file));
  return openSearch({ ...options, file: besideName(options.file) });
}

function besideName(file: string): string {
  return `${file}.new`;
}

type State = {
  readonly index: SearchIndex;
  readonly context: SearchContext;
  readonly dataVersion: number;
  /** True when the index holds what was last read or written here, though perhaps in other parts. */
  isInStep(): boolean;
  /** The state after its parts were joined by another connection. */
  joined(dataVersion: number): State;
  write(changes: Changes, sequence: number): void;
  /** Runs what joins parts, in one transaction; returns what it returned: whether it did. */
  join(parts: (index: SearchIndex) => boolean): boolean;
  close(): void;
};

function openState(index: SearchIndex, options: SearchOptions): State {
  let sequence = index.readMeta("sequence");
  const columns = holdColumns(index);
  const terms = openTermLookup(index, () => readTotals(index));
  const writer = createIndexWriter(index);
  const context = {
    index,
    documents: keepReadDocuments(index, options.readTexts),
    model: openSyllableModel(index),
    terms,
    get columns(): DocumentColumns {
      return columns.now();
    },
  };
  const write = (changes: Changes, upTo: number): void => {
    const slots = writer.write(changes, context.model, (totals) => {
      context.model.save();
      index.writeMeta("totals", JSON.stringify(addTotals(readTotals(index), totals)));
      index.writeMeta("sequence", String(upTo));
    });
    sequence = String(upTo);
    columns.noteChange(slots);
    context.documents.forget(slots.gone);
    terms.noteChange(readTotals(index));
  };
  const join = (parts: (index: SearchIndex) => boolean): boolean => {
    let joined = false;
    index.transaction(() => {
      joined = parts(index);
    });
    if (joined) terms.noteChange(readTotals(index));
    return joined;
  };
  const close = (): void => {
    try {
      columns.save();
    } catch (problem) {
      // they are only a short cut; the rows say the same
      options.log(`columns not kept: ${String(problem)}`);
    }
    index.close();
  };
  const state: State = {
    index,
    context,
    dataVersion: index.dataVersion(),
    isInStep: () => index.readMeta("sequence") === sequence,
    joined: (dataVersion) => {
      terms.noteChange(readTotals(index));
      return { ...state, dataVersion };
    },
    write,
    join,
    close,
  };
  return state;
}

/** The columns of an index: read when first needed, kept in its file for the next opening. */
function holdColumns(index: SearchIndex) {
  // Of an empty index they follow each change; reading those of a full one takes long.
  let columns: DocumentColumns | null = index.greatestSlot() === 0 ? readDocumentColumns(index) : null;
  let changed = false;
  return {
    now: (): DocumentColumns => {
      columns ??= loadColumns(index);
      if (columns === null) {
        columns = readDocumentColumns(index);
        changed = true;
      }
      return columns;
    },
    noteChange: (slots: ChangedSlots): void => {
      changed = true;
      if (columns !== null) columns = updateColumns(columns, index, slots);
    },
    save: (): void => {
      if (changed) saveColumns(index, columns ?? readDocumentColumns(index));
    },
  };
}

function readTotals(index: SearchIndex): Totals {
  return JSON.parse(index.readMeta("totals") ?? '{"documents":0,"words":0}') as Totals;
}

function addTotals(a: Totals, b: Totals): Totals {
  return { documents: a.documents + b.documents, words: a.words + b.words };
}

function countAll(columns: DocumentColumns): SearchFacets {
  const counter = startFacets(columns);
  const slots = Int32Array.from({ length: columns.size }, (_, slot) => slot);
  counter.count(
    slots.filter((slot) => columns.lengths[slot] !== 0),
    null,
  );
  return counter.finish();
}
