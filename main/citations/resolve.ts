import type { Citation, CitationTarget } from "../model/citation.ts";
import type { DocumentFields } from "../model/document.ts";
import { fold } from "../text/fold.ts";
import { normaliseReferenceNumber, parseReferenceNumber } from "../text/reference-number.ts";
import { type BodyKey, bodiesAgree, bodyKeyOf, symbolBody } from "./body-key.ts";
import { expandBody, type PlaceContext, readPlaceContext } from "./expand-body.ts";

/** What a citation says of the document it means; null where it says nothing. */
export type CitedIdentity = {
  readonly number: string | null;
  readonly title: string | null;
  readonly issuingBody: string | null;
  readonly year: number | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  /** Id of the document that a person says is meant. */
  readonly chosen?: string;
};

/** A document of the archive that bears the number, or the law's name, in question. */
export type Candidate = {
  readonly id: string;
  readonly referenceNumber: string | null;
  readonly issuingBody: string | null;
  readonly issueDate: string | null;
  readonly documentType: string | null;
  readonly title: string | null;
};

/** The identity a citation gives, completed by what the citing document says of itself (place, body). */
export function identityOf(
  citation: Citation,
  citing: Pick<DocumentFields, "issuingBody" | "issuePlace" | "issueDate" | "regime"> &
    Partial<Pick<DocumentFields, "parentBody">>,
): CitedIdentity {
  const number = citation.referenceNumber === null ? null : normaliseReferenceNumber(citation.referenceNumber);
  const places = placesOf(citing.issuingBody, citing.issuePlace, citing.parentBody ?? null);
  const issuingBody =
    citation.issuingBody === null
      ? bodyOfSamePlace(number, citing.issuingBody)
      : expandBody(citation.issuingBody, places);
  return {
    number,
    title: citation.title,
    issuingBody,
    year: yearOf(number, citation.issueDate) ?? (number === null ? yearInWords(citation.raw) : null),
    documentType: citation.documentType,
    issueDate: citation.issueDate,
  };
}

/** An office's documents come one after another, each with many citations: its places are read once. */
const MOST_PLACES = 200;
const placesKept = new Map<string, PlaceContext>();

function placesOf(issuingBody: string | null, issuePlace: string | null, parentBody: string | null): PlaceContext {
  const key = JSON.stringify([issuingBody, issuePlace, parentBody]);
  const there = placesKept.get(key);
  if (there !== undefined) return there;
  if (placesKept.size >= MOST_PLACES) placesKept.clear();
  const places = readPlaceContext({ issuingBody, issuePlace, parentBody });
  placesKept.set(key, places);
  return places;
}

/** A provincial committee or council that cites its own symbol without saying whose means itself. */
function bodyOfSamePlace(number: string | null, citing: string | null): string | null {
  const code = number === null ? null : (parseReferenceNumber(number)?.bodySymbols[0] ?? null);
  if (citing === null || code === null) return null;
  const own = /^(?:Chủ tịch )?(Ủy ban nhân dân|Hội đồng nhân dân) ((?:tỉnh|thành phố) .+)$/i.exec(citing);
  if (own === null) return null;
  if (code === "UBND") return `Ủy ban nhân dân ${own[2]}`;
  return code === "HĐND" ? `Hội đồng nhân dân ${own[2]}` : null;
}

// matches "Luật Đất đai năm 2013", "Luật Đất đai 2013"
function yearInWords(raw: string): number | null {
  const found = /(?:năm\s+)?((?:19|20)\d{2})(?!\d|\/)/.exec(raw.normalize("NFC"));
  return found === null ? null : Number(found[1]);
}

function yearOf(number: string | null, issueDate: string | null): number | null {
  const own = number === null ? null : (parseReferenceNumber(number)?.year ?? null);
  return own ?? (issueDate === null ? null : Number(issueDate.slice(0, 4)));
}

/** Key a law is looked up by: its name folded, without commas, year and "(sửa đổi)": "luat-phong-chong-benh-truyen-nhiem". */
export function lawKey(title: string): string {
  return fold(title.normalize("NFC"))
    .replace(/\(sua doi\)/g, " ")
    .replace(/\s(?:nam\s)?(?:19|20)\d{2}\s*$/, " ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

type Key = {
  readonly subject: string;
  readonly body: BodyKey;
  /** Year of issue; for a Party number the term of office, since its numbers run through a term: "2021-2024". */
  readonly period: string | null;
  readonly code: string | null;
};

/**
 * Points each of the identities that share one number (or one law's name) to the document it means, or to a ghost.
 * Give all distinct identities and all documents that bear the number: the outcome depends on those sets only.
 */
export function resolveIdentities(
  identities: readonly CitedIdentity[],
  candidates: readonly Candidate[],
): readonly CitationTarget[] {
  const keys = identities.map(keyOf);
  const keyed = candidates.map((candidate) => ({ candidate, key: keyOfCandidate(candidate) }));
  const targets = keys.map((key, i): CitationTarget | null => {
    const fitting = narrow(identities[i] as CitedIdentity, fit(key, keyed));
    return fitting.length === 1 && fitting[0] !== undefined ? { id: fitting[0].id } : null;
  });
  const open = keys.filter((_, i) => targets[i] === null);
  const ghosts = nameGhosts(open);
  return keys.map((key, i) => targets[i] ?? { ghost: ghosts.get(ghostName(key)) ?? ghostName(key) });
}

/** The documents that an identity can mean, by id; more than one must be put before a person. */
export function fittingCandidates(identity: CitedIdentity, candidates: readonly Candidate[]): readonly Candidate[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: keyOfCandidate(candidate) }));
  return narrow(identity, fit(keyOf(identity), keyed));
}

