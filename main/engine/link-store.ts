import type { CitationRow, NewCitation } from "../archive/citation-table.ts";
import type { StoredLinkWord } from "../archive/link-word-table.ts";
import { effectOf } from "../citations/effect.ts";
import { type CitedIdentity, identityOf, lawKey } from "../citations/resolve.ts";
import type { Citation } from "../model/citation.ts";
import type { DocumentFields, FieldName } from "../model/document.ts";
import type { Relation } from "../model/relation.ts";
import { normaliseReferenceNumber } from "../text/reference-number.ts";
import { sentenceAround } from "../text/sentence.ts";
import type { EngineContext } from "./context.ts";
import { CHOSEN_LOOKUP } from "./resolve-links.ts";

/** What a cited identity is looked up by; null when it names neither a number nor a law. */
export function lookupOf(identity: CitedIdentity): string | null {
  if (identity.chosen !== undefined) return `${CHOSEN_LOOKUP}${identity.chosen}`;
  if (identity.number !== null) return normaliseReferenceNumber(identity.number);
  return identity.title === null ? null : lawKey(identity.title);
}

/** Fields of a document that complete what it cites: "Quyết định số 5/QĐ-UBND" of a committee is its own. */
export const COMPLETES_CITATIONS: ReadonlySet<FieldName> = new Set(["issuingBody", "parentBody", "issuePlace"]);

/** A mention that is about to be stored, with what a person said of it. */
type Pending = {
  readonly mention: Citation;
  readonly sentence: string;
  readonly word: StoredLinkWord | null;
};

/**
 * Stores a document's mentions, each under the identity it gives of the cited document, as a person's words have them;
 * links that a person added, or vouched for and that are read no more, follow at the end. `touched` receives what must be
 * resolved again.
 */
export function storeCitations(
  context: EngineContext,
  documentKey: number,
  citing: DocumentFields,
  text: string,
  citations: readonly Citation[],
  touched: Set<string>,
): void {
  const words = context.archive.linkWords.of(documentKey);
  const pages = context.archive.sources.pagesOf(context.archive.graph.sourceKey(documentKey));
  const read = citations.map((mention): Pending => {
    const sentence = sentenceAround(text, mention.span);
    const lookup = words.length === 0 ? null : lookupOf(identityOf(mention, citing));
    return { mention, sentence, word: findWord(words, mention, sentence, lookup) };
  });
  const used = new Set(read.map(({ word }) => word?.key));
  const spoken = words.filter((word) => !used.has(word.key) && stands(context, documentKey, word, text));
  const all = [
    ...read,
    ...spoken.map((word): Pending => ({ mention: { ...word.mention, nestedIn: null }, sentence: word.sentence, word })),
  ];
  const identityKeys: (number | null)[] = [];
  all.forEach((pending, ordinal) => {
    const link = toLink(context, documentKey, ordinal, citing, pending, identityKeys, touched);
    identityKeys.push(link?.identityKey ?? null);
    if (link === null) return;
    const page = link.status === "added" ? null : pageAt(pages, link.mention.span[0]);
    context.archive.citations.insert({ ...link, page });
  });
}

/** The page an offset of a source's text stands on, from 1; null where the source has no pages. */
function pageAt(pages: readonly number[], offset: number): number | null {
  const after = pages.findIndex((start) => start > offset);
  const page = after < 0 ? pages.length : after;
  return page === 0 ? null : page;
}

/** The word a person said of this very mention; reading again may have changed its relation or what it is looked up by. */
function findWord(
  words: readonly StoredLinkWord[],
  mention: Citation,
  sentence: string,
  lookup: string | null,
): StoredLinkWord | null {
  const read = words.filter(({ status }) => status !== "added");
  const raw = squeeze(mention.raw);
  const sameWords = read.filter((word) => squeeze(word.mention.raw) === raw);
  const found =
    sameWords.find((word) => word.sentence === sentence && word.mention.relation === mention.relation) ??
    sameWords.find((word) => word.sentence === sentence) ??
    sameWords.find((word) => word.lookup === lookup && word.mention.relation === mention.relation) ??
    read.find((word) => word.lookup === lookup && word.sentence === sentence);
  return found ?? null;
}

function squeeze(raw: string): string {
  return raw.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** A word whose mention is read no more: an added link stands always, one vouched for where its words still are. */
function stands(context: EngineContext, documentKey: number, word: StoredLinkWord, text: string): boolean {
  if (word.status === "added") return true;
  if (word.status === "rejected") return false;
  const span = context.archive.documents.get(documentKey)?.span;
  const { span: at, raw } = word.mention;
  const isInside = span !== undefined && at[0] >= span[0] && at[1] <= span[1];
  return isInside && squeeze(text.slice(at[0], at[1])) === squeeze(raw);
}

/** The word that shaped a stored mention; null where no person spoke of it. */
export function wordOn(words: readonly StoredLinkWord[], row: CitationRow): StoredLinkWord | null {
  if (row.status === "read") return null;
  return (
    words.find(
      (word) =>
        word.status === row.status &&
        word.sentence === row.sentence &&
        squeeze(word.mention.raw) === squeeze(row.mention.raw) &&
        (word.chosenRelation ?? word.mention.relation) === row.mention.relation,
    ) ?? null
  );
}

/**
 * Stores a document's links anew from the mentions as they were read: after a person spoke of one, or corrected a field
 * that completes what the document cites (its body, its place). Call inside a write transaction.
 */
export function restoreLinks(
  context: EngineContext,
  documentKey: number,
  citing: DocumentFields,
  text: string,
  touched: Set<string>,
  before: readonly StoredLinkWord[] = context.archive.linkWords.of(documentKey),
): void {
  const { citations, identities } = context.archive;
  const rows = citations.from(documentKey);
  const read = rows.filter((row) => row.status !== "added").map((row) => wordOn(before, row)?.mention ?? row.mention);
  for (const lookup of identities.lookupsCitedBy(documentKey)) touched.add(lookup);
  citations.deleteOf(documentKey);
  storeCitations(context, documentKey, citing, text, read, touched);
}

function toLink(
  context: EngineContext,
  documentKey: number,
  ordinal: number,
  citing: DocumentFields,
  { mention: read, sentence, word }: Pending,
  identityKeys: readonly (number | null)[],
  touched: Set<string>,
): Omit<NewCitation, "page"> | null {
  const mention = { ...read, relation: word?.chosenRelation ?? read.relation };
  const identity = identityOf(mention, citing);
  const chosen = word?.chosenId ?? null;
  const identityKey = ensureIdentity(context, chosen === null ? identity : { ...identity, chosen }, touched);
  if (identityKey === null) return null;
  const acts = word?.chosenRelation == null && mention.nestedIn !== null && actsOn(mention.relation);
  const actorIdentityKey = acts ? (identityKeys[mention.nestedIn as number] ?? null) : null;
  return {
    documentKey,
    ordinal,
    identityKey,
    mention,
    relation: acts ? "refers" : mention.relation,
    actorIdentityKey,
    status: word?.status ?? "read",
    sentence,
  };
}

/** Said inside another document's title, these are acts of that document, not of the citing one. */
function actsOn(relation: Relation): boolean {
  return effectOf(relation) !== null || relation === "consolidates";
}

function ensureIdentity(context: EngineContext, identity: CitedIdentity, touched: Set<string>): number | null {
  const lookup = lookupOf(identity);
  if (lookup === null) return null;
  const { key, settled } = context.archive.identities.ensure(lookup, JSON.stringify(identity));
  // What is said already changes nothing: the cost of taking a document in does not grow with those that cite alike.
  if (!settled) touched.add(lookup);
  return key;
}
