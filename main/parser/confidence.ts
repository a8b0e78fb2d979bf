import type { DocumentFields, FieldName } from "../model/document.ts";
import { findDates } from "../text/date-text.ts";
import { fold } from "../text/fold.ts";
import type { Field } from "./field.ts";
import type { Line } from "./line.ts";
import type { NumberField } from "./own-marks.ts";
import type { PlaceIndex } from "./place-index.ts";
import { countDamaged, countGarbled, isDamagedName } from "./syllable.ts";
import { fitSymbol, isNearMiss } from "./symbol-fit.ts";

/** The fields of a document as read, before their confidence is weighed against each other. */
export type FoundFields = { readonly [name in FieldName]?: Field<DocumentFields[name]> | null };

export type Circumstances = {
  readonly header: readonly Line[];
  /** The first lines of the body, with the bases. */
  readonly opening: readonly Line[];
  readonly number: NumberField | null;
  readonly places: PlaceIndex;
};

/** What a person should look at (model/document.ts: below 0.6 goes to the review list). */
const DOUBTFUL = 0.55;
const UNSURE = 0.8;

/** Lowers the confidence of values that damage, other candidates or each other speak against; values stay as read. */
export function weighConfidence(found: FoundFields, about: Circumstances): FoundFields {
  const lower = new Map<FieldName, number>();
  const cap = (name: FieldName, to: number): void => {
    lower.set(name, Math.min(to, lower.get(name) ?? 1));
  };
  weighWords(found, cap);
  weighPage(about, cap);
  weighNumber(found, about, cap);
  weighDate(found, about, cap);
  weighPlace(found, about, cap);
  weighBody(found, about, cap);
  weighAbstract(found, cap);
  weighAddressees(found, cap);
  const weighed: Record<string, Field<unknown> | null | undefined> = { ...found };
  for (const [name, to] of lower) {
    const field = weighed[name];
    if (field != null) weighed[name] = { ...field, confidence: Math.min(field.confidence, to) };
  }
  return weighed as FoundFields;
}

type Cap = (name: FieldName, to: number) => void;

/** Words that no one writes: OCR has damaged the value. */
function weighWords(found: FoundFields, cap: Cap): void {
  for (const name of ["issuingBody", "parentBody", "issuePlace"] as const) {
    const value = found[name]?.value;
    if (typeof value === "string" && isDamagedName(value)) cap(name, DOUBTFUL);
  }
  const abstract = found.abstract?.value ?? "";
  const damaged = countGarbled(abstract);
  if (damaged > 0) cap("abstract", damaged * 5 > abstract.split(" ").length ? DOUBTFUL : UNSURE);
  else if (isDamagedName(abstract, false)) cap("abstract", 0.88);
  if ((found.addressees?.value ?? []).some((value) => isDamagedName(value, false))) cap("addressees", DOUBTFUL);
}

const DAMAGED_PAGE = 3;

/** Where the words around are broken, a value that looks whole may have lost a letter too. */
function weighPage(about: Circumstances, cap: Cap): void {
  const words = about.header.slice(0, 24).reduce((sum, line) => sum + countDamaged(line.text.slice(0, 300)), 0);
  if (words === 0) return;
  for (const name of ["issuingBody", "parentBody", "issuePlace", "addressees", "abstract", "referenceNumber"] as const)
    cap(name, words > DAMAGED_PAGE ? 0.75 : 0.85);
  cap("issueDate", 0.9);
  cap("documentType", 0.9);
}

