import { access, constants } from "node:fs/promises";
import { basename } from "node:path";
import { indexTypes } from "../citations/document-type.ts";
import { identityOf } from "../citations/resolve.ts";
import { readBulkFile } from "../ingest/read-bulk-file.ts";
import { isBulkFile } from "../ingest/read-source.ts";
import { readSources } from "../ingest/read-sources.ts";
import type { Citation } from "../model/citation.ts";
import { FIELD_NAMES, type ReadDocument } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type {
  DroppedCandidate,
  ExplainedCitation,
  ExplainedDocument,
  ExplainedField,
  ExplainedText,
  Explanation,
} from "../model/explanation.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { makeMatchingCopy } from "../text/matching-copy.ts";
import { readTextLines, type TextLines, zoneLines } from "./document-zones.ts";
import type { Considered } from "./dropped-candidate.ts";
import { findDroppedDates } from "./dropped-dates.ts";
import { buildBareNumberPattern, findDroppedNumbers } from "./dropped-numbers.ts";
import { findDroppedTypeLines } from "./dropped-type-lines.ts";
import { readBytes } from "./extract.ts";
import { type ReadResult, readText } from "./read-text.ts";

/**
 * Reads a file as `extract` does and says what was taken by which rule and what was considered and dropped. A bad line
 * of a bulk file is reported, the others are read. Throws what reading the file throws (`file-not-found`, `pdf-damaged` …).
 */
export async function explain(path: string, vocabulary: Vocabulary): Promise<Explanation> {
  if (isBulkFile(path)) return { file: path, texts: await explainBulkFile(path, vocabulary) };
  const texts: ExplainedText[] = [];
  for await (const item of readSources(await readBytes(path), basename(path))) {
    const line = item.entry === 0 ? null : item.entry;
    if ("error" in item) texts.push({ line: item.entry, text: "", documents: [], error: item.error });
    else {
      const { text } = item.source;
      texts.push({ line, text, documents: explainText(text, vocabulary, { single: false }) });
    }
  }
  return { file: path, texts };
}

async function explainBulkFile(path: string, vocabulary: Vocabulary): Promise<readonly ExplainedText[]> {
  // A stream that cannot be opened would fail as a bug, not as this file's failure.
  await access(path, constants.R_OK).catch((thrown: NodeJS.ErrnoException) => {
    throw new ArchiveError(thrown.code === "ENOENT" ? "file-not-found" : "file-unreadable", path, { cause: thrown });
  });
  const texts: ExplainedText[] = [];
  for await (const entry of readBulkFile(path)) {
    if ("error" in entry) texts.push({ line: entry.line, text: "", documents: [], error: entry.error });
    else {
      const { line, text } = entry;
      texts.push({ line, text, documents: explainText(text, vocabulary, { single: true }) });
    }
  }
  return texts;
}

/** Explains the documents of a text; spans are offsets into it. `single`: the text is known to be one document. */
export function explainText(
  text: string,
  vocabulary: Vocabulary,
  options: { readonly single: boolean },
): readonly ExplainedDocument[] {
  const lines = readTextLines(text, vocabulary);
  const announced = announcedNumbers(vocabulary);
  return readText(text, vocabulary, options).map((result) => explainDocument(text, result, lines, announced));
}

const ANNOUNCED = new WeakMap<Vocabulary, RegExp>();

function announcedNumbers(vocabulary: Vocabulary): RegExp {
  const known = ANNOUNCED.get(vocabulary);
  if (known !== undefined) return known;
  const pattern = buildBareNumberPattern(indexTypes(vocabulary).pattern);
  ANNOUNCED.set(vocabulary, pattern);
  return pattern;
}

function explainDocument(
  text: string,
  { document, citations }: ReadResult,
  lines: TextLines,
  announced: RegExp,
): ExplainedDocument {
  const considered: Considered = {
    text,
    document,
    citations,
    copy: makeMatchingCopy(text, document.span[0], document.span[1]),
    context: lines.context,
    lines: zoneLines(lines, document),
    citationStarts: citations.map(({ span }) => span[0]),
  };
  return {
    span: document.span,
    fields: explainFields(document),
    citations: citations.map((citation) => explainCitation(citation, document)),
    dropped: findDropped(considered, announced),
  };
}

function findDropped(considered: Considered, announced: RegExp): readonly DroppedCandidate[] {
  const dropped = [
    ...findDroppedNumbers(considered, announced),
    ...findDroppedDates(considered),
    ...findDroppedTypeLines(considered),
  ];
  return dropped.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Fields in reading order, those without a place last. */
function explainFields(document: ReadDocument): readonly ExplainedField[] {
  const fields = FIELD_NAMES.flatMap((name): readonly ExplainedField[] => {
    const evidence = document.fields[name];
    return evidence === undefined ? [] : [{ name, value: document[name], ...evidence }];
  });
  const place = ({ span }: ExplainedField): number => span?.[0] ?? Number.MAX_SAFE_INTEGER;
  return fields.sort((a, b) => place(a) - place(b));
}

function explainCitation(citation: Citation, citing: ReadDocument): ExplainedCitation {
  const { span, raw, relation, trigger, provision, nestedIn, confidence } = citation;
  return { span, raw, relation, trigger, provision, nestedIn, confidence, identity: identityOf(citation, citing) };
}
