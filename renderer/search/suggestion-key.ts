/** What a key does in the open list; "leave" closes it and, unless handled, gives the key to the results. */
export type SuggestionStep =
  | { readonly kind: "move"; readonly at: number | null; readonly handled: true }
  | { readonly kind: "choose"; readonly at: number; readonly handled: true }
  | { readonly kind: "leave"; readonly handled: boolean };

/** Arrows walk the rows and past their end into the results; Enter or Tab takes a row; Esc closes. Null: no key of the list. */
export function readSuggestionKey(key: string, at: number | null, count: number): SuggestionStep | null {
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
