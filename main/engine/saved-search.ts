import { randomUUID } from "node:crypto";
import type { SavedSearchRow } from "../archive/saved-search-table.ts";
import { ArchiveError } from "../model/error.ts";
import type { SavedQuestion, SavedSearch, SavedSearchCount } from "../model/saved-search.ts";
import type { EngineContext } from "./context.ts";

/** A removal can be taken back for a day. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;
/** Hits looked through for documents that came in since a search was last opened. */
const MOST_LOOKED_AT = 1000;

/** The searches kept in the archive, in the order of their making. */
export function listSavedSearches({ archive }: EngineContext): readonly SavedSearch[] {
  return archive.savedSearches.all().map(withoutKey);
}

/** Keeps a search under a name; what it finds now counts as seen. Throws `value-invalid` for an empty name. */
export function saveSearch(context: EngineContext, name: string, question: SavedQuestion): SavedSearch {
  const { archive, options } = context;
  const now = options.clock();
  const at = now.toISOString();
  return archive.write(() => {
    archive.savedSearches.forgetRemoved(new Date(now.getTime() - REMEMBERED_MS).toISOString());
    const seenKey = archive.savedSearches.greatestDocumentKey();
    const row = { id: randomUUID(), name: cleanName(name), question, createdAt: at, openedAt: at, seenKey };
    archive.savedSearches.insert(row);
    return withoutKey(row);
  });
}

/** Gives a kept search another name. Throws `saved-search-not-found`, `value-invalid`. */
export function renameSavedSearch(context: EngineContext, id: string, name: string): readonly SavedSearch[] {
  return change(context, (searches) => searches.rename(id, cleanName(name)), id);
}

/** Takes a kept search away; `restoreSavedSearch` brings it back for a day. Throws `saved-search-not-found`. */
export function removeSavedSearch(context: EngineContext, id: string): readonly SavedSearch[] {
  return change(context, (searches) => searches.markRemoved(id, context.options.clock().toISOString()), id);
}

/** Brings a removed search back. Throws `saved-search-not-found` when it has been forgotten. */
export function restoreSavedSearch(context: EngineContext, id: string): readonly SavedSearch[] {
  return change(context, (searches) => searches.markRemoved(id, null), id);
}

/** Notes that a person has looked at what a kept search finds: nothing of it is new any more. Throws `saved-search-not-found`. */
export function openSavedSearch(context: EngineContext, id: string): SavedSearch {
  const at = context.options.clock().toISOString();
  change(context, (searches) => searches.markOpened(id, at, searches.greatestDocumentKey()), id);
  return withoutKey(getSearch(context, id));
}

/** What a kept search finds now, and what of it came in since it was opened. Throws `saved-search-not-found`. */
export function countSavedSearch(context: EngineContext, id: string): SavedSearchCount {
  const { archive, index } = context;
  const { question, seenKey } = getSearch(context, id);
  const { total: met, totalIsAbout, notes } = index.search({ ...question, limit: 0 });
  // where its phrase stands nowhere, what has the mere words is not what was kept
  const total = notes.some(({ kind }) => kind === "phrase-not-found") ? 0 : met;
  const about = totalIsAbout === true && total > 0 ? { totalIsAbout } : {};
  if (total === 0 || archive.savedSearches.greatestDocumentKey() <= seenKey) return { id, total, ...about, fresh: 0 };
  const { hits } = index.search({ ...question, limit: MOST_LOOKED_AT });
  const fresh = archive.savedSearches.countNewer(
    hits.map((hit) => hit.id),
    seenKey,
  );
  return { id, total, ...about, fresh };
}

function change(
  { archive }: EngineContext,
  work: (searches: EngineContext["archive"]["savedSearches"]) => boolean,
  id: string,
): readonly SavedSearch[] {
  return archive.write(() => {
    if (!work(archive.savedSearches)) throw new ArchiveError("saved-search-not-found", id);
    return archive.savedSearches.all().map(withoutKey);
  });
}

function getSearch({ archive }: EngineContext, id: string): SavedSearchRow {
  const row = archive.savedSearches.get(id);
  if (row === undefined) throw new ArchiveError("saved-search-not-found", id);
  return row;
}

function cleanName(name: string): string {
  const clean = name.normalize("NFC").trim().replace(/\s+/g, " ");
  if (clean === "") throw new ArchiveError("value-invalid", "name");
  return clean;
}

function withoutKey({ seenKey: _, ...search }: SavedSearchRow): SavedSearch {
  return search;
}
