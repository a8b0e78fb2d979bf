import {
  type DocumentFields,
  FIELD_NAMES,
  type FieldEvidence,
  type FieldMap,
  type FieldName,
  type ReferenceNumber,
  type Signing,
} from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import { parseReferenceNumber } from "../text/reference-number.ts";

/** A document's values in force and where each comes from. */
export type EffectiveFields = { readonly values: DocumentFields; readonly evidence: FieldMap };

/** A value that no longer rests on the text: a person's word or another system's. */
const CERTAIN = (rule: "correction" | "given"): FieldEvidence => ({ confidence: 1, span: null, rule });

/** Puts given values over read ones and a person's corrections over both. */
export function effectiveFields(
  reading: EffectiveFields,
  given: Readonly<Record<string, string>>,
  corrections: ReadonlyMap<FieldName, string>,
): EffectiveFields {
  let { values, evidence } = reading;
  const put = (field: FieldName, value: string, rule: "correction" | "given"): void => {
    values = { ...values, [field]: parseFieldValue(field, value) };
    evidence = { ...evidence, [field]: CERTAIN(rule) };
  };
  for (const [name, value] of Object.entries(given)) put(parseFieldName(name), value, "given");
  for (const [field, value] of corrections) put(field, value, "correction");
  return { values, evidence };
}

/** Checks a field's name. Throws `field-unknown`. */
export function parseFieldName(name: string): FieldName {
  if ((FIELD_NAMES as readonly string[]).includes(name)) return name as FieldName;
  throw new ArchiveError("field-unknown", name);
}

/**
 * A field's value out of what a person typed. Empty means "the document has none". Lists have one item a line;
 * a signing block has its authority lines, then the title, then the name, one a line. Throws `value-invalid`.
 */
export function parseFieldValue(field: FieldName, typed: string): DocumentFields[FieldName] {
  const value = typed.normalize("NFC").trim();
  switch (field) {
    case "addressees":
    case "recipients":
      return toLines(value);
    case "signing":
      return value === "" ? null : toSigning(toLines(value));
    case "referenceNumber":
      return value === "" ? null : toReferenceNumber(value);
    case "issueDate":
      return value === "" ? null : toIsoDate(value);
    case "regime":
      if (value !== "" && value !== "state" && value !== "party") throw new ArchiveError("value-invalid", field);
      return value === "" ? null : (value as "state" | "party");
    default:
      return value === "" ? null : value.replace(/\s+/g, " ");
  }
}

/** A field's value as a person would type it: what a correction starts from and what the history shows. */
export function formatFieldValue(value: DocumentFields[FieldName]): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("\n");
  if ("text" in value) return value.text;
  const signing = value as Signing;
  return [...signing.authority, signing.title ?? "", signing.signer ?? ""].filter((line) => line !== "").join("\n");
}

function toLines(value: string): readonly string[] {
  return value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The last line is the name unless it is in capitals, as a title is: "PHÓ CHỦ TỊCH". */
function toSigning(lines: readonly string[]): Signing {
  const last = lines.at(-1) ?? "";
  const signer = last === last.toUpperCase() ? null : last;
  const rest = signer === null ? lines : lines.slice(0, -1);
  return { authority: rest.slice(0, -1), title: rest.at(-1) ?? null, signer };
}

/** A number outside the known grammar is taken as typed: a person knows better. */
function toReferenceNumber(value: string): ReferenceNumber {
  const known = parseReferenceNumber(value);
  if (known) return { serialNumber: known.serialNumber, symbol: known.symbol, text: known.text };
  const parts = /^\s*([^/\-\s]*)\s*[/-]?\s*(.*)$/.exec(value);
  return { serialNumber: parts?.[1] ?? "", symbol: parts?.[2] ?? "", text: value };
}

/** Accepts "2021-09-15" and "15/9/2021". */
function toIsoDate(value: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) throw new ArchiveError("value-invalid", "issueDate");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) {
    throw new ArchiveError("value-invalid", "issueDate");
  }
  return date.toISOString().slice(0, 10);
}
