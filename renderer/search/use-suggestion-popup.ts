import { type KeyboardEvent, useState } from "react";
import { readSuggestionKey } from "./suggestion-key.ts";
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

/** The row the arrows stand on is known by what it is: rows that come in later leave it where it went. */
type Wish = { readonly open: boolean; readonly pointed: string | null };
const CLOSED: Wish = { open: false, pointed: null };
const OPEN: Wish = { open: true, pointed: null };

function keyOf(row: SuggestionRow | undefined): string | null {
  return row === undefined ? null : `${row.kind}:${row.text}`;
}

/** Opens as one types, on a click, and on Alt+Down (the combobox pattern); `onChoose` takes the row that was picked. */
export function useSuggestionPopup(query: string, onChoose: (row: SuggestionRow) => void): SuggestionPopup {
  const [wish, setWish] = useState<Wish>(CLOSED);
  const rows = useSuggestions(query, wish.open);
  const open = wish.open && rows.length > 0;
  const found = wish.pointed === null ? -1 : rows.findIndex((row) => keyOf(row) === wish.pointed);
  const at = found === -1 ? null : found;
  const close = (): void => setWish(CLOSED);
  const choose = (row: SuggestionRow): void => {
    close();
    onChoose(row);
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.altKey && event.key === "ArrowDown") {
      setWish(OPEN);
      event.preventDefault();
      return true;
    }
    if (!open) {
      // nothing typed and nothing under the box yet: past searches
      if (event.key !== "ArrowDown" || query.trim() !== "" || wish.open) return false;
      setWish(OPEN);
      return false;
    }
    const step = readSuggestionKey(event.key, at, rows.length);
    if (step === null) return false;
    if (step.kind === "choose") {
      const row = rows[step.at];
      if (row !== undefined) choose(row);
    } else if (step.kind === "leave") close();
    else setWish({ open: true, pointed: step.at === null ? null : keyOf(rows[step.at]) });
    if (step.handled) event.preventDefault();
    return step.handled;
  };
  return {
    open,
    rows,
    at,
    type: () => setWish(OPEN),
    click: () => setWish((old) => (old.open || query.trim() !== "" ? old : OPEN)),
    close,
    choose,
    onKeyDown,
  };
}
