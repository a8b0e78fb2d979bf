import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../../main/model/error.ts";
import type { SearchHit } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { useSession } from "../ui/session.ts";
import { type Criteria, toRequest } from "./criteria.ts";

/** What is on screen: "ready" keeps the previous answer while a new one is on its way. */
export type Found =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | {
      readonly kind: "ready";
      /** What these hits answer: not what stands in the box while a new answer is on its way. */
      readonly criteria: Criteria;
      readonly hits: readonly SearchHit[];
      readonly total: number;
      readonly tookMs: number;
      readonly didYouMean: string | undefined;
    };

const PAUSE_MS = 120;
const PAGE_SIZE = 60;

type Search = { readonly found: Found; readonly loadMore: () => void; readonly retry: () => void };

/** Asks 120 ms after the last key; an answer to an older question is dropped. */
export function useSearch(criteria: Criteria): Search {
  const { revision } = useSession();
  const [found, setFound] = useState<Found>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const loadingMore = useRef(false);
  const ticket = `${revision}.${attempt}`;

  useEffect(() => {
    const question = ++asked.current;
    const isCurrent = (): boolean => question === asked.current && ticket !== "";
    const ask = async (): Promise<void> => {
      const answer = await settle(archive.search(toRequest(criteria, 0, PAGE_SIZE)));
      if (!isCurrent()) return;
      loadingMore.current = false;
      if (!answer.ok) return setFound({ kind: "failed", failure: answer.error });
      const { hits, total, tookMs, didYouMean } = answer.value;
      setFound({ kind: "ready", criteria, hits, total, tookMs, didYouMean });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [criteria, ticket]);

  const loadMore = useCallback(async () => {
    if (found.kind !== "ready" || loadingMore.current || found.hits.length >= found.total) return;
    loadingMore.current = true;
    const question = asked.current;
    const answer = await settle(archive.search(toRequest(criteria, found.hits.length, PAGE_SIZE)));
    if (question !== asked.current) return;
    loadingMore.current = false;
    if (!answer.ok || answer.value.hits.length === 0) return;
    const more = answer.value.hits;
    setFound((old) => (old.kind === "ready" ? { ...old, hits: [...old.hits, ...more] } : old));
  }, [criteria, found]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { found, loadMore, retry };
}