function weighNumber(found: FoundFields, about: Circumstances, cap: Cap): void {
  const { number } = about;
  if (number === null) return;
  const { own } = number;
  const others = about.header.filter((line) => line.kind === "number" && line !== number.line).length;
  if (others > 0) cap("referenceNumber", UNSURE);
  if (own.rule === "own-number-damaged") cap("referenceNumber", DOUBTFUL);
  if (own.typeAbbreviation !== null && own.bodySymbols.length === 0) cap("referenceNumber", DOUBTFUL);
  if (own.value.symbol.replace(/[^\p{L}]/gu, "").length < 2) cap("referenceNumber", DOUBTFUL);
  const isOld = found.issueDate?.value != null && found.issueDate.value < "2005";
  if (/^\d+[a-zđ]? /.test(own.value.text) && !isOld) cap("referenceNumber", DOUBTFUL);
  if (/\p{L}\.\p{L}/u.test(own.value.symbol)) cap("referenceNumber", UNSURE);
  const body = found.issuingBody?.value;
  if (body != null && own.form === "state" && own.bodySymbols.some((code) => isNearMiss(code, body)))
    cap("referenceNumber", DOUBTFUL);
  const year = /^(?:[12]\d{3})(?=\/)/.exec(own.value.symbol)?.[0];
  const date = found.issueDate?.value;
  if (year !== undefined && date != null && !date.startsWith(year)) {
    cap("referenceNumber", DOUBTFUL);
    cap("issueDate", DOUBTFUL);
  }
  if (found.documentType?.rule === "type-line-against-symbol") cap("referenceNumber", DOUBTFUL);
}

/** A document is not older than what it rests on, nor than its own stamps are young. */
function weighDate(found: FoundFields, about: Circumstances, cap: Cap): void {
  const date = found.issueDate?.value;
  const range = found.issueDate?.range;
  if (date == null) return;
  const bases = about.opening.filter((line) => line.kind === "basis").slice(0, 30);
  const cited = bases.flatMap((line) => isoDates(line.text.slice(0, 400)));
  if (cited.some((one) => one > date)) cap("issueDate", DOUBTFUL);
  const newest = cited.sort().at(-1);
  if (newest !== undefined && cited.length > 1 && Number(date.slice(0, 4)) - Number(newest.slice(0, 4)) > 12)
    cap("issueDate", UNSURE);
  const stamped = about.header.filter((line) => line.kind === "stamp").flatMap((line) => isoDates(line.text));
  if (stamped.some((one) => one < date)) cap("issueDate", DOUBTFUL);
  const printed = about.header.find(
    (line) => line.kind === "date" && range != null && line.start <= range[0] && range[1] <= line.end,
  );
  if (printed !== undefined && /\d[oOlI|]|[oOlI|]\d/.test(printed.text)) cap("issueDate", 0.88);
  const dates = about.header.filter((line) => line.kind === "date").flatMap((line) => isoDates(line.text));
  if (new Set(dates).size > 1) cap("issueDate", DOUBTFUL);
}

function isoDates(text: string): readonly string[] {
  return findDates(text).flatMap(({ iso }) => (iso === null ? [] : [iso]));
}

/** A place that no list knows and no other part of the document names may be half a name. */
function weighPlace(found: FoundFields, about: Circumstances, cap: Cap): void {
  const place = found.issuePlace?.value;
  if (place == null || about.places.find(place) !== null) return;
  const name = ` ${fold(place)} `;
  const elsewhere = [found.issuingBody?.value, found.parentBody?.value].some(
    (body) => body != null && afterUnit(` ${fold(body)} `.replace(/[^a-z\d]+/g, " "), name),
  );
  if (elsewhere) return;
  cap("issuePlace", place.includes(" ") ? UNSURE : DOUBTFUL);
}

/** True when a body bears the name of the place: "Ủy ban nhân dân xã Ea Tul", "Huyện ủy Gio Linh". */
function afterUnit(body: string, name: string): boolean {
  const at = body.indexOf(name);
  return at !== -1 && /(?:tinh|pho|quan|huyen|xa|phuong|tran|khu|uy|doan)$/.test(body.slice(0, at));
}

