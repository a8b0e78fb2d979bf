import { type KeyboardEvent, useEffect, useState } from "react";
import { type SuggestionRow, useSuggestions } from "./use-suggestions.ts";

/** The list under the box: open or not, and the row the arrows stand on. */
export type SuggestionPopup = {
  readonly open: boolean;
  readonly rows: readonly SuggestionRow[];
  /** null: none, Enter means what is typed. */
  readonly at: number | null;
  readonly type: () => void;
  readonly click: () => void;
  readonly close: () => void;
  readonly choose: (row: SuggestionRow) => void;
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

type Wish = { readonly open: boolean; readonly at: number | null };
const CLOSED: Wish = { open: false, at: null };

/** Opens as one types, on a click, and on Alt+Down (the combobox pattern); `onChoose` takes the row that was picked. */
export function useSuggestionPopup(query: string, onChoose: (row: SuggestionRow) => void): SuggestionPopup {
  const [wish, setWish] = useState<Wish>(CLOSED);
  const rows = useSuggestions(query, wish.open);
  const open = wish.open && rows.length > 0;
  const at = wish.at !== null && wish.at < rows.length ? wish.at : null;
  const close = (): void => setWish(CLOSED);
  const choose = (row: SuggestionRow): void => {
    close();
    onChoose(row);
  };
  // what the arrows stood on is another thing once the rows are others
  useEffect(() => {
    setWish((old) => (rows.length > 0 && old.at !== null ? { ...old, at: null } : old));
  }, [rows]);

  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.altKey && event.key === "ArrowDown") {
      setWish({ open: true, at: null });
      event.preventDefault();
      return true;
    }
    if (!open) {
      // nothing typed and nothing under the box yet: past searches
      if (event.key !== "ArrowDown" || query.trim() !== "" || wish.open) return false;
      setWish({ open: true, at: null });
      return false;
    }
    const step = readStep(event, at, rows.length);
    if (step === null) return false;
    if (step.kind === "choose") {
      const row = rows[step.at];
      if (row !== undefined) choose(row);
    } else setWish(step.kind === "move" ? { open: true, at: step.at } : CLOSED);
    if (step.handled) event.preventDefault();
    return step.handled;
  };
  return {
    open,
    rows,
    at,
    type: () => setWish({ open: true, at: null }),
    click: () => setWish((old) => (old.open ? old : { open: query.trim() === "", at: null })),
    close,
    choose,
    onKeyDown,
  };
}

/** What a key does in the open list; "leave" closes it and, unless handled, gives the key to the results. */
export type Step =
  | { readonly kind: "move"; readonly at: number | null; readonly handled: true }
  | { readonly kind: "choose"; readonly at: number; readonly handled: true }
  | { readonly kind: "leave"; readonly handled: boolean };

/** Arrows walk the rows and past their end into the results; Enter or Tab takes a row; Esc closes. Null: no key of the list. */
export function readStep({ key }: { readonly key: string }, at: number | null, count: number): Step | null {
  switch (key) {
    case "ArrowDown":
      if (at === count - 1) return { kind: "leave", handled: true };
      return { kind: "move", at: at === null ? 0 : at + 1, handled: true };
    case "ArrowUp":
      if (at === null) return { kind: "leave", handled: false };
      return { kind: "move", at: at === 0 ? null : at - 1, handled: true };
    case "Enter":
      return at === null ? { kind: "leave", handled: false } : { kind: "choose", at, handled: true };
    case "Tab":
      return at === null ? { kind: "leave", handled: false } : { kind: "choose", at, handled: true };
    case "Escape":
      return { kind: "leave", handled: true };
    case "PageDown":
    case "PageUp":
      return { kind: "leave", handled: false };
    default:
      return null;
  }
}
