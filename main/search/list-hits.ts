import type { SearchHit } from "../model/search.ts";
import { headingText } from "./heading.ts";
import type { QueryPlan } from "./plan-query.ts";
import type { Ranked } from "./rank-candidates.ts";
import { scanWords, toComposed } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import { highlight, makeSnippet } from "./snippet.ts";

/** Makes what is shown of the documents of one page: snippet and marked words. */
export function listHits(page: readonly Ranked[], plan: QueryPlan | null, context: SearchContext): SearchHit[] {
  const documents = context.documents.load(page.map(({ row }) => row.slot));
  const weights = new Map<number, number>();
  for (const word of plan?.terms.words ?? []) {
    for (const hash of [...word.folded, ...word.alike]) weights.set(hash, Math.max(0.01, word.foldedIdf));
  }
  return page.map(({ row, score, match, reason }) => {
    const read = documents.get(row.slot);
    const hasText = read !== undefined && read.words.count > 0;
    const text = hasText ? read.text : toComposed(headingText(row));
    const words = hasText ? read.words : scanWords(text);
    const snippet = makeSnippet(text, words, weights);
    const abstract = row.abstract === null ? null : toComposed(row.abstract);
    return {
      id: row.id,
      ...(row.externalId === null ? {} : { externalId: row.externalId }),
      file: row.file,
      referenceNumber: row.referenceNumber,
      documentType: row.documentType,
      issueDate: row.issueDate,
      issuingBody: row.issuingBody,
      abstract,
      snippet: snippet.text,
      score: Math.round(score * 1000) / 1000,
      match,
      reason,
      highlights: {
        abstract: abstract === null ? null : highlight(abstract, scanWords(abstract), weights),
        snippet,
      },
      citesNumber: reason === "cites",
    };
  });
}
