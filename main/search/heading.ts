import type { Words } from "./scan-words.ts";

/** What a heading is made of; the text's own beginning stands in for a missing abstract. */
export type HeadingFields = {
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
};

const FIRST_WORDS = 25;
const FEWEST_WORDS = 5;

/** The fields that count as heading, a line each. */
export function headingText(fields: HeadingFields): string {
  return [fields.documentType, fields.abstract, fields.issuingBody, fields.signer, fields.referenceNumber]
    .filter((value) => value !== null)
    .join("\n");
}

/** How many words at the beginning of a text without abstract count as its heading: its first line, 25 at most. */
export function openingLength(text: string, words: Words): number {
  const most = Math.min(words.count, FIRST_WORDS);
  for (let at = FEWEST_WORDS; at < most; at++) {
    const gap = text.slice(words.ends[at - 1] as number, words.starts[at] as number);
    if (gap.includes("\n")) return at;
  }
  return most;
}
