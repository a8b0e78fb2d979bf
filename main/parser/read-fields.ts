import { type DocumentFields, EMPTY_FIELDS, type FieldEvidence, type FieldMap } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import { readAbstract } from "./abstract.ts";
import { readAddressees } from "./addressees.ts";
import type { BodyNamer } from "./body-name.ts";
import { type FoundFields, weighConfidence } from "./confidence.ts";
import { readDocumentType } from "./document-type.ts";
import type { Field } from "./field.ts";
import { type Header, type ReadingContext, readHeader } from "./header.ts";
import { type BodySigns, complete, inferIssuingBody } from "./infer-body.ts";
import { readPrintedBodies } from "./issuing-body.ts";
import type { Line } from "./line.ts";
import { readSecrecy, readUrgency } from "./marks.ts";
import { type OldTitle, readOldTitle } from "./old-title.ts";
import { findOwnDate, findOwnNumber, type NumberField, type OwnDate, repairByTitle } from "./own-marks.ts";
import type { PlaceIndex } from "./place-index.ts";
import { type Recipients, readRecipients } from "./recipients.ts";
import { readRegime } from "./regime.ts";
import { repairPlaceName } from "./repair-place.ts";
import { readSigning } from "./signing.ts";
import { spellAsElsewhere } from "./spell-as-elsewhere.ts";
import { findTail, refineTail } from "./tail.ts";
import { readTitle, type Title } from "./title.ts";

/** Everything the readers of fields need besides the lines. */
export type FieldReaders = ReadingContext & {
  readonly vocabulary: Vocabulary;
  readonly places: PlaceIndex;
  readonly namer: BodyNamer;
};

/** What has been read so far; later fields lean on earlier ones. */
type Reading = {
  readonly header: Header;
  readonly title: Title | null;
  readonly old: OldTitle | null;
  readonly number: NumberField | null;
  readonly date: OwnDate;
  readonly recipients: Recipients;
  readonly tail: readonly Line[];
};

/** Reads all fields of one document from its lines; a document without any landmark gives nulls. */
export function readFields(
  lines: readonly Line[],
  readers: FieldReaders,
): DocumentFields & { readonly fields: FieldMap } {
  const header = readHeader(lines, readers);
  const title = readTitle(header.lines, readers.types);
  const old = title === null ? null : readOldTitle(title);
  const number = repairByTitle(findOwnNumber(header.lines, title, old), title);
  const tail = refineTail(findTail(lines, header.bodyIndex), readers);
  const date = findOwnDate(
    { header: header.lines, body: lines.slice(header.bodyIndex), tail, old, number, title },
    readers.isPlace,
  );
  const recipients = readRecipients(tail);
  const reading: Reading = { header, title, old, number, date, recipients, tail };
  if (!isOfficial(reading)) return toDocument({}, readers);
  const opening = lines.slice(header.bodyIndex, header.bodyIndex + 40);
  const about = { header: header.lines, opening, number, places: readers.places };
  return toDocument(weighConfidence(readAll(reading, lines, readers), about), readers);
}

/** Prose, an article of a law or a list has none of the marks of an official document: nothing is read from it. */
function isOfficial({ header, title, number, recipients, date }: Reading): boolean {
  if (number !== null || header.lines.some((line) => OFFICIAL.has(line.kind))) return true;
  if (title?.capitals === true) return true;
  return recipients.recipients !== null || (date.date !== null && title !== null);
}

const OFFICIAL = new Set(["national", "party", "about", "addressee"]);

