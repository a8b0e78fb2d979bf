import { scanWords, toComposed, type Words } from "./scan-words.ts";

export type ScannedText = { readonly text: string; readonly words: Words };

/** Only so much of a very long text is read for scoring and snippets, in UTF-16 units. */
const LONGEST = 400_000;
/** Words kept in memory: at 16 bytes each beside their text, some 60 MB. */
const KEPT_WORDS = 1_500_000;
const NO_TEXT: ScannedText = { text: "", words: scanWords("") };

export type ScannedTexts = {
  /** Texts by key, read in one go where they are not in memory. A key without text has an empty one. */
  load(keys: readonly number[]): Map<number, ScannedText>;
  forget(keys: Iterable<number>): void;
  clear(): void;
};

/** Keeps the texts that were read last, cut into words. */
export function keepScannedTexts(readTexts: (keys: readonly number[]) => ReadonlyMap<number, string>): ScannedTexts {
  const kept = new Map<number, ScannedText>();
  let words = 0;
  const drop = (key: number): void => {
    const held = kept.get(key);
    if (held === undefined) return;
    words -= held.words.count;
    kept.delete(key);
  };
  return {
    load: (keys) => {
      const found = new Map<number, ScannedText>();
      const missing: number[] = [];
      for (const key of keys) {
        const held = kept.get(key);
        if (held === undefined) missing.push(key);
        else {
          kept.delete(key);
          kept.set(key, held);
          found.set(key, held);
        }
      }
      const texts = missing.length === 0 ? new Map<number, string>() : readTexts(missing);
      for (const key of missing) {
        const raw = texts.get(key);
        if (raw === undefined) {
          found.set(key, NO_TEXT);
          continue;
        }
        const text = toComposed(raw.length > LONGEST ? raw.slice(0, LONGEST) : raw);
        const scanned = { text, words: scanWords(text) };
        found.set(key, scanned);
        kept.set(key, scanned);
        words += scanned.words.count;
      }
      for (const key of kept.keys()) {
        if (words <= KEPT_WORDS) break;
        drop(key);
      }
      return found;
    },
    forget: (keys) => {
      for (const key of keys) drop(key);
    },
    clear: () => {
      kept.clear();
      words = 0;
    },
  };
}
