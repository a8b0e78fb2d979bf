import type { Citation } from "../../main/model/citation.ts";
import {
  type DocumentFields,
  FIELD_NAMES,
  type FieldMap,
  type FieldName,
  type Signing,
} from "../../main/model/document.ts";
import type { GoldDocument, GoldFile } from "./gold.ts";
import { matchCitations } from "./match-citations.ts";
import { isSameBody, normaliseAbstract, normaliseItem, normaliseText, wordOverlap } from "./normalise.ts";
import { scoreCitationFields } from "./score-citation-fields.ts";

/** What a reader says of one document of a file. */
export type ReadingOfDocument = {
  readonly document: DocumentFields & { readonly fields?: FieldMap };
  readonly citations: readonly Citation[];
};

/** One value compared with the gold. `field` is a field's name, "documents", "citation", "extra citation" or "citation.<part>". */
export type ScoreRow = {
  readonly file: string;
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  readonly right: boolean;
  /** How sure the reader is of a field's value; absent for what it doesn't rate. */
  readonly confidence?: number;
};

/** Compares what was read from a file with its gold; one row for each value. */
export function scoreFile(gold: GoldFile, readings: readonly ReadingOfDocument[]): readonly ScoreRow[] {
  const rows: ScoreRow[] = [
    row(
      gold.file,
      "documents",
      String(gold.documents.length),
      String(readings.length),
      gold.documents.length === readings.length,
    ),
  ];
  const paired = pairDocuments(gold.documents, readings);
  for (const [document, reading] of paired) {
    rows.push(...scoreFields(gold.file, document, reading?.document ?? null));
    const matches = matchCitations(document.citations, reading?.citations ?? []);
    for (const [citation, found] of matches.pairs) {
      rows.push(row(gold.file, "citation", describe(citation), found ? describe(found) : "(missed)", found !== null));
      if (found !== null) rows.push(...scoreCitationFields(gold.file, citation, found));
    }
    for (const extra of matches.extra)
      rows.push(row(gold.file, "extra citation", "(none)", `${describe(extra)} «${extra.raw}»`, false));
  }
  return rows;
}

/** Pairs by number where there is one, else by place in the file. */
function pairDocuments(
  gold: readonly GoldDocument[],
  readings: readonly ReadingOfDocument[],
): readonly (readonly [GoldDocument, ReadingOfDocument | null])[] {
  const taken = new Set<ReadingOfDocument>();
  return gold.map((document, i) => {
    const same = readings.find(
      (reading) => !taken.has(reading) && reading.document.referenceNumber?.text === document.referenceNumber?.text,
    );
    const reading = same ?? readings.slice(i).find((candidate) => !taken.has(candidate)) ?? null;
    if (reading !== null) taken.add(reading);
    return [document, reading] as const;
  });
}

function scoreFields(
  file: string,
  gold: GoldDocument,
  read: ReadingOfDocument["document"] | null,
): readonly ScoreRow[] {
  return FIELD_NAMES.filter((field) => gold.unscored?.includes(field) !== true).map((field) => {
    const expected = show(gold[field]);
    if (read === null) return row(file, field, expected, "(no document)", false);
    const confidence = read.fields?.[field]?.confidence;
    const scored = row(file, field, expected, show(read[field]), isRight(field, gold, read));
    return confidence === undefined ? scored : { ...scored, confidence };
  });
}

function isRight(field: FieldName, gold: GoldDocument, read: DocumentFields): boolean {
  switch (field) {
    case "regime":
    case "documentType":
    case "issueDate":
    case "secrecy":
    case "urgency":
      return gold[field] === read[field];
    case "referenceNumber":
      return (
        gold.referenceNumber?.serialNumber === read.referenceNumber?.serialNumber &&
        gold.referenceNumber?.symbol === read.referenceNumber?.symbol
      );
    case "issuePlace":
      return normaliseText(gold.issuePlace) === normaliseText(read.issuePlace);
    case "filing":
      return normaliseItem(gold.filing ?? "") === normaliseItem(read.filing ?? "");
    case "parentBody":
    case "issuingBody": {
      const body = gold[field];
      return body === null ? read[field] === null : isSameBody(body, read[field]);
    }
    case "abstract":
      return wordOverlap(normaliseAbstract(gold.abstract), normaliseAbstract(read.abstract)) >= 0.95;
    case "addressees":
    case "recipients":
      return isSameList(gold[field], read[field]);
    case "signing":
      return isSameSigning(gold.signing, read.signing);
  }
}

function isSameList(gold: readonly string[], read: readonly string[]): boolean {
  const [a, b] = [gold.map(normaliseItem), read.map(normaliseItem)];
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isSameSigning(gold: Signing | null, read: Signing | null): boolean {
  if (gold === null || read === null) return gold === read;
  return (
    gold.authority.map(normaliseText).join("|") === read.authority.map(normaliseText).join("|") &&
    normaliseText(gold.title) === normaliseText(read.title) &&
    normaliseText(gold.signer) === normaliseText(read.signer)
  );
}

function row(file: string, field: string, expected: string, got: string, right: boolean): ScoreRow {
  return { file, field, expected, got, right };
}

function describe(
  citation: Pick<Citation, "referenceNumber" | "title" | "issueDate" | "relation" | "provision">,
): string {
  return [citation.provision, citation.referenceNumber ?? citation.title, citation.issueDate, citation.relation]
    .filter((part) => part !== null)
    .join(", ");
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
