import type { IndexEntry } from "../archive/search-index.ts";
import { headingText, openingLength } from "./heading.ts";
import type { IndexedDocument } from "./indexed-document.ts";
import { numberTerm } from "./number-terms.ts";
import { indexTerms, scanWords, toComposed, type Words } from "./scan-words.ts";

/** What the index stores of a document, and its text and words for the syllable model. */
export function makeIndexEntry(document: IndexedDocument): { entry: IndexEntry; text: string; words: Words } {
  const text = toComposed(document.text);
  const words = scanWords(text);
  const heading = toComposed(headingText(document));
  const opening = document.abstract === null ? text.slice(0, words.ends[openingLength(text, words) - 1] ?? 0) : "";
  const fullHeading = `${heading}\n${opening}`;
  const headingWords = scanWords(fullHeading);
  const own = document.referenceNumber === null ? null : numberTerm(document.referenceNumber);
  const cited = new Set<string>();
  for (const number of document.citedNumbers) {
    const term = numberTerm(number);
    if (term !== null && term !== own) cited.add(term);
  }
  const entry: IndexEntry = {
    key: document.key,
    id: document.id,
    externalId: document.externalId ?? null,
    file: document.file,
    referenceNumber: document.referenceNumber,
    documentType: document.documentType,
    issueDate: document.issueDate,
    issuingBody: document.issuingBody,
    abstract: document.abstract,
    signer: document.signer,
    length: words.count + headingWords.count,
    numberTerms: own ?? "",
    citeTerms: [...cited].join(" "),
    headingTerms: indexTerms(fullHeading, headingWords),
    textTerms: indexTerms(text, words),
  };
  return { entry, text, words };
}
