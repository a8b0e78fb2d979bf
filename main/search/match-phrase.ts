import { IN_WORD } from "./letter-table.ts";
import type { QueryWord } from "./query-words.ts";
import type { ReadDocument } from "./read-documents.ts";
import type { Words } from "./scan-words.ts";
import { hasMarks } from "./write-syllable.ts";

/** Words that must stand next to each other; `typed` is how they were written in the query. */
export type AskedPhrase = { readonly words: readonly QueryWord[]; readonly typed: string };

/** Where a document has a phrase: an offset into its text, null when only the heading has it; and whether every word is as typed. */
export type PhrasePlace = { readonly start: number | null; readonly asTyped: boolean };

/** Finds a phrase in text or heading; a word typed with marks must have them. Null when the document does not have it. */
export function findPhrase(document: ReadDocument, { words, typed }: AskedPhrase): PhrasePlace | null {
  // mostly it stands there letter by letter: found without cutting the text up
  const start = placeOf(document.text, typed) ?? placeOf(document.text, capitalised(typed));
  if (start !== null) return { start, asTyped: true };
  const at = firstWordOf(document.words, words);
  if (at >= 0) return { start: document.words.starts[at] as number, asTyped: isAsTyped(document.words, at, words) };
  const inHeading = firstWordOf(document.heading, words);
  return inHeading < 0 ? null : { start: null, asTyped: isAsTyped(document.heading, inHeading, words) };
}

/** True when the words stand next to each other; a word typed with marks must have them. */
export function holdsWords(words: Words, phrase: readonly QueryWord[]): boolean {
  return firstWordOf(words, phrase) >= 0;
}

/** The offset of a piece of text that no letter or digit touches; null when there is none. */
function placeOf(text: string, piece: string): number | null {
  if (piece === "") return null;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    const touched = (at > 0 && isLetter(text, at - 1)) || (end < text.length && isLetter(text, end));
    if (!touched) return at;
  }
  return null;
}

function isLetter(text: string, at: number): boolean {
  return IN_WORD[text.charCodeAt(at)] === 1;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function firstWordOf(words: Words, phrase: readonly QueryWord[]): number {
  const [first] = phrase;
  if (first === undefined) return 0;
  const marked = phrase.map((word) => hasMarks(word.exact));
  const last = words.count - phrase.length;
  for (let at = 0; at <= last; at++) {
    if (words.folded[at] !== first.foldedHash) continue;
    const fits = phrase.every((word, place) =>
      marked[place] ? words.exact[at + place] === word.exactHash : words.folded[at + place] === word.foldedHash,
    );
    if (fits) return at;
  }
  return -1;
}

function isAsTyped(words: Words, at: number, phrase: readonly QueryWord[]): boolean {
  return phrase.every((word, place) => words.exact[at + place] === word.exactHash);
}
