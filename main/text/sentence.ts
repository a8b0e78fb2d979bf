import type { Span } from "../model/span.ts";

/** The longest evidence kept on one side of a mention, in characters. */
const REACH = 300;

/**
 * The sentence a span stands in: from the sentence end or blank line before it to the one after it, white space
 * collapsed. A full stop ends a sentence only before white space, so "1. Điều 5" and "38/NQ-CP" stay whole.
 */
export function sentenceAround(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span[0] - REACH), span[0]);
  const after = text.slice(span[1], span[1] + REACH);
  // Matches the end in "…năm 2021.\nCăn cứ" and "…; Căn cứ"; not the stop in "TP. Hà Nội" (a capitalised abbreviation).
  const ends = [...before.matchAll(/(?<!\p{Lu})[.;!?]\s+|\n\s*\n/gu)];
  const lastEnd = ends.at(-1);
  const start = lastEnd ? lastEnd.index + lastEnd[0].length : 0;
  const stop = after.search(/(?<!\p{Lu})[.;!?](?:\s|$)|\n\s*\n/u);
  const sentence =
    before.slice(start) + text.slice(span[0], span[1]) + (stop === -1 ? after : after.slice(0, stop + 1));
  return sentence.replace(/\s+/g, " ").trim();
}
