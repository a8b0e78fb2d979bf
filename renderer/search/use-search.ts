import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../../main/model/error.ts";
import type { ResultFacets, SearchHit, SearchResult } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { createLatestOnly } from "../ui/latest-only.ts";
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
      readonly result: Omit<SearchResult, "hits">;
    };

/** Hits of the first answer: what a screen holds, so that it is painted soonest. */
const FIRST_PAGE = 30;
const PAGE = 60;

type Search = { readonly found: Found; readonly loadMore: () => void; readonly retry: () => void };

/** Asks at each key; an answer to an older question is dropped. */
export function useSearch(criteria: Criteria): Search {
  const { revision } = useSession();
  const [found, setFound] = useState<Found>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const [line] = useState(createLatestOnly);
  const asked = useRef(0);
  const loadingMore = useRef(false);
  const ticket = `${revision}.${attempt}`;

  useEffect(() => {
    const question = ++asked.current;
    const isCurrent = (): boolean => question === asked.current && ticket !== "";
    line(async () => {
      if (!isCurrent()) return;
      const answer = await settle(archive.search(toRequest(criteria, 0, FIRST_PAGE)));
      if (!isCurrent()) return;
      loadingMore.current = false;
      if (!answer.ok) return setFound({ kind: "failed", failure: answer.error });
      const { hits, ...result } = answer.value;
      setFound({ kind: "ready", criteria, hits, result });
    });
  }, [criteria, ticket, line]);

  const loadMore = useCallback(async () => {
    if (found.kind !== "ready" || loadingMore.current || found.hits.length >= found.result.total) return;
    loadingMore.current = true;
    const question = asked.current;
    const answer = await settle(archive.search(toRequest(criteria, found.hits.length, PAGE)));
    if (question !== asked.current) return;
    loadingMore.current = false;
    if (!answer.ok || answer.value.hits.length === 0) return;
    const more = answer.value.hits;
    setFound((old) => (old.kind === "ready" ? { ...old, hits: joinHits(old.hits, more) } : old));
  }, [criteria, found]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { found, loadMore, retry };
}

/** A document that moved a place between two pages stands once. */
function joinHits(before: readonly SearchHit[], more: readonly SearchHit[]): readonly SearchHit[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...more.filter(({ id }) => !known.has(id))];
}

/** Keys follow each other faster than this; counts wait for a pause, so that they keep no hits waiting. */
const PAUSE_MS = 250;

/** Counts by facet of what is on screen, asked for once the hits are there; the previous ones until then. */
export function useFacets(found: Found): ResultFacets | null {
  const [facets, setFacets] = useState<ResultFacets | null>(null);
  const criteria = found.kind === "ready" ? found.criteria : null;
  useEffect(() => {
    if (criteria === null) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await settle(archive.search({ ...toRequest(criteria, 0, 0), withFacets: true }));
      if (wanted && answer.ok && answer.value.facets !== undefined) setFacets(answer.value.facets);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [criteria]);
  return facets;
}
