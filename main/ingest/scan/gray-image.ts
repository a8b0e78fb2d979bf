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
  if (channels === 1) return { pixels: Uint8Array.from(pixels), width, height };
  const gray = new Uint8Array(width * height);
  for (let from = 0, to = 0; to < gray.length; from += 3, to++) {
    const red = pixels[from] as number;
    const green = pixels[from + 1] as number;
    const blue = pixels[from + 2] as number;
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
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const rotated = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    let fromX = middleX - cos * middleX + sin * (y - middleY);
    let fromY = middleY + sin * middleX + cos * (y - middleY);
    for (let x = 0, to = y * width; x < width; x++, to++, fromX += cos, fromY -= sin) {
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [partX, partY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (pixels[at] as number) * (1 - partX) + (pixels[at + 1] as number) * partX;
      const lower = (pixels[at + width] as number) * (1 - partX) + (pixels[at + width + 1] as number) * partX;
      rotated[to] = upper + (lower - upper) * partY + 0.5;
    }
  }
  return { pixels: rotated, width, height };
}

/** A part of an image with a white border; boxes in `without` are left white. */
export function cropImage(image: GrayImage, box: PixelBox, border: number, without: readonly PixelBox[]): GrayImage {
  const width = box.right - box.left + 2 * border;
  const height = box.bottom - box.top + 2 * border;
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = box.top; y < box.bottom; y++) {
    const row = image.pixels.subarray(y * image.width + box.left, y * image.width + box.right);
    pixels.set(row, (y - box.top + border) * width + border);
  }
  const cropped = { pixels, width, height };
  for (const hole of without) {
    fillBox(cropped, {
      left: hole.left - box.left + border,
      top: hole.top - box.top + border,
      right: hole.right - box.left + border,
      bottom: hole.bottom - box.top + border,
    });
  }
  return cropped;
}

/** Makes a rectangle white, in place. */
export function fillBox({ pixels, width, height }: GrayImage, box: PixelBox): void {
  const left = Math.max(0, box.left);
  const right = Math.min(width, box.right);
  if (right <= left) return;
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y++) {
    pixels.fill(255, y * width + left, y * width + right);
  }
}
