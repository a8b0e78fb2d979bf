import { B, K1 } from "./bm25.ts";
import type { DocumentColumns } from "./document-columns.ts";

/** Lengths of documents are told apart in so many steps, eighths of a doubling. */
const STEPS = 192;
/** Frequencies a list tells apart; the places of one step in the table of gains. */
export const FREQUENCIES = 4;

/** What an occurrence tells: `gains[steps[slot] * FREQUENCIES + frequency - 1]` is BM25 without the idf. */
export type Gains = { readonly gains: Float32Array; readonly steps: Uint8Array };

let steps = new Uint8Array(0);
let stepsOf: { readonly lengths: Uint32Array; size: number } | null = null;
let gainsOf: { readonly averageLength: number; readonly gains: Float32Array } | null = null;

/** The gains of the documents of these columns; kept until other columns, or another average length, are asked for. */
export function gainsOfLengths(columns: DocumentColumns, averageLength: number): Gains {
  measureSteps(columns);
  if (gainsOf?.averageLength !== averageLength) gainsOf = { averageLength, gains: gainTable(averageLength) };
  return { gains: gainsOf.gains, steps };
}

function stepOf(length: number): number {
  return Math.min(STEPS - 1, Math.round(8 * Math.log2(Math.max(1, length))));
}

/** Keeps the length of each document as a step; only new slots are looked at. */
function measureSteps({ lengths, size }: DocumentColumns): void {
  if (stepsOf?.lengths !== lengths) {
    steps = new Uint8Array(lengths.length);
    stepsOf = { lengths, size: 0 };
  }
  for (let slot = stepsOf.size; slot < size; slot++) steps[slot] = stepOf(lengths[slot] as number);
  stepsOf.size = size;
}

function gainTable(averageLength: number): Float32Array {
  const gains = new Float32Array(STEPS * FREQUENCIES);
  for (let step = 0; step < STEPS; step++) {
    const norm = K1 * (1 - B + (B * 2 ** (step / 8)) / averageLength);
    for (let frequency = 1; frequency <= FREQUENCIES; frequency++) {
      gains[step * FREQUENCIES + frequency - 1] = (frequency * (K1 + 1)) / (frequency + norm);
    }
  }
  return gains;
}
