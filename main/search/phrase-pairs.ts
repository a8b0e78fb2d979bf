import type { AskedPhrase } from "./match-phrase.ts";
import type { PostingList } from "./posting-list.ts";
import type { QueryWord } from "./query-words.ts";
import type { SearchContext } from "./search-context.ts";

/** Lists looked at for one phrase. Its rarest pairs leave hardly more documents than all of them do: the text proves it in any case. */
const MOST_LISTS = 2;

/** The lists that a phrase's documents are found and ranked by: its rarest pairs, or its only word. */
export function listsOfPhrase({ words }: AskedPhrase, { terms }: SearchContext): readonly PostingList[] {
  const [only, second] = words;
  if (only === undefined) return [];
  if (second === undefined) return [terms.word(only.folded)];
  const pairs = words.slice(1).map((word, at) => terms.pair((words[at] as QueryWord).folded, word.folded));
  return [...new Set(pairs)].sort((a, b) => a.count - b.count).slice(0, MOST_LISTS);
}
