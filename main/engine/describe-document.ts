import type { CitationRow } from "../archive/citation-table.ts";
import type { DocumentRow } from "../archive/document-table.ts";
import type { NodeKey } from "../archive/graph-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { ArchivedDocument, IncomingCitation, OutgoingCitation } from "../model/archived-document.ts";
import type { CitationTarget } from "../model/citation.ts";
import type { FieldEvidence, FieldMap } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { GraphNode } from "../model/graph.ts";
import { isWithin, type Span, shiftSpan } from "../model/span.ts";
import type { EngineContext } from "./context.ts";
import { documentNode, findDocument, getRow, nodeOfKey, targetNode } from "./describe-node.ts";
import { duplicatesOf } from "./duplicate-notice.ts";
import { type EffectiveFields, effectiveFields } from "./effective-fields.ts";
import { noticesOn, today } from "./link-effect.ts";
import { candidatesFor } from "./resolve-links.ts";

/** A law may be cited by tens of thousands: a document shows this many mentions, the graph and the lược đồ tell the rest. */
const MOST_INCOMING = 500;

/** Everything known of one document. Spans are offsets into its own `text`. Throws `document-not-found`. */
export function describeDocument(context: EngineContext, id: string): ArchivedDocument {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  const incoming = context.archive.citations.toDocument(row.key, MOST_INCOMING);
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
    citedBy: toIncomings(context, incoming).concat(enclosedIn(context, row)),
    citedByTotal: incoming.length < MOST_INCOMING ? incoming.length : context.archive.citations.countTo(row.key),
    notices: noticesOn(context, row, today(context)),
    duplicates: duplicatesOf(context, row),
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

/** Links of a document, in reading order, those added by hand last; spans are offsets into the document's own text. */
export function outgoingOf(context: EngineContext, row: DocumentRow): readonly OutgoingCitation[] {
  // A long document names the same few again and again.
  const nodes = new Map<NodeKey | null, GraphNode>();
  return context.archive.citations.from(row.key).map((citation) => {
    const key = citation.targetKey ?? citation.ghostId;
    const node = nodes.get(key) ?? targetNode(context, citation);
    nodes.set(key, node);
    return {
      ...citation.mention,
      span: shiftSpan(citation.mention.span, -row.span[0]),
      target: toTarget(node),
      targetNode: node,
      ordinal: citation.ordinal,
      status: citation.status,
      sentence: citation.sentence,
      page: citation.page,
      candidates: citation.candidates > 1 ? candidateNodes(context, citation) : [],
    };
  });
}

function candidateNodes(context: EngineContext, citation: CitationRow): readonly GraphNode[] {
  return candidatesFor(context, citation.identityKey).flatMap(({ key }) => nodeOfKey(context, key) ?? []);
}

/** Mentions of a document in others, and the letter it came with. */
export function incomingOf(context: EngineContext, row: DocumentRow): readonly IncomingCitation[] {
  return toIncomings(context, context.archive.citations.toDocument(row.key, MOST_INCOMING)).concat(
    enclosedIn(context, row),
  );
}

/** Mentions with the documents they stand in; a rejected one, or one in a document that has left the archive, is none. */
export function toIncomings(context: EngineContext, citations: readonly CitationRow[]): IncomingCitation[] {
  return citations.flatMap((citation) => {
    const from = context.archive.graph.node(citation.documentKey);
    if (from === undefined || citation.status === "rejected") return [];
    const { raw, provision, confidence } = citation.mention;
    const { relation, sentence, status } = citation;
    return [{ from: documentNode(from), relation, raw, sentence, provision, confidence, status }];
  });
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
      status: "read" as const,
    }));
}

function toTarget({ id, ghost }: GraphNode): CitationTarget {
  return ghost ? { ghost: id } : { id };
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
