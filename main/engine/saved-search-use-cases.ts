import type { EngineContext } from "./context.ts";
import type { Engine } from "./engine.ts";
import { exportHits } from "./export-hits.ts";
import { forgetSearches, noteSearch, recentSearches } from "./recent-searches.ts";
import {
  countSavedSearch,
  listSavedSearches,
  openSavedSearch,
  removeSavedSearch,
  renameSavedSearch,
  restoreSavedSearch,
  saveSearch,
} from "./saved-search.ts";

type SavedSearchUseCases = Pick<
  Engine,
  | "listSavedSearches"
  | "saveSearch"
  | "renameSavedSearch"
  | "removeSavedSearch"
  | "restoreSavedSearch"
  | "openSavedSearch"
  | "countSavedSearch"
  | "recentSearches"
  | "noteSearch"
  | "forgetSearches"
  | "exportHits"
>;

/** The use cases of searches that are kept, remembered or written out. */
export function composeSavedSearches(context: EngineContext): SavedSearchUseCases {
  return {
    listSavedSearches: () => listSavedSearches(context),
    saveSearch: (name, question) => saveSearch(context, name, question),
    renameSavedSearch: (id, name) => renameSavedSearch(context, id, name),
    removeSavedSearch: (id) => removeSavedSearch(context, id),
    restoreSavedSearch: (id) => restoreSavedSearch(context, id),
    openSavedSearch: (id) => openSavedSearch(context, id),
    countSavedSearch: (id) => countSavedSearch(context, id),
    recentSearches: (words) => recentSearches(context, words),
    noteSearch: (query) => noteSearch(context, query),
    forgetSearches: (query) => forgetSearches(context, query),
    exportHits: (request) => exportHits(context, request),
  };
}