function readAll(reading: Reading, lines: readonly Line[], readers: FieldReaders): FoundFields {
  const { header, title, old, number, date, recipients, tail } = reading;
  const addressees = readAddressees([...header.lines, ...lines.slice(header.bodyIndex, header.bodyIndex + 60)]);
  const signing = readSigning(
    tail,
    tail.findIndex((line) => line.kind === "recipients"),
    recipients.taken,
  );
  const printed = readPrintedBodies(header.lines, readers.namer, number?.own ?? null);
  const closing = fold(
    lines
      .slice(-60)
      .map((line) => line.text.slice(0, 300))
      .join("\n"),
  );
  const regime = readRegime({
    header: header.lines,
    numberForm: number?.own.form ?? null,
    body: printed.body === null ? null : fold(printed.body.value),
    authority: signing?.value.authority ?? [],
    filing: recipients.filing === null ? null : fold(recipients.filing.value),
    closing,
    isOfficial: true,
  });
  const place = date.place;
  const body = readBody(
    {
      lines: header.lines.concat(lines.slice(header.bodyIndex, header.bodyIndex + 3)),
      oldTitleBody: old?.body ?? null,
      number: number?.own ?? null,
      authority: signing?.value.authority ?? [],
      issuePlace: place?.value ?? null,
      isParty: regime?.value === "party",
      sample: sampleOf(lines),
    },
    printed.body,
    readers,
  );
  return {
    regime,
    documentType: readDocumentType(
      { ...typeSigns(reading, addressees !== null), body: printed.body === null ? null : fold(printed.body.value) },
      readers.types,
    ),
    referenceNumber: number === null ? null : number.field,
    issueDate: date.date,
    issuePlace: place,
    parentBody: repaired(printed.parent, place, lines),
    issuingBody: repaired(body, place, lines),
    abstract: readAbstract(header.lines, title, old, number?.own.typeAbbreviation != null),
    addressees,
    recipients: recipients.recipients,
    filing: recipients.filing,
    signing,
    secrecy: readSecrecy(header.lines),
    urgency: readUrgency(header.lines),
  };
}

/** The printed issuer, completed where its unit was cut off; the inferred one where none is printed. */
function readBody(signs: BodySigns, printed: Field<string> | null, readers: FieldReaders): Field<string> | null {
  if (printed === null) return inferIssuingBody(signs, readers.vocabulary.bodies, readers.namer, readers.places);
  const { value, rule, confidence, range } = printed;
  const whole = complete(value, signs, readers.places, rule, confidence, range);
  return whole === null || whole.value === value ? whole : { ...whole, rule: `inferred-${rule}` };
}

/** A name in capitals loses marks first: the place of the date line and the text that follows say how it is spelt. */
function repaired(
  body: Field<string> | null,
  place: Field<string> | null,
  lines: readonly Line[],
): Field<string> | null {
  if (body === null) return null;
  const end = body.range?.[1] ?? 0;
  const running = lines.filter(({ start }) => start >= end);
  if (place === null) return { ...body, value: spellAsElsewhere(body.value, running) };
  const value = repairPlaceName(body.value, place.value);
  return { ...body, value: spellAsElsewhere(value, [{ text: place.value, folded: fold(place.value) }, ...running]) };
}

function typeSigns({ header, title, number }: Reading, hasAddressee: boolean) {
  return {
    lines: header.lines,
    title,
    number: number?.own ?? null,
    numberLine: number?.line ?? null,
    hasAddressee,
    hasAbout: header.lines.some((line) => line.kind === "about"),
  };
}

/** Start and end of a document: enough to hear it name itself, bounded so that long texts stay cheap. */
function sampleOf(lines: readonly Line[]): string {
  const near = lines.length <= 240 ? lines : [...lines.slice(0, 120), ...lines.slice(-120)];
  return near.map((line) => line.text.slice(0, 1500)).join("\n");
}

function toDocument(found: FoundFields, readers: FieldReaders): DocumentFields & { readonly fields: FieldMap } {
  const values: Record<string, unknown> = { ...EMPTY_FIELDS };
  const fields: Record<string, FieldEvidence> = {};
  for (const [name, field] of Object.entries(found)) {
    if (field === null || field === undefined) continue;
    if (field.value !== null) values[name] = field.value;
    const span = field.range === null ? null : readers.clean.toSource(field.range[0], field.range[1]);
    fields[name] = { confidence: field.confidence, span, rule: field.rule };
  }
  return { ...(values as DocumentFields), fields: fields as FieldMap };
}
