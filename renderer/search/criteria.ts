import type { SearchRequest } from "../../main/model/search.ts";

/** What the user asks for; null filters are off. Dates are ISO. */
export type Criteria = {
  readonly query: string;
  readonly documentType: string | null;
  readonly issuingBody: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: "relevance" | "date";
};

export const NO_CRITERIA: Criteria = {
  query: "",
  documentType: null,
  issuingBody: null,
  from: null,
  to: null,
  sort: "relevance",
};

/** True when any filter narrows the results. */
export function hasFilters(criteria: Criteria): boolean {
  return [criteria.documentType, criteria.issuingBody, criteria.from, criteria.to].some((filter) => filter !== null);
}

/** True when nothing was asked: the whole archive is shown. */
export function isUnasked(criteria: Criteria): boolean {
  return criteria.query.trim() === "" && !hasFilters(criteria);
}

/** The request for one page of results. Without words there is no relevance: newest first. */
export function toRequest(criteria: Criteria, offset: number, limit: number): SearchRequest {
  const { query, documentType, issuingBody, from, to } = criteria;
  return {
    query,
    offset,
    limit,
    sort: query.trim() === "" ? "date" : criteria.sort,
    ...(documentType !== null && { documentType }),
    ...(issuingBody !== null && { issuingBody }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}
