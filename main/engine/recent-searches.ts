import { fold } from "../text/fold.ts";
import type { EngineContext } from "./context.ts";

const KEPT = 200;
const SHORTEST = 2;

/** Past searches that hold these words, with or without marks, newest first; all of them for no words. */
export function recentSearches({ archive }: EngineContext, words: string): readonly string[] {
  const wanted = keyOf(words);
  return archive.recentSearches.all().filter((query) => keyOf(query).includes(wanted));
}

/** Remembers a search that a person made; one letter is no search. */
export function noteSearch(context: EngineContext, query: string): readonly string[] {
  const clean = query.normalize("NFC").trim().replace(/\s+/g, " ");
  const folded = keyOf(clean);
  const { archive, options } = context;
  if (folded.length >= SHORTEST) {
    archive.write(() => archive.recentSearches.add({ folded, query: clean, at: options.clock().toISOString() }, KEPT));
  }
  return archive.recentSearches.all();
}

/** Forgets one past search, or all of them. */
export function forgetSearches({ archive }: EngineContext, query: string | null): readonly string[] {
  archive.write(() => {
    if (query === null) archive.recentSearches.clear();
    else archive.recentSearches.remove(keyOf(query));
  });
  return archive.recentSearches.all();
}

function keyOf(query: string): string {
  return fold(query.normalize("NFC").trim().replace(/\s+/g, " "));
}
