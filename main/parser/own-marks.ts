import type { ReferenceNumber } from "../model/document.ts";
import { findDates } from "../text/date-text.ts";
import { fold } from "../text/fold.ts";
import type { Field } from "./field.ts";
import { findPlaceDate, type PlaceTest } from "./issue-date.ts";
import type { Line } from "./line.ts";
import type { OldTitle } from "./old-title.ts";
import { NUMBER_LABEL, type OwnNumber, readOwnNumber } from "./own-reference-number.ts";
import type { Title } from "./title.ts";

/** The document's own number, the line it stands on and the field made of it. */
export type NumberField = {
  readonly own: OwnNumber;
  readonly line: Line | null;
  readonly field: Field<ReferenceNumber>;
};

/** Finds a document's own number: labelled in the header, bare in the header, or inside an old title. */
export function findOwnNumber(header: readonly Line[], title: Title | null, old: OldTitle | null): NumberField | null {
  for (const line of header) {
    if (line.kind !== "number") continue;
    const found = readLabelled(line);
    if (found !== null) return found;
  }
  if (old?.number != null) {
    const { value, confidence } = old.number;
    return {
      own: old.number,
      line: title?.line ?? null,
      field: { value, range: old.numberRange, confidence: Math.min(confidence, 0.93), rule: "number-in-title" },
    };
  }
  return findBare(header);
}

function readLabelled(line: Line): NumberField | null {
  const label = NUMBER_LABEL.exec(line.folded)?.[0].length ?? 0;
  const own = readOwnNumber(line.text.slice(label));
  if (own === null) return null;
  const start = line.start + label;
  const end = Math.min(line.end, start + own.length);
  return {
    own,
    line,
    field: { value: own.value, range: [start, Math.max(start + 1, end)], confidence: own.confidence, rule: own.rule },
  };
}

