import type { Citation } from "../model/citation.ts";
import type { ReadDocument } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { findDatesInCopy } from "../text/date-text.ts";
import { fold } from "../text/fold.ts";
import { type MatchingCopy, makeMatchingCopy } from "../text/matching-copy.ts";
import { type CopyNumber, findNumbersInCopy } from "../text/reference-number.ts";
import { findBareNumbers } from "./bare-number.ts";
import { type BodyIndex, indexBodies } from "./body-index.ts";
import { cutClauses } from "./clause.ts";
import { distribute } from "./distribute.ts";
import { indexTypes, type TypeIndex } from "./document-type.ts";
import { expandBody, type PlaceContext, readPlaceContext } from "./expand-body.ts";
import { type FoundLaw, findLawNames } from "./law-name.ts";
import type { Mention } from "./mention.ts";
import { isOwnNumber, isStandaloneNumber } from "./own-number.ts";
import { buildLeftPatterns, type LeftPatterns, type MentionSource, readMention } from "./read-mention.ts";
import { readTail } from "./read-tail.ts";
import { type Related, relateMentions } from "./relate.ts";

type Indexes = { readonly types: TypeIndex; readonly bodies: BodyIndex; readonly patterns: LeftPatterns };
const INDEXES = new WeakMap<Vocabulary, Indexes>();

function indexesOf(vocabulary: Vocabulary): Indexes {
  const known = INDEXES.get(vocabulary);
  if (known !== undefined) return known;
  const types = indexTypes(vocabulary);
  const indexes = { types, bodies: indexBodies(vocabulary), patterns: buildLeftPatterns(types) };
  INDEXES.set(vocabulary, indexes);
  return indexes;
}

/**
 * Finds every mention of another document inside `document.span`, in reading order, with its relation. Offsets are those
 * of the whole source text. The document's own number is never a citation. Takes time linear in the text's length.
 */
export function findCitations(text: string, document: ReadDocument, vocabulary: Vocabulary): readonly Citation[] {
  const copy = makeMatchingCopy(text, document.span[0], document.span[1]);
  const source: MentionSource = { copy, dates: findDatesInCopy(copy), ...indexesOf(vocabulary) };
  const mentions = readMentions(source, document, vocabulary);
  if (mentions.length === 0) return [];
  distribute(mentions, source);
  const abstract = document.fields.abstract?.span ?? null;
  const related = relateMentions(mentions, {
    copy,
    clauses: cutClauses(copy),
    documentType: document.documentType,
    isTitle: (at) => {
      const [start] = copy.toSource(at, at + 1);
      return abstract !== null && start >= abstract[0] && start < abstract[1];
    },
  });
  const places = readPlaceContext(document, copy, (name) =>
    vocabulary.places.some((place) => place.kind === "province" && place.name === name),
  );
  return mentions.map((mention, i) => toCitation(text, source, places, mention, related[i] as Related));
}

type Item = {
  readonly number: CopyNumber | null;
  readonly law: FoundLaw | null;
  readonly start: number;
  readonly end: number;
};

function readMentions(source: MentionSource, document: ReadDocument, vocabulary: Vocabulary): Mention[] {
  const { copy } = source;
  const bare = findBareNumbers(copy, source.dates);
  const numbers = findNumbersInCopy(copy);
  const all = bare.length === 0 ? numbers : [...numbers, ...bare].sort((a, b) => a.start - b.start);
  const items = pairItems(copy, all, findLawNames(copy, vocabulary));
  const mentions: Mention[] = [];
  let from = 0;
  for (const item of items) {
    if (item.number !== null && isStandaloneNumber(copy, item.number)) {
      from = item.end;
      continue;
    }
    const mention = readMention(source, item, from);
    from = Math.max(from, mention.end);
    if (item.number !== null && isOwnNumber(copy, item.number, mention, document)) continue;
    if (item.law !== null && item.number === null && isOwnName(item.law, document)) continue;
    mentions.push(mention);
  }
  setTails(copy, mentions);
  return mentions;
}

function isOwnName(law: FoundLaw, document: ReadDocument): boolean {
  if (document.documentType !== law.documentType || document.abstract === null) return false;
  return `${document.documentType} ${document.abstract}`.toLowerCase() === law.title.toLowerCase();
}

