import type { Box, PageReading, PageWord } from "../../model/page.ts";
import { orderPage } from "../order-page.ts";
import type { PageSegment } from "../page-line.ts";
import { cropImage } from "./gray-image.ts";
import type { PreparedPage } from "./prepare-page.ts";
import type { OcrLine, OcrPicture, OcrWord } from "./recogniser.ts";

/** White paper left around a region, in pixels: engines want some. */
const BORDER = 12;
/** Below this an engine saw dirt, where what it read has no letter or digit either. */
const DIRT = 0.35;

/** The pictures of a page's regions. */
export function cropRegions({ image, regions }: PreparedPage): readonly OcrPicture[] {
  return regions.map(({ box, lines }) => ({
    image: cropImage(image, box, lines, BORDER),
    isLine: lines.length === 1,
  }));
}

/** Puts what was recognised in each region in reading order, with boxes on the upright page as it was before it was straightened. */
export function placeOcrWords(
  page: PreparedPage,
  lines: readonly (readonly OcrLine[])[],
  origin: PageReading["origin"],
): PageReading {
  const scale = 72 / page.dpi;
  const found = new Map<PageSegment, PlacedWord>();
  const segments = lines.flatMap((own, i) =>
    own.flatMap((line) =>
      line.words.flatMap((word) => {
        const placed = moveWord(word, line, page, i);
        if (isDirt(word)) return [];
        const segment = toSegment(placed, page, scale);
        found.set(segment, placed);
        return [segment];
      }),
    ),
  );
  const { text, places } = orderPage(segments, page.grids);
  const words = places.flatMap(({ at, run }) =>
    run.pieces.flatMap(({ at: inRun, segment }): PageWord[] => {
      const placed = found.get(segment);
      if (!placed) return [];
      const start = at + inRun;
      return [
        {
          text: placed.text,
          box: unstraighten(placed, page, scale),
          confidence: Math.round(placed.confidence * 1000) / 1000,
          span: [start, start + placed.text.length],
        },
      ];
    }),
  );
  const { width, height } = page.image;
  return { text, width: width * scale, height: height * scale, turn: page.turn, origin, words };
}

type PlacedWord = OcrWord & { readonly baseline: number; readonly size: number };

/** From pixels of a region's picture to pixels of the page. */
function moveWord(word: OcrWord, line: OcrLine, page: PreparedPage, region: number): PlacedWord {
  const box = page.regions[region]?.box ?? { left: 0, top: 0 };
  const [byX, byY] = [box.left - BORDER, box.top - BORDER];
  return {
    ...word,
    left: word.left + byX,
    right: word.right + byX,
    top: word.top + byY,
    bottom: word.bottom + byY,
    baseline: line.baselineAt((word.left + word.right) / 2) + byY,
    size: line.size,
  };
}

function isDirt({ text, confidence }: OcrWord): boolean {
  return confidence < DIRT && !/[\p{L}\p{N}]/u.test(text);
}

function toSegment(word: PlacedWord, page: PreparedPage, scale: number): PageSegment {
  return {
    // The blank keeps words apart that stand close.
    text: `${word.text} `,
    left: word.left * scale,
    right: word.right * scale,
    baseline: (page.image.height - word.baseline) * scale,
    size: Math.max(4, word.size * scale),
  };
}

/** The box, in points, of a word of the straightened page on the page as it was. */
function unstraighten(word: PlacedWord, { image, straightened }: PreparedPage, scale: number): Box {
  const angle = (-straightened * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [image.width / 2, image.height / 2];
  const turned = (x: number, y: number): readonly [number, number] => [
    middleX + cos * (x - middleX) - sin * (y - middleY),
    middleY + sin * (x - middleX) + cos * (y - middleY),
  ];
  // The middle of each side, not the corners: a long word's box must not grow by its slant.
  const middle = (word.top + word.bottom) / 2;
  const [left] = turned(word.left, middle);
  const [right] = turned(word.right, middle);
  const [, centre] = turned((word.left + word.right) / 2, middle);
  const half = (word.bottom - word.top) / 2 + (Math.abs(sin) * (word.right - word.left)) / 2;
  const box = [left, centre - half, right, centre + half];
  return box.map((value) => Math.round(value * scale * 100) / 100) as unknown as Box;
}
