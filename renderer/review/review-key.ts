/** What a key of the review screen asks for; "caret" moves in the lines, and on to a neighbour where the caret cannot. */
export type ReviewAction =
  | { readonly kind: "decide" | "restore" | "undo" }
  | { readonly kind: "move" | "caret"; readonly steps: 1 | -1 };

/** Where the focus is: a box of one line (or a choice) or of many, a text that arrows scroll, a button, or none of these. */
export type ReviewPlace = "line" | "lines" | "arrows" | "button" | "elsewhere";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

type Situation = {
  readonly place: ReviewPlace;
  /** Something was typed that is not saved. */
  readonly changed: boolean;
  /** The caret stands at the end, where the screen put it. */
  readonly untouched: boolean;
};

/** Reads a key press; null when the focused control keeps it for itself. */
export function readReviewKey(event: Key, situation: Situation): ReviewAction | null {
  const { place, changed } = situation;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (event.key === "Enter") return readEnter(event, control, situation);
  if (event.key === "Escape") return changed ? { kind: "restore" } : null;
  if (control) return event.key.toLowerCase() === "z" && !event.shiftKey && !changed ? { kind: "undo" } : null;
  const steps = event.shiftKey ? 0 : readSteps(event.key, place);
  if (steps === 0 || place === "arrows") return null;
  return { kind: place === "lines" && (changed || !situation.untouched) ? "caret" : "move", steps };
}

/** In a box of lines a changed value takes Enter as a new line; an unchanged one is accepted, Shift+Enter begins a line. */
function readEnter(event: Key, control: boolean, { place, changed }: Situation): ReviewAction | null {
  if (place === "button") return null;
  const isNewLine = place === "lines" && !control && (changed || event.shiftKey);
  return isNewLine ? null : { kind: "decide" };
}

function readSteps(key: string, place: ReviewPlace): 1 | -1 | 0 {
  const isLetter = place === "elsewhere" || place === "button";
  if (key === "ArrowDown" || (isLetter && key.toLowerCase() === "j")) return 1;
  if (key === "ArrowUp" || (isLetter && key.toLowerCase() === "k")) return -1;
  return 0;
}
