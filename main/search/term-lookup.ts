import type { SearchIndex } from "../archive/search-index.ts";
import type { PostingList } from "./posting-list.ts";
import { openPostings } from "./read-postings.ts";
import { type FieldSpace, fieldKey, LONGEST_WORD, pairKey } from "./term-key.ts";

const EMPTY: PostingList = { count: 0, parts: [] };
const MOST_KEPT = 20_000;

/** Lists of documents by folded words, and what is known of all documents together. */
export type TermLookup = {
  word(folded: string): PostingList;
  /** Two words that follow each other. */
  pair(first: string, second: string): PostingList;
  fieldWord(field: FieldSpace, folded: string): PostingList;
  /** Words the dictionary has that begin so, shortest first. */
  wordsBeginning(prefix: string, limit: number): readonly string[];
  documents(): number;
  averageLength(): number;
  /** To be called after every change of the index. */
  noteChange(totals: Totals): void;
};

/** How many documents there are, and their words in all. */
export type Totals = { readonly documents: number; readonly words: number };

export function openTermLookup(index: SearchIndex, first: () => Totals): TermLookup {
  const postings = openPostings(index);
  let ids = new Map<string, number>();
  let totals: Totals | null = null;
  const now = (): Totals => {
    totals ??= first();
    return totals;
  };
  const idOf = (folded: string): number => {
    const word = folded.slice(0, LONGEST_WORD);
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = index.wordId(word) ?? 0;
    if (ids.size >= MOST_KEPT) ids = new Map();
    // a word that is unknown now may come in with the next change
    if (id !== 0) ids.set(word, id);
    return id;
  };
  return {
    word: (folded) => {
      const id = idOf(folded);
      return id === 0 ? EMPTY : postings.list(id);
    },
    pair: (before, after) => {
      const [left, right] = [idOf(before), idOf(after)];
      return left === 0 || right === 0 ? EMPTY : postings.list(pairKey(left, right));
    },
    fieldWord: (field, folded) => {
      const id = idOf(folded);
      return id === 0 ? EMPTY : postings.list(fieldKey(field, id));
    },
    wordsBeginning: (prefix, limit) => index.wordsBeginning(prefix, limit).map(({ folded }) => folded),
    documents: () => now().documents,
    averageLength: () => (now().documents === 0 ? 1 : Math.max(1, now().words / now().documents)),
    noteChange: (changed) => {
      totals = changed;
      postings.clear();
    },
  };
}
