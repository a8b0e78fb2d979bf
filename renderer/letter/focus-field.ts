import type { LetterComponent } from "../../main/model/print.ts";

/** Id of the box a component of the letter is typed in. */
export function fieldId(component: LetterComponent): string {
  return `letter-${component}`;
}

/** Puts the cursor into the box of a component; a folded part of the form is opened first. */
export function focusField(component: LetterComponent): void {
  const box = document.getElementById(fieldId(component));
  box?.closest("details")?.setAttribute("open", "");
  box?.scrollIntoView({ block: "center" });
  box?.focus();
}
