/** A value read by a rule, with its place in the clean text; confidence is 0..1. */
export type Field<T> = {
  readonly value: T;
  readonly range: readonly [start: number, end: number] | null;
  readonly confidence: number;
  readonly rule: string;
};
