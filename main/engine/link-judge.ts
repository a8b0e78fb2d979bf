import type { CitationRow } from "../archive/citation-table.ts";
import type { DocumentRow } from "../archive/document-table.ts";
import type { LinkWord, StoredLinkWord } from "../archive/link-word-table.ts";
import { identityOf } from "../citations/resolve.ts";
import type { HistoryEntry } from "../model/archived-document.ts";
import type { Citation } from "../model/citation.ts";
import type { DocumentFields } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { LinkJudgement, NewLink } from "../model/link.ts";
import { normaliseReferenceNumber, parseReferenceNumber } from "../text/reference-number.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { documentNode, findDocument, targetNode } from "./describe-node.ts";
import { lookupOf, restoreLinks, wordOn } from "./link-store.ts";
import { resolveLinks } from "./resolve-links.ts";

/** Words on one link are few; a whole group of mentions is judged together. */
const MOST_JUDGED = 500;

type LinkEvent = Extract<HistoryEntry["kind"], `link-${string}`>;

/**
 * Stores what a person says of links of a document, given by their ordinals. It outlives every re-reading.
 * Throws `document-not-found` (also for the target chosen), `value-invalid` when no such link is there.
 */
export function judgeLinks(
  context: EngineContext,
  id: string,
  ordinals: readonly number[],
  judgement: LinkJudgement,
): void {
  const row = findDocument(context, id);
  const wanted = new Set(ordinals);
  const rows = context.archive.citations.from(row.key).filter(({ ordinal }) => wanted.has(ordinal));
  if (rows.length === 0 || rows.length > MOST_JUDGED) throw new ArchiveError("value-invalid", "link");
  if (judgement.kind === "target" && findDocument(context, judgement.id).key === row.key) {
    throw new ArchiveError("value-invalid", "link");
  }
  const at = context.options.clock().toISOString();
  changeLinks(context, row, (citing) => {
    const words = context.archive.linkWords.of(row.key);
    for (const citation of rows) speak(context, row, citing, citation, wordOn(words, citation), judgement, at);
    const [first] = rows as [CitationRow];
    addHistory(context, row, eventOf(judgement), at, describeLink(context, first), describeChange(context, judgement));
  });
}

/** A person adds a link that the text was not read to say. Throws `document-not-found`, `value-invalid`. */
export function addLink(context: EngineContext, id: string, link: NewLink): void {
  const row = findDocument(context, id);
  const at = context.options.clock().toISOString();
  const { mention, chosenId } = toMention(context, row, link);
  changeLinks(context, row, (citing) => {
    const identity = identityOf(mention, citing);
    const lookup = lookupOf(chosenId === null ? identity : { ...identity, chosen: chosenId });
    if (lookup === null) throw new ArchiveError("value-invalid", "link");
    const word: LinkWord = {
      documentKey: row.key,
      lookup,
      mention,
      sentence: "",
      status: "added",
      chosenRelation: null,
      chosenId,
      at,
    };
    context.archive.linkWords.put(word);
    addHistory(context, row, "link-added", at, null, `${mention.relation}: ${mention.raw}`);
  });
}

function changeLinks(context: EngineContext, row: DocumentRow, speakOf: (citing: DocumentFields) => void): void {
  const source = getSource(context, row);
  const { values } = fieldsInForce(context, row, source);
  context.archive.write(() => {
    const before = context.archive.linkWords.of(row.key);
    speakOf(values);
    const touched = new Set<string>();
    restoreLinks(context, row.key, values, source.text, touched, before);
    resolveLinks(context, touched);
  });
}

function speak(
  context: EngineContext,
  row: DocumentRow,
  citing: DocumentFields,
  citation: CitationRow,
  said: StoredLinkWord | null,
  judgement: LinkJudgement,
  at: string,
): void {
  const { linkWords } = context.archive;
  const isAdded = citation.status === "added";
  if (judgement.kind === "undo" || (isAdded && judgement.kind === "reject")) {
    if (said !== null) linkWords.drop(said.key);
    return;
  }
  if (isAdded && judgement.kind === "confirm") return;
  const mention = said?.mention ?? citation.mention;
  const lookup = said?.lookup ?? lookupOf(identityOf(mention, citing));
  if (lookup === null) throw new ArchiveError("value-invalid", "link");
  const isRejected = judgement.kind === "reject";
  linkWords.put({
    documentKey: row.key,
    lookup,
    mention,
    sentence: citation.sentence,
    status: isRejected ? "rejected" : isAdded ? "added" : "confirmed",
    chosenRelation:
      judgement.kind === "relation" ? judgement.relation : isRejected ? null : (said?.chosenRelation ?? null),
    chosenId: judgement.kind === "target" ? judgement.id : isRejected ? null : (said?.chosenId ?? null),
    at,
  });
}

function toMention(
  context: EngineContext,
  row: DocumentRow,
  link: NewLink,
): { readonly mention: Citation; readonly chosenId: string | null } {
  const empty: Citation = {
    raw: "",
    // Nowhere in the text: a person says so.
    span: [row.span[0], row.span[0]],
    referenceNumber: null,
    documentType: null,
    title: null,
    issueDate: null,
    issuingBody: null,
    provision: link.provision?.trim() || null,
    relation: link.relation,
    trigger: null,
    nestedIn: null,
    confidence: 1,
  };
  if ("number" in link.target) {
    const number = normaliseReferenceNumber(link.target.number.trim());
    if (parseReferenceNumber(number) === null) throw new ArchiveError("value-invalid", "number");
    return { mention: { ...empty, raw: number, referenceNumber: number }, chosenId: null };
  }
  const target = findDocument(context, link.target.id);
  if (target.key === row.key) throw new ArchiveError("value-invalid", "link");
  const { documentType, issueDate, issuingBody } = target;
  const raw = documentNode(target).label;
  const known = { referenceNumber: target.referenceNumber, documentType, issueDate, issuingBody };
  return {
    mention: { ...empty, ...known, raw, title: target.referenceNumber === null ? raw : null },
    chosenId: target.id,
  };
}

function eventOf(judgement: LinkJudgement): LinkEvent {
  switch (judgement.kind) {
    case "confirm":
      return "link-confirmed";
    case "reject":
      return "link-rejected";
    case "undo":
      return "link-undone";
    case "relation":
    case "target":
      return "link-changed";
  }
}

/** "replaces: 07/QĐ-UBND": data in no language, as history keeps it. */
function describeLink(context: EngineContext, citation: CitationRow): string {
  return `${citation.mention.relation}: ${targetNode(context, citation).label}`;
}

function describeChange(context: EngineContext, judgement: LinkJudgement): string | null {
  if (judgement.kind === "relation") return judgement.relation;
  return judgement.kind === "target" ? documentNode(findDocument(context, judgement.id)).label : null;
}

function addHistory(
  context: EngineContext,
  row: DocumentRow,
  kind: LinkEvent,
  at: string,
  before: string | null,
  after: string | null,
): void {
  context.archive.history.add(row.key, { at, kind, field: null, before, after });
}
