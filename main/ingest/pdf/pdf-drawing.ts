import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Rule, Rules } from "../table-grid.ts";

/** A picture on a page: its name in the page's store and the matrix that places the unit square, in the page's own space. */
export type PlacedImage = { readonly name: string | null; readonly matrix: Matrix };

/** What a page draws besides text. */
export type PdfDrawing = { readonly rules: Rules; readonly images: readonly PlacedImage[] };

export type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js makes of a page's content. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A filled rectangle thinner than this is a line; a shorter line is part of a letter or a dash. */
const THICKEST = 3;
const SHORTEST = 8;

/** `first`, then `then`: the matrix of a drawing inside a drawing. */
export function multiply(then: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = then;
  const [g, h, i, j, k, l] = first;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Finds ruling lines and pictures in a page's operators; lines come in points, y upwards, through `base`. */
export function readDrawing({ fnArray, argsArray }: Operators, base: Matrix): PdfDrawing {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const images: PlacedImage[] = [];
  let matrix = IDENTITY;
  const saved: Matrix[] = [];
  fnArray.forEach((operator, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = multiply(matrix, args[0] as Matrix);
    if (operator === OPS.paintImageXObject) images.push({ name: args[0] as string, matrix });
    if (operator === OPS.paintImageMaskXObject || operator === OPS.paintInlineImageXObject) {
      images.push({ name: null, matrix });
    }
    if (operator === OPS.constructPath) {
      const path = (args[1] as readonly (Float32Array | null)[])[0];
      if (path && args[0] !== OPS.endPath)
        addRules(path, args[0] as number, multiply(base, matrix), horizontal, vertical);
    }
  });
  return { rules: { horizontal, vertical }, images };
}

/** Corners of each outline of a path; curves are passed over. */
function readOutlines(path: Float32Array, matrix: Matrix): (readonly [number, number])[][] {
  const outlines: (readonly [number, number])[][] = [];
  const [a, b, c, d, e, f] = matrix;
  for (let i = 0; i < path.length; ) {
    const kind = path[i];
    if (kind === 0) outlines.push([]);
    const outline = outlines.at(-1) ?? [];
    if (kind === 0 || kind === 1) {
      const [x, y] = [path[i + 1] as number, path[i + 2] as number];
      outline.push([a * x + c * y + e, b * x + d * y + f]);
    } else if (kind === 4 && outline[0]) outline.push(outline[0]);
    i += kind === 2 ? 7 : kind === 3 ? 5 : kind === 4 ? 1 : 3;
  }
  return outlines;
}

function addRules(path: Float32Array, operator: number, matrix: Matrix, horizontal: Rule[], vertical: Rule[]): void {
  // A page-long drawing of thousands of points is a map or a logo.
  if (path.length > 6_000) return;
  const isFilled = operator === OPS.fill || operator === OPS.eoFill;
  for (const outline of readOutlines(path, matrix)) {
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    if (high - low <= THICKEST && right - left >= SHORTEST) {
      horizontal.push({ at: (low + high) / 2, from: left, to: right });
    } else if (right - left <= THICKEST && high - low >= SHORTEST) {
      vertical.push({ at: (left + right) / 2, from: low, to: high });
    } else if (!isFilled) addSides(outline, horizontal, vertical);
  }
}

function addSides(outline: readonly (readonly [number, number])[], horizontal: Rule[], vertical: Rule[]): void {
  outline.forEach(([x, y], i) => {
    const previous = outline[i - 1];
    if (!previous) return;
    const [px, py] = previous;
    if (Math.abs(y - py) < 0.5 && Math.abs(x - px) >= SHORTEST) {
      horizontal.push({ at: y, from: Math.min(x, px), to: Math.max(x, px) });
    } else if (Math.abs(x - px) < 0.5 && Math.abs(y - py) >= SHORTEST) {
      vertical.push({ at: x, from: Math.min(y, py), to: Math.max(y, py) });
    }
  });
}
