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
    // One mention more and it may be the damaged one.
    return most !== undefined && most[1] >= 2 && most[1] > (next?.[1] ?? 0) ? most[0] : name;
  });
}

/** How often each spelling of a name, capitals and small letters as in it, stands in the lines. */
function countSpellings(name: string, lines: readonly Spoken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folded = fold(name);
  for (const line of lines) {
    for (let at = line.folded.indexOf(folded); at !== -1; at = line.folded.indexOf(folded, at + 1)) {
      const spelling = line.text.slice(at, at + name.length);
      const around = `${line.folded[at - 1] ?? " "}${line.folded[at + name.length] ?? " "}`;
      if (/[a-z]/.test(around) || !hasCaseOf(spelling, name)) continue;
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  return counts;
}

function hasCaseOf(spelling: string, name: string): boolean {
  return [...name].every((letter, i) => {
    const other = spelling[i] ?? "";
    return (letter === letter.toLowerCase()) === (other === other.toLowerCase());
  });
}
