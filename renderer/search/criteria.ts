import type { SavedQuestion } from "../../main/model/saved-search.ts";
import type { SearchFilters, SearchOrder, SearchRequest } from "../../main/model/search.ts";

/** What the user asks for. Dates are ISO; null leaves that side open. */
export type Criteria = {
  readonly query: string;
  /** True while the last word may still be unfinished. */
  readonly typing: boolean;
  readonly filters: SearchFilters;
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: SearchOrder;
};

export const NO_CRITERIA: Criteria = {
  query: "",
  typing: false,
  filters: {},
  from: null,
  to: null,
  sort: "relevance",
};

/** The lists that results can be narrowed by, in the order shown. */
export const FACETS = [
  "documentTypes",
  "issuingBodies",
  "years",
  "dossiers",
  "regimes",
  "origins",
  "reviewed",
] as const;
export type FacetName = (typeof FACETS)[number];

/** The values chosen of one list; those of "reviewed" are "yes" and "no". */
export function chosenValues(filters: SearchFilters, facet: FacetName): readonly string[] {
  if (facet === "reviewed") return filters.reviewed === undefined ? [] : [filters.reviewed ? "yes" : "no"];
  return filters[facet] ?? [];
}

/** Chooses a value, or lets it go when it was chosen. Of "reviewed" only one can be chosen. */
export function toggleValue(filters: SearchFilters, facet: FacetName, value: string): SearchFilters {
  const chosen = chosenValues(filters, facet);
  const without = chosen.filter((known) => known !== value);
  const { [facet]: _, ...others } = filters;
  if (facet === "reviewed") return chosen.includes(value) ? others : { ...others, reviewed: value === "yes" };
  const next = without.length < chosen.length ? without : [...chosen, value];
  return next.length === 0 ? others : { ...others, [facet]: next };
}

/** True when any filter narrows the results. */
export function hasFilters({ filters, from, to }: Criteria): boolean {
  return from !== null || to !== null || FACETS.some((facet) => chosenValues(filters, facet).length > 0);
}

/** True when nothing was asked: the whole archive is shown. */
export function isUnasked(criteria: Criteria): boolean {
  return criteria.query.trim() === "" && !hasFilters(criteria);
}

/** The question without its page, as it is kept or written out. Without words there is no relevance: newest first. */
export function toQuestion({ query, filters, from, to, sort }: Criteria): SavedQuestion {
  return {
    query,
    sort: query.trim() === "" && sort === "relevance" ? "date" : sort,
    ...(FACETS.some((facet) => chosenValues(filters, facet).length > 0) && { filters }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** The criteria of a kept question. */
export function fromQuestion({ query, filters, from, to, sort }: SavedQuestion): Criteria {
  return {
    query,
    typing: false,
    filters: filters ?? {},
    from: from ?? null,
    to: to ?? null,
    sort: sort ?? "relevance",
  };
}

/** The request for one page of results. */
export function toRequest(criteria: Criteria, offset: number, limit: number): SearchRequest {
  // after a space the last word is finished
  const asYouType = criteria.typing && /\S$/.test(criteria.query);
  return { ...toQuestion(criteria), offset, limit, ...(asYouType && { asYouType }) };
}
