import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptDraft, LetterDraft } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { changeDraft, type DraftHistory, redo, startHistory, undo } from "./draft-history.ts";

/** A pause in typing after which the draft is kept, in milliseconds: what a crash can cost. */
const KEEP_AFTER_MS = 500;

/** Whether what is on screen is in the archive. */
export type Keeping = "kept" | "keeping" | "failed";

/** A draft being written. */
export type DraftDesk = {
  readonly id: string;
  readonly draft: LetterDraft;
  readonly keeping: Keeping;
  /** `field` names what is typed in; null (an addition, a removal, a choice) is a step of its own. */
  readonly change: (part: Partial<LetterDraft>, field: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Keeps what is on screen now. */
  readonly keep: () => Promise<boolean>;
};

/** The draft on screen: every change can be taken back, and is kept in the archive by itself. */
export function useDraft(kept: KeptDraft): DraftDesk {
  const [history, setHistory] = useState<DraftHistory>(() => startHistory(kept.draft));
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const { id } = kept;
  const stored = useRef(kept.draft);
  const latest = useRef(kept.draft);
  const keep = useCallback(async (): Promise<boolean> => {
    const draft = latest.current;
    if (stored.current === draft) return true;
    const answer = await settle(archive.saveDraft(id, draft));
    if (answer.ok) stored.current = draft;
    else notifyFailure(answer.error);
    setKeeping(answer.ok ? "kept" : "failed");
    return answer.ok;
  }, [id]);
  const { present } = history;
  useEffect(() => {
    latest.current = present;
    if (stored.current === present) return;
    setKeeping("keeping");
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [present, keep]);
  useEffect(() => {
    // Leaving the screen or closing the window must not cost the last words.
    window.addEventListener("beforeunload", keep);
    return () => {
      window.removeEventListener("beforeunload", keep);
      if (stored.current !== latest.current) void settle(archive.saveDraft(id, latest.current));
    };
  }, [id, keep]);
  const change = useCallback((part: Partial<LetterDraft>, field: string | null) => {
    setHistory((now) => changeDraft(now, { ...now.present, ...part }, field, Date.now()));
  }, []);
  return {
    id,
    draft: present,
    keeping,
    change,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    keep,
  };
}
