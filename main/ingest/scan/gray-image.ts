import type { PageScan, QuarterTurn } from "../page-file.ts";

/** A picture in shades of grey, rows from the top: 0 is black, 255 white. */
export type GrayImage = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

/** A rectangle in pixels; `right` and `bottom` are the first column and row outside. */
export type PixelBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** How much lighter than its red part a red pixel is made: pale stamps vanish, black under a stamp stays dark. */
const RED_LIFT = 0.9;
/** Red that exceeds the other colours by less is the warm white of old paper. */
const RED_FLOOR = 24;

/** Grey of a scan, red ink taken out: what is printed under a stamp survives. */
export function toGray({ pixels, channels, width, height }: PageScan): GrayImage {
  if (channels === 1) return { pixels: new Uint8Array(pixels), width, height };
  const gray = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < gray.length; from += 3, to++) {
    const red = pixels[from] as number;
    const green = pixels[from + 1] as number;
    const blue = pixels[from + 2] as number;
    if (red === green && green === blue) {
      gray[to] = red;
      continue;
    }
    const excess = red - (green > blue ? green : blue);
    const value =
      excess > RED_FLOOR ? red + RED_LIFT * (excess - RED_FLOOR) : 0.299 * red + 0.587 * green + 0.114 * blue;
    gray[to] = value > 255 ? 255 : value;
  }
  return { pixels: gray, width, height };
}

/** The image turned clockwise. */
export function turnImage(image: GrayImage, turn: QuarterTurn): GrayImage {
  const { pixels, width, height } = image;
  if (turn === 0) return image;
  const turned = new Uint8Array(pixels.length);
  if (turn === 180) {
    for (let i = 0, j = pixels.length - 1; j >= 0; i++, j--) turned[i] = pixels[j] as number;
    return { pixels: turned, width, height };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[to] = pixels[y * width + x] as number;
    }
  }
  return { pixels: turned, width: height, height: width };
}

/** The image turned by a small angle about its middle, clockwise for positive degrees; corners come white. */
export function rotateImage(image: GrayImage, degrees: number): GrayImage {
  if (Math.abs(degrees) < 0.02) return image;
  const { pixels, width, height } = image;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const rotated = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    let fromX = middleX - cos * middleX + sin * (y - middleY);
    let fromY = middleY + sin * middleX + cos * (y - middleY);
    const end = (y + 1) * width;
    for (let to = y * width; to < end; to++, fromX += cos, fromY -= sin) {
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const left = fromX | 0;
      const top = fromY | 0;
      const at = top * width + left;
      const a = pixels[at] as number;
      const b = pixels[at + 1] as number;
      const c = pixels[at + width] as number;
      const d = pixels[at + width + 1] as number;
      // Most of a page is paper.
      if ((a & b & c & d) === 255) continue;
      const partX = fromX - left;
      const upper = a + (b - a) * partX;
      rotated[to] = upper + (c + (d - c) * partX - upper) * (fromY - top) + 0.5;
    }
  }
  return { pixels: rotated, width, height };
}

/** The rectangles `parts` of an image, where they stand in `box`, on white with a white border. */
export function cropImage(image: GrayImage, box: PixelBox, parts: readonly PixelBox[], border: number): GrayImage {
  const width = box.right - box.left + 2 * border;
  const height = box.bottom - box.top + 2 * border;
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { left, right, top, bottom } of parts) {
    for (let y = top; y < bottom; y++) {
      const row = image.pixels.subarray(y * image.width + left, y * image.width + right);
      pixels.set(row, (y - box.top + border) * width + left - box.left + border);
    }
  }
  return { pixels, width, height };
}
