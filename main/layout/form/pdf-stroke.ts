import type { PDFOperatorList } from "pdfjs-dist/types/src/display/api.d.ts";

/** A line or frame drawn on a page: its box in points from the top left corner. */
export type Stroke = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

type Matrix = readonly [number, number, number, number, number, number];

/** Numbers of pdf.js's operations (OPS). */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const CONSTRUCT_PATH = 91;
/** Painting that leaves a mark: stroke, close and stroke, fill, and both. */
const PAINTS = new Set([20, 21, 22, 23, 24, 25, 26, 27]);

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The boxes of everything a page draws that is not text, in the page's own points (`toPage` turns y downwards). */
export function readStrokes(operators: PDFOperatorList, toPage: readonly number[]): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let matrix = toPage as unknown as Matrix;
  const saved: Matrix[] = [];
  operators.fnArray.forEach((operation, index) => {
    const args: unknown = operators.argsArray[index];
    if (operation === SAVE) saved.push(matrix);
    else if (operation === RESTORE) matrix = saved.pop() ?? matrix;
    else if (operation === TRANSFORM) matrix = multiply(matrix, args as Matrix);
    else if (operation === CONSTRUCT_PATH) {
      const [paint, , box] = args as readonly [number, unknown, ArrayLike<number> | null];
      if (box === null || box === undefined || !PAINTS.has(paint)) return;
      const [ax, ay] = apply(matrix, box[0] ?? 0, box[1] ?? 0);
      const [bx, by] = apply(matrix, box[2] ?? 0, box[3] ?? 0);
      strokes.push({ x1: Math.min(ax, bx), x2: Math.max(ax, bx), y1: Math.min(ay, by), y2: Math.max(ay, by) });
    }
  });
  return strokes;
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Horizontal lines. */
export function horizontals(strokes: readonly Stroke[]): readonly Stroke[] {
  return strokes.filter((stroke) => stroke.y2 - stroke.y1 < 2.5 && stroke.x2 - stroke.x1 > 6);
}

/** Upright lines. */
export function uprights(strokes: readonly Stroke[]): readonly Stroke[] {
  return strokes.filter((stroke) => stroke.x2 - stroke.x1 < 2.5 && stroke.y2 - stroke.y1 > 6);
}
