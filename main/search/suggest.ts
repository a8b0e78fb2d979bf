import { NUMBER_KIND } from "../archive/search-index.ts";
import type { SearchHit, Suggestion } from "../model/search.ts";
import type { NameTable } from "./document-columns.ts";
import { foldedNames, foldName } from "./folded-names.ts";
import { joinNumber } from "./number-terms.ts";
import { exactWord, foldedWord, scanWords, toComposed } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import { searchDocuments } from "./search-documents.ts";
import { hasMarks } from "./write-syllable.ts";

const MOST_OF_A_KIND = 4;
const MOST_NUMBERS = 6;
const MOST_ABSTRACTS = 5;
/** Numbers looked at, of those that begin as typed. */
const MOST_LOOKED_AT = 400;

/**
 * What could be meant by the letters typed so far: numbers that begin so, then types, bodies and signers with a word that begins so,
 * then the abstracts of the best documents; `found` are those when they are known already.
 */
export function suggest(
  typed: string,
  context: SearchContext,
  found: readonly SearchHit[] | null,
): readonly Suggestion[] {
  const text = toComposed(typed.slice(0, 200)).trim();
  const words = scanWords(text);
  if (words.count === 0) return [];
  const { columns } = context;
  const counts = countBy(context);
  return [
    ...suggestNumbers(text, context),
    ...suggestNames("type", text, columns.typeNames, counts.types),
    ...suggestNames("body", text, columns.bodyNames, counts.bodies),
    ...suggestNames("signer", text, columns.signerNames, counts.signers),
    ...suggestAbstracts(found ?? findBest(typed, context)),
  ];
}

function suggestNumbers(text: string, { index, columns }: SearchContext): Suggestion[] {
  const words = scanWords(text);
  const parts = Array.from({ length: words.count }, (_, at) =>
    foldedWord(text, words.starts[at] as number, words.ends[at] as number),
  );
  const first = parts[0] ?? "";
  if (!/^\d{1,6}$/.test(first) || parts.length > 6) return [];
  const slots = index
    .slotsOfNumber(joinNumber(parts), [NUMBER_KIND.own], "open", MOST_LOOKED_AT)
    .filter((slot) => columns.lengths[slot] !== 0)
    .sort((a, b) => (columns.dates[b] as number) - (columns.dates[a] as number) || b - a);
  const byNumber = new Map<string, { id: string; count: number }>();
  for (const row of index.rows(slots.slice(0, MOST_NUMBERS * 4)).values()) {
    const number = row.referenceNumber ?? "";
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, { id: row.id, count: 1 });
    else known.count++;
  }
  return [...byNumber].slice(0, MOST_NUMBERS).map(([number, { id, count }]) => ({
    kind: "number",
    text: number,
    query: number,
    documents: count,
    ...(count === 1 ? { id } : {}),
  }));
}

const FIELD_OF = { type: "loai", body: "cq", signer: "ky" } as const;

/** Names of which words begin as typed, one for each word typed, in order; those with more documents first. */
function suggestNames(kind: keyof typeof FIELD_OF, text: string, table: NameTable, counted: Counted): Suggestion[] {
  const asked = foldName(text);
  if (asked.length < 2) return [];
  const folded = foldedNames(table);
  const found: Suggestion[] = [];
  for (const at of counted.commonFirst) {
    const name = table.names[at] as string;
    if (!startsWord(folded[at] as string, asked) || !agreesInMarks(name, text)) continue;
    found.push({
      kind,
      text: name,
      query: `${FIELD_OF[kind]}:"${name.replace(/["“”„«»]/g, "")}"`,
      documents: counted.counts[at] as number,
    });
    if (found.length === MOST_OF_A_KIND) break;
  }
  return found;
}

/** "uy ban nhan dan phuong" has "phuong" and "nhan d" at the start of a word, not "han". */
function startsWord(name: string, asked: string): boolean {
  return name.startsWith(asked) || name.includes(` ${asked}`);
}

/** A word typed with marks is not met by one with others. */
function agreesInMarks(name: string, text: string): boolean {
  const typed = exactWords(text);
  const all = exactWords(toComposed(name));
  return typed.slice(0, -1).every((word) => !hasMarks(word) || all.includes(word));
}

function exactWords(text: string): string[] {
  const words = scanWords(text);
  return Array.from({ length: words.count }, (_, at) =>
    exactWord(text, words.starts[at] as number, words.ends[at] as number),
  );
}

function findBest(typed: string, context: SearchContext): readonly SearchHit[] {
  return searchDocuments({ query: typed, asYouType: true, limit: MOST_ABSTRACTS }, context).hits;
}

function suggestAbstracts(best: readonly SearchHit[]): Suggestion[] {
  return best
    .slice(0, MOST_ABSTRACTS)
    .flatMap((hit): Suggestion[] =>
      hit.abstract === null || hit.reason === "cites"
        ? []
        : [{ kind: "abstract", text: hit.abstract, query: hit.abstract, documents: 1, id: hit.id }],
    );
}

/** Documents by number of a name, and the numbers of those that have any, the commonest first. */
type Counted = { readonly counts: Uint32Array; readonly commonFirst: readonly number[] };
type Counts = { readonly types: Counted; readonly bodies: Counted; readonly signers: Counted };

let held: { readonly of: Uint32Array; readonly size: number; readonly counts: Counts } | null = null;

/** How many documents each name has; counted again when documents came in. */
function countBy({ columns }: SearchContext): Counts {
  if (held !== null && held.of === columns.lengths && held.size === columns.size) return held.counts;
  const { types, bodies, signers, typeNames, bodyNames, signerNames } = columns;
  const count = (column: Uint32Array, { names }: NameTable): Counted => {
    const counts = new Uint32Array(names.length);
    for (let slot = 1; slot < columns.size; slot++) {
      if (columns.lengths[slot] === 0) continue;
      const number = column[slot] as number;
      counts[number] = (counts[number] as number) + 1;
    }
    const used = Array.from(names.keys()).filter((at) => (counts[at] as number) > 0 && names[at] !== "");
    const length = (at: number): number => (names[at] as string).length;
    used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || length(a) - length(b));
    return { counts, commonFirst: used };
  };
  const counts = {
    types: count(types, typeNames),
    bodies: count(bodies, bodyNames),
    signers: count(signers, signerNames),
  };
  held = { of: columns.lengths, size: columns.size, counts };
  return counts;
}
