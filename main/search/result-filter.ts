import type { ResultFacets, SearchFilters, SearchRequest } from "../model/search.ts";
import { type DocumentColumns, dateNumber, FLAG, type NameTable } from "./document-columns.ts";
import { foldedNames, foldName } from "./folded-names.ts";

/** Facets in the order of the bits of a failure. */
const FACETS = [
  "documentTypes",
  "issuingBodies",
  "years",
  "regimes",
  "origins",
  "reviewed",
  "dossiers",
] as const satisfies readonly (keyof ResultFacets)[];
type FacetName = (typeof FACETS)[number];

/** What a request leaves of a result: conditions that always hold, and chosen values of facets. */
export type ResultFilter = {
  /** Null when all documents pass. */
  readonly base: ((slot: number) => boolean) | null;
  /** Bits of the facets whose chosen values a document does not have; 0 when it has all. Null when nothing is chosen. */
  readonly failures: ((slot: number) => number) | null;
};

/** Type: equal when folded. Issuing body: contains, when folded. Dates: inclusive; a document without date is outside any. */
export function readResultFilter(request: SearchRequest, columns: DocumentColumns): ResultFilter {
  return { base: readBase(request, columns), failures: readFailures(request.filters ?? {}, columns) };
}

function readBase(request: SearchRequest, columns: DocumentColumns): ResultFilter["base"] {
  const type = foldName(request.documentType ?? "");
  const body = foldName(request.issuingBody ?? "");
  const from = dateNumber(request.from ?? null);
  const to = request.to === undefined ? 99999999 : dateNumber(request.to);
  const tests: ((slot: number) => boolean)[] = [];
  const { types, bodies, dates } = columns;
  if (type !== "") tests.push(hasName(types, columns.typeNames, (name) => name === type));
  if (body !== "") tests.push(hasName(bodies, columns.bodyNames, (name) => name.includes(body)));
  if (request.from !== undefined || request.to !== undefined) tests.push(hasDate(dates, from, to));
  return joinTests(tests);
}

/** True for documents whose name in a column passes; the folded names are tried once each. */
export function hasName(
  column: Uint32Array,
  table: NameTable,
  fits: (folded: string) => boolean,
): (slot: number) => boolean {
  const fitting = Uint8Array.from(foldedNames(table), (name) => (name !== "" && fits(name) ? 1 : 0));
  return (slot) => fitting[column[slot] as number] === 1;
}

/** True for documents with a date between two, inclusive. */
export function hasDate(dates: Uint32Array, from: number, to: number): (slot: number) => boolean {
  return (slot) => {
    const date = dates[slot] as number;
    return date !== 0 && date >= from && date <= to;
  };
}

/** One test of several; null when there are none. */
export function joinTests(tests: readonly ((slot: number) => boolean)[]): ((slot: number) => boolean) | null {
  const [first, second] = tests;
  if (first === undefined) return null;
  if (second === undefined) return first;
  return (slot) => tests.every((test) => test(slot));
}

function readFailures(filters: SearchFilters, columns: DocumentColumns): ResultFilter["failures"] {
  const tests: { readonly bit: number; readonly test: (slot: number) => boolean }[] = [];
  const add = (
    facet: FacetName,
    chosen: readonly unknown[] | undefined,
    test: () => (slot: number) => boolean,
  ): void => {
    if (chosen !== undefined && chosen.length > 0) tests.push({ bit: 1 << FACETS.indexOf(facet), test: test() });
  };
  const named = (column: Uint32Array, table: NameTable, chosen: readonly string[] | undefined) => () => {
    const folded = new Set(chosen?.map(foldName));
    return hasName(column, table, (name) => folded.has(name));
  };
  const { flags, dates } = columns;
  add("documentTypes", filters.documentTypes, named(columns.types, columns.typeNames, filters.documentTypes));
  add("issuingBodies", filters.issuingBodies, named(columns.bodies, columns.bodyNames, filters.issuingBodies));
  add("dossiers", filters.dossiers, named(columns.dossiers, columns.dossierNames, filters.dossiers));
  add("years", filters.years, () => {
    const years = new Set(filters.years?.map(Number));
    return (slot) => years.has(Math.floor((dates[slot] as number) / 10_000));
  });
  add("regimes", filters.regimes, () => {
    const mask = (filters.regimes ?? []).reduce((sum, regime) => sum | FLAG[regime], 0);
    return (slot) => ((flags[slot] as number) & mask) !== 0;
  });
  add("origins", filters.origins, () => {
    const scanned = filters.origins?.includes("scanned") === true;
    const typed = filters.origins?.includes("typed") === true;
    return (slot) => (((flags[slot] as number) & FLAG.scanned) !== 0 ? scanned : typed);
  });
  const reviewed = filters.reviewed;
  add("reviewed", reviewed === undefined ? undefined : [reviewed], () => {
    return (slot) => (((flags[slot] as number) & FLAG.reviewed) !== 0) === reviewed;
  });
  if (tests.length === 0) return null;
  return (slot) => tests.reduce((bits, { bit, test }) => (test(slot) ? bits : bits | bit), 0);
}

