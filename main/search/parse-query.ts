import type { ParsedQuery, QueryField, QueryGroup, QueryItem } from "../model/query.ts";
import type { SearchNote } from "../model/search.ts";
import { fold } from "../text/fold.ts";
import { tidyDate } from "./read-date.ts";
import { scanWords, toComposed } from "./scan-words.ts";

/** A query as it was understood, and what was not. */
export type QueryReading = ParsedQuery & { readonly notes: readonly SearchNote[] };

/** Names of fields, folded. */
const FIELD_NAMES: Readonly<Record<string, QueryField>> = {
  so: "number",
  loai: "type",
  cq: "body",
  coquan: "body",
  ky: "signer",
  nguoiky: "signer",
  ngay: "date",
  noinhan: "recipient",
  cancu: "basis",
  tep: "file",
};

/** Longest query that is read, in UTF-16 units; the rest is left out. */
const LONGEST = 4000;

/** A field's name and colon at the start of a piece: `loai:"kế hoạch"`, `Ngày:2021`; not `http://…`, `12:30`. */
const FIELD = /^(\p{L}{2,8}):/u;
/** Quotes that open or close a phrase. */
const QUOTE = /["“”„«»]/u;
const QUOTES = new RegExp(QUOTE, "gu");

/** The value of a field without quotes, and behind a quote that is never closed: that goes on to the next field. */
const BARE = /^["“”„«»]?[^\s"“”„«»]*/u;
const UNCLOSED = /^["“”„«»].*?(?=\s+-?\p{L}{2,8}:\S|$)/su;

type Piece = { readonly kind: "item"; readonly item: QueryItem } | { readonly kind: "or"; readonly text: string };

/**
 * Reads a query: words, "phrases", -not, OR (HOẶC), begin* and fields (`so:38/NQ-CP`, `loai:"kế hoạch"`). Any string is a query: what
 * is no operator is text. `printQuery` writes the result back; reading that gives the same again.
 */
export function parseQuery(typed: string): QueryReading {
  const text = toComposed(typed.slice(0, LONGEST));
  const notes: SearchNote[] = typed.length > LONGEST ? [{ kind: "query-cut" }] : [];
  const pieces = readPieces(text, notes);
  pieces.forEach((piece, at) => {
    if (isJoiningWord(piece, pieces[at - 1], pieces[at + 1])) pieces[at] = { kind: "or", text: "HOẶC" };
  });
  const groups: QueryItem[][] = [];
  let joins = false;
  pieces.forEach((piece, at) => {
    if (piece.kind === "or") {
      const next = pieces[at + 1];
      joins = groups.length > 0 && pieces[at - 1]?.kind === "item" && next?.kind === "item";
      if (joins) return;
      notes.push({ kind: "operator-alone", text: piece.text });
      groups.push([{ kind: "words", text: piece.text }]);
      return;
    }
    if (joins) groups.at(-1)?.push(piece.item);
    else groups.push([piece.item]);
    joins = false;
  });
  return { groups: joinWords(groups), notes };
}

/** HOẶC between two things of which one is more than a word; between words it is a word, as any of them is looked for anyway. */
function isJoiningWord(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (piece.kind !== "item" || !isPlain(piece.item) || piece.item.text !== "HOẶC") return false;
  if (before?.kind !== "item" || after?.kind !== "item") return false;
  return !isPlain(before.item) || !isPlain(after.item);
}

/** Single words that follow each other are one item. */
function joinWords(groups: readonly QueryGroup[]): QueryGroup[] {
  const joined: QueryGroup[] = [];
  for (const group of groups) {
    const [item] = group;
    const before = joined.at(-1);
    const last = before?.length === 1 ? before[0] : undefined;
    if (group.length === 1 && isPlain(item) && isPlain(last)) {
      joined[joined.length - 1] = [{ kind: "words", text: `${last.text} ${item.text}` }];
    } else joined.push(group);
  }
  return joined;
}

function isPlain(item: QueryItem | undefined): item is QueryItem {
  return item !== undefined && item.kind === "words" && item.excluded === undefined;
}

function readPieces(text: string, notes: SearchNote[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const rest = text.slice(at);
    const minus = /^-(?=[\p{L}\p{N}"“”„«])/u.test(rest);
    const read = readItem(minus ? rest.slice(1) : rest);
    at += read.length + (minus ? 1 : 0);
    notes.push(...read.notes);
    if (read.item === null) continue;
    const isWord = read.item.kind === "words" && !minus;
    if (isWord && read.item.text === "OR") {
      pieces.push({ kind: "or", text: read.item.text });
      continue;
    }
    const item: QueryItem = minus ? { ...read.item, excluded: true } : read.item;
    pieces.push({ kind: "item", item });
  }
  return pieces;
}

type ReadItem = { readonly item: QueryItem | null; readonly length: number; readonly notes: readonly SearchNote[] };

function readItem(rest: string): ReadItem {
  const name = FIELD.exec(rest);
  const field = name === null ? undefined : FIELD_NAMES[fold((name[1] as string).normalize("NFC"))];
  if (name !== null && field !== undefined) return readField(rest, name[0].length, field);
  return readText(rest);
}

/** Words, a phrase, or the beginning of a word. */
function readText(rest: string): ReadItem {
  const quoted = readQuoted(rest);
  if (quoted !== null) {
    if (!quoted.closed) return { item: null, length: 1, notes: [{ kind: "quote-unclosed" }] };
    const item: QueryItem | null = hasWord(quoted.text) ? { kind: "phrase", text: quoted.text } : null;
    return { item, length: quoted.length, notes: [] };
  }
  const word = /^[^\s"“”„«»]+/u.exec(rest)?.[0] ?? "";
  const { length } = word;
  const begins = /^(.*[\p{L}\p{N}])\*+$/u.exec(word);
  if (begins !== null) return { item: { kind: "prefix", text: begins[1] as string }, length, notes: [] };
  return { item: { kind: "words", text: word }, length, notes: [] };
}

function hasWord(text: string): boolean {
  return scanWords(text, 200).count > 0;
}

/** What stands between quotes at the start, single spaces between words; null when there is no quote. */
function readQuoted(rest: string): { readonly text: string; readonly length: number; readonly closed: boolean } | null {
  if (rest === "" || !QUOTE.test(rest[0] as string)) return null;
  const end = rest.slice(1).search(QUOTE);
  if (end < 0) return { text: "", length: 1, closed: false };
  const inner = rest.slice(1, end + 1).trim();
  return { text: inner.replace(/\s+/g, " "), length: end + 2, closed: true };
}

function readField(rest: string, nameLength: number, field: QueryField): ReadItem {
  const after = rest.slice(nameLength);
  const quoted = readQuoted(after);
  const isQuoted = quoted?.closed === true;
  const bare = BARE.exec(after)?.[0] ?? "";
  const whole = quoted !== null && !isQuoted ? (UNCLOSED.exec(after)?.[0] ?? bare) : bare;
  const value = isQuoted ? quoted.text : whole.replace(QUOTES, "").replace(/\s+/g, " ").trim();
  const length = nameLength + (isQuoted ? quoted.length : whole.length);
  const notes: SearchNote[] = quoted !== null && !isQuoted ? [{ kind: "quote-unclosed" }] : [];
  const tidy = field === "date" ? tidyDate(value) : value;
  if (hasWord(value) && tidy !== null) return { item: { kind: "field", field, text: tidy }, length, notes };
  // what is not understood stays text as it is, so that reading it again says the same; its words are searched without the name
  const text = rest.slice(0, nameLength + bare.length).replace(QUOTES, "");
  const kind = hasWord(value) ? "date-not-understood" : "field-empty";
  return { item: { kind: "words", text }, length: nameLength + bare.length, notes: [...notes, { kind, text }] };
}

/** The text of a words item without the names of fields that were not understood. */
export function withoutFieldNames(text: string): string {
  return text.replace(/(?<=^|\s)(\p{L}{2,8}):(?=\S|$)/gu, (all: string, name: string) =>
    FIELD_NAMES[fold(name.normalize("NFC"))] === "date" ? " ".repeat(all.length) : all,
  );
}
