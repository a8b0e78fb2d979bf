/**
 * Folds for comparison in the window: no marks, đ as d, lower case. Give it NFC: the result has the same
 * length, so ranges found in it hold in the original. (The engine's own folding is main/text/fold.ts.)
 */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text.split("")) folded += foldUnit(unit);
  return folded;
}

const known = new Map<string, string>();

function foldUnit(unit: string): string {
  const cached = known.get(unit);
  if (cached !== undefined) return cached;
  const stripped = unit.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = unit === "Đ" || unit === "đ" ? "d" : unit === "\u00a0" ? " " : stripped.length === 1 ? stripped : unit;
  known.set(unit, folded);
  return folded;
}

/** Places where `words` stand in `text`, compared folded; offsets into `text`, left to right, not overlapping. */
export function findFolded(text: string, words: string): readonly (readonly [number, number])[] {
  const needle = fold(words.normalize("NFC").trim());
  if (needle === "") return [];
  const haystack = fold(text);
  const found: (readonly [number, number])[] = [];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) {
    found.push([at, at + needle.length]);
  }
  return found;
}
