import { type KeyboardEvent, useMemo, useState } from "react";
import type { SavedSearch } from "../../main/model/saved-search.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useSearchAsk } from "../ui/search-ask.ts";
import { type Criteria, fromQuestion, NO_CRITERIA } from "./criteria.ts";
import { readResultKey } from "./result-key.ts";
import { searchedWords } from "./searched-words.ts";
import { rememberSearch, useOpenHit } from "./use-open-hit.ts";
import { useSavedSearches } from "./use-saved-searches.ts";
import { useFacets, useSearch } from "./use-search.ts";
import { useSuggestionPopup } from "./use-suggestion-popup.ts";
import type { SuggestionRow } from "./use-suggestions.ts";

/** Panels that lie over the screen. */
export type Panel = "builder" | "save" | null;

/** All that the search screen knows, and all that can be done in it. */
export type SearchState = ReturnType<typeof useSearchState>;

/** What is asked, what was found of it, and what of that is selected. */
function useQuestion() {
  const [criteria, setCriteria] = useState<Criteria>(NO_CRITERIA);
  const { found, loadMore, retry } = useSearch(criteria);
  const facets = useFacets(found);
  const [selected, setSelected] = useState(0);
  const ticks = useTicks();
  const hits = useOpenHit(found, criteria);
  const change = (part: Partial<Criteria>): void => {
    hits.forget();
    // what is chosen, not typed, has no unfinished word
    setCriteria((old) => ({ ...old, typing: part.query === undefined && old.typing, ...part }));
    setSelected(0);
    ticks.clear();
  };
  const count = found.kind === "ready" ? found.hits.length : 0;
  const words = useMemo(() => (found.kind === "ready" ? searchedWords(found.result.understood) : ""), [found]);
  return { criteria, found, facets, selected, ticks, hits, count, words, change, loadMore, retry, setSelected };
}

/** The state of the search screen. */
export function useSearchState() {
  const { go } = useNavigation();
  const question = useQuestion();
  const { criteria, found, selected, ticks, hits, count, change } = question;
  const saved = useSavedSearches();
  const [panel, setPanel] = useState<Panel>(null);
  const openSaved = (search: SavedSearch): void => {
    change(fromQuestion(search.question));
    void saved.markOpened(search.id);
  };
  const popup = useSuggestionPopup(criteria.query, (row: SuggestionRow) => {
    if (row.id === undefined) return change({ query: row.query });
    rememberSearch(row.query);
    go({ screen: "document", id: row.id });
  });
  useSearchAsk((ask) => {
    if (ask.kind === "build") setPanel("builder");
    else if (ask.kind === "save") setPanel("save");
    else if (ask.kind === "query") change({ ...NO_CRITERIA, query: ask.query });
    else {
      const search = saved.searches.find(({ id }) => id === ask.id);
      if (search !== undefined) openSaved(search);
    }
  });
  const onResultKey = (event: KeyboardEvent, inList: boolean): boolean => {
    const move = readResultKey(event, selected, count, inList);
    if (move === null) return false;
    event.preventDefault();
    if (move.kind === "select") question.setSelected(move.at);
    else if (move.kind === "print") hits.print(selected);
    else if (move.kind === "tick") ticks.toggle(found.kind === "ready" ? (found.hits[selected]?.id ?? "") : "");
    else if (inList || !hits.wait()) hits.open(selected);
    return true;
  };
  return { ...question, saved, popup, panel, setPanel, openSaved, onResultKey };
}

/** Hits ticked for a list; another question begins with none. */
function useTicks() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id: string): void =>
      setIds((old) => {
        const next = new Set(old);
        if (!next.delete(id) && id !== "") next.add(id);
        return next;
      }),
    clear: (): void => setIds((old) => (old.size === 0 ? old : new Set())),
  };
}