/** "DA-CCKL" under the title "ĐỀ ÁN" is "ĐA-CCKL", "QĐĐ/TU" under "QUYẾT ĐỊNH" is "QĐ/TU": only the title can tell what OCR took or doubled. */
export function repairByTitle(found: NumberField | null, title: Title | null): NumberField | null {
  const entry = title?.match.entry;
  if (found === null || entry === undefined) return found;
  const { symbol, text } = found.own.value;
  const printed = /^(?:\d{4}\/)?(\p{L}+)/u.exec(symbol)?.[1];
  const right = [entry.state?.abbreviation, entry.party?.abbreviation].find(
    (abbreviation) =>
      abbreviation != null && printed !== undefined && abbreviation !== printed && isDamaged(printed, abbreviation),
  );
  if (right == null || printed === undefined || symbol.replace(/^\d{4}\//, "").length <= printed.length) return found;
  const value = { ...found.own.value, symbol: symbol.replace(printed, right), text: text.replace(printed, right) };
  const own = { ...found.own, value, typeAbbreviation: right };
  return {
    ...found,
    own,
    field: { ...found.field, value, confidence: Math.min(found.field.confidence, 0.92), rule: "own-number-repaired" },
  };
}

function isDamaged(printed: string, abbreviation: string): boolean {
  const [seen, meant] = [fold(printed), fold(abbreviation)];
  // matches "QĐĐ" for "QĐ", "TTB" for "TB"; not "QĐX"
  return seen === meant || (seen.length === meant.length + 1 && seen.replace(/(.)\1/u, "$1") === meant);
}

/** A number without its label counts only alone on its line between the marks of a header. */
function findBare(header: readonly Line[]): NumberField | null {
  if (!header.some((line) => line.kind === "national" || line.kind === "party" || line.kind === "date")) return null;
  for (const line of header.slice(0, 14)) {
    if (line.text.length > 40 || line.kind === "date" || !/^\d{1,6}\s?[a-z]?\s?[-/]\s?[\dA-ZĐ]/.test(line.text))
      continue;
    const own = readOwnNumber(line.text);
    if (own === null || own.length < line.text.length - 1) continue;
    const confidence = Math.min(own.confidence, 0.85);
    return {
      own,
      line,
      field: { value: own.value, range: [line.start, line.end], confidence, rule: "own-number-bare" },
    };
  }
  return null;
}

/** Date and place of issue. */
export type OwnDate = { readonly date: Field<string> | null; readonly place: Field<string> | null };

export type DateSources = {
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  readonly tail: readonly Line[];
  readonly old: OldTitle | null;
  readonly number: NumberField | null;
  readonly title: Title | null;
};

/** Finds place and date: in the header, in an old title, above the signature, in a law's closing line; never in the body. */
export function findOwnDate(sources: DateSources, isPlace: PlaceTest): OwnDate {
  const found = sources.header.filter((line) => line.kind === "date").map((line) => readLine(line, isPlace, 0.98));
  const withPlace = found.find((one) => one.place !== null) ?? found[0];
  if (withPlace !== undefined) return withPlace;
  const { old } = sources;
  if (old !== null && old.date !== null) {
    return { date: { value: old.date, range: old.dateRange, confidence: 0.93, rule: "date-in-title" }, place: null };
  }
  return atSignature(sources.tail, isPlace) ?? ofAdoption(sources) ?? { date: null, place: null };
}

function readLine(line: Line, isPlace: PlaceTest, confidence: number): OwnDate {
  const found = findPlaceDate(line.text, line.folded, isPlace);
  if (found === null) return { date: null, place: null };
  const placeEnd = line.start + found.placeStart + (found.place?.length ?? 0);
  const known =
    found.place !== null && isPlace(line.folded.slice(found.placeStart, found.placeStart + found.place.length));
  const place =
    found.place === null
      ? null
      : {
          value: found.place,
          range: [line.start + found.placeStart, placeEnd] as const,
          confidence: known ? 0.97 : 0.9,
          rule: "place-date-line",
        };
  if (found.date === null) return { date: null, place };
  const range = [line.start + found.dateStart, line.start + found.end] as const;
  return {
    date: {
      value: found.date,
      range,
      confidence: place === null ? Math.min(confidence, 0.9) : confidence,
      rule: "place-date-line",
    },
    place,
  };
}

/** Minutes and old laws carry place and date above the signature. */
function atSignature(tail: readonly Line[], isPlace: PlaceTest): OwnDate | null {
  for (const [index, line] of tail.entries()) {
    if (line.text.length > 80 || (line.kind !== "text" && line.kind !== "caps")) continue;
    const next = tail.slice(index + 1, index + 4);
    if (!next.some((after) => after.kind === "authority" || after.kind === "caps" || after.kind === "recipients"))
      continue;
    const read = readLine(line, isPlace, 0.85);
    if (read.date !== null && read.place !== null) return read;
  }
  return null;
}

// matches "Luật này được Quốc hội … khóa XV … thông qua ngày 27 tháng 11 năm 2024"
const ADOPTION =
  /^\(?(?:luat|bo luat|phap lenh|nghi quyet|hien phap)(?: nay)?(?: da)? (?:duoc|do) .{4,200}?thong qua (?:vao )?(?=ngay)/;

/** A law has no date line of its own: the day it was passed is its date. */
function ofAdoption(sources: DateSources): OwnDate | null {
  const type = sources.title?.match.entry.name ?? "";
  if (!/^(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết)$/.test(type)) return null;
  for (const line of sources.tail) {
    const lead = ADOPTION.exec(line.folded);
    if (lead === null) continue;
    const found = findDates(line.text.slice(lead[0].length, lead[0].length + 60))[0];
    if (found?.iso == null) continue;
    const start = line.start + lead[0].length + found.span[0];
    return {
      date: {
        value: found.iso,
        range: [start, start + found.span[1] - found.span[0]],
        confidence: 0.88,
        rule: "date-of-adoption",
      },
      place: null,
    };
  }
  return null;
}
