import type { Regime } from "./document.ts";
import type { ParsedQuery } from "./query.ts";

/** Orders of a result list. "date" is newest first; "number" by serial number, then year. */
export const SEARCH_ORDERS = ["relevance", "date", "date-oldest", "number"] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** Whether a document's text was recognised from pictures or came as text. */
export type TextOrigin = "scanned" | "typed";

/** Values chosen among facets: alternatives within one list, all lists must hold. Names are compared folded. */
export type SearchFilters = {
  readonly documentTypes?: readonly string[];
  readonly issuingBodies?: readonly string[];
  /** "2021". */
  readonly years?: readonly string[];
  readonly regimes?: readonly Regime[];
  readonly origins?: readonly TextOrigin[];
  /** True: nothing in it waits for a person's look; false: something does. */
  readonly reviewed?: boolean;
  /** Names of dossiers (hồ sơ). */
  readonly dossiers?: readonly string[];
};

/** A request to find documents. Dates are ISO and inclusive. */
export type SearchRequest = {
  readonly query: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Full name of a type: "Kế hoạch". */
  readonly documentType?: string;
  /** Part of an issuing body's name; compared folded. */
  readonly issuingBody?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: SearchOrder;
  readonly filters?: SearchFilters;
  /** Counts of the whole current result set by its facets. */
  readonly withFacets?: boolean;
  /** The last word may be unfinished: words that begin so are found too. */
  readonly asYouType?: boolean;
};

/** Why a hit is there: the words as typed, the same words with other marks, or words spelt alike. */
export type MatchKind = "exact" | "folded" | "fuzzy";

/**
 * The finer reason, for the label of a hit: it bears the number asked for; it cites it; words as typed; other marks; letters
 * that recognition confuses; words spelt alike; words that begin so; no words were asked for.
 */
export const HIT_REASONS = ["number", "cites", "exact", "marks", "ocr", "spelling", "prefix", "listed"] as const;
export type HitReason = (typeof HIT_REASONS)[number];

/** Text with the parts to highlight as ranges of UTF-16 offsets into `text`. Never markup. */
export type Highlighted = { readonly text: string; readonly marks: readonly (readonly [number, number])[] };

export type SearchHit = {
  readonly id: string;
  readonly externalId?: string;
  readonly file: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  /** Plain text around the best match. */
  readonly snippet: string;
  readonly score: number;
  readonly match: MatchKind;
  readonly reason: HitReason;
  /** What the window draws: the abstract and the snippet with the matched words. */
  readonly highlights: { readonly abstract: Highlighted | null; readonly snippet: Highlighted };
  /** True when the hit is there because it cites the number searched for, not because it bears it. */
  readonly citesNumber: boolean;
};

export type Facet = { readonly value: string; readonly count: number };

/** Counts over one result set, greatest first (years: newest first). A facet's own filter is left out of its own counts. */
export type ResultFacets = {
  readonly documentTypes: readonly Facet[];
  readonly issuingBodies: readonly Facet[];
  readonly years: readonly Facet[];
  /** Values "state", "party". */
  readonly regimes: readonly Facet[];
  /** Values "scanned", "typed". */
  readonly origins: readonly Facet[];
  /** Values "yes", "no". */
  readonly reviewed: readonly Facet[];
  readonly dossiers: readonly Facet[];
};

/** What a person should know of how a search was carried out; said in words by resources/strings, `search.note.<kind>`. */
export const SEARCH_NOTES = [
  // of the query as typed; `text` is the piece concerned
  "quote-unclosed",
  "field-empty",
  "date-not-understood",
  "operator-alone",
  "query-cut",
  // of the answer
  "phrase-not-found",
  "spelling-repaired",
  "index-incomplete",
] as const;
export type SearchNote = { readonly kind: (typeof SEARCH_NOTES)[number]; readonly text?: string };

export type SearchResult = {
  readonly query: string;
  readonly total: number;
  /**
   * There when `total`, and the facets, are worked out from a part: where only the texts can tell (phrases of more than two words, marks inside
   * a phrase or behind a minus), those that could have it are counted, times the share of those read that did.
   */
  readonly totalIsAbout?: true;
  readonly tookMs: number;
  readonly didYouMean?: string;
  readonly hits: readonly SearchHit[];
  /** How the query was read. */
  readonly understood: ParsedQuery;
  readonly notes: readonly SearchNote[];
  /** There when asked for. */
  readonly facets?: ResultFacets;
};

/** Something to choose while typing. `query` is what to search for when it is chosen; `id` opens the document at once. */
export type Suggestion = {
  readonly kind: "number" | "body" | "signer" | "abstract" | "type";
  readonly text: string;
  readonly query: string;
  readonly documents: number;
  readonly id?: string;
};

/** A document like another one (văn bản gần giống). `likeness` is 0..1; `shared` are rare words both have. */
export type SimilarDocument = {
  readonly id: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly likeness: number;
  readonly shared: readonly string[];
};

/** How far the search index has come; `done` equals `total` when it is ready. */
export type IndexProgress = { readonly done: number; readonly total: number };
