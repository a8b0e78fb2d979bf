import { useEffect, useRef, useState } from "react";
import type { Suggestion } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { createLatestOnly } from "../ui/latest-only.ts";

/** A row of the list under the box: a past search, or something of the archive. */
export type SuggestionRow = Omit<Suggestion, "kind" | "documents"> & {
  readonly kind: Suggestion["kind"] | "recent";
  readonly documents?: number;
};

const MOST = 8;
const MOST_RECENT = 3;
/** Asked for once the keys pause (people type up to ten a second), so that no hits wait for suggestions. */
const PAUSE_MS = 120;

/** What could be meant by the words typed so far: a few past searches, then the archive's own; only past searches for no words. */
export function useSuggestions(query: string, wanted: boolean): readonly SuggestionRow[] {
  const [rows, setRows] = useState<readonly SuggestionRow[]>([]);
  const [line] = useState(createLatestOnly);
  const asked = useRef(0);
  useEffect(() => {
    const question = ++asked.current;
    if (!wanted) return setRows([]);
    const timer = setTimeout(() => {
      line(async () => {
        const found = await suggest(query);
        if (question === asked.current) setRows(found);
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, wanted, line]);
  return rows;
}

async function suggest(query: string): Promise<readonly SuggestionRow[]> {
  const words = query.trim();
  const [past, own] = await Promise.all([
    settle(archive.recentSearches(words)),
    words === "" ? { ok: true as const, value: [] } : settle(archive.suggest(words)),
  ]);
  const recent = (past.ok ? past.value : [])
    .filter((text) => text !== words)
    .slice(0, words === "" ? MOST : MOST_RECENT)
    .map((text): SuggestionRow => ({ kind: "recent", text, query: text }));
  return [...recent, ...(own.ok ? own.value : [])].slice(0, MOST);
}
