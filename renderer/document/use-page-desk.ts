import { useCallback, useState } from "react";
import type { Box, DocumentPage, DocumentWord } from "../../main/model/page.ts";
import { isDoubtful } from "../../main/model/page.ts";
import type { Span } from "../../main/model/span.ts";
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
  const [selection, setSelection] = useState<{ readonly text: string; readonly place: WordPlace } | null>(null);
  const [shown, setShown] = useState<Span | null>(null);
  const [target, setTarget] = useState<PageTarget | null>(null);
  const selected = selection?.place ?? null;
  const select = useCallback(
    (place: WordPlace | null) => setSelection(place === null ? null : { text, place }),
    [text],
  );
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
  const selectAt = useCallback(
    async (offset: number) => {
      const page = pageAtOffset(pages, offset);
      if (page === null) return null;
      const known = await load(page.number);
      const word = wordAtOffset(known, offset);
      const place = word === -1 ? null : { page: page.number, word };
      select(place);
      if (place !== null) setTarget({ page: page.number, box: known[word]?.box ?? null });
      return place;
    },
    [pages, load, select],
  );
  const nextDoubt = useCallback(
    async (by: 1 | -1, from: number) => {
      const place = await findDoubt(
        pages,
        load,
        selected ?? { page: from, word: by === 1 ? -1 : Number.MAX_SAFE_INTEGER },
        by,
      );
      if (place === null) return null;
      const known = await load(place.page);
      select(place);
      setTarget({ page: place.page, box: known[place.word]?.box ?? null });
      return place;
    },
    [pages, load, selected, select],
  );
  const step = (by: 1 | -1): boolean => {
    const known = selected === null ? undefined : words.of(selected.page);
    if (selected === null || known === undefined) return false;
    const word = selected.word + by;
    const next = known[word];
    if (next === undefined || next.span === null) return true;
    select({ page: selected.page, word });
    setTarget({ page: selected.page, box: next.box });
    return true;
  };
  const goToPage = useCallback((page: number) => setTarget({ page, box: null }), []);
  const selectedWord = selected === null ? null : (words.of(selected.page)?.[selected.word] ?? null);
  return { pages, words, selected, selectedWord, select, selectAt, shown, target, show, goToPage, step, nextDoubt };
}

/** The next word in doubt after a place, round the document once. */
async function findDoubt(
  pages: readonly DocumentPage[],
  load: PageWords["load"],
  from: WordPlace,
  by: 1 | -1,
): Promise<WordPlace | null> {
  const start = Math.max(
    0,
    pages.findIndex((page) => page.number === from.page),
  );
  for (let step = 0; step <= pages.length; step++) {
    const page = pages[(((start + by * step) % pages.length) + pages.length) % pages.length];
    if (page === undefined || page.doubtful === 0) continue;
    const words = await load(page.number);
    const doubtful = words.map((word, i) => (isDoubtful(word) && word.span !== null ? i : -1)).filter((i) => i !== -1);
    const isStart = step === 0;
    const word =
      by === 1 ? doubtful.find((i) => !isStart || i > from.word) : doubtful.findLast((i) => !isStart || i < from.word);
    if (word !== undefined) return { page: page.number, word };
  }
  return null;
}
