import { useCallback, useState } from "react";
import type { Box, DocumentPage, DocumentWord } from "../../main/model/page.ts";
import type { Span } from "../../main/model/span.ts";
import { findDoubt } from "./find-doubt.ts";
import { boxesOfSpan, pageAtOffset, wordAtOffset } from "./page-geometry.ts";
import { type PageWords, usePageWords } from "./use-page-words.ts";

/** A word by its page and its position among the page's words. */
export type WordPlace = { readonly page: number; readonly word: number };

/** Where the pages are to be scrolled; a new object each time it is asked for. */
export type PageTarget = { readonly page: number; readonly box: Box | null };

/** What a document's pages and its text share: the words, which of them is selected, and where to look. */
export type PageDesk = {
  readonly pages: readonly DocumentPage[];
  readonly words: PageWords;
  readonly selected: WordPlace | null;
  readonly selectedWord: DocumentWord | null;
  readonly select: (place: WordPlace | null) => void;
  /** Selects the word at an offset of the text; resolves with it once it is known. */
  readonly selectAt: (offset: number) => Promise<WordPlace | null>;
  /** The evidence to show on the pages until something else is. */
  readonly shown: Span | null;
  readonly target: PageTarget | null;
  readonly show: (span: Span, keep: boolean) => void;
  readonly goToPage: (page: number) => void;
  /** Selects the word after (1) or before (-1) the selected one; false when none is selected. */
  readonly step: (by: 1 | -1) => boolean;
  /** Selects the next (1) or previous (-1) word in doubt, starting from the selected one or a page; null when none is left. */
  readonly nextDoubt: (by: 1 | -1, from: number) => Promise<WordPlace | null>;
};

/** The desk of one document; `pages` is empty for one that did not come in pages. */
export function usePageDesk(id: string, text: string, pages: readonly DocumentPage[]): PageDesk {
  const words = usePageWords(id, text);
  const [shown, setShown] = useState<Span | null>(null);
  const [target, setTarget] = useState<PageTarget | null>(null);
  const selection = useSelection(pages, words, setTarget);
  const { load } = words;
  const show = useCallback(
    (span: Span, keep: boolean) => {
      if (keep) setShown(span);
      const page = pageAtOffset(pages, span[0]);
      if (page === null) return;
      load(page.number).then((known) => {
        setTarget({ page: page.number, box: boxesOfSpan(known, span)[0] ?? null });
      });
    },
    [pages, load],
  );
  const goToPage = useCallback((page: number) => setTarget({ page, box: null }), []);
  return { pages, words, shown, target, show, goToPage, ...selection };
}

type Selection = Pick<PageDesk, "selected" | "selectedWord" | "select" | "selectAt" | "step" | "nextDoubt">;

/** Which word is selected, and the ways to select another; `aim` brings it into sight on its page. */
function useSelection(pages: readonly DocumentPage[], words: PageWords, aim: (target: PageTarget) => void): Selection {
  const [selected, select] = useState<WordPlace | null>(null);
  const { load } = words;
  const pick = useCallback(
    async (place: WordPlace | null) => {
      select(place);
      if (place !== null) aim({ page: place.page, box: (await load(place.page))[place.word]?.box ?? null });
      return place;
    },
    [load, aim],
  );
  const selectAt = useCallback(
    async (offset: number) => {
      const page = pageAtOffset(pages, offset);
      if (page === null) return null;
      const word = wordAtOffset(await load(page.number), offset);
      return pick(word === -1 ? null : { page: page.number, word });
    },
    [pages, load, pick],
  );
  const nextDoubt = useCallback(
    async (by: 1 | -1, from: number) => {
      const start = selected ?? { page: from, word: by === 1 ? -1 : Number.MAX_SAFE_INTEGER };
      const place = await findDoubt(pages, load, start, by);
      return place === null ? null : pick(place);
    },
    [pages, load, selected, pick],
  );
  const step = (by: 1 | -1): boolean => {
    if (selected === null) return false;
    const place = { page: selected.page, word: selected.word + by };
    if (words.of(place.page)?.[place.word]?.span) void pick(place);
    return true;
  };
  const selectedWord = selected === null ? null : (words.of(selected.page)?.[selected.word] ?? null);
  return { selected, selectedWord, select, selectAt, step, nextDoubt };
}
