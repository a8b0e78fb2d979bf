import type { CitationRow } from "../archive/citation-table.ts";
import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import { canTakeEffect, effectOf } from "../citations/effect.ts";
import type { ArchivedDocument, EffectNotice, IncomingCitation, OutgoingCitation } from "../model/archived-document.ts";
import type { CitationTarget } from "../model/citation.ts";
import type { FieldEvidence, FieldMap } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import { isWithin, type Span, shiftSpan } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { documentNode, findDocument, getRow, targetNode } from "./describe-node.ts";
import { type EffectiveFields, effectiveFields } from "./effective-fields.ts";

/** Everything known of one document. Spans are offsets into its own `text`. Throws `document-not-found`. */
export function describeDocument(context: EngineContext, id: string): ArchivedDocument {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  const incoming = context.archive.citations.toDocument(row.key);
  const original = context.archive.originals.find(source.sha256);
  if (!original) throw new ArchiveError("original-missing", source.sha256);
  return {
    id: row.id,
    ...(source.externalId === null ? {} : { externalId: source.externalId }),
    file: source.file,
    span: row.span,
    ...values,
    fields: evidenceWithin(evidence, row.span),
    text: source.text.slice(row.span[0], row.span[1]),
    citations: outgoingOf(context, row),
    citedBy: incoming.map((citation) => toIncoming(context, citation)).concat(enclosedIn(context, row)),
    notices: noticesOf(context, incoming),
    siblings: context.archive.documents
      .ofSource(row.sourceKey)
      .filter((other) => other.key !== row.key)
      .map(documentNode),
    history: context.archive.history.of(row.key),
    original: {
      sha256: source.sha256,
      size: original.size,
      mediaType: original.mediaType,
      importedAt: source.importedAt,
    },
  };
}

/** The source a document was read from. */
export function getSource(context: EngineContext, row: DocumentRow): SourceRow {
  const source = context.archive.sources.get(row.sourceKey);
  if (!source) throw new ArchiveError("archive-damaged", `source ${row.sourceKey}`);
  return source;
}

/** A document's values in force with evidence; spans count in the whole source text. */
export function fieldsInForce(
  context: EngineContext,
  row: DocumentRow,
  source: Pick<SourceRow, "given">,
): EffectiveFields {
  return effectiveFields(row.reading, source.given, context.archive.documents.corrections(row.key));
}

/** Citations in a document, in reading order; spans are offsets into the document's own text. */
export function outgoingOf(context: EngineContext, row: DocumentRow): readonly OutgoingCitation[] {
  return context.archive.citations.from(row.key).map((citation) => ({
    ...citation.mention,
    span: shiftSpan(citation.mention.span, -row.span[0]),
    target: toTarget(context, citation),
    targetNode: targetNode(context, citation),
  }));
}

/** Mentions of a document in others, and the letter it came with. */
export function incomingOf(context: EngineContext, row: DocumentRow): readonly IncomingCitation[] {
  return context.archive.citations
    .toDocument(row.key)
    .map((citation) => toIncoming(context, citation))
    .concat(enclosedIn(context, row));
}

export function toIncoming(context: EngineContext, citation: CitationRow): IncomingCitation {
  return {
    from: documentNode(getRow(context, citation.documentKey)),
    relation: citation.mention.relation,
    raw: citation.mention.raw,
    sentence: citation.sentence,
    provision: citation.mention.provision,
    confidence: citation.mention.confidence,
  };
}

function enclosedIn(context: EngineContext, row: DocumentRow): IncomingCitation[] {
  return context.archive.citations
    .enclosuresOf(row.key)
    .filter((enclosure) => enclosure.enclosedKey === row.key)
    .map((enclosure) => ({
      from: documentNode(getRow(context, enclosure.letterKey)),
      relation: "attaches",
      raw: enclosure.evidence,
      sentence: enclosure.evidence,
      provision: null,
      confidence: 0.9,
    }));
}

function noticesOf(context: EngineContext, incoming: readonly CitationRow[]): readonly EffectNotice[] {
  const notices = new Map<string, EffectNotice>();
  for (const citation of incoming) {
    const { relation, provision } = citation.mention;
    const by = documentNode(getRow(context, citation.documentKey));
    if (effectOf(relation) === null || !canTakeEffect(by.documentType)) continue;
    const key = `${by.id} ${relation}`;
    if (notices.has(key)) continue;
    notices.set(key, { relation: relation as EffectNotice["relation"], by, evidence: citation.sentence, provision });
  }
  return [...notices.values()].sort((a, b) => (b.by.issueDate ?? "").localeCompare(a.by.issueDate ?? ""));
}

function toTarget(context: EngineContext, citation: CitationRow): CitationTarget {
  if (citation.targetKey !== null) return { id: getRow(context, citation.targetKey).id };
  return { ghost: citation.ghostId as string };
}

/** Evidence with spans in the document's own text; what rests on another document of the file has none there. */
function evidenceWithin(evidence: FieldMap, within: Span): FieldMap {
  const shifted: Record<string, FieldEvidence> = {};
  for (const [name, field] of Object.entries(evidence)) {
    const isOwn = field.span !== null && isWithin(field.span, within);
    shifted[name] = { ...field, span: field.span !== null && isOwn ? shiftSpan(field.span, -within[0]) : null };
  }
  return shifted;
}
