import { type ReactNode, type RefObject, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import type { Span } from "../../main/model/span.ts";
import { notifyDone } from "../ui/notify.ts";
import { DocumentText } from "./document-text.tsx";
import { FindBar } from "./find-bar.tsx";
import { PagePane } from "./page-pane.tsx";
import { PageToolbar } from "./page-toolbar.tsx";
import { scrollToOffset } from "./show-in-text.ts";
import { SplitHandle } from "./split-handle.tsx";
import { useFind } from "./use-find.ts";
import type { PageDesk, WordPlace } from "./use-page-desk.ts";
import { usePageView } from "./use-page-view.ts";
import { useRemembered } from "./use-remembered.ts";
import { FIRST_SPLIT, readSplit, type ViewMode } from "./view-mode.ts";
import { WordEditor } from "./word-editor.tsx";
import "./pages.css";

type DocumentPanesProps = {
  readonly document: ArchivedDocument;
  readonly desk: PageDesk;
  readonly mode: ViewMode;
  readonly onMode: (mode: ViewMode) => void;
  readonly hasSide: boolean;
  readonly onSide: () => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onOpen: (target: CitationTarget) => void;
  readonly onCorrected: (document: ArchivedDocument) => void;
};

/** The document as it came in beside its text: each shows what is found, shown and selected in the other. */
export function DocumentPanes(props: DocumentPanesProps): ReactNode {
  const { document, desk, mode, onMode, hasSide, onSide, scroller, onOpen, onCorrected } = props;
  const [split, setSplit] = useRemembered("split", FIRST_SPLIT, readSplit);
  const [editing, setEditing] = useState<WordPlace | null>(null);
  const view = usePageView();
  const find = useFind(document.text);
  useShowMatch(find.matches, find.current, desk);
  const onDoubt = useDoubtKeys(desk, view.sight.position, scroller, setEditing);
  const edited = editing === null ? undefined : desk.words.of(editing.page)?.[editing.word];
  const isBoth = mode === "both";
  return (
    <div className="document-panes" data-mode={mode}>
      {desk.pages.length > 0 && (
        <PageToolbar
          id={document.id}
          pages={desk.pages}
          mode={mode}
          onMode={onMode}
          view={view}
          hasSide={hasSide}
          onGo={desk.goToPage}
          onSide={onSide}
          onDoubt={onDoubt}
        />
      )}
      {find.open && <FindBar find={find} />}
      <div className="document-split">
        {mode !== "text" && (
          <div className="page-pane" style={isBoth ? { flexBasis: `${100 * split}%` } : { flex: 1 }}>
            <PagePane id={document.id} desk={desk} find={find} view={view} scroller={scroller} onEdit={setEditing} />
          </div>
        )}
        {isBoth && <SplitHandle split={split} onSplit={setSplit} />}
        {mode !== "page" && (
          <DocumentText
            document={document}
            desk={desk}
            find={find}
            scroller={scroller}
            onOpen={onOpen}
            onEdit={setEditing}
          />
        )}
      </div>
      {editing !== null && edited !== undefined && (
        <WordEditor
          key={`${editing.page} ${editing.word}`}
          id={document.id}
          place={editing}
          word={edited}
          onSaved={onCorrected}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

/** The match that the find bar stands at comes into sight on its page. */
function useShowMatch(matches: readonly Span[], current: number, desk: PageDesk): void {
  const { show } = desk;
  const match = matches[current];
  useEffect(() => {
    if (match !== undefined) show(match, false);
  }, [match, show]);
}

/** F8 goes to the next word in doubt, Shift+F8 to the one before, F2 corrects the selected word. */
function useDoubtKeys(
  desk: PageDesk,
  sight: number,
  scroller: RefObject<HTMLDivElement | null>,
  onEdit: (place: WordPlace) => void,
): (by: 1 | -1) => void {
  const { t } = useTranslation();
  const { nextDoubt, pages, words, selected } = desk;
  const go = useCallback(
    async (by: 1 | -1) => {
      const place = await nextDoubt(by, pages[sight]?.number ?? 1);
      if (place === null) return notifyDone(t("pages.noDoubt"));
      const [start] = (await words.load(place.page))[place.word]?.span ?? [];
      if (start !== undefined) scrollToOffset(scroller.current, start);
    },
    [nextDoubt, pages, sight, words, scroller, t],
  );
  useEffect(() => {
    if (pages.length === 0) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key === "F8") void go(event.shiftKey ? -1 : 1);
      else if (event.key === "F2" && selected !== null) onEdit(selected);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [go, pages, selected, onEdit]);
  return (by) => void go(by);
}
