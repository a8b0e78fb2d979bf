import { type ParsedQuery, printQuery, type QueryField, type QueryItem } from "../model/query.ts";
import type { AskedPhrase } from "./match-phrase.ts";
import { withoutFieldNames } from "./parse-query.ts";
import { exactWord, foldedWord, scanWords } from "./scan-words.ts";

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
  /** Any word that begins so is meant: typed with *, or still being typed. */
  readonly begins: boolean;
};

/** Something a document must meet, or must not. */
export type Requirement =
  | { readonly kind: "phrase"; readonly phrase: AskedPhrase }
  | { readonly kind: "words"; readonly words: readonly QueryWord[] }
  | { readonly kind: "field"; readonly field: QueryField; readonly value: string };

/** What a person asked for, in words. */
export type AskedQuery = {
  /** The query as understood; places of words are offsets into it. */
  readonly text: string;
  /** Words that rank, those of phrases among them. */
  readonly words: readonly QueryWord[];
  readonly phrases: readonly AskedPhrase[];
  /** Of each, a document must meet one; conditions on one field are alternatives. */
  readonly required: readonly (readonly Requirement[])[];
  readonly excluded: readonly Requirement[];
};

/** Takes the words and requirements out of a query; `asYouType` takes its last word as a beginning. */
export function readQueryWords(query: ParsedQuery, asYouType: boolean): AskedQuery {
  const words: QueryWord[] = [];
  const phrases: AskedPhrase[] = [];
  const required: Requirement[][] = [];
  const excluded: Requirement[] = [];
  const byField = new Map<QueryField, Requirement[]>();
  let text = "";
  let run = 0;
  query.groups.forEach((group, groupAt) => {
    const alternatives: Requirement[] = [];
    group.forEach((item, itemAt) => {
      if (itemAt > 0) text += " OR ";
      else if (groupAt > 0) text += " ";
      const isLast = groupAt === query.groups.length - 1 && itemAt === group.length - 1;
      const found = wordsOf(item, text.length, ++run, isLast && asYouType);
      text += printQuery({ groups: [[item]] });
      const requirement = toRequirement(item, found);
      if (requirement === null) return;
      if (item.excluded === true) {
        excluded.push(requirement);
        return;
      }
      words.push(...(item.kind === "field" ? [] : found));
      if (requirement.kind === "phrase" && group.length === 1) phrases.push(requirement.phrase);
      alternatives.push(requirement);
    });
    const [only] = alternatives;
    if (only === undefined || (group.length === 1 && only.kind === "words")) return;
    if (group.length === 1 && only.kind === "field") {
      const same = byField.get(only.field);
      if (same !== undefined) same.push(only);
      else {
        const first = [only as Requirement];
        byField.set(only.field, first);
        required.push(first);
      }
    } else required.push(alternatives);
  });
  return { text, words, phrases, required, excluded };
}

function toRequirement(item: QueryItem, words: readonly QueryWord[]): Requirement | null {
  if (item.kind === "field") return { kind: "field", field: item.field ?? "number", value: item.text };
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (item.kind !== "phrase") return { kind: "words", words };
  // places of words are offsets into the whole query, the item begins somewhere in it
  const from = scanWords(item.text).starts[0] as number;
  return { kind: "phrase", phrase: { words, typed: item.text.slice(from, from + last.end - first.start) } };
}

function wordsOf(item: QueryItem, at: number, run: number, isOpen: boolean): QueryWord[] {
  if (item.kind === "field") return [];
  const text = item.kind === "words" ? withoutFieldNames(item.text) : item.text;
  const from = at + (item.excluded ? 1 : 0) + (item.kind === "phrase" ? 1 : 0);
  const begins = item.kind === "prefix" || (isOpen && item.kind === "words" && /[\p{L}\p{N}]$/u.test(text));
  const scanned = scanWords(text);
  const words: QueryWord[] = [];
  for (let index = 0; index < scanned.count; index++) {
    const start = scanned.starts[index] as number;
    const end = scanned.ends[index] as number;
    words.push({
      folded: foldedWord(text, start, end),
      exact: exactWord(text, start, end),
      foldedHash: scanned.folded[index] as number,
      exactHash: scanned.exact[index] as number,
      start: from + start,
      end: from + end,
      run,
      begins: begins && index === scanned.count - 1,
    });
  }
  return words;
}
