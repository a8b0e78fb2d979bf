import { useEffect, useRef } from "react";
import { archive, settle } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import type { Criteria } from "./criteria.ts";
import { searchedWords } from "./searched-words.ts";
import type { Found } from "./use-search.ts";

export type OpenHit = {
  readonly open: (position: number) => void;
  readonly print: (position: number) => void;
  /** True when the answer to the words typed is still on its way: its first hit will be opened. */
  readonly wait: () => boolean;
  readonly forget: () => void;
};

/** Opens hits, with the words searched for; what led to a document is worth remembering as a past search. */
export function useOpenHit(found: Found, criteria: Criteria): OpenHit {
  const { go } = useNavigation();
  const waiting = useRef(false);
  const isCurrent = found.kind === "ready" && found.criteria === criteria;
  const show = (position: number, screen: "document" | "print"): void => {
    const hit = found.kind === "ready" ? found.hits[position] : undefined;
    if (hit === undefined || found.kind !== "ready") return;
    rememberSearch(found.criteria.query);
    const words = searchedWords(found.result.understood);
    if (screen === "print") go({ screen, id: hit.id });
    else go({ screen, id: hit.id, ...(words !== "" && { words }) });
  };
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  // Someone who types fast and presses Enter means the words just typed, not the hits of the previous ones.
  useEffect(() => {
    if (!isCurrent || !waiting.current) return;
    waiting.current = false;
    latest.current(0, "document");
  }, [isCurrent]);
  return {
    open: (position) => show(position, "document"),
    print: (position) => show(position, "print"),
    wait: () => {
      waiting.current = !isCurrent;
      return waiting.current;
    },
    forget: () => {
      waiting.current = false;
    },
  };
}

/** Keeps a search among the past ones; nothing on screen waits for it. */
export function rememberSearch(query: string): void {
  if (query.trim() !== "") void settle(archive.noteSearch(query.slice(0, 1000)));
}
