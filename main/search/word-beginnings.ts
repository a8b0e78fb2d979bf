import type { QueryWord } from "./query-words.ts";
import { scanWords } from "./scan-words.ts";
import type { Syllable, SyllableModel } from "./syllable-model.ts";
import type { TermLookup } from "./term-lookup.ts";
import { hasMarks, writeSyllable } from "./write-syllable.ts";

/** The words a beginning may stand for: folded, and the hashes their spellings have in texts. */
export type Beginnings = {
  readonly folded: readonly string[];
  readonly foldedHashes: readonly number[];
  /** Only of spellings with the marks typed. */
  readonly exactHashes: readonly number[];
};

/** Syllables tried, the commonest; other words of the dictionary, the shortest. */
const MOST_SYLLABLES = 40;
const MOST_OTHERS = 24;

/** Finds the archive's words that begin as typed. An open y or i at the end of what was typed stands for both. */
export function findBeginnings(word: QueryWord, model: SyllableModel, terms: TermLookup): Beginnings {
  const counts = new Map<string, number>();
  const spellings = new Map<string, Syllable[]>();
  const typed = splitTone(word.exact);
  const bare = !hasMarks(word.exact);
  for (const syllable of model.all()) {
    if (!begins(syllable.folded, word.folded)) continue;
    counts.set(syllable.folded, (counts.get(syllable.folded) ?? 0) + syllable.count);
    const { letters, tone } = splitTone(syllable.exact);
    if (!bare && !(begins(letters, typed.letters) && (typed.tone === "" || typed.tone === tone))) continue;
    const group = spellings.get(syllable.folded);
    if (group === undefined) spellings.set(syllable.folded, [syllable]);
    else group.push(syllable);
  }
  const common = [...counts]
    .filter(([folded]) => bare || spellings.has(folded))
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SYLLABLES)
    .map(([folded]) => folded);
  const others = bare ? terms.wordsBeginning(word.folded, MOST_OTHERS).filter((other) => !counts.has(other)) : [];
  const written = [
    ...common.flatMap((folded) => (spellings.get(folded) ?? []).map(({ exact }) => writeSyllable(exact))),
  ];
  const scanned = scanWords([...written, ...others].join(" "));
  return {
    folded: [...common, ...others],
    foldedHashes: [...new Set([word.foldedHash, ...scanned.folded.subarray(0, scanned.count)])],
    exactHashes: [...new Set([word.exactHash, ...scanned.exact.subarray(0, scanned.count)])],
  };
}

function begins(whole: string, part: string): boolean {
  if (whole.startsWith(part)) return true;
  // "ly" is kept as "li", yet may go on as "lyn"
  return part.endsWith("i") && whole.startsWith(`${part.slice(0, -1)}y`);
}

function splitTone(exact: string): { readonly letters: string; readonly tone: string } {
  const [letters = "", tone = ""] = exact.split("'");
  return { letters, tone };
}
