import type { GrayImage } from "./gray-image.ts";

/** The paper's shade is taken over squares of so many pixels: wider than a heading's strokes, smaller than a shadow. */
const BLOCK = 48;
/** This share of a square's pixels is darker than its paper. */
const PAPER_SHARE = 0.85;

/** Makes paper white and its shadows vanish: each pixel is set against the paper around it. */
export function flattenBackground(image: GrayImage): GrayImage {
  const { pixels, width, height } = image;
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const paper = smooth(measurePaper(image, columns, rows), columns, rows);
  if (paper.every((shade) => shade >= 250)) return image;
  const flat = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const rowAt = Math.min(rows - 1, Math.max(0, (y + 0.5) / BLOCK - 0.5));
    const row = Math.floor(rowAt);
    const below = Math.min(rows - 1, row + 1);
    const partY = rowAt - row;
    for (let x = 0; x < width; x++) {
      const columnAt = Math.min(columns - 1, Math.max(0, (x + 0.5) / BLOCK - 0.5));
      const column = columnAt | 0;
      const beside = column + 1 < columns ? column + 1 : column;
      const partX = columnAt - column;
      const upper = at(paper, row * columns + column) * (1 - partX) + at(paper, row * columns + beside) * partX;
      const lower = at(paper, below * columns + column) * (1 - partX) + at(paper, below * columns + beside) * partX;
      const value = ((pixels[y * width + x] as number) * 255) / (upper + (lower - upper) * partY);
      flat[y * width + x] = value > 255 ? 255 : value;
    }
  }
  return { pixels: flat, width, height };
}

function at(values: Float32Array, i: number): number {
  return values[i] as number;
}

function measurePaper({ pixels, width, height }: GrayImage, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      let total = 0;
      for (let y = row * BLOCK; y < Math.min(height, (row + 1) * BLOCK); y += 2) {
        for (let x = column * BLOCK; x < Math.min(width, (column + 1) * BLOCK); x += 2) {
          counts[pixels[y * width + x] as number] = (counts[pixels[y * width + x] as number] as number) + 1;
          total++;
        }
      }
      let below = 0;
      let shade = 0;
      while (shade < 255 && below + (counts[shade] as number) < total * PAPER_SHARE) below += counts[shade++] as number;
      paper[row * columns + column] = shade;
    }
  }
  return paper;
}

/** A square that lies wholly in a dark picture takes the shade around it. */
function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const smoothed = new Float32Array(paper.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y++) {
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x++) {
          around.push(paper[y * columns + x] as number);
        }
      }
      around.sort((a, b) => a - b);
      const usual = around[Math.floor(around.length * 0.6)] as number;
      smoothed[row * columns + column] = Math.max(60, Math.max(usual, (paper[row * columns + column] as number) * 0.9));
    }
  }
  return smoothed;
}
