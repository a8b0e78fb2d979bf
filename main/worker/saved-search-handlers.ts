import type { Engine, ExportHitsRequest } from "../engine/index.ts";
import type { SavedQuestion } from "../model/saved-search.ts";
import type { Handlers } from "./handlers.ts";

/** Kept searches change nothing of the documents: nothing on screen is out of date but the list that the answer brings. */
export function savedSearchHandlers(engine: Engine): Handlers {
  return {
    listSavedSearches: () => engine.listSavedSearches(),
    saveSearch: (name, question) => engine.saveSearch(name as string, question as SavedQuestion),
    renameSavedSearch: (id, name) => engine.renameSavedSearch(id as string, name as string),
    removeSavedSearch: (id) => engine.removeSavedSearch(id as string),
    restoreSavedSearch: (id) => engine.restoreSavedSearch(id as string),
    openSavedSearch: (id) => engine.openSavedSearch(id as string),
    countSavedSearch: (id) => engine.countSavedSearch(id as string),
    recentSearches: (words) => engine.recentSearches(words as string),
    noteSearch: (query) => engine.noteSearch(query as string),
    forgetSearches: (query) => engine.forgetSearches(query as string | null),
    exportHits: (request) => engine.exportHits(request as ExportHitsRequest),
  };
}
