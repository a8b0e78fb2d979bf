/**
 * Terms are whole numbers below 2^53: a word is its number in the dictionary; two words that follow each other are made of both
 * numbers; words of some fields (recipients, file name) stand apart, above all pairs.
 */
export const WORD_SPACE = 2 ** 26;
const FIELD_BASE = 2 ** 52;

/** Fields whose words are terms of their own. */
export const FIELD_SPACES = { recipient: 0, file: 1, basis: 2 } as const;
export type FieldSpace = keyof typeof FIELD_SPACES;

/** The term of two words that follow each other; word numbers begin at 1. */
export function pairKey(first: number, second: number): number {
  return first * WORD_SPACE + second;
}

/** The term of a word of a field. */
export function fieldKey(field: FieldSpace, word: number): number {
  return FIELD_BASE + FIELD_SPACES[field] * WORD_SPACE + word;
}

/** A longer run of letters is no word; its beginning stands for it. */
export const LONGEST_WORD = 40;