// A committee is the people's, or one of a few others: "Ủy ban nhâ dân" is damaged though each word could be.
const COMMITTEE =
  /^uy ban (?!(?:nhan dan|mat tran|mttq|kiem tra|thuong vu|dan toc|hanh chinh|chung khoan|quan ly|an toan|quoc gia|quoc phong|kinh te|ke hoach|khoa hoc|chung|lien|bao ve|vat gia|dan so|the duc|bien gioi|thanh tra|ve)(?![a-z]))/;

function weighBody(found: FoundFields, about: Circumstances, cap: Cap): void {
  const body = found.issuingBody;
  if (body == null || typeof body.value !== "string") return;
  const value = body.value;
  const codes = about.number?.own.bodySymbols ?? [];
  const fits = codes.length === 0 || codes.some((code) => fitSymbol(code, value) !== "none");
  if (!fits) cap("issuingBody", UNSURE);
  if (COMMITTEE.test(fold(value))) cap("issuingBody", DOUBTFUL);
  if (body.rule === "body-header-unknown") cap("issuingBody", fits && codes.length > 0 ? 0.7 : DOUBTFUL);
  if (/cong hoa xa|doc lap|quyet dinh|\d{3}/.test(fold(value)) || value.length > 140) cap("issuingBody", DOUBTFUL);
  if (isAboveStamp(body, about.header)) cap("issuingBody", fits && codes.length > 0 ? UNSURE : DOUBTFUL);
  if (isAboveStamp(found.parentBody, about.header)) cap("parentBody", DOUBTFUL);
  const parent = found.parentBody?.value;
  if (parent != null && isInverted(parent, value)) {
    cap("issuingBody", DOUBTFUL);
    cap("parentBody", DOUBTFUL);
  }
}

/** A name right above an arrival stamp may be the receiver's. */
function isAboveStamp(name: Field<string | null> | null | undefined, header: readonly Line[]): boolean {
  const range = name?.range;
  if (range == null) return false;
  return header.find((line) => line.start >= range[1])?.kind === "stamp";
}

const HIGH =
  /^(?:bo (?!tu lenh|chi huy)|tong cuc |uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|thanh uy|tinh uy|huyen uy|quan uy)/;
const LOW = /^(?:phong|so|chi cuc|chi bo|ban to chuc|ban tuyen giao|ban dan van|uy ban kiem tra|doi|to|tram)(?![a-z])/;

/** True when a parent stands lower than its issuer: the columns were mixed up. */
function isInverted(parent: string, body: string): boolean {
  return LOW.test(fold(parent)) && HIGH.test(fold(body));
}

// Words that leave an abstract open, and marks of the parts around it.
const OPEN = / (?:của|và|về|các|tại|cho|theo|thuộc|trên|với|trong|ngày|về việc)$/;
const FOREIGN =
  /kinh gui|noi nhan|doc lap - tu do|cong hoa xa hoi|^can cu |ngay \d{1,2} thang \d{1,2} nam \d{4}$| nhu sau$|^(?:thu tuong|chu tich) .{0,40} dien$/;

function weighAbstract(found: FoundFields, cap: Cap): void {
  const abstract = found.abstract;
  if (abstract?.value == null) return;
  const folded = fold(abstract.value);
  if (OPEN.test(abstract.value.toLowerCase()) || FOREIGN.test(folded)) cap("abstract", DOUBTFUL);
  if (folded.length > 700) cap("abstract", DOUBTFUL);
  else if (folded.length > 400) cap("abstract", UNSURE);
  if (/^(?:thuc hien|thi hanh) .*(?:,|;) /.test(folded) && folded.length > 200) cap("abstract", DOUBTFUL);
}

function weighAddressees(found: FoundFields, cap: Cap): void {
  for (const value of found.addressees?.value ?? []) {
    const folded = fold(value);
    if (value.length > 220 || / (?:va|cua|cac)$/.test(folded) || / (?:nhan duoc|de nghi|yeu cau) /.test(folded))
      cap("addressees", DOUBTFUL);
    else if (/^[\p{Ll}(]/u.test(value) && !/^cac /.test(folded)) cap("addressees", UNSURE);
  }
}