function fit(key: Key, keyed: readonly { readonly candidate: Candidate; readonly key: Key }[]): readonly Candidate[] {
  return keyed.filter((one) => agree(key, one.key)).map(({ candidate }) => candidate);
}

/** Where several fit, the day and then the type that the citation gives may single one out: evidence, never a reason to drop the only one. */
function narrow(identity: CitedIdentity, fitting: readonly Candidate[]): readonly Candidate[] {
  if (fitting.length < 2) return fitting;
  const type = identity.documentType === null ? null : fold(identity.documentType);
  const sameDay = fitting.filter(({ issueDate }) => issueDate !== null && issueDate === identity.issueDate);
  const left = sameDay.length > 0 ? sameDay : fitting;
  if (left.length === 1 || type === null) return left;
  const sameType = left.filter(({ documentType }) => documentType !== null && fold(documentType) === type);
  return sameType.length > 0 ? sameType : left;
}

function keyOf(identity: CitedIdentity): Key {
  const { subject, code } =
    identity.number === null ? { subject: lawKey(identity.title ?? ""), code: null } : readNumber(identity.number);
  const body =
    code === null && identity.number !== null
      ? readBody(identity.issuingBody)
      : { text: code ?? "quoc-hoi", isSpecific: true };
  return { subject, body, period: periodOf(identity), code };
}

/** The same few thousand names and numbers come again and again: each is taken apart once. */
const MOST_KEPT = 20_000;
const bodies = new Map<string | null, BodyKey>();
const numbers = new Map<string, { readonly subject: string; readonly code: string | null }>();

function readBody(name: string | null): BodyKey {
  return keep(bodies, name, () => bodyKeyOf(name));
}

function readNumber(number: string): { readonly subject: string; readonly code: string | null } {
  return keep(numbers, number, () => ({ subject: normaliseReferenceNumber(number), code: symbolBody(number) }));
}

function keep<K, V>(kept: Map<K, V>, key: K, read: () => V): V {
  const there = kept.get(key);
  if (there !== undefined) return there;
  if (kept.size >= MOST_KEPT) kept.clear();
  const value = read();
  kept.set(key, value);
  return value;
}

// matches "495-TB/TU", "12a-NQ/TW"; not "134/KH-UBND"
const PARTY_NUMBER = /^\d+[a-zđ]?-/iu;

/**
 * The year, or for a Party number its term: numbers run on from congress to congress (HD 05-HD/VPTW, số văn bản theo
 * nhiệm kỳ). In the congress year itself, when they begin anew at a day that differs by level, only the year is sure.
 */
function periodOf(identity: CitedIdentity): string | null {
  const year = identity.year ?? yearOf(identity.number, identity.issueDate);
  if (year === null) return null;
  if (identity.number === null || !PARTY_NUMBER.test(identity.number) || year % 5 === 0) return String(year);
  const first = Math.floor(year / 5) * 5 + 1;
  return `${first}-${first + 3}`;
}

function keyOfCandidate(candidate: Candidate): Key {
  return keyOf({
    number: candidate.referenceNumber,
    title: candidate.title,
    issuingBody: candidate.issuingBody,
    year: yearOf(candidate.referenceNumber, candidate.issueDate),
    documentType: candidate.documentType,
    issueDate: candidate.issueDate,
  });
}

function agree(a: Key, b: Key): boolean {
  if (a.period !== null && b.period !== null && a.period !== b.period) return false;
  // A law found by its name may bear a number: only what both say is compared.
  if (a.subject !== b.subject) return true;
  return bodiesAgree(a.body, b.body);
}

/** Ghosts by level of what is known: fuller identities found ghosts, others join the only one they can mean. */
function nameGhosts(keys: readonly Key[]): ReadonlyMap<string, string> {
  const distinct = new Map(keys.map((key) => [ghostName(key), key]));
  const joined = new Map<string, string>();
  const founded: Key[] = [];
  for (let level = 3; level >= 0; level--) {
    const founding: Key[] = [];
    for (const [name, key] of distinct) {
      if (levelOf(key) !== level) continue;
      const fitting = founded.filter((ghost) => agree(key, ghost));
      const only = fitting.length === 1 ? fitting[0] : undefined;
      joined.set(name, only === undefined ? name : ghostName(only));
      if (only === undefined) founding.push(key);
    }
    founded.push(...founding);
  }
  return joined;
}

function levelOf(key: Key): number {
  const body = key.body.text === "" ? 0 : key.body.isSpecific ? 2 : 1;
  return body + (key.period === null ? 0 : 1);
}

function ghostName(key: Key): string {
  return `ghost:${key.subject}|${key.body.text === "" ? "?" : key.body.text}|${key.period ?? "?"}`;
}
