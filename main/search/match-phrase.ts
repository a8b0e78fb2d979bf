import type { QueryWord } from "./query-words.ts";
import type { Words } from "./scan-words.ts";
import { hasMarks } from "./write-syllable.ts";

/** True when the words stand next to each other in the text; a word typed with marks must have them. */
export function holdsPhrase(words: Words, phrase: readonly QueryWord[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  const marked = phrase.map((word) => hasMarks(word.exact));
  const last = words.count - phrase.length;
  for (let at = 0; at <= last; at++) {
    if (words.folded[at] !== first.foldedHash) continue;
    const fits = phrase.every((word, place) =>
      marked[place] ? words.exact[at + place] === word.exactHash : words.folded[at + place] === word.foldedHash,
    );
    if (fits) return true;
  }
  return false;
}
