import type { BodyEntry, Vocabulary } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";

/** Names of bodies as a tree of folded words, and what each symbol says. Built once per vocabulary. */
export type BodyIndex = {
  /** Longest name or alias that the folded words from `at` on spell: how many words, and whose. */
  match(words: readonly string[], at: number): { readonly count: number; readonly entry: BodyEntry } | null;
  /** The one body a symbol's code names; null when it is generic or unknown. */
  bodyOfSymbol(code: string): string | null;
  /** Name that goes with a symbol's code, without its place where the code is generic; null when unknown. */
  kindOfSymbol(code: string): string | null;
};

type Branch = { readonly next: Map<string, Branch>; entry: BodyEntry | null };

const INDEXES = new WeakMap<Vocabulary, BodyIndex>();

/** The index of a vocabulary's bodies. */
export function indexBodies(vocabulary: Vocabulary): BodyIndex {
  const known = INDEXES.get(vocabulary);
  if (known !== undefined) return known;
  const root: Branch = { next: new Map(), entry: null };
  const symbols = new Map<string, BodyEntry>();
  for (const entry of vocabulary.bodies) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) addName(root, fold(name.normalize("NFC")), entry);
    for (const symbol of entry.symbols) if (!symbols.has(symbol)) symbols.set(symbol, entry);
  }
  const index: BodyIndex = {
    match: (words, at) => matchBranch(root, words, at),
    bodyOfSymbol: (code) => {
      if (/^UBTVQH\d*$/.test(code)) return "Ủy ban Thường vụ Quốc hội";
      if (/^QH\d*$/.test(code)) return "Quốc hội";
      const entry = symbols.get(code);
      return entry === undefined || entry.generic === true ? null : entry.name;
    },
    kindOfSymbol: (code) => {
      const entry = symbols.get(code);
      return entry === undefined || entry.regime === "party" ? null : entry.name;
    },
  };
  INDEXES.set(vocabulary, index);
  return index;
}

function addName(root: Branch, folded: string, entry: BodyEntry): void {
  let branch = root;
  for (const word of folded.split(/[^a-z0-9&]+/)) {
    if (word === "") continue;
    let next = branch.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), entry: null };
      branch.next.set(word, next);
    }
    branch = next;
  }
  branch.entry ??= entry;
}

function matchBranch(root: Branch, words: readonly string[], at: number): { count: number; entry: BodyEntry } | null {
  let branch: Branch | undefined = root;
  let best: { count: number; entry: BodyEntry } | null = null;
  for (let i = at; i < words.length; i++) {
    branch = branch.next.get(words[i] as string);
    if (branch === undefined) break;
    if (branch.entry !== null) best = { count: i - at + 1, entry: branch.entry };
  }
  return best;
}