// matches ", số ", " (sửa đổi) số ", " (Luật số "
const LAW_TO_NUMBER = /^\s?,?\s?(?:\(sua doi\)\s?)?\(?(?:so\s?:?\s?|luat so\s?:?\s?)?$/;

/** Numbers and names in reading order; a law's name and the number right after it are one item. */
function pairItems(copy: MatchingCopy, numbers: readonly CopyNumber[], laws: readonly FoundLaw[]): readonly Item[] {
  const items: Item[] = [];
  let n = 0;
  for (const law of laws) {
    while (n < numbers.length && (numbers[n] as CopyNumber).start < law.start)
      items.push(itemOf(numbers[n++] as CopyNumber, null));
    const number = numbers[n];
    const isPaired =
      number !== undefined &&
      number.start >= law.end &&
      number.start - law.end < 36 &&
      LAW_TO_NUMBER.test(copy.folded.slice(law.end, number.start));
    if (isPaired) n++;
    items.push({ number: isPaired ? number : null, law, start: law.start, end: isPaired ? number.end : law.end });
  }
  while (n < numbers.length) items.push(itemOf(numbers[n++] as CopyNumber, null));
  return items;
}

function itemOf(number: CopyNumber, law: FoundLaw | null): Item {
  return { number, law, start: number.start, end: number.end };
}

// matches ", " " và " "; " before a mention that goes on a list, not "thực hiện "
const BEFORE_SIBLING = /(?:[,;]\s?|\s(?:va|hoac)\s)(?:cac\s)?$/;

/** Extends each mention over the quoted abstract of what it cites, up to the next member of its own list. */
function setTails(copy: MatchingCopy, mentions: readonly Mention[]): void {
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    let end = readTail(copy, mention.end, copy.text.length);
    let cursor = mention.end;
    for (let j = i + 1; j < mentions.length && (mentions[j] as Mention).start < end; j++) {
      const next = mentions[j] as Mention;
      const between = copy.folded.slice(cursor, next.start);
      const isFirstNested = cursor === mention.end;
      const separator = BEFORE_SIBLING.exec(between);
      const goesOnNested = !isFirstNested && separator !== null && separator[0].length >= between.trim().length + 1;
      if (separator !== null && !goesOnNested) {
        end = Math.min(end, cursor + separator.index);
        break;
      }
      cursor = Math.max(next.end, next.tailEnd);
    }
    mention.tailEnd = Math.max(mention.end, end);
  }
}

function toCitation(
  text: string,
  source: MentionSource,
  places: PlaceContext,
  mention: Mention,
  related: Related,
): Citation {
  const { copy } = source;
  const span = copy.toSource(mention.start, mention.tailEnd);
  const trigger = related.trigger === null ? null : copy.toSource(...related.trigger);
  return {
    raw: text.slice(...span),
    span,
    referenceNumber: mention.number?.text ?? null,
    documentType: documentTypeOf(source.types, mention),
    title: mention.law?.title ?? null,
    issueDate: mention.iso,
    issuingBody: issuerOf(source.bodies, places, mention),
    provision: mention.provision,
    relation: related.relation,
    trigger: trigger === null ? null : text.slice(...trigger),
    nestedIn: related.nestedIn,
    confidence: Math.round(Math.min(mentionConfidence(mention), related.confidence) * 100) / 100,
  };
}

function documentTypeOf(types: TypeIndex, mention: Mention): string | null {
  const code = mention.number?.typeAbbreviation;
  if (mention.typeWord === "Thông tư" && (code === "TTLT" || code === "TTLB")) return "Thông tư liên tịch";
  if (mention.typeWord !== null && mention.typeWord !== "") return mention.typeWord;
  return mention.number === null ? null : types.nameOfSymbol(mention.number);
}

function issuerOf(bodies: BodyIndex, places: PlaceContext, mention: Mention): string | null {
  const implied = impliedIssuer(bodies, mention);
  if (mention.issuer === null) return implied;
  if (mention.hasOwnIssuer) return expandBody(mention.issuer, places);
  if (implied !== null) return implied;
  const issuer = expandBody(mention.issuer, places);
  return contradicts(bodies, mention, issuer) ? null : issuer;
}

/** A body named some words before did not issue what bears another's code: "UBND tỉnh đề nghị tại Công văn số 5/STP-HC". */
function contradicts(bodies: BodyIndex, mention: Mention, issuer: string): boolean {
  const code = mention.number?.bodySymbols[0];
  const kind = code === undefined ? null : bodies.kindOfSymbol(code);
  return kind !== null && !fold(issuer).includes(fold(kind));
}

function impliedIssuer(bodies: BodyIndex, mention: Mention): string | null {
  if (mention.law?.documentType === "Pháp lệnh") return "Ủy ban Thường vụ Quốc hội";
  if (mention.law !== null) return "Quốc hội";
  const codes = mention.number?.bodySymbols ?? [];
  const names = codes.map((code) => bodies.bodyOfSymbol(code));
  if (names.length === 0 || names.some((name) => name === null)) return null;
  return names.join(", ");
}

function mentionConfidence(mention: Mention): number {
  if (mention.number === null) return mention.law?.isKnown === true ? 0.95 : 0.82;
  const base = mention.typeWord === null ? 0.9 : 0.98;
  return mention.number.repaired ? base - 0.04 : base;
}
