import type { QuarterTurn } from "../page-file.ts";
import type { Component } from "./components.ts";

/** Which way a page lies: the turn that brings it upright, then the small angle (degrees clockwise) that straightens it. */
export type Direction = {
  readonly turn: QuarterTurn;
  readonly straighten: number;
  /** How much better the turn fits than the page upside down; about 1 is a guess. */
  readonly margin: number;
};

const WIDEST_ANGLE = 8;
const COARSE_STEP = 0.25;
const FINE_STEP = 0.025;
/** Ends of letters that lie within so many pixels are on one line. */
const BIN = 3;
const MOST_LETTERS = 4_000;
const SURE = Number.POSITIVE_INFINITY;

/**
 * Finds which way the letters of a page stand. Letters share the line they stand on more than that of their tops, which
 * differ with ascenders and marks: the side on which their ends line up best is the foot. `known` is the turn where a caller
 * has said it.
 */
export function findDirection(letters: readonly Component[], known: QuarterTurn | null = null): Direction {
  if (letters.length < 8) return { turn: known ?? 0, straighten: 0, margin: known === null ? 1 : SURE };
  const step = Math.max(1, Math.floor(letters.length / MOST_LETTERS));
  const sample = letters.filter((_, i) => i % step === 0);
  const middleX = (letter: Component): number => (letter.left + letter.right) / 2;
  const middleY = (letter: Component): number => (letter.top + letter.bottom) / 2;
  // For a page turned by a quarter, its lines run down the picture: along and across change places.
  const sides: readonly (readonly [turn: QuarterTurn, fit: Fit])[] = [
    [0, fitLines(sample.map((letter) => [middleX(letter), letter.bottom]))],
    [180, fitLines(sample.map((letter) => [middleX(letter), letter.top]))],
    [90, fitLines(sample.map((letter) => [middleY(letter), -letter.right]))],
    [270, fitLines(sample.map((letter) => [middleY(letter), -letter.left]))],
  ];
  const told = sides.find(([turn]) => turn === known);
  if (told) return { turn: told[0], straighten: -told[1].angle, margin: SURE };
  const [turn, fit] = sides.reduce((best, side) => (side[1].score > best[1].score ? side : best));
  const opposite = sides.find(([other]) => other === (turn + 180) % 360)?.[1].score ?? 1;
  return { turn, straighten: -fit.angle, margin: fit.score / Math.max(1, opposite) };
}

/** Points as (along the line, across it). */
type Point = readonly [along: number, across: number];
/** The angle at which points lie on fewest lines, and how well. */
type Fit = { readonly angle: number; readonly score: number };

function fitLines(points: readonly Point[]): Fit {
  const coarse = searchAngle(points, 0, WIDEST_ANGLE, COARSE_STEP);
  return searchAngle(points, coarse.angle, COARSE_STEP, FINE_STEP);
}

function searchAngle(points: readonly Point[], around: number, reach: number, step: number): Fit {
  const tried: Fit[] = [];
  for (let angle = around - reach; angle <= around + reach + step / 2; angle += step) {
    tried.push({ angle, score: scoreAngle(points, angle) });
  }
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a));
  // Several angles fit about as well: their middle is the best guess.
  const near = tried.filter(({ angle, score }) => score > 0.97 * best.score && Math.abs(angle - best.angle) < 0.3);
  const weight = near.reduce((sum, { score }) => sum + score, 0);
  return { angle: near.reduce((sum, { angle, score }) => sum + (angle * score) / weight, 0), score: best.score };
}

function scoreAngle(points: readonly Point[], angle: number): number {
  const tangent = Math.tan((angle * Math.PI) / 180);
  const places = points.map(([along, across]) => (across - along * tangent) / BIN);
  const first = Math.floor(places.reduce((a, b) => (b < a ? b : a)));
  const counts = new Float64Array(Math.ceil(places.reduce((a, b) => (b > a ? b : a))) - first + 2);
  for (const place of places) {
    // Each point counts for the two bins it lies between, so that the bins' borders do not matter.
    const bin = Math.floor(place);
    const part = place - bin;
    counts[bin - first] = (counts[bin - first] as number) + 1 - part;
    counts[bin - first + 1] = (counts[bin - first + 1] as number) + part;
  }
  return counts.reduce((score, count) => score + count * count, 0);
}
