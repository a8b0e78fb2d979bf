import { fold } from "../text/fold.ts";
import type { Line } from "./line.ts";

type Spoken = Pick<Line, "text" | "folded">;

/** Enough of a document to hear a body named, and a bound on the time it takes. */
const LINES = 200;
// matches "Trường Lâm", "Nguyễn Thị Sáu"; not "nhân dân", "Sở"
const PROPER_NAME = /\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+)+/gu;

/**
 * Spells proper names inside a body's name as the document's running text does: "tỉnh Trương Lắm" above a text that speaks
 * of "tỉnh Trường Lâm" twice. Only marks change, and only where the running text never spells the name as `body` does.
 */
export function spellAsElsewhere(body: string, running: readonly Spoken[]): string {
  return body.replace(PROPER_NAME, (name) => {
    const spellings = countSpellings(name, running.slice(0, LINES));
    if (spellings.has(name)) return name;
    const [most, next] = [...spellings].sort((a, b) => b[1] - a[1]);
    // A single mention may itself be the damaged one.
    return most !== undefined && most[1] >= 2 && most[1] > (next?.[1] ?? 0) ? most[0] : name;
  });
}

/** How often each spelling of a name stands in the lines: capitals and small letters as in it, or all capitals. */
function countSpellings(name: string, lines: readonly Spoken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folded = fold(name);
  for (const line of lines) {
    for (let at = line.folded.indexOf(folded); at !== -1; at = line.folded.indexOf(folded, at + 1)) {
      const around = `${line.folded[at - 1] ?? " "}${line.folded[at + name.length] ?? " "}`;
      const spelling = inCaseOf(name, line.text.slice(at, at + name.length));
      // A text typed without marks says nothing about them.
      if (/[a-z]/.test(around) || spelling === null || isBare(spelling)) continue;
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  return counts;
}

function isBare(text: string): boolean {
  return fold(text) === text.toLowerCase();
}

function inCaseOf(name: string, mention: string): string | null {
  const isSmall = (letter: string): boolean => letter === letter.toLowerCase();
  const cased = [...name].map((letter, i) => (isSmall(letter) ? mention[i]?.toLowerCase() : mention[i])).join("");
  if (mention === mention.toUpperCase()) return cased;
  return cased === mention && [...name].every((letter, i) => isSmall(letter) === isSmall(mention[i] ?? ""))
    ? mention
    : null;
}
