/** What a key does to the list of hits. */
export type Move =
  | { readonly kind: "select"; readonly at: number }
  | { readonly kind: "open" }
  | { readonly kind: "print" }
  | { readonly kind: "tick" };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

const PAGE = 6;

/** Reads a key for a list of `count` hits; letters and the space bar only count in the list itself, not in the box. */
export function readResultKey(event: Key, at: number, count: number, inList: boolean): Move | null {
  if (count === 0 || event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === "Enter") return { kind: control ? "print" : "open" };
  if (control) return null;
  const last = count - 1;
  const select = (to: number): Move => ({ kind: "select", at: Math.min(last, Math.max(0, to)) });
  switch (event.key) {
    case "ArrowDown":
      return select(at + 1);
    case "ArrowUp":
      return select(at - 1);
    case "PageDown":
      return select(at + PAGE);
    case "PageUp":
      return select(at - PAGE);
  }
  if (!inList) return null;
  switch (event.key) {
    case "j":
      return select(at + 1);
    case "k":
      return select(at - 1);
    case "Home":
      return select(0);
    case "End":
      return select(last);
    case " ":
    case "x":
      return { kind: "tick" };
    default:
      return null;
  }
}
