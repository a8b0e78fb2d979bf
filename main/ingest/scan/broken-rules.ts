import type { Component } from "./components.ts";
import type { InkRule, InkRules } from "./find-rules.ts";

/** Lines put together from pieces, and the blots they are made of. */
export type BrokenRules = { readonly rules: InkRules; readonly labels: ReadonlySet<number> };

/** In pixels at 300 dpi. */
const THICKEST_PIECE = 9;
const SHORTEST_PIECE = 10;
const WIDEST_BREAK = 60;
const DRIFT = 5;
const SHORTEST_RULE = 170;
/** Share of a line's length that must have ink: stems of letters in one column have less. */
const COVER = 0.6;

/** A piece of a line: where it lies across, its stretch along; `label` is null for a line that was found whole. */
type Piece = { readonly at: number; readonly from: number; readonly to: number; readonly label: number | null };

/** A copier breaks thin lines into dashes: puts them together, and to the lines found whole that they go on from. */
export function joinBrokenRules(components: readonly Component[], whole: InkRules): BrokenRules {
  const labels = new Set<number>();
  const horizontal = components.flatMap(({ left, top, right, bottom, label }): Piece[] =>
    isPiece(right - left, bottom - top) ? [{ at: (top + bottom) / 2, from: left, to: right, label }] : [],
  );
  const vertical = components.flatMap(({ left, top, right, bottom, label }): Piece[] =>
    isPiece(bottom - top, right - left) ? [{ at: (left + right) / 2, from: top, to: bottom, label }] : [],
  );
  return {
    rules: {
      horizontal: joinPieces(horizontal, whole.horizontal, labels),
      vertical: joinPieces(vertical, whole.vertical, labels),
    },
    labels,
  };
}

function isPiece(length: number, thickness: number): boolean {
  return thickness <= THICKEST_PIECE && length >= SHORTEST_PIECE && length >= 2 * thickness;
}

function joinPieces(pieces: readonly Piece[], whole: readonly InkRule[], labels: Set<number>): readonly InkRule[] {
  const all: Piece[] = [
    ...pieces,
    ...whole.map(({ first, last, from, to }) => ({ at: (first + last + 1) / 2, from, to, label: null })),
  ];
  const chains: Piece[][] = [];
  for (const piece of all.sort((a, b) => a.from - b.from)) {
    const chain = chains.find((others) => {
      const last = others.at(-1) as Piece;
      return Math.abs(last.at - piece.at) <= DRIFT && piece.from - last.to <= WIDEST_BREAK && piece.to > last.to;
    });
    if (chain) chain.push(piece);
    else chains.push([piece]);
  }
  return chains.flatMap((chain): InkRule[] => {
    const hasWhole = chain.some(({ label }) => label === null);
    const [from, to] = [(chain[0] as Piece).from, (chain.at(-1) as Piece).to];
    const inked = chain.reduce((sum, piece) => sum + piece.to - piece.from, 0);
    if (!hasWhole && (to - from < SHORTEST_RULE || chain.length < 3)) return [];
    if (inked < COVER * (to - from)) return hasWhole ? chain.flatMap(toWhole) : [];
    for (const { label } of chain) if (label !== null) labels.add(label);
    const ats = chain.map(({ at }) => at);
    return [{ from, to, first: Math.floor(Math.min(...ats)), last: Math.floor(Math.max(...ats)) }];
  });
}

function toWhole({ at, from, to, label }: Piece): InkRule[] {
  return label === null ? [{ from, to, first: Math.floor(at), last: Math.floor(at) }] : [];
}
