import type { IndexRow } from "../archive/search-index.ts";
import type { Highlighted, SearchHit } from "../model/search.ts";
import { headingText } from "./heading.ts";
import { findPhrase } from "./match-phrase.ts";
import type { QueryPlan } from "./plan-query.ts";
import type { Ranked } from "./rank-candidates.ts";
import type { ReadDocument } from "./read-documents.ts";
import { scanWords, toComposed } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import { type HighlightWeights, highlight, highlightWeights, makeSnippet, makeSnippetAt } from "./snippet.ts";

/** Makes what is shown of the documents of one page: snippet and marked words. */
export function listHits(page: readonly Ranked[], plan: QueryPlan | null, context: SearchContext): SearchHit[] {
  const documents = context.documents.load(page.map(({ row }) => row.slot));
  const weights = highlightWeights(plan === null ? new Map() : markedWords(plan));
  return page.map(({ row, score, match, reason }) => {
    const read = documents.get(row.slot);
    const snippet = snippetOf(read, row, plan, weights);
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
        abstract: abstract === null ? null : highlight(abstract, weights),
        snippet,
      },
      citesNumber: reason === "cites",
    };
  });
}

/** Folded hashes of the words to mark, with how much each tells. */
function markedWords(plan: QueryPlan): ReadonlyMap<number, number> {
  const telling = new Map<number, number>();
  for (const { words } of plan.byPhrase ?? []) for (const { foldedHash } of words) telling.set(foldedHash, 1);
  if (plan.byPhrase !== null) return telling;
  for (const word of plan.terms.words) {
    for (const hash of [...word.folded, ...word.alike]) telling.set(hash, Math.max(0.01, word.foldedIdf));
    if (word.wholeIdf > word.foldedIdf) telling.set(word.folded[0] as number, word.wholeIdf);
  }
  return telling;
}

/** Of the text, or of the heading where there is no text. */
function snippetOf(
  read: ReadDocument | undefined,
  row: IndexRow,
  plan: QueryPlan | null,
  weights: HighlightWeights,
): Highlighted {
  const [phrase] = plan?.byPhrase ?? [];
  if (read !== undefined && phrase !== undefined) {
    const start = findPhrase(read, phrase)?.start ?? null;
    if (start !== null) return makeSnippetAt(read.text, start, weights);
  }
  if (read !== undefined && read.words.count > 0) return makeSnippet(read.text, read.words, weights);
  const heading = toComposed(headingText(row));
  return makeSnippet(heading, scanWords(heading), weights);
}