/** Counts of documents by facet. */
export type FacetCounter = {
  count(slots: Int32Array, failures: ResultFilter["failures"]): void;
  finish(): ResultFacets;
};

/** Values of a facet that are listed at most. */
const MOST_VALUES = 200;

/** Starts counting: a document that fails one facet only is counted for that facet, so that its other values can be chosen. */
export function startFacets(columns: DocumentColumns): FacetCounter {
  const { types, bodies, dossiers, dates, flags } = columns;
  const typeCounts = new Uint32Array(columns.typeNames.names.length);
  const bodyCounts = new Uint32Array(columns.bodyNames.names.length);
  const dossierCounts = new Uint32Array(columns.dossierNames.names.length);
  const yearCounts = new Uint32Array(10_000);
  const regimeCounts = new Uint32Array(3);
  const originCounts = new Uint32Array(2);
  const reviewedCounts = new Uint32Array(2);
  const countFor = (facet: number, slots: Int32Array): void => {
    if (facet === 0) countValues(typeCounts, types, slots);
    if (facet === 1) countValues(bodyCounts, bodies, slots);
    if (facet === 2) {
      for (const slot of slots) bump(yearCounts, Math.min(9999, ((dates[slot] as number) / 10_000) | 0));
    }
    if (facet === 3) for (const slot of slots) bump(regimeCounts, (flags[slot] as number) & 3);
    if (facet === 4) for (const slot of slots) bump(originCounts, ((flags[slot] as number) & FLAG.scanned) >> 2);
    if (facet === 5) for (const slot of slots) bump(reviewedCounts, ((flags[slot] as number) & FLAG.reviewed) >> 3);
    if (facet === 6) countValues(dossierCounts, dossiers, slots);
  };
  return {
    count: (slots, failures) => {
      for (let facet = 0; facet < FACETS.length; facet++) {
        const own = 1 << facet;
        countFor(facet, failures === null ? slots : slots.filter((slot) => (failures(slot) & ~own) === 0));
      }
    },
    finish: () => ({
      documentTypes: listCounts(typeCounts, columns.typeNames.names),
      issuingBodies: listCounts(bodyCounts, columns.bodyNames.names),
      years: listYears(yearCounts),
      regimes: listCounts(regimeCounts, ["", "state", "party"]),
      origins: listCounts(Uint32Array.of(0, ...originCounts), ["", "typed", "scanned"]),
      reviewed: listCounts(Uint32Array.of(0, ...reviewedCounts), ["", "no", "yes"]),
      dossiers: listCounts(dossierCounts, columns.dossierNames.names),
    }),
  };
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

function countValues(counts: Uint32Array, column: Uint32Array, slots: Int32Array): void {
  for (let at = 0; at < slots.length; at++) {
    const value = column[slots[at] as number] as number;
    counts[value] = (counts[value] as number) + 1;
  }
}

function listCounts(counts: Uint32Array, names: readonly string[]) {
  const least = leastListed(counts.subarray(1, names.length));
  const listed: { value: string; count: number }[] = [];
  for (let at = 1; at < names.length; at++) {
    const count = counts[at] as number;
    if (count >= least) listed.push({ value: names[at] as string, count });
  }
  listed.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return listed.slice(0, MOST_VALUES);
}

/** The count a value must have to be among the first: thousands of names are not put in order for the sake of some. */
function leastListed(counts: Uint32Array): number {
  const sorted = counts.slice().sort();
  return Math.max(1, sorted[sorted.length - MOST_VALUES] ?? 1);
}

function listYears(counts: Uint32Array) {
  const listed: { value: string; count: number }[] = [];
  for (let year = counts.length - 1; year > 0; year--) {
    const count = counts[year] as number;
    if (count > 0) listed.push({ value: String(year), count });
  }
  return listed;
}
