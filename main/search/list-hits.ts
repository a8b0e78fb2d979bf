import type { IndexRow } from "../archive/search-index.ts";
import type { Highlighted, SearchHit } from "../model/search.ts";
import { headingText } from "./heading.ts";
import { findPhrase } from "./match-phrase.ts";
import type { QueryPlan } from "./plan-query.ts";
import type { Ranked } from "./rank-candidates.ts";
import type { ReadDocument } from "./read-documents.ts";
import { scanWords, toComposed } from "./scan-words.ts";
import type { SearchContext } from "./search-context.ts";
import {
  type HighlightWeights,
  highlight,
  highlightWeights,
  type MarkedWord,
  makeSnippet,
  makeSnippetAt,
} from "./snippet.ts";

/** Makes what is shown of the documents of one page: snippet and marked words. */
export function listHits(page: readonly Ranked[], plan: QueryPlan | null, context: SearchContext): SearchHit[] {
  const documents = context.documents.load(page.map(({ row }) => row.slot));
  const marked = plan === null ? new Map<number, MarkedWord>() : markedWords(plan);
  const [asTyped, inAnyMarks] = [highlightWeights(marked, true), highlightWeights(marked, false)];
  return page.map(({ row, score, match, reason }) => {
    const weights = match === "exact" ? asTyped : inAnyMarks;
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

/** The words to mark, by their folded hashes. */
function markedWords(plan: QueryPlan): ReadonlyMap<number, MarkedWord> {
  const marked = new Map<number, MarkedWord>();
  const put = (folded: number, weight: number, exact: number | null): void => {
    const before = marked.get(folded);
    const isAny = exact === null || before?.exact === null;
    marked.set(folded, { weight, exact: isAny ? null : new Set([...(before?.exact ?? []), exact]) });
  };
  for (const { words } of plan.byPhrase ?? [])
    for (const { foldedHash, exactHash } of words) put(foldedHash, 1, exactHash);
  if (plan.byPhrase !== null) return marked;
  for (const word of plan.terms.words) {
    const [exact] = word.exact;
    const isMeantSo = !word.begins && exact === word.typed;
    const weight = Math.max(0.01, word.foldedIdf);
    for (const hash of word.folded) put(hash, weight, isMeantSo ? exact : null);
    for (const hash of word.alike) put(hash, weight, null);
    if (word.wholeIdf > word.foldedIdf) put(word.folded[0] as number, word.wholeIdf, null);
  }
  return marked;
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
