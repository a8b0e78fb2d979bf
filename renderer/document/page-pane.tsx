import { type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { PageScroller } from "./page-scroller.tsx";
import { PageThumbnails } from "./page-thumbnails.tsx";
import { scrollToOffset } from "./show-in-text.ts";
import type { Find } from "./use-find.ts";
import type { PageDesk, WordPlace } from "./use-page-desk.ts";
import type { PageView } from "./use-page-view.ts";

type PagePaneProps = {
  readonly id: string;
  readonly desk: PageDesk;
  readonly find: Find;
  readonly view: PageView;
  /** The text, to be scrolled to what is selected on a page. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onEdit: (place: WordPlace | null) => void;
};

/** The pages with their thumbnails: a click selects a word in the text too, a double click corrects it. */
export function PagePane({ id, desk, find, view, scroller, onEdit }: PagePaneProps): ReactNode {
  const { matches, current } = find;
  const { select, words, shown } = desk;
  const marks = useMemo(() => ({ matches, current, shown }), [matches, current, shown]);
  const selectWord = useCallback(
    (page: number, word: number) => {
      select(word === -1 ? null : { page, word });
      const span = words.of(page)?.[word]?.span;
      if (span) scrollToOffset(scroller.current, span[0]);
    },
    [select, words, scroller],
  );
  const editWord = useCallback(
    (page: number, word: number) => {
      selectWord(page, word);
      onEdit(word === -1 ? null : { page, word });
    },
    [selectWord, onEdit],
  );
  return (
    <>
      {view.hasThumbnails && (
        <PageThumbnails id={id} pages={desk.pages} current={view.sight.position} onGo={desk.goToPage} />
      )}
      <PageScroller
        id={id}
        desk={desk}
        marks={marks}
        zoom={view.zoom}
        turn={view.turn}
        onZoom={view.setZoom}
        onSight={view.setSight}
        onSelect={selectWord}
        onEdit={editWord}
      />
    </>
  );
}
