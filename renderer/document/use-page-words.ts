import { useCallback, useEffect, useRef, useState } from "react";
import type { DocumentWord } from "../../main/model/page.ts";
import { archive, settle } from "../ui/archive.ts";

type Words = readonly DocumentWord[];

/** The words of a document's pages, fetched page by page as they are needed. */
export type PageWords = {
  /** What is known of a page now. */
  readonly of: (page: number) => Words | undefined;
  /** Asks for a page's words; none where they cannot be had. */
  readonly load: (page: number) => Promise<Words>;
};

const NONE: Words = [];

/** Their places count in `text`: when it changes, they are fetched anew. */
export function usePageWords(id: string, text: string): PageWords {
  const [known, setKnown] = useState<{ readonly text: string; readonly pages: ReadonlyMap<number, Words> }>({
    text,
    pages: new Map(),
  });
  const asked = useRef<{ text: string; pages: Map<number, Promise<Words>> }>({ text, pages: new Map() });
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const load = useCallback(
    (page: number): Promise<Words> => {
      if (asked.current.text !== text) asked.current = { text, pages: new Map() };
      const pending = asked.current.pages;
      const before = pending.get(page);
      if (before !== undefined) return before;
      const answer = settle(archive.pageWords(id, page)).then((result) => {
        const words = result.ok ? result.value : NONE;
        // A failure is tried again at the next sight of the page.
        if (!result.ok) pending.delete(page);
        if (alive.current && asked.current.pages === pending) {
          setKnown((now) => ({ text, pages: new Map(now.text === text ? now.pages : []).set(page, words) }));
        }
        return words;
      });
      pending.set(page, answer);
      return answer;
    },
    [id, text],
  );
  const of = useCallback((page: number) => (known.text === text ? known.pages.get(page) : undefined), [known, text]);
  return { of, load };
}
