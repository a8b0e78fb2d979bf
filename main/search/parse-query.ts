import { exactWord, foldedWord, scanWords, toComposed } from "./scan-words.ts";

/** A word of the query with its place in it. `run` is equal for words that stand together, outside other quotes. */
export type QueryWord = {
  readonly folded: string;
  readonly exact: string;
  /** Hashes of the word as typed, see `Words`. */
  readonly foldedHash: number;
  readonly exactHash: number;
  readonly start: number;
  readonly end: number;
  readonly run: number;
};

/** What a person asked for. Words of phrases are among `words` too; excluded ones are not. */
export type Query = {
  /** The query in NFC. */
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly exclusions: readonly (readonly QueryWord[])[];
};

/**
 * One piece of a query: an optional minus before a word or quote, and the piece itself.
 * Matches `-"hội nghị"`, `-covid`, `“phòng cháy”`, `38/NQ-CP`; the minus of "38-NQ" or of " - " is text.
 */
const PIECE = /(?<=^|\s)(-)?["“”]([^"“”]*)["“”]|(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)|\S+?(?=\s|["“”]|$)|["“”]/gu;

/** Longest query that is read; the rest is left out. */
const LONGEST = 4000;

/** Reads a query. Any string is a query: what is no operator is text. */
export function parseQuery(typed: string): Query {
  const text = toComposed(typed.slice(0, LONGEST));
  const words: QueryWord[] = [];
  const phrases: QueryWord[][] = [];
  const exclusions: QueryWord[][] = [];
  let run = 0;
  let broken = false;
  for (const match of text.matchAll(PIECE)) {
    const quoted = match[2] !== undefined;
    const excluded = match[1] === "-" || match[3] !== undefined;
    if (quoted || excluded || broken) run++;
    broken = quoted || excluded;
    const found = wordsOf(text, match.index, match.index + match[0].length, run);
    if (found.length === 0) continue;
    if (excluded) exclusions.push(found);
    else {
      words.push(...found);
      if (quoted) phrases.push(found);
    }
  }
  return { text, words, phrases, exclusions };
}

function wordsOf(text: string, from: number, to: number, run: number): QueryWord[] {
  const part = text.slice(from, to);
  const scanned = scanWords(part);
  const words: QueryWord[] = [];
  for (let at = 0; at < scanned.count; at++) {
    const start = scanned.starts[at] as number;
    const end = scanned.ends[at] as number;
    words.push({
      folded: foldedWord(part, start, end),
      exact: exactWord(part, start, end),
      foldedHash: scanned.folded[at] as number,
      exactHash: scanned.exact[at] as number,
      start: from + start,
      end: from + end,
      run,
    });
  }
  return words;
}
