import type { SearchIndex } from "../archive/search-index.ts";
import { mergePairCounts, type PairCounts, packPairCounts, unpackPairCounts } from "./pair-counts.ts";
import { exactWord, foldedWord, type Words } from "./scan-words.ts";

/** A word of the archive's own texts: its spelling with marks (see `exactWord`), and how often it was read. */
export type Syllable = { readonly id: number; readonly exact: string; readonly folded: string; count: number };

/** What the archive's own texts teach about syllables: which exist, and which follow which. */
export type SyllableModel = {
  /** Reads one text; true when it was learned from (of very many texts only some are). */
  learn(text: string, words: Words): boolean;
  /** Writes what was learned since the last time; call inside the transaction of the change. */
  save(): void;
  find(exact: string): Syllable | undefined;
  /** The spellings with marks of a folded syllable, commonest first. */
  variants(folded: string): readonly Syllable[];
  /** How often the second was read right after the first. */
  pairCount(first: Syllable, second: Syllable): number;
  all(): Iterable<Syllable>;
  /** Syllables read in all. */
  total(): number;
};

/** Longest Vietnamese syllable: "nghiêng". */
const LONGEST = 7;
/** Until this many words are read every text is learned from; then one in `SAMPLE`. */
const LEARN_ALL = 6_000_000;
const SAMPLE = 6;
const RECENT_LIMIT = 25_000;
const ID_SPACE = 0x100000;
const EMPTY: readonly Syllable[] = [];

/** Opens the model kept in an index file, empty for a new one. */
export function openSyllableModel(index: SearchIndex): SyllableModel {
  const vocabulary = openVocabulary(index);
  const pairs = openPairs(index);
  const changed = new Set<Syllable>();
  let total = vocabulary.readCount;
  let texts = 0;
  return {
    learn: (text, words) => {
      texts++;
      if (total > LEARN_ALL && texts % SAMPLE !== 0) return false;
      const counts = pairs.recent();
      let before: Syllable | null = null;
      for (let at = 0; at < words.count; at++) {
        const syllable = vocabulary.at(text, words, at);
        if (syllable !== null) {
          syllable.count++;
          total++;
          changed.add(syllable);
          if (before !== null) {
            const key = before.id * ID_SPACE + syllable.id;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
        before = syllable;
      }
      return true;
    },
    save: () => {
      if (changed.size === 0) return;
      index.writeSyllables(changed);
      vocabulary.sort(changed);
      changed.clear();
      pairs.save();
    },
    find: vocabulary.find,
    variants: vocabulary.variants,
    pairCount: (first, second) => pairs.get(first.id * ID_SPACE + second.id),
    all: vocabulary.all,
    total: () => total,
  };
}

function openVocabulary(index: SearchIndex) {
  const byId: Syllable[] = [];
  const byHash = new Map<number, Syllable | null>();
  const byExact = new Map<string, Syllable>();
  const byFolded = new Map<string, Syllable[]>();
  const add = (id: number, exact: string, folded: string, count: number): Syllable => {
    const syllable: Syllable = { id, exact, folded, count };
    byId[id] = syllable;
    byExact.set(exact, syllable);
    const group = byFolded.get(folded);
    if (group === undefined) byFolded.set(folded, [syllable]);
    else group.push(syllable);
    return syllable;
  };
  const sort = (changed: Iterable<Syllable>): void => {
    for (const { folded } of changed) byFolded.get(folded)?.sort((a, b) => b.count - a.count);
  };
  for (const { id, exact, count } of index.readSyllables()) {
    add(id, exact, foldedWord(exact, 0, exact.split("'")[0]?.length ?? 0), count);
  }
  sort(byId);
  const read = (text: string, start: number, end: number): Syllable | null => {
    if (end - start > LONGEST) return null;
    const folded = foldedWord(text, start, end);
    // "nghi" is a syllable; "2021", "qh12" are not
    if (!/^[a-z]+$/.test(folded)) return null;
    const exact = exactWord(text, start, end);
    return byExact.get(exact) ?? (byId.length < ID_SPACE ? add(byId.length, exact, folded, 0) : null);
  };
  return {
    readCount: byId.reduce((sum, { count }) => sum + count, 0),
    sort,
    /** The syllable at a place of a text, new ones added; null for what is none. */
    at: (text: string, words: Words, at: number): Syllable | null => {
      const hash = words.exact[at] as number;
      let syllable = byHash.get(hash);
      if (syllable === undefined) {
        syllable = read(text, words.starts[at] as number, words.ends[at] as number);
        byHash.set(hash, syllable);
      }
      return syllable;
    },
    find: (exact: string) => byExact.get(exact),
    variants: (folded: string) => byFolded.get(folded) ?? EMPTY,
    all: () => byId,
  };
}

/** Counts of pairs: a great packed block, and the recent ones that are merged into it now and then. */
function openPairs(index: SearchIndex) {
  let base: PairCounts | null = null;
  let recent: Map<number, number> | null = null;
  const held = (): { base: PairCounts; recent: Map<number, number> } => {
    base ??= unpackPairCounts(index.readBlock("pairs"));
    recent ??= toMap(unpackPairCounts(index.readBlock("recent-pairs")));
    return { base, recent };
  };
  return {
    recent: () => held().recent,
    get: (key: number): number => held().base.get(key) + (held().recent.get(key) ?? 0),
    save: (): void => {
      const now = held();
      if (now.recent.size > Math.max(RECENT_LIMIT, now.base.keys.length / 8)) {
        base = mergePairCounts(now.base, now.recent);
        recent = new Map();
        index.writeBlock("pairs", packPairCounts(base));
      }
      index.writeBlock("recent-pairs", packPairCounts(fromMap(held().recent)));
    },
  };
}

function toMap(counts: PairCounts): Map<number, number> {
  const map = new Map<number, number>();
  counts.keys.forEach((key, at) => {
    map.set(key, counts.counts[at] as number);
  });
  return map;
}

function fromMap(map: ReadonlyMap<number, number>): PairCounts {
  return mergePairCounts(unpackPairCounts(null), map);
}
