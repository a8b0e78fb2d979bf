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
  readonly sort?: "relevance" | "date";
};

/** Why a hit is there: the words as typed, the same words with other marks, or words spelt alike. */
export type MatchKind = "exact" | "folded" | "fuzzy";

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
  /** What the window draws: the abstract and the snippet with the matched words. */
  readonly highlights: { readonly abstract: Highlighted | null; readonly snippet: Highlighted };
  /** True when the hit is there because it cites the number searched for, not because it bears it. */
  readonly citesNumber: boolean;
};

export type Facet = { readonly value: string; readonly count: number };

export type SearchResult = {
  readonly query: string;
  readonly total: number;
  readonly tookMs: number;
  readonly didYouMean?: string;
  readonly hits: readonly SearchHit[];
};
